"""Who appraises and who assigns Pejabat Fungsional and Pelaksana, unit by unit, equal answers put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.model import Struktur
from data.muat import Kabupaten
from data.rujukan import Rujukan
from data.siapa import FUNGSIONAL, JENJANG_FUNGSIONAL, PELAKSANA, siapa, unit

PENANYA = (*((FUNGSIONAL, jenjang) for jenjang in JENJANG_FUNGSIONAL), (PELAKSANA, "pelaksana"))
SEMUA_JENJANG = tuple(jenjang for _, jenjang in PENANYA)
APA = {"penilai": "menilai", "penugas": "menugaskan"}
BERPERAN = "berperan selaku Pejabat Penilai Kinerja"


@dataclass(frozen=True)
class Ketetapan:
    """What the text says of some roles: what they do, towards which levels, under which condition."""

    peran: tuple[str, ...]
    apa: str
    jenjang: tuple[str, ...]
    syarat: str | None


Isi = Mapping[Ketetapan, tuple[Rujukan, ...]]


@dataclass(frozen=True)
class Kelompok:
    """Units for which the text says the same: their names, their structures, what it says."""

    nama: tuple[str, ...]
    struktur: tuple[Struktur, ...]
    isi: Isi

    @property
    def bergantung(self) -> bool:
        """Return whether several structures may apply to a unit."""
        return len(self.struktur) > len(self.nama)


def ketetapan(kabupaten: Kabupaten, struktur: Iterable[Struktur], *, umum: bool = False) -> dict[Ketetapan, tuple[Rujukan, ...]]:
    """Return who appraises and assigns by some structures, each with every provision.

    `umum`: by the rules for all units, and only where the structures themselves are silent.
    """
    jawab: dict[tuple[str, str, str | None], tuple[dict[str, None], dict[Rujukan, None]]] = {}
    for satu in struktur:
        for jabatan, jenjang in PENANYA:
            isi = siapa(kabupaten, satu, jabatan, jenjang).isi
            for tanya, apa in APA.items():
                sendiri = [b for b in isi[tanya] if not b.umum]
                for butir in sendiri if not umum else () if sendiri else isi[tanya]:
                    yang, dasar = jawab.setdefault((butir.peran, BERPERAN if butir.peran_saja else apa, butir.syarat), ({}, {}))
                    yang.setdefault(jenjang)
                    dasar.update(dict.fromkeys(butir.rujukan))
    return _gabungkan({kunci: (tuple(yang), tuple(dasar)) for kunci, (yang, dasar) in jawab.items()})


def _gabungkan(jawab: Mapping[tuple[str, str, str | None], tuple[tuple[str, ...], tuple[Rujukan, ...]]]) -> dict[Ketetapan, tuple[Rujukan, ...]]:
    """Return the answers with what one role does, and then the roles that do the same, by the same provisions put together."""
    apa: dict[tuple, list[str]] = {}
    for (peran, satu, syarat), (yang, dasar) in jawab.items():
        apa.setdefault((peran, syarat, yang, dasar), []).append(satu)
    peran: dict[tuple, list[str]] = {}
    for (kode, syarat, yang, dasar), isi in apa.items():
        peran.setdefault((" dan ".join(isi), yang, syarat, dasar), []).append(kode)
    return {Ketetapan(tuple(kode), *kunci): dasar for (*kunci, dasar), kode in peran.items()}


def kelompok_unit(kabupaten: Kabupaten) -> list[Kelompok]:
    """Return the units of a regency, those with the same structures or the same rules put together."""
    menurut_struktur: dict[tuple[str, ...], list[str]] = {}
    semua = unit(kabupaten)
    for nama, struktur in semua.items():
        menurut_struktur.setdefault(tuple(s.kode for s in struktur), []).append(nama)
    hasil: dict[object, Kelompok] = {}
    for kode, nama in menurut_struktur.items():
        struktur = semua[nama[0]]
        isi = ketetapan(kabupaten, struktur)
        kunci = tuple(isi.items()) or kode
        sudah = hasil.get(kunci, Kelompok((), (), isi))
        hasil[kunci] = Kelompok((*sudah.nama, *nama), (*sudah.struktur, *struktur), isi)
    return list(hasil.values())
