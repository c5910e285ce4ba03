"""Reading and checking in one run: every problem of all regencies, and the data only if there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.masalah import Masalah, yang_berat
from data.muat import Bacaan, Bersama, Kabupaten, Panduan, baca_bersama, baca_kabupaten, folder_kabupaten
from data.periksa import PER_BERSAMA, PER_KABUPATEN, alur, catatan, kegiatan, kerangka, naskah, penilai, struktur, surat, surat_alur

Aturan = Callable[..., list[Masalah]]
NASKAH, CATATAN, SEBUTAN, STRUKTUR, ALUR, SURAT = "naskah.txt", "catatan.yml", "peran.yml", "struktur", "alur", "surat"
PERAN, DOKUMEN, UNIT, MEDAN = "bersama/peran.yml", "bersama/surat.yml", "bersama/unit.yml", "bersama/medan.yml"
# The check looks at a record as a whole, so it must not see one that lost an item.
UTUH = "utuh"
# What each check needs in full: without it, it would complain of what is only unread. A check not named here needs everything.
PERLU: dict[Aturan, set[str]] = {
    naskah.tidak_kosong: {NASKAH},
    naskah.penomoran: {NASKAH, CATATAN},
    naskah.acuan_terselesaikan: {NASKAH, CATATAN},
    naskah.definisi_terbaca: {NASKAH},
    catatan.kode_tunggal: set(),
    catatan.rujukan_dikenal: {NASKAH},
    catatan.kutipan_ada: set(),
    catatan.beda_salinan_dikenal: {NASKAH},
    struktur.kode_dikenal: {PERAN, UNIT},
    struktur.rujukan_dikenal: {NASKAH},
    struktur.unit_tercetak: {NASKAH},
    struktur.unit_satu_struktur: {NASKAH},
    struktur.pihak_tersebut: {NASKAH, SEBUTAN},
    struktur.tanggung_jawab_berbutir: {NASKAH},
    penilai.jenjang_tersebut: {NASKAH, STRUKTUR},
    penilai.penilai_ganda_dicatat: {NASKAH, CATATAN, STRUKTUR, PERAN},
    alur.sebutan_dikenal: {PERAN},
    alur.sebutan_tercetak: {NASKAH},
    alur.kode_dikenal: {PERAN, DOKUMEN, UNIT},
    alur.lanjut_dikenal: {UTUH},
    alur.rujukan_dikenal: {NASKAH},
    alur.susunan: {UTUH},
    alur.terjangkau: {UTUH},
    alur.pelaku_tersebut: {NASKAH, SEBUTAN},
    kegiatan.diawali_kata_kerja: {UTUH},
    kegiatan.putaran_beralasan: {NASKAH, UTUH},
    kegiatan.mutu_tercetak: {NASKAH},
    surat.kode_dikenal: {PERAN, DOKUMEN},
    surat.rujukan_dikenal: {NASKAH},
    surat.medan_terpakai: {UTUH},
    surat.isi_minimum_tercakup: {UTUH},
    surat.isi_minimum_lengkap: {NASKAH, UTUH},
    surat_alur.tiap_dokumen_bersurat: {SURAT},
    surat_alur.tiap_surat_berlangkah: {ALUR},
    surat_alur.pihak_sama_dengan_alur: {ALUR, UTUH},
    kerangka.dokumen_lengkap: set(),
    kerangka.kerangka_utuh: {MEDAN},
}


def baca_terperiksa(akar: Path) -> tuple[Panduan | None, list[Masalah]]:
    """Return the data below `akar`, or None when something is wrong, and every problem and warning."""
    return periksa_folder(akar / "bersama", folder_kabupaten(akar))


def periksa_folder(bersama: Path, kabupaten: list[Path]) -> tuple[Panduan | None, list[Masalah]]:
    """Return the catalogues with these regencies, or None when something is wrong, and every problem and warning."""
    katalog = baca_bersama(bersama)
    bacaan = [baca_kabupaten(folder, katalog) for folder in kabupaten]
    kurang = frozenset(f"bersama/{nama}" for nama in katalog.kurang)
    masalah = katalog.masalah + [m for aturan in PER_BERSAMA if _dapat(aturan, kurang) for m in aturan(katalog.utuh)]
    for satu in bacaan:
        masalah += satu.masalah + _periksa(satu, katalog.utuh, kurang)
    return (None if yang_berat(masalah) else Panduan(katalog.utuh, tuple(b.utuh for b in bacaan))), masalah


def _periksa(bacaan: Bacaan[Kabupaten], bersama: Bersama, kurang: frozenset[str]) -> list[Masalah]:
    dapat = [aturan for aturan in PER_KABUPATEN if _dapat(aturan, kurang | bacaan.kurang)]
    return [m for aturan in dapat for m in aturan(bacaan.utuh if UTUH in PERLU.get(aturan, {UTUH}) else bacaan.sebagian, bersama)]


def _dapat(aturan: Aturan, kurang: frozenset[str]) -> bool:
    """Return whether what the check needs is all there."""
    return not kurang if aturan not in PERLU else not PERLU[aturan] & kurang
