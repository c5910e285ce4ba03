"""Charts of structures: what they say, and what a reader must never see, measured on every structure of every regency."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from playwright.sync_api import Page

from data.model import Struktur
from diagrams import bagan, bagan_semua
from diagrams.hubungan import SEBUTAN, acting_as, relations
from diagrams.simbol import name
from tests.diagram.baca import AKAR, NS, Kotak, katalog
from tests.diagram.bagan import SUMBER, buat, lihat, read

setiap = pytest.mark.parametrize("nama", SUMBER)


def draw(struktur: Struktur, **lain: str) -> str:
    return bagan(struktur, katalog()[0], cache=None, **lain)


def overlaps(satu: Kotak, dua: Kotak, jarak: float = 0) -> bool:
    return satu[0] < dua[2] + jarak and dua[0] < satu[2] + jarak and satu[1] < dua[3] + jarak and dua[1] < satu[3] + jarak


def inside(titik: tuple[float, float], kotak: Kotak, jarak: float = 0) -> bool:
    return kotak[0] - jarak < titik[0] < kotak[2] + jarak and kotak[1] - jarak < titik[1] < kotak[3] + jarak


def arrows(struktur: Struktur) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    jaring = relations(struktur)
    return [(jaring.kelompok[p.atas].peran, p.tulisan, jaring.kelompok[p.bawah].peran) for p in jaring.panah]


def test_beberapa_hubungan_satu_panah() -> None:
    struktur = buat(
        ("kepala-bagian", "menilai-kinerja", "pelaksana"),
        ("kepala-bagian", "menetapkan-kinerja", "pelaksana"),
    )
    assert arrows(struktur) == [(("kepala-bagian",), ("menetapkan kinerja", "menilai kinerja"), ("pelaksana",))]


def test_peran_yang_hubungannya_sama_satu_kotak() -> None:
    """What differs in a condition, a level or between each other stays apart."""
    kembar = buat(*((p, "menilai-kinerja", t) for p in ("sekretaris", "kepala-bidang") for t in ("pejabat-fungsional", "pelaksana")))
    assert arrows(kembar) == [(("sekretaris", "kepala-bidang"), ("menilai kinerja",), ("pejabat-fungsional", "pelaksana"))]
    beda = buat(("sekretaris", "menilai-kinerja", "pelaksana"), ("kepala-bidang", "menilai-kinerja", "pelaksana", [], "bila perlu"))
    assert len(arrows(beda)) == 2
    sesama = buat(("sekretaris", "mengoordinasikan", "kepala-bidang"), ("kepala-bidang", "mengoordinasikan", "sekretaris"))
    assert len(arrows(sesama)) == 2


def test_jenjang_dan_syarat_merujuk_baris_tabel() -> None:
    struktur = buat(
        ("kepala-bagian", "memberi-penugasan", "pejabat-fungsional", [], "apabila diperlukan"),
        ("kepala-bagian", "menilai-kinerja", "pejabat-fungsional", ["ahli-muda"]),
        ("kepala-bagian", "berperan-sebagai", "penilai-kinerja", ["pelaksana"]),
        kedudukan=({"jenjang": ["ahli-muda", "pelaksana"], "atasan": "kepala-bagian"},),
    )
    assert arrows(struktur)[0][1] == ("menilai kinerja (Ahli Muda [2])", "memberi penugasan [1]", "membawahi (Ahli Muda [4])")
    assert arrows(struktur)[1] == (("kepala-bagian",), ("membawahi",), ("pelaksana",))
    assert acting_as(relations(struktur), "kepala-bagian", katalog()[0]) == ("Pejabat Penilai Kinerja (Pelaksana [3])",)


def test_berkedudukan_di_bawah_panahnya_dari_atasan() -> None:
    assert arrows(buat(("pelaksana", "berkedudukan-di-bawah", "kepala-bagian"))) == [(("kepala-bagian",), ("membawahi",), ("pelaksana",))]


def test_tanpa_hubungan_tanpa_bagan() -> None:
    assert draw(buat(kedudukan=({"jenjang": ["pelaksana"], "atasan": "kepala-bagian"},))) == ""


def test_uraian_menyebut_setiap_hubungan() -> None:
    struktur = buat(
        ("kepala-bagian", "menilai-kinerja", "pelaksana", [], "bila <perlu>"),
        ("kepala-bagian", "memberi-penugasan", "pejabat-fungsional", ["ahli-muda"]),
        ("kepala-bagian", "berperan-sebagai", "penilai-kinerja"),
    )
    akar = read(draw(struktur)).akar
    judul, uraian = (next(akar.iter(f"{NS}{satu}")) for satu in ("title", "desc"))
    assert (akar.get("aria-labelledby"), akar.get("aria-describedby")) == (judul.get("id"), uraian.get("id"))
    assert judul.text == "Struktur <buatan> & uji"
    assert uraian.text == (
        "Bagan hubungan kerja. Kepala Bagian menilai kinerja Pelaksana, syarat: bila <perlu>. Kepala Bagian memberi penugasan kepada "
        "Pejabat Fungsional (Ahli Muda). Kepala Bagian berperan sebagai Pejabat Penilai Kinerja."
    )
    sebutan = [satu.get("aria-label") for satu in akar.iter() if satu.get("role") == "img"]
    assert sebutan[0] == (
        "Kepala Bagian, berperan sebagai Pejabat Penilai Kinerja; menilai kinerja [1]: Pelaksana; "
        "memberi penugasan (Ahli Muda [2]): Pejabat Fungsional"
    )


def test_tanpa_warna_tanpa_ukuran_ident_berawalan() -> None:
    svg = draw(SUMBER["buton/umum"], awalan="buton-")
    assert not re.search(r"<\?|<!|\n\s*\n|#[0-9a-f]{6}|black|white|\d(pt|in)\b", svg)
    assert not re.search(r"\s(width|height)=", svg[: svg.index(">")])
    ident = re.findall(r' id="([^"]*)"', svg)
    assert len(ident) == len(set(ident))
    assert all(satu.startswith("buton-umum-bagan") for satu in ident)


def test_sama_setiap_kali_dan_sendiri_atau_bersama() -> None:
    semua = [s for s in SUMBER.values() if s.jenis_unit == "dinas-badan"][:4]
    unik = list({s.kode: s for s in semua}.values())
    assert bagan_semua(unik, katalog()[0], cache=None) == {s.kode: draw(s) for s in unik}


@setiap
def test_setiap_peran_berkotak_dan_setiap_hubungan_berpanah(nama: str) -> None:
    struktur, gambar = SUMBER[nama], lihat(nama)
    ada = {satu.removeprefix(f"{struktur.kode}-bagan-") for satu in gambar.kotak}
    harap = {h.pelaku for h in struktur.hubungan} | {h.terhadap for h in struktur.hubungan if h.hubungan != "berperan-sebagai"}
    assert ada == harap | {k.atasan for k in struktur.kedudukan} | {"pejabat-fungsional", "pelaksana"} & ada
    panah = {(a, b) for atas, _, bawah in arrows(struktur) for a in atas for b in bawah}
    pasang = {(h.pelaku, h.terhadap) for h in struktur.hubungan if h.hubungan not in ("berperan-sebagai", "berkedudukan-di-bawah")}
    assert pasang <= panah
    assert len(gambar.garis) == 2 * len(arrows(struktur)) == 2 * len(gambar.tulisan["label"])


@setiap
def test_semua_kata_tercetak_utuh(nama: str) -> None:
    tercetak = "".join((satu.text or "") + " " for satu in lihat(nama).akar.iter(f"{NS}tspan"))
    kata = {k for _, tulisan, _ in arrows(SUMBER[nama]) for satu in tulisan for k in satu.split()}
    kata |= {k for satu in relations(SUMBER[nama]).kelompok for kode in satu.peran for k in name(kode, katalog()[0]).split() if "/" not in k and "-" not in k}
    hilang = {k for k in kata if k not in tercetak.replace(",", "") and k.strip(",") not in tercetak}
    assert not hilang


@setiap
def test_teks_di_dalam_kotaknya(nama: str) -> None:
    gambar = lihat(nama)
    for ident, kotak in gambar.kotak.items():
        for baris in (b for blok in gambar.tulisan[ident] for b in blok):
            assert kotak[0] < baris[0] and baris[2] < kotak[2] and kotak[1] < baris[1] and baris[3] < kotak[3], ident


@setiap
def test_kotak_tidak_bertindihan(nama: str) -> None:
    assert not any(overlaps(a, b, -0.2) for a, b in combinations(lihat(nama).kotak.values(), 2))


@setiap
def test_label_tidak_menyentuh_apa_pun(nama: str) -> None:
    gambar = lihat(nama)
    for blok in gambar.tulisan["label"]:
        lain = [baris for satu in gambar.tulisan["label"] if satu is not blok for baris in satu]
        for baris in blok:
            assert not any(overlaps(baris, satu, 2) for satu in lain)
            assert not any(overlaps(baris, satu, 2) for satu in gambar.kotak.values())
            assert not any(inside(titik, baris, 1) for garis in gambar.garis for titik in garis)


@setiap
def test_garis_tidak_menembus_kotak(nama: str) -> None:
    gambar = lihat(nama)
    for kotak in gambar.kotak.values():
        assert not any(inside(titik, kotak, -1) for garis in gambar.garis for titik in garis)


@setiap
def test_semuanya_di_dalam_gambar_yang_tidak_terlalu_besar(nama: str) -> None:
    gambar = lihat(nama)
    lebar, tinggi = gambar.ukuran
    assert lebar <= 1100
    assert len(gambar.svg.encode()) <= 25 * 1024
    assert all(inside(titik, (0, 0, lebar, tinggi)) for garis in gambar.garis for titik in garis)
    assert all(inside(satu[n : n + 2], (0, 0, lebar, tinggi)) for satu in (*gambar.kotak.values(), *gambar.label) for n in (0, 2))


def test_semua_jenis_hubungan_berbeda_garis_atau_mata() -> None:
    """Without colour and without the label the kinds still differ."""
    rupa = set()
    for jenis in SEBUTAN:
        akar = read(draw(buat(("kepala-bagian", jenis, "pelaksana")))).akar
        jalan = next(satu for satu in akar.iter(f"{NS}g") if satu.get("class") == f"panah {jenis}")
        mata = jalan.find(f"{NS}polygon")
        rupa.add((jalan.find(f"{NS}path").get("stroke-dasharray"), len(mata.get("points").split()), mata.get("fill"), jenis == "menetapkan-kinerja"))
    assert len(rupa) == len(SEBUTAN)


def test_teks_muat_menurut_peramban(page: Page) -> None:
    gaya = "".join((AKAR / f"docs/aset/{nama}.css").read_text(encoding="utf-8") for nama in ("alur", "bagan"))
    page.set_content(f"<!doctype html><style>{gaya}</style>" + "".join(lihat(nama).svg for nama in SUMBER))
    keluar = """() => [...document.querySelectorAll('.bagan .peran')].flatMap(g => {
      const k = g.querySelector('rect').getBBox();
      return [...g.querySelectorAll('text')].map(t => t.getBBox())
        .filter(b => b.x < k.x || b.y < k.y || b.x + b.width > k.x + k.width || b.y + b.height > k.y + k.height).map(() => g.id);
    })"""
    assert page.evaluate(keluar) == []
