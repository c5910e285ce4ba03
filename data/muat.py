"""The data folder -> frozen records, or every problem met in reading them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from data.baca import Isian, baca, baca_teks
from data.masalah import Masalah, saran
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
    Rekam,
    Sebutan,
    Struktur,
    Surat,
    TanggungJawab,
    TataNaskah,
    TulisanSurat,
)
from data.naskah import Naskah
from data.pesan import masalah_model
from data.surat import lengkapi, tata
from data.urai import NaskahKeliru, parse_naskah

R = TypeVar("R", bound=Rekam)
BERKAS = [
    "peraturan.yml",
    "naskah.txt",
    "catatan.yml",
    "beda-salinan.yml",
    "peran.yml",
    "tanggung-jawab.yml",
    "aturan-khusus.yml",
    "struktur/<kode>.yml",
    "alur/<kode>.yml",
    "surat/<kode>.yml",
    "tata-naskah.yml",
]
TAK_DIBACA = {"sumber.txt"}


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


def muat(akar: Path) -> tuple[Panduan | None, list[Masalah]]:
    """Return the data below `akar` (the folder that holds bersama/ and kabupaten/), or the problems.

    Everything of a regency rests on the catalogues: while they are wrong, nothing else is reported.
    """
    bersama, masalah = muat_bersama(akar / "bersama")
    if bersama is None:
        return None, masalah
    kabupaten = []
    for folder in sorted(p for p in (akar / "kabupaten").iterdir() if p.is_dir()):
        satu, masalah_satu = muat_kabupaten(folder, bersama)
        masalah += masalah_satu
        kabupaten += [satu] if satu else []
    return (None if masalah else Panduan(bersama, tuple(kabupaten))), masalah


def muat_bersama(folder: Path) -> tuple[Bersama | None, list[Masalah]]:
    """Return the shared catalogues, or the problems."""
    pembaca = _Pembaca(folder)
    peran = pembaca.daftar("peran.yml", Peran)
    dokumen = pembaca.daftar("surat.yml", Dokumen)
    unit = pembaca.daftar("unit.yml", JenisUnit)
    medan = pembaca.daftar("medan.yml", Medan)
    kerangka = pembaca.semua("kerangka", Kerangka)
    tata_naskah = pembaca.mungkin("tata-naskah.yml", TataNaskah) or TataNaskah()
    katalog = ({satu.kode: satu for satu in daftar} for daftar in (peran, dokumen, unit, medan, kerangka))
    bersama = Bersama(folder, *katalog, tata_naskah, pembaca.isian)
    return (None if pembaca.masalah else bersama), pembaca.masalah


def muat_kabupaten(folder: Path, bersama: Bersama | None = None) -> tuple[Kabupaten | None, list[Masalah]]:
    """Return the regency in `folder`, or the problems. Only peraturan.yml and naskah.txt must exist.

    Without `bersama` the catalogues are read from the nearest folder bersama/ above.
    """
    bersama = bersama or _bersama_terdekat(folder)
    pembaca = _Pembaca(folder)
    peraturan = pembaca.satu("peraturan.yml", Peraturan)
    naskah = pembaca.naskah()
    isi = {
        "catatan": pembaca.daftar("catatan.yml", Catatan),
        "beda_salinan": pembaca.daftar("beda-salinan.yml", BedaSalinan),
        "sebutan": pembaca.daftar("peran.yml", Sebutan),
        "struktur": pembaca.semua("struktur", Struktur),
        "tanggung_jawab": pembaca.daftar("tanggung-jawab.yml", TanggungJawab),
        "aturan_khusus": pembaca.daftar("aturan-khusus.yml", AturanKhusus),
        "alur": pembaca.semua("alur", Alur),
        "surat": pembaca.surat(bersama),
        "tata_naskah": tata(bersama.tata_naskah, pembaca.mungkin("tata-naskah.yml", TataNaskah)),
    }
    pembaca.catat_berkas_asing()
    if pembaca.masalah or peraturan is None or naskah is None:
        return None, pembaca.masalah
    return Kabupaten(folder=folder, peraturan=peraturan, naskah=naskah, isian=pembaca.isian, **isi), []


def _bersama_terdekat(folder: Path) -> Bersama:
    for induk in folder.resolve().parents[:2]:
        if (induk / "bersama").is_dir():
            return muat_bersama(induk / "bersama")[0] or _KOSONG
    return _KOSONG


_KOSONG = Bersama(Path(), {}, {}, {}, {}, {}, TataNaskah(), {})


class _Pembaca:
    """Reads the files of one folder and collects what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.isian: dict[str, Isian] = {}
        self.masalah: list[Masalah] = []
        self.dibaca: set[str] = set()

    def satu(self, nama: str, model: type[R]) -> R | None:
        """Return the record in the file `nama`, or None after noting the problems."""
        return self._baca(nama, model, TypeAdapter(model))

    def mungkin(self, nama: str, model: type[R]) -> R | None:
        """Return the record in the file `nama`, or None when there is no such file."""
        return self.satu(nama, model) if (self.folder / nama).exists() else None

    def daftar(self, nama: str, model: type[R]) -> tuple[R, ...]:
        """Return the records listed in the file `nama`; a file that is absent or empty lists none."""
        if not (self.folder / nama).exists():
            return ()
        return self._baca(nama, model, TypeAdapter(list[model] | None)) or ()

    def semua(self, folder: str, model: type[R]) -> tuple[R, ...]:
        """Return the records of the subfolder, one a file, by file name."""
        nama = sorted(p.relative_to(self.folder).as_posix() for p in (self.folder / folder).glob("*.yml"))
        rekam = {n: satu for n in nama if (satu := self.satu(n, model))}
        for n, satu in rekam.items():
            if satu.kode != Path(n).stem:
                pesan = f"kode: '{satu.kode}' tidak sama dengan nama berkas; samakan dengan '{Path(n).stem}', atau ganti nama berkasnya."
                self.masalah.append(Masalah(self.folder / n, *self.isian[n].tempat(("kode",)), pesan))
        return tuple(rekam.values())

    def surat(self, bersama: Bersama) -> tuple[Surat, ...]:
        """Return the letters in the order of the catalogue, each put together with its skeleton."""
        hasil = []
        for tulisan in self.semua("surat", TulisanSurat):
            nama = f"surat/{tulisan.kode}.yml"
            satu, keliru = lengkapi(tulisan, bersama.kerangka, bersama.medan)
            self.masalah += [Masalah(self.folder / nama, *self.isian[nama].tempat(jejak), pesan) for jejak, pesan in keliru if nama in self.isian]
            hasil += [satu] if satu else []
        urutan = list(bersama.dokumen)
        return tuple(sorted(hasil, key=lambda s: urutan.index(s.kode) if s.kode in urutan else len(urutan)))

    def naskah(self) -> Naskah | None:
        """Return the parsed naskah.txt, or None after noting the problem."""
        self.dibaca.add("naskah.txt")
        berkas = self.folder / "naskah.txt"
        teks, masalah = baca_teks(berkas)
        self.masalah += masalah
        if masalah:
            return None
        try:
            return parse_naskah(teks)
        except NaskahKeliru as galat:
            self.masalah.append(Masalah(berkas, galat.baris, 1, str(galat)))
            return None

    def catat_berkas_asing(self) -> None:
        """Note each file that nothing reads: a misspelt name would otherwise pass unseen."""
        for berkas in sorted(p for p in self.folder.rglob("*") if p.is_file() and not p.name.startswith(".")):
            nama = berkas.relative_to(self.folder).as_posix()
            if nama not in self.dibaca | TAK_DIBACA:
                dugaan = f" Maksudnya '{nama[:-5]}.yml'?" if nama.endswith(".yaml") else saran(nama, BERKAS)
                pesan = f"berkas ini tidak dibaca.{dugaan} Nama berkas yang dikenal: {', '.join(BERKAS)}."
                self.masalah.append(Masalah(berkas, 0, 0, pesan))

    def _baca(self, nama: str, model: type[R], adaptor: TypeAdapter) -> R | tuple[R, ...] | None:
        self.dibaca.add(nama)
        isian, masalah = baca(self.folder / nama)
        self.masalah += masalah
        if isian is None:
            return None
        self.isian[nama] = isian
        try:
            hasil = adaptor.validate_python(isian.nilai)
        except ValidationError as galat:
            self.masalah += masalah_model(isian, galat, model)
            return None
        return tuple(hasil) if isinstance(hasil, list) else hasil
