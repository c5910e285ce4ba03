"""The SVG for a page: the same from both engines, small and plain, usable by keyboard and screen reader, kept in a cache."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from diagrams import MesinGagal, MesinTiada, gambar, lukis
from diagrams import svg as modul
from diagrams.svg import draw, find_engine
from tests.diagram.baca import NS, SUMBER, ambil, katalog, lihat, read
from tests.fixtur_peramban import perlu

NAMA = ["uji/lintas-perangkat-daerah", "uji/mekanisme-tiga-tahap", "buatan/teks-aneh", "buatan/acak-2"]
setiap_alur = pytest.mark.parametrize("nama", SUMBER)


def structure(svg: str) -> list[tuple]:
    """Return what two engines must agree on: elements in order with id, class, target, name and text."""
    kunci = ("id", "class", "href", "aria-label")
    return [(satu.tag, *(satu.get(k) for k in kunci), (satu.text or "").strip()) for satu in ET.fromstring(svg).iter()]


@pytest.mark.parametrize("kelompok", sorted({nama.split("/")[0] for nama in SUMBER}))
def test_kedua_mesin_sama_strukturnya(kelompok: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """graphviz-pure and Debian's dot: same ids, classes, links, texts, number of arrows; places within a pixel and a half."""
    alur = [ambil(nama) for nama in SUMBER if nama.startswith(f"{kelompok}/")]
    satu = lukis(alur, *katalog(), cache=None)
    monkeypatch.setenv("DOT_BINARY", perlu("dot"))
    dua = lukis(alur, *katalog(), cache=None)
    for kode in satu:
        assert structure(satu[kode].gambar) == structure(dua[kode].gambar)
        angka = [[float(n) for n in re.findall(r"[\d.]*\d", re.sub(r"[\w-]*-\d+", "", svg[kode].gambar))] for svg in (satu, dua)]
        assert max(abs(a - b) for a, b in zip(*angka, strict=True)) <= 1.5


def test_sama_setiap_kali() -> None:
    alur = ambil(NAMA[0])
    assert gambar(alur, *katalog(), cache=None) == gambar(alur, *katalog(), cache=None)


def test_siap_disisipkan() -> None:
    """No prolog, no comments, no size of its own, no colour, no blank line that would end an HTML block in Markdown."""
    svg = lihat(NAMA[0]).svg
    assert svg.startswith("<svg ") and svg.endswith("</svg>")
    assert not re.search(r"<\?|<!|\n\s*\n|#[0-9a-f]{6}|black|white|\d(pt|in)\b", svg)
    assert not re.search(r"\s(width|height)=", svg[: svg.index(">")])
    assert "--lebar:" in svg[: svg.index(">")]


@setiap_alur
def test_ident_unik_dan_setiap_langkah_tautan(nama: str) -> None:
    gambar_ini, alur = lihat(nama), ambil(nama)
    ident = [satu.get("id") for satu in gambar_ini.akar.iter() if satu.get("id")]
    assert len(ident) == len(set(ident))
    tautan = [a.get("href") for a in gambar_ini.akar.iter(f"{NS}a")]
    assert tautan == [f"#{alur.kode}-langkah-{n}" for n in range(1, len(alur.langkah) + 1)]


@setiap_alur
def test_tiap_lambang_sesuai_jenis_langkahnya(nama: str) -> None:
    alur, gambar_ini = ambil(nama), lihat(nama)
    assert [alur.langkah[b.langkah - 1].jenis for b in gambar_ini.bentuk] == [b.jenis for b in gambar_ini.bentuk]
    for a, langkah in zip(gambar_ini.akar.iter(f"{NS}a"), alur.langkah, strict=True):
        putus = [satu for satu in a if "stroke-dasharray" in satu.attrib]
        assert bool(putus) == langkah.tidak_diatur == ("tidak-diatur" in a.get("class"))


@setiap_alur
def test_semua_tulisan_tercetak(nama: str) -> None:
    """Every activity and number is printed whole, whatever its letters."""
    gambar_ini = lihat(nama)
    for nomor, langkah in enumerate(ambil(nama).langkah, 1):
        isi = {jenis: "".join(b.teks for b in gambar_ini.baris if (b.langkah, b.kelas) == (nomor, jenis)) for jenis in ("nomor", "teks")}
        jumlah = sum(b.langkah == nomor for b in gambar_ini.bentuk)
        assert isi["nomor"] == f"{nomor}" * jumlah
        assert "".join(langkah.kegiatan.split()) * jumlah in isi["teks"].replace(" ", "")


