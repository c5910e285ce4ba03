"""The page of a structure: to which units it applies, every relation and position with its provision."""

from __future__ import annotations

from collections.abc import Mapping

from data.model import Hubungan, Jenjang, Kedudukan, Struktur
from data.muat import Bersama, Kabupaten
from diagrams import bagan_semua
from diagrams.legenda import legend
from macros.siapa import NAMA_JENJANG
from macros.teks import Penanda
from macros.tulis import Markup, daftar_ciri, el, gabung, relatif

NAMA_HUBUNGAN = {
    "menetapkan-kinerja": "menetapkan kinerja",
    "menilai-kinerja": "menilai kinerja",
    "memberi-penugasan": "memberi penugasan kepada",
    "memberi-rekomendasi-penilaian": "memberi rekomendasi penilaian atas",
    "mengoordinasikan": "mengoordinasikan",
    "berkedudukan-di-bawah": "berkedudukan di bawah",
    "berperan-sebagai": "berperan sebagai",
}
JUMLAH_SARING = 10


def daftar_struktur(penanda: Penanda) -> Markup:
    """Return the list of a regency's structures."""
    return el("ul", *(_butir(penanda, satu) for satu in penanda.kabupaten.struktur), class_="kartu")


def _butir(penanda: Penanda, struktur: Struktur) -> Markup:
    alamat = relatif(f"{penanda.kabupaten.slug}/struktur/{struktur.kode}.html", penanda.halaman)
    isi = f"Berlaku untuk {len(struktur.berlaku_untuk)} unit." if len(struktur.berlaku_untuk) > 1 else ""
    return el("li", el("strong", el("a", struktur.nama, href=alamat)), el("p", isi) if isi else "", el("p", str(struktur.rujukan[0]), class_="dasar"))


def identitas_struktur(penanda: Penanda, struktur: Struktur, bersama: Bersama) -> Markup:
    """Return the kind of unit, the legal basis, and what is lost."""
    baris = (
        ("Jenis unit", bersama.unit[struktur.jenis_unit].nama),
        ("Dasar", penanda.daftar_tautan(struktur.rujukan)),
        ("Gambar", gabung(["hilang pada salinan kami: ", penanda.daftar_tautan(struktur.gambar_hilang)]) if struktur.gambar_hilang else ""),
        ("Keterangan", struktur.keterangan or ""),
    )
    return daftar_ciri(baris, class_="identitas")


def lukisan(kabupaten: Kabupaten, bersama: Bersama) -> dict[str, str]:
    """Return the chart of each of a regency's structures, by code; "" for one without relations."""
    return bagan_semua(kabupaten.struktur, bersama.peran)


def bingkai_bagan(struktur: Struktur, semua: Mapping[str, str]) -> Markup:
    """Return the chart in a frame that scrolls by itself; its numbers are the rows of the tables below."""
    if not semua[struktur.kode]:
        return Markup()
    bingkai = el("div", Markup(semua[struktur.kode]), class_="alur-bingkai", tabindex=0, role="region", aria_label=f"Bagan {struktur.nama}")
    garis = "Satu panah dapat memuat beberapa hubungan; garisnya menurut yang ditulis pertama. "
    angka = "Angka dalam kurung siku menunjuk nomor baris pada tabel di bawah."
    return el("h2", "Bagan", id="bagan") + _legenda(struktur) + bingkai + el("p", garis, angka, class_="dasar")


def _legenda(struktur: Struktur) -> Markup:
    butir = (el("li", Markup(gambar), " ", arti) for arti, gambar in legend(struktur))
    return el("ul", *butir, class_="legenda", aria_label="Arti garis pada bagan")


