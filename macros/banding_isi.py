"""Comparison of dates, letters, special rules, definitions and legal basis."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from data.istilah import Istilah
from data.muat import Bersama
from data.naskah import Ketentuan
from macros.alur import jangkar_langkah, nama_peran
from macros.aturan import NAMA_TOPIK
from macros.banding import TIDAK_DIATUR, Topik, dasar, kata, pelaku
from macros.beranda import jumlah
from macros.halaman import alamat_rekam
from macros.istilah import istilah_menurut_nama
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif, tanggal

_HUKUM = re.compile(r"((?:Undang-[Uu]ndang|Peraturan Pemerintah|Peraturan Menteri [A-Z][\w ]+?)) +[Nn]omor (\d+) Tahun (\d{4})")


def identitas(penanda: Sequence[Penanda]) -> Topik:
    """Return what each regulation is called, and when and by whom it was made."""
    return Topik("identitas", "Peraturan dan tanggal", [
        ("Peraturan", [el("a", kata(p.kabupaten.peraturan.sebutan), href=relatif(f"{p.kabupaten.slug}/index.html", p.halaman)) for p in penanda]),
        ("Ditetapkan", [_ditetapkan(p) for p in penanda]),
        ("Oleh", [_baris_naskah(p, p.kabupaten.peraturan.pejabat_penetap.jabatan, p.kabupaten.peraturan.pejabat_penetap.jabatan) for p in penanda]),
        ("Diundangkan", [_diundangkan(p) for p in penanda]),
        ("Jumlah pasal", [el("a", str(jumlah(p.kabupaten, "pasal")), href=relatif(f"{p.kabupaten.slug}/naskah/index.html", p.halaman)) for p in penanda]),
    ])  # fmt: skip


def _ditetapkan(penanda: Penanda) -> Markup:
    peraturan = penanda.kabupaten.peraturan
    return _baris_naskah(penanda, f"{peraturan.tempat_penetapan}, {tanggal(peraturan.tanggal_penetapan)}", "Ditetapkan di")


def _diundangkan(penanda: Penanda) -> Markup:
    kapan = penanda.kabupaten.peraturan.tanggal_pengundangan
    return _baris_naskah(penanda, tanggal(kapan) if kapan else "tidak terbaca", "Diundangkan di")


def _baris_naskah(penanda: Penanda, isi: str, awal: str) -> Markup:
    """Return `isi` with the last line of the text that begins with `awal`: closing and signature stand last."""
    baris = [k for k in penanda.kabupaten.naskah.ketentuan if k.jenis == "baris" and k.teks.casefold().startswith(awal.casefold())]
    return gabung([kata(isi), " ", dasar(penanda, (k.rujukan for k in baris[-1:]))])


def dokumen(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    """Return who makes each letter or document, in which step."""
    dipakai = [d for d in bersama.dokumen.values() if any(d.kode in satu.dokumen for p in penanda for a in p.kabupaten.alur for satu in a.langkah)]
    return Topik("dokumen", "Surat dan dokumen", [(d.nama, [_sel_dokumen(p, bersama, d.kode) for p in penanda]) for d in dipakai])


def _sel_dokumen(penanda: Penanda, bersama: Bersama, kode: str) -> object:
    pembuat = {}
    for alur in penanda.kabupaten.alur:
        for nomor, langkah in enumerate(alur.langkah, 1):
            if kode in langkah.dokumen:
                pembuat.setdefault(nama_peran(bersama, langkah.pelaku), (alur, nomor, langkah))
    butir = (
        el("li", el("a", pelaku(nama), href=f"{relatif(alamat_rekam(penanda.kabupaten, a), penanda.halaman)}#{jangkar_langkah(a, n)}"), " ",
           dasar(penanda, satu.rujukan[:1]))
        for nama, (a, n, satu) in pembuat.items()
    )  # fmt: skip
    return el("ul", *butir) if pembuat else TIDAK_DIATUR


def aturan(penanda: Sequence[Penanda]) -> Topik:
    """Return the editors' summaries of the special rules."""
    return Topik("aturan-khusus", "Aturan khusus", [(nama, [_sel_aturan(p, topik) for p in penanda]) for topik, nama in NAMA_TOPIK.items()])


def _sel_aturan(penanda: Penanda, topik: str) -> object:
    isi = [satu for satu in penanda.kabupaten.aturan_khusus if satu.topik == topik]
    return gabung(el("p", kata(satu.ringkasan), " ", dasar(penanda, satu.rujukan)) for satu in isi) or TIDAK_DIATUR


def definisi(penanda: Sequence[Penanda]) -> Topik:
    """Return the definition of each term, the most shared terms first."""
    return Topik("definisi", "Definisi istilah", [_baris_definisi(penanda, isi) for isi in istilah_menurut_nama(penanda)], jenis="daftar")


def _baris_definisi(penanda: Sequence[Penanda], isi: Mapping[str, Istilah]) -> tuple[str, list[object]]:
    return next(iter(isi.values())).istilah, [_sel_definisi(p, isi.get(p.kabupaten.slug)) for p in penanda]


def _sel_definisi(penanda: Penanda, satu: Istilah | None) -> Markup:
    if satu is None:
        return el("span", "tidak didefinisikan", class_="tidak-diatur")
    return gabung([kata(satu.definisi), " ", dasar(penanda, [satu.rujukan])])


def dasar_hukum(penanda: Sequence[Penanda]) -> Topik:
    """Return which laws each regulation cites in Mengingat, by their kind, number and year."""
    menurut: dict[str, dict[str, object]] = {}
    for p in penanda:
        for k in p.kabupaten.naskah.ketentuan:
            if nama := _hukum(k):
                menurut.setdefault(nama, {})[p.kabupaten.slug] = p.tautan(k.rujukan)
    urut = sorted(menurut.items(), key=lambda isi: (-len(isi[1]), isi[0]))
    tiada = el("span", "tidak disebut", class_="tidak-diatur")
    baris = [(nama, [isi.get(p.kabupaten.slug, tiada) for p in penanda]) for nama, isi in urut]
    return Topik("dasar-hukum", "Dasar hukum (Mengingat)", baris, jenis="daftar")


def _hukum(ketentuan: Ketentuan) -> str | None:
    cocok = _HUKUM.search(ketentuan.teks) if str(ketentuan.rujukan).startswith("Mengingat") else None
    return f"{cocok[1].replace('Undang-undang', 'Undang-Undang')} {cocok[2]}/{cocok[3]}" if cocok else None
