"""Ten things an official must know of a regulation, each with its provision, on one printed page."""

from __future__ import annotations

from data.muat import Bersama
from data.ringkas import TOPIK, terpilih
from macros.aturan import NAMA_TOPIK
from macros.beranda import mulai_berlaku
from macros.dasar import dasar_ringkas
from macros.halaman import alamat_rekam
from macros.penilai import penilai_menurut_unit
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif


def ringkasan(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the list; what the regulation does not regulate is said so."""
    butir = (
        ("Mulai berlaku", mulai_berlaku(penanda)),
        ("Cara penugasan", _cara(penanda)),
        ("Penilai dan pemberi tugas Pejabat Fungsional (JF) dan Pelaksana", _penilai(penanda, bersama)),
        *((NAMA_TOPIK[topik], _aturan(penanda, topik)) for topik in TOPIK),
    )
    return el("ol", *(el("li", el("strong", f"{judul}. "), isi) for judul, isi in butir), class_="ringkasan")


def _cara(penanda: Penanda) -> Markup:
    alur = [a for a in penanda.kabupaten.alur if a.kelompok == "penugasan"]
    tautan = (el("a", a.nama, href=relatif(alamat_rekam(penanda.kabupaten, a), penanda.halaman)) + dasar_ringkas(penanda, a.rujukan[:1]) for a in alur)
    return gabung(tautan, "; ") or _tidak_diatur()


def _penilai(penanda: Penanda, bersama: Bersama) -> Markup:
    if not penanda.kabupaten.struktur:
        return _tidak_diatur()
    lengkap = el("a", "Siapa penilai saya?", href=relatif(f"{penanda.kabupaten.slug}/siapa.html", penanda.halaman))
    return gabung(["Tanpa keterangan berarti semua JF dan Pelaksana. Selengkapnya: ", lengkap, penilai_menurut_unit(penanda, bersama)])


def _aturan(penanda: Penanda, topik: str) -> Markup:
    aturan = terpilih(penanda.kabupaten.aturan_khusus, topik)
    return gabung((gabung([satu.ringkasan, dasar_ringkas(penanda, satu.rujukan)]) for satu in aturan), " ") or _tidak_diatur()


def _tidak_diatur() -> Markup:
    return el("span", "tidak diatur dalam peraturan ini", class_="tidak-diatur")
