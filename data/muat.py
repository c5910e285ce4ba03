"""The data folder -> frozen records, or every problem met in reading them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from data.baca import Isian
from data.masalah import Masalah
from data.model import (
    Alur,
    AturanKhusus,
    BedaSalinan,
    Catatan,
    Dokumen,
    JenisUnit,
    Kerangka,
    Medan,
    Peran,
    Peraturan,
    Sebutan,
    Struktur,
    Surat,
    TanggungJawab,
    TataNaskah,
    TulisanSurat,
)
from data.naskah import Naskah
from data.pembaca import Pembaca
from data.surat import lengkapi, tata

T = TypeVar("T")


@dataclass(frozen=True)
class Kabupaten:
    """Everything known of one regency. `isian` keeps, by file name in the folder, where values stand."""

    folder: Path
    peraturan: Peraturan
    naskah: Naskah
    catatan: tuple[Catatan, ...]
    beda_salinan: tuple[BedaSalinan, ...]
    sebutan: tuple[Sebutan, ...]
    struktur: tuple[Struktur, ...]
    tanggung_jawab: tuple[TanggungJawab, ...]
    aturan_khusus: tuple[AturanKhusus, ...]
    alur: tuple[Alur, ...]
    surat: tuple[Surat, ...]
    tata_naskah: TataNaskah
    isian: Mapping[str, Isian] = field(repr=False)

    @property
    def slug(self) -> str:
        """Return the folder's name, which is the regency's code."""
        return self.folder.name

    def masalah(self, berkas: str, jejak: tuple[int | str, ...], pesan: str) -> Masalah:
        """Return a problem at the value `jejak` of the file `berkas` in the regency's folder."""
        isian = self.isian.get(berkas)
        return Masalah(self.folder / berkas, *(isian.tempat(jejak) if isian else (0, 0)), pesan)


@dataclass(frozen=True)
class Bersama:
    """The catalogues shared by all regencies, by code. `isian` is as in Kabupaten."""

    folder: Path
    peran: Mapping[str, Peran]
    dokumen: Mapping[str, Dokumen]
    unit: Mapping[str, JenisUnit]
    medan: Mapping[str, Medan]
    kerangka: Mapping[str, Kerangka]
    tata_naskah: TataNaskah
    isian: Mapping[str, Isian] = field(repr=False)

    def masalah(self, berkas: str, jejak: tuple[int | str, ...], pesan: str) -> Masalah:
        """Return a problem at the value `jejak` of the file `berkas` in the shared folder."""
        return Masalah(self.folder / berkas, *self.isian[berkas].tempat(jejak), pesan)


@dataclass(frozen=True)
class Panduan:
    """The whole handbook: the catalogues and the regencies, by name of folder."""

    bersama: Bersama
    kabupaten: tuple[Kabupaten, ...]


@dataclass(frozen=True)
class Bacaan(Generic[T]):
    """What could be read of a folder, for checking only while there are problems: then even `peraturan` may be None.

    `utuh` has the records that were read in full, `sebagian` also those that lost an item. `kurang` names the files and
    subfolders that are not all there.
    """

    utuh: T
    sebagian: T
    masalah: list[Masalah]
    kurang: frozenset[str]

    @property
    def hasil(self) -> T | None:
        """Return what was read, or None when something is wrong with it."""
        return None if self.masalah else self.utuh


def muat(akar: Path) -> tuple[Panduan | None, list[Masalah]]:
    """Return the data below `akar` (the folder that holds bersama/ and kabupaten/), or every problem met in reading them."""
    bersama = baca_bersama(akar / "bersama")
    kabupaten = [baca_kabupaten(folder, bersama) for folder in folder_kabupaten(akar)]
    masalah = [satu for bacaan in (bersama, *kabupaten) for satu in bacaan.masalah]
    return (None if masalah else Panduan(bersama.utuh, tuple(k.utuh for k in kabupaten))), masalah


def folder_kabupaten(akar: Path) -> list[Path]:
    """Return the folder of each regency below `akar`, by name."""
    return sorted(p for p in (akar / "kabupaten").iterdir() if p.is_dir())


def muat_bersama(folder: Path) -> tuple[Bersama | None, list[Masalah]]:
    """Return the shared catalogues, or the problems."""
    bacaan = baca_bersama(folder)
    return bacaan.hasil, bacaan.masalah


