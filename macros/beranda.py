"""The home page and the start page of a regency: which regulation, its dates, its contents, the notice."""

from __future__ import annotations

from data.muat import Kabupaten, Panduan
from macros.halaman import BagianNaskah
from macros.teks import Penanda
from macros.tulis import Markup, el, relatif, tanggal

TIDAK_TERBACA = "tidak terbaca pada salinan kami"


def pilihan_kabupaten(panduan: Panduan, halaman: str) -> Markup:
    """Return a card for each regency."""
    return el("ul", *(_kartu(k, halaman) for k in panduan.kabupaten), class_="kartu kabupaten")


def _kartu(kabupaten: Kabupaten, halaman: str) -> Markup:
    peraturan = kabupaten.peraturan
    tautan = el("a", peraturan.daerah, href=relatif(f"{kabupaten.slug}/index.html", halaman))
    return el("li", el("strong", tautan), el("p", f"{peraturan.jenis} Nomor {peraturan.nomor} Tahun {peraturan.tahun}"),
              el("p", f"Provinsi {peraturan.provinsi}", class_="dasar"))  # fmt: skip


def identitas(penanda: Penanda) -> Markup:
    """Return the identity of the regulation as a table, each date with the place it comes from."""
    p = penanda.kabupaten.peraturan
    berita = f"Berita Daerah {p.daerah} Tahun {p.berita_daerah.tahun} Nomor {p.berita_daerah.nomor}" if p.berita_daerah else TIDAK_TERBACA
    pengundangan = tanggal(p.tanggal_pengundangan) if p.tanggal_pengundangan else TIDAK_TERBACA
    baris = (
        ("Peraturan", f"{p.sebutan} tentang {p.judul}"),
        ("Ditetapkan", f"{p.tempat_penetapan}, {tanggal(p.tanggal_penetapan)}"),
        ("Oleh", f"{p.pejabat_penetap.jabatan}, {p.pejabat_penetap.nama or TIDAK_TERBACA}"),
        ("Diundangkan", f"{pengundangan} oleh Sekretaris Daerah, {p.sekretaris_daerah or TIDAK_TERBACA}"),
        ("Dimuat dalam", berita),
        ("Berlaku", mulai_berlaku(penanda)),
        ("Sumber naskah", p.sumber.keterangan),
        ("Dicocokkan", tanggal(p.sumber.tanggal_periksa)),
    )
    return el("table", *(el("tr", el("th", kiri, scope="row"), el("td", kanan)) for kiri, kanan in baris), class_="identitas")


def mulai_berlaku(penanda: Penanda) -> Markup:
    """Return since when the regulation is in force, in its own words, and what was not checked."""
    pasal = next((k for k in penanda.kabupaten.naskah.ketentuan if "mulai berlaku pada" in k.teks and k.jenis == "pasal"), None)
    if pasal is None:
        return Markup("Tidak ditemukan pada naskah.")
    return Markup("“{}” ({}). Perubahan atau pencabutan sesudahnya tidak diperiksa.").format(pasal.teks, penanda.tautan(pasal.rujukan))


def jejak_kabupaten(penanda: Penanda) -> Markup:
    """Return the line below a title that says whose regulation the page is about."""
    peraturan = penanda.kabupaten.peraturan
    tautan = el("a", peraturan.daerah, href=relatif(f"{penanda.kabupaten.slug}/index.html", penanda.halaman))
    return el("p", tautan, f" · {peraturan.sebutan}", class_="jejak")


def peringatan(kabupaten: Kabupaten) -> Markup:
    """Return the unofficial-edition notice of a regency."""
    return Markup(
        "<strong>Edisi tidak resmi.</strong> Yang mengikat hanya naskah yang diundangkan dalam Berita Daerah {}. "
        "Bunyi peraturan dikutip apa adanya, termasuk salah cetaknya; catatan redaksi ditandai terpisah. "
        "Terakhir dicocokkan dengan salinan kami pada {}."
    ).format(kabupaten.peraturan.daerah, tanggal(kabupaten.peraturan.sumber.tanggal_periksa))


def daftar_naskah(penanda: Penanda) -> Markup:
    """Return the contents of the official text."""
    butir = (
        el("li", penanda.tautan(bagian.ketentuan[0].rujukan, bagian.judul), " ", el("span", _isi(bagian), class_="dasar"))
        for bagian in penanda.bagian
    )
    return el("ul", *butir, class_="daftar-naskah")


def _isi(bagian: BagianNaskah) -> str:
    pasal = [k.label for k in bagian.ketentuan if k.jenis == "pasal"]
    if not pasal:
        return ""
    return pasal[0] if len(pasal) == 1 else f"{pasal[0]} sampai {pasal[-1]}"


def jumlah(kabupaten: Kabupaten, jenis: str) -> int:
    """Return how many provisions of a kind the regulation has."""
    return sum(1 for k in kabupaten.naskah.ketentuan if k.jenis == jenis)