def tabel_hubungan(penanda: Penanda, struktur: Struktur, bersama: Bersama) -> Markup:
    """Return the table of relations, numbered as the chart's marks are."""
    if not struktur.hubungan:
        return el("p", "Hubungan antarpejabat tidak diatur dengan kata-kata untuk unit ini.", class_="tidak-diatur")
    kepala = el("tr", *(el("th", nama, scope="col") for nama in ("No", "Siapa", "Hubungan", "Terhadap", "Syarat", "Dasar")))
    baris = (_baris_hubungan(penanda, bersama, nomor, satu) for nomor, satu in enumerate(struktur.hubungan, 1))
    return _bingkai(el("table", el("thead", kepala), el("tbody", *baris), class_="keputusan"), f"Hubungan {struktur.nama}")


def _baris_hubungan(penanda: Penanda, bersama: Bersama, nomor: int, satu: Hubungan) -> Markup:
    syarat = "; ".join(filter(None, (jenjang_terbaca(satu.jenjang), satu.syarat)))
    isi = (str(nomor), bersama.peran[satu.pelaku].nama, NAMA_HUBUNGAN[satu.hubungan], bersama.peran[satu.terhadap].nama, syarat,
           penanda.daftar_tautan(satu.rujukan))  # fmt: skip
    return el("tr", *(el("td", sel) for sel in isi), id=f"hubungan-{nomor}")


def tabel_kedudukan(penanda: Penanda, struktur: Struktur, bersama: Bersama) -> Markup:
    """Return the table of positions by level."""
    if not struktur.kedudukan:
        lain = "Bagannya hilang pada salinan kami." if struktur.gambar_hilang else "Tidak diatur dengan kata-kata untuk unit ini."
        return el("p", lain, class_="tidak-diatur")
    kepala = el("tr", *(el("th", nama, scope="col") for nama in ("No", "Jenjang", "Berkedudukan di bawah", "Syarat", "Dasar")))
    awal = len(struktur.hubungan) + 1
    baris = (_baris_kedudukan(penanda, bersama, nomor, satu) for nomor, satu in enumerate(struktur.kedudukan, awal))
    return _bingkai(el("table", el("thead", kepala), el("tbody", *baris), class_="keputusan"), f"Kedudukan {struktur.nama}")


def _baris_kedudukan(penanda: Penanda, bersama: Bersama, nomor: int, satu: Kedudukan) -> Markup:
    isi = (str(nomor), jenjang_terbaca(satu.jenjang), bersama.peran[satu.atasan].nama, satu.syarat or "", penanda.daftar_tautan(satu.rujukan))
    return el("tr", *(el("td", sel) for sel in isi))


def daftar_unit(penanda: Penanda, struktur: Struktur) -> Markup:
    """Return the units a structure applies to; a long list scrolls and can be filtered by the page's script."""
    if not struktur.berlaku_untuk:
        return Markup()
    panjang = len(struktur.berlaku_untuk) > JUMLAH_SARING
    daftar = el("ol", *(el("li", nama) for nama in struktur.berlaku_untuk), class_="daftar-unit")
    if panjang:
        daftar = _cari_unit(penanda) + el("div", daftar, class_="gulir unit", tabindex=0, role="region", aria_label="Daftar unit")
    return el("h2", "Berlaku untuk", id="berlaku-untuk") + daftar


def _cari_unit(penanda: Penanda) -> Markup:
    lain = el("a", "Siapa penilai saya?", href=relatif(f"{penanda.kabupaten.slug}/siapa.html", penanda.halaman))
    nihil = el("p", "Tidak ada unit bernama itu dalam daftar ini. Unit di struktur lain ada di ", lain, data_nihil=True, role="status", hidden=True)
    return el("p", el("label", "Cari unit ", Markup('<input type="search" data-cari-unit>')), hidden=True) + nihil


def jenjang_terbaca(jenjang: tuple[Jenjang, ...]) -> str:
    """Return levels in words."""
    return ", ".join("Pelaksana" if satu == "pelaksana" else f"JF {NAMA_JENJANG[satu]}" for satu in jenjang)


def _bingkai(tabel: Markup, nama: str) -> Markup:
    return el("div", tabel, class_="gulir", tabindex=0, role="region", aria_label=nama)