def muat_kabupaten(folder: Path, bersama: Bersama | None = None) -> tuple[Kabupaten | None, list[Masalah]]:
    """Return the regency in `folder`, or the problems. Only peraturan.yml and naskah.txt must exist.

    Without `bersama` the catalogues are read from the nearest folder bersama/ above.
    """
    bacaan = baca_kabupaten(folder, Bacaan(bersama, bersama, [], frozenset()) if bersama else _bersama_terdekat(folder))
    return bacaan.hasil, bacaan.masalah


def baca_bersama(folder: Path) -> Bacaan[Bersama]:
    """Return what can be read of the shared catalogues, and every problem."""
    pembaca = Pembaca(folder)
    peran = pembaca.daftar("peran.yml", Peran)
    dokumen = pembaca.daftar("surat.yml", Dokumen)
    unit = pembaca.daftar("unit.yml", JenisUnit)
    medan = pembaca.daftar("medan.yml", Medan)
    kerangka = pembaca.utuh("kerangka", pembaca.semua("kerangka", Kerangka))
    tata_naskah = pembaca.mungkin("tata-naskah.yml", TataNaskah) or TataNaskah()
    katalog = ({satu.kode: satu for satu in daftar} for daftar in (peran, dokumen, unit, medan, kerangka))
    bersama = Bersama(folder, *katalog, tata_naskah, pembaca.isian)
    return Bacaan(bersama, bersama, pembaca.masalah, pembaca.kurang)


def baca_kabupaten(folder: Path, bersama: Bacaan[Bersama]) -> Bacaan[Kabupaten]:
    """Return what can be read of the regency in `folder`, and every problem."""
    pembaca = Pembaca(folder)
    sebagian = Kabupaten(
        folder=folder,
        peraturan=pembaca.satu("peraturan.yml", Peraturan),
        naskah=pembaca.naskah(),
        catatan=pembaca.daftar("catatan.yml", Catatan),
        beda_salinan=pembaca.daftar("beda-salinan.yml", BedaSalinan),
        sebutan=pembaca.daftar("peran.yml", Sebutan),
        struktur=pembaca.semua("struktur", Struktur),
        tanggung_jawab=pembaca.daftar("tanggung-jawab.yml", TanggungJawab),
        aturan_khusus=pembaca.daftar("aturan-khusus.yml", AturanKhusus),
        alur=pembaca.semua("alur", Alur),
        surat=_surat(pembaca, bersama),
        tata_naskah=tata(bersama.utuh.tata_naskah, pembaca.mungkin("tata-naskah.yml", TataNaskah)),
        isian=pembaca.isian,
    )
    pembaca.catat_berkas_asing()
    rekam = {bagian: pembaca.utuh(bagian, getattr(sebagian, bagian)) for bagian in ("struktur", "alur", "surat")}
    return Bacaan(replace(sebagian, **rekam), sebagian, pembaca.masalah, pembaca.kurang)


def _surat(pembaca: Pembaca, bersama: Bacaan[Bersama]) -> tuple[Surat, ...]:
    """Return the letters in the order of the catalogue, each put together with its skeleton."""
    hasil = []
    for tulisan in pembaca.semua("surat", TulisanSurat):
        nama = f"surat/{tulisan.kode}.yml"
        if bersama.kurang & {"medan.yml", "kerangka"}:
            pembaca.cacat.add(nama)
            continue
        satu, keliru = lengkapi(tulisan, bersama.utuh.kerangka, bersama.utuh.medan)
        for jejak, pesan in keliru if nama not in pembaca.cacat else ():
            pembaca.catat(nama, jejak, pesan)
        hasil += [satu] if satu else []
    urutan = list(bersama.utuh.dokumen)
    return tuple(sorted(hasil, key=lambda s: urutan.index(s.kode) if s.kode in urutan else len(urutan)))


def _bersama_terdekat(folder: Path) -> Bacaan[Bersama]:
    for induk in folder.resolve().parents[:2]:
        if (induk / "bersama").is_dir():
            return baca_bersama(induk / "bersama")
    return Bacaan(_KOSONG, _KOSONG, [], frozenset())


_KOSONG = Bersama(Path(), {}, {}, {}, {}, {}, TataNaskah(), {})
