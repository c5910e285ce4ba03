"""Ten things an official must know of a regulation, each with its provision, on one printed page."""

from __future__ import annotations

from collections.abc import Iterable

from data.muat import Bersama
from data.siapa import FUNGSIONAL, PELAKSANA, siapa, unit
from macros.aturan import NAMA_TOPIK
from macros.beranda import mulai_berlaku
from macros.halaman import alamat_rekam
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

TOPIK = ("asal-ketua-tim", "syarat-ketua-tim", "pembentukan-tim", "batas-penugasan", "pelaporan", "tim-transformasi", "spbe")
UNIT_TERBANYAK = 6


def ringkasan(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the list; what the regulation does not regulate is said so."""
    butir = (
        ("Mulai berlaku", mulai_berlaku(penanda)),
        ("Cara penugasan", _cara(penanda)),
        ("Penilai dan pemberi tugas", _penilai(penanda, bersama)),
        *((NAMA_TOPIK[topik], _aturan(penanda, topik)) for topik in TOPIK),
    )
    return el("ol", *(el("li", el("strong", f"{judul}. "), isi) for judul, isi in butir), class_="ringkasan")


def _cara(penanda: Penanda) -> Markup:
    alur = [a for a in penanda.kabupaten.alur if a.kelompok == "penugasan"]
    tautan = (el("a", a.nama, href=relatif(alamat_rekam(penanda.kabupaten, a), penanda.halaman)) + _dasar(penanda, a.rujukan[:1]) for a in alur)
    return gabung(tautan, "; ") or _tidak_diatur()


def _penilai(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return who appraises and assigns JF Ahli Muda and Pelaksana by unit; the rest is on its own page."""
    semua = {daftar: nama for nama, daftar in unit(penanda.kabupaten).items() if len(daftar) == 1}
    isi = [teks for daftar, nama in semua.items() if (teks := _satu_unit(penanda, bersama, nama, daftar[0]))]
    lengkap = el("a", "Siapa penilai saya?", href=relatif(f"{penanda.kabupaten.slug}/siapa.html", penanda.halaman))
    tergantung = "" if isi else "Bergantung pada model struktur yang dipakai unit. "
    return gabung([tergantung, gabung(isi[:UNIT_TERBANYAK], "; "), ". " if isi else "", "Selengkapnya: ", lengkap])


def _satu_unit(penanda: Penanda, bersama: Bersama, nama: str, struktur) -> Markup:
    butir = [b for jabatan, jenjang in ((FUNGSIONAL, "ahli-muda"), (PELAKSANA, "pelaksana"))
             for b in siapa(penanda.kabupaten, struktur, jabatan, jenjang).isi["penilai"] if not b.umum]  # fmt: skip
    peran = dict.fromkeys(bersama.peran[b.peran].nama for b in butir)
    return gabung([f"{nama}: {', '.join(peran)}", _dasar(penanda, butir[0].rujukan[:1])]) if peran else Markup()


def _aturan(penanda: Penanda, topik: str) -> Markup:
    aturan = [satu for satu in penanda.kabupaten.aturan_khusus if satu.topik == topik]
    return gabung((gabung([satu.ringkasan, _dasar(penanda, satu.rujukan)]) for satu in aturan[:2]), " ") or _tidak_diatur()


def _dasar(penanda: Penanda, rujukan: Iterable) -> Markup:
    return gabung([" ", el("span", "(", penanda.daftar_tautan(tuple(rujukan)), ")", class_="dasar")])


def _tidak_diatur() -> Markup:
    return el("span", "tidak diatur dalam peraturan ini", class_="tidak-diatur")
