"""The files of one folder -> records; what is wrong is collected, and the rest is read all the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from data.baca import Isian, baca, baca_teks
from data.masalah import Masalah, saran, terdekat
from data.model import Rekam
from data.naskah import Naskah
from data.pesan import masalah_model
from data.pulih import Pulihan, pulihkan
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


class Pembaca:
    """Reads a folder. `isian` keeps where values stand; `cacat` names the files that could not be read in full."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.isian: dict[str, Isian] = {}
        self.masalah: list[Masalah] = []
        self.dibaca: set[str] = set()
        self.cacat: set[str] = set()

    @property
    def kurang(self) -> frozenset[str]:
        """Return the files and subfolders that are not all there."""
        return frozenset(nama.split("/")[0] for nama in self.cacat)

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
        return tuple(self._baca(nama, model, TypeAdapter(list[model] | None)) or ())

    def semua(self, folder: str, model: type[R]) -> tuple[R, ...]:
        """Return the records of the subfolder, one a file, by file name; each has the code that its file's name says."""
        hasil = []
        for nama in sorted(p.relative_to(self.folder).as_posix() for p in (self.folder / folder).glob("*.yml")):
            satu, kode = self.satu(nama, model), Path(nama).stem
            if satu and satu.kode != kode:
                pesan = f"kode: '{satu.kode}' tidak sama dengan nama berkas; samakan dengan '{kode}', atau ganti nama berkasnya."
                self.catat(nama, ("kode",), pesan)
                satu = satu.model_copy(update={"kode": kode})
            hasil += [satu] if satu else []
        return tuple(hasil)

    def utuh(self, folder: str, rekam: Iterable[R]) -> tuple[R, ...]:
        """Return those records of the subfolder whose files were read in full."""
        return tuple(satu for satu in rekam if f"{folder}/{satu.kode}.yml" not in self.cacat)

    def catat(self, nama: str, jejak: tuple[int | str, ...], pesan: str) -> None:
        """Note a problem at the value `jejak` of the file `nama`, which is thereby not read in full."""
        self.masalah.append(Masalah(self.folder / nama, *self.isian[nama].tempat(jejak), pesan))
        self.cacat.add(nama)

    def naskah(self) -> Naskah:
        """Return the parsed naskah.txt; what cannot be placed is noted and missing."""
        self.dibaca.add("naskah.txt")
        berkas = self.folder / "naskah.txt"
        teks, masalah = baca_teks(berkas)
        if masalah:
            self.masalah += masalah
            self.cacat.add("naskah.txt")
            return Naskah(())
        try:
            return parse_naskah(teks)
        except NaskahKeliru as galat:
            self.masalah += [Masalah(berkas, baris, 1, pesan) for baris, pesan in galat.keliru]
            self.cacat |= set() if galat.lengkap else {"naskah.txt"}
            return galat.naskah

    def catat_berkas_asing(self) -> None:
        """Note each file that nothing reads: a misspelt name would otherwise pass unseen."""
        for berkas in sorted(p for p in self.folder.rglob("*") if p.is_file() and not p.name.startswith(".")):
            nama = berkas.relative_to(self.folder).as_posix()
            if nama not in self.dibaca | TAK_DIBACA:
                berbeda_akhiran = f"{nama[:-5]}.yml" if nama.endswith(".yaml") else None
                dugaan = f" Maksudnya '{berbeda_akhiran}'?" if berbeda_akhiran else saran(nama, BERKAS)
                pesan = f"berkas ini tidak dibaca.{dugaan} Nama berkas yang dikenal: {', '.join(BERKAS)}."
                self.masalah.append(Masalah(berkas, 0, 0, pesan))
                self.cacat.add(berbeda_akhiran or terdekat(nama, BERKAS) or nama)

    def _baca(self, nama: str, model: type[R], adaptor: TypeAdapter) -> Any:
        self.dibaca.add(nama)
        isian, masalah = baca(self.folder / nama)
        self.masalah += masalah
        if isian is None:
            self.cacat.add(nama)
            return None
        self.isian[nama] = isian
        try:
            return adaptor.validate_python(isian.nilai)
        except ValidationError as galat:
            self.masalah += masalah_model(isian, galat, model)
            return self._terima(nama, pulihkan(isian, galat, adaptor, model))

    def _terima(self, nama: str, pulihan: Pulihan | None) -> Any:
        if pulihan is None or not pulihan.utuh:
            self.cacat.add(nama)
        if pulihan is None:
            del self.isian[nama]
            return None
        self.isian[nama] = pulihan.isian
        return pulihan.hasil