def test_sebutan_langkah() -> None:
    sebutan = [a.get("aria-label") for a in lihat("uji/lintas-perangkat-daerah").akar.iter(f"{NS}a")]
    assert sebutan[8] == (
        "Langkah 9 dari 14, Pejabat Penilai Kinerja dituju: Tersedia Pejabat Fungsional atau pelaksana yang bersesuaian "
        "dengan kriteria? Berikutnya: langkah 10 bila tersedia, langkah 14 bila tidak tersedia."
    )
    assert sebutan[2].endswith("Tindak lanjut bila tidak setuju tidak diatur. Kelanjutannya tidak diatur.")
    assert sebutan[12].endswith("dengan penuh tanggung jawab. Alur selesai.")


def test_bernama_dan_hiasan_tersembunyi() -> None:
    """The diagram is a named group; what is not a link is hidden from screen readers."""
    akar = lihat("uji/mekanisme-tiga-tahap").akar
    assert akar.get("role") == "group"
    judul, uraian = (next(akar.iter(f"{NS}{nama}")) for nama in ("title", "desc"))
    assert (akar.get("aria-labelledby"), akar.get("aria-describedby")) == (judul.get("id"), uraian.get("id"))
    assert judul.text == "Mekanisme Kerja pada Sekretariat Daerah"
    assert "12 langkah dalam 3 tahap (Tahap perencanaan; Tahap pelaksanaan; Tahap evaluasi)" in uraian.text
    assert all(satu.get("aria-hidden") == "true" for satu in akar if satu.tag == f"{NS}g")


def test_huruf_bermakna_tercetak_apa_adanya() -> None:
    svg = lihat("buatan/teks-aneh").svg
    assert '"&lt;b&gt;&amp;amp;&lt;/b&gt;" &amp; \\N \\l C:\\surat\\ Ω é — 日本語 &lt;kosong&gt;' in svg
    assert "<b>" not in svg


def test_cache_tidak_menggambar_lagi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alur = [ambil("buatan/tiga-cabang"), ambil("buatan/satu-lajur")]
    panggilan = []
    asli = modul._process
    monkeypatch.setattr(modul, "_process", lambda sumber, *lain: panggilan.append(len(sumber)) or asli(sumber, *lain))
    satu = lukis(alur[:1], *katalog(), cache=tmp_path)
    dua = lukis(alur, *katalog(), cache=tmp_path)
    assert lukis(alur, *katalog(), cache=tmp_path) == dua
    assert satu["tiga-cabang"] == dua["tiga-cabang"]
    assert panggilan == [1, 1]
    assert len([*tmp_path.iterdir()]) == 2


def test_banyak_diagram_satu_panggilan() -> None:
    alur = [ambil(nama) for nama in NAMA]
    bersama = lukis(alur, *katalog(), cache=None)
    assert {kode: satu.gambar for kode, satu in bersama.items()} == {satu.kode: gambar(satu, *katalog(), cache=None) for satu in alur}


def test_awalan_membuat_ident_unik_antardaerah() -> None:
    satu, dua = (read(gambar(ambil(NAMA[1]), *katalog(), cache=None, awalan=awalan)) for awalan in ("buton-", "kupang-"))
    assert not {s.get("id") for s in satu.akar.iter() if s.get("id")} & {s.get("id") for s in dua.akar.iter() if s.get("id")}
    assert next(satu.akar.iter(f"{NS}a")).get("href") == "#buton-mekanisme-tiga-tahap-langkah-1"


def test_alur_tanpa_langkah_tanpa_gambar() -> None:
    kosong = ambil("buatan/acak-6").model_copy(update={"langkah": ()})
    assert gambar(kosong, *katalog(), cache=None) == ""


def test_dot_binary_keliru(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOT_BINARY", "/tidak/ada/dot")
    with pytest.raises(MesinTiada, match="DOT_BINARY menunjuk ke '/tidak/ada/dot', tetapi tidak ada program di sana"):
        find_engine()


def test_tanpa_mesin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOT_BINARY", raising=False)
    monkeypatch.setattr(modul, "_installed_engine", lambda: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MesinTiada, match=r"Mesin diagram tidak ditemukan\. Pasanglah dengan 'pip install graphviz-pure'"):
        find_engine()


def test_mesin_gagal() -> None:
    with pytest.raises(MesinGagal, match=r"menggambar 0 dari 1 diagram: .*syntax error"):
        draw(["digraph {"])
