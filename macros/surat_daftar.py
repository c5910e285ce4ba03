"""The letters of a regency: their list, and on each letter's page what it is for, who signs, and in which steps it is used."""

from __future__ import annotations

from data.model import Surat
from data.muat import Bersama
from macros.alur import jangkar_langkah, nama_peran
from macros.halaman import alamat_rekam
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

RESMI = "Peraturan ini mencetak contohnya; susunan di bawah mengikuti contoh itu."
TIDAK_RESMI = "Contoh susunan, bukan bagian dari peraturan."


def daftar_surat(penanda: Penanda) -> Markup:
    """Return the list of a regency's letters, each with what it is for."""
    return el("ul", *(_butir(penanda, satu) for satu in penanda.kabupaten.surat), class_="kartu")


def _butir(penanda: Penanda, surat: Surat) -> Markup:
    tautan = el("a", surat.nama, href=relatif(alamat_rekam(penanda.kabupaten, surat), penanda.halaman))
    return el("li", el("strong", tautan), el("p", surat.kegunaan), el("p", RESMI if surat.contoh_resmi else TIDAK_RESMI, class_="dasar"))


def identitas_surat(penanda: Penanda, surat: Surat, bersama: Bersama) -> Markup:
    """Return who signs, who is addressed, the legal basis, and the steps that use the letter."""
    baris = (
        ("Penandatangan", nama_peran(bersama, surat.penandatangan)),
        ("Kepada", nama_peran(bersama, surat.kepada)),
        ("Tembusan", nama_peran(bersama, surat.tembusan)),
        ("Dipakai dalam", langkah_pemakai(penanda, surat)),
        ("Susunan", RESMI if surat.contoh_resmi else TIDAK_RESMI),
        ("Dasar", penanda.daftar_tautan(surat.rujukan)),
    )
    return el("dl", *(el("dt", kiri) + el("dd", kanan) for kiri, kanan in baris if kanan), class_="identitas")


def langkah_pemakai(penanda: Penanda, surat: Surat) -> Markup:
    """Return links to the steps that make or hand over the letter."""
    tautan = []
    for alur in penanda.kabupaten.alur:
        alamat = relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)
        for nomor, langkah in enumerate(alur.langkah, 1):
            if surat.kode in langkah.dokumen:
                tautan.append(el("a", f"{alur.nama}, langkah {nomor}", href=f"{alamat}#{jangkar_langkah(alur, nomor)}"))
    return gabung(tautan, "; ")
