"""A structure -> what its chart shows: boxes of roles, one arrow from box to box, and every relation in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.model import Peran, Struktur
from diagrams.simbol import name

# In the order in which a merged arrow names them; the first one present gives the arrow its look.
SEBUTAN = {
    "menetapkan-kinerja": "menetapkan kinerja",
    "menilai-kinerja": "menilai kinerja",
    "memberi-penugasan": "memberi penugasan",
    "mengoordinasikan": "mengoordinasikan",
    "memberi-rekomendasi-penilaian": "memberi rekomendasi penilaian",
    "berkedudukan-di-bawah": "membawahi",
}
# What needs another word before its object in a sentence.
KALIMAT = SEBUTAN | {
    "memberi-penugasan": "memberi penugasan kepada",
    "memberi-rekomendasi-penilaian": "memberi rekomendasi penilaian atas",
    "berperan-sebagai": "berperan sebagai",
}
PERAN = "berperan-sebagai"
BAWAH = "berkedudukan-di-bawah"
FUNGSIONAL, PELAKSANA = "pejabat-fungsional", "pelaksana"
JENJANG = {
    "ahli-utama": "Ahli Utama",
    "ahli-madya": "Ahli Madya",
    "ahli-muda": "Ahli Muda",
    "ahli-pertama": "Ahli Pertama",
    "keterampilan": "Keterampilan",
    PELAKSANA: "Pelaksana",
}
SEMUA_FUNGSIONAL = tuple(JENJANG)[:-1]


@dataclass(frozen=True)
class Ikatan:
    """One relation, the upper role first; `nomor` is its row in the table: hubungan from 1, then kedudukan."""

    nomor: int
    jenis: str
    atas: str
    bawah: str
    jenjang: tuple[str, ...]
    syarat: str | None


@dataclass(frozen=True)
class Kelompok:
    """Roles that have the same relations to the same others: they share a box."""

    peran: tuple[str, ...]


@dataclass(frozen=True)
class Panah:
    """All relations from one box to another."""

    atas: int
    bawah: int
    ikatan: tuple[Ikatan, ...]

    @property
    def jenis(self) -> str:
        return next(jenis for jenis in SEBUTAN if any(satu.jenis == jenis for satu in self.ikatan))

    @property
    def tulisan(self) -> tuple[str, ...]:
        """Return what is printed at the arrow, one kind of relation an item."""
        return phrases(self.ikatan, SEBUTAN)


@dataclass(frozen=True)
class Jaring:
    """What the chart of a structure shows."""

    ikatan: tuple[Ikatan, ...]

    @cached_property
    def kelompok(self) -> tuple[Kelompok, ...]:
        peran: dict[object, list[str]] = {}
        for kode in self._peran():
            peran.setdefault(self._signature(kode), []).append(kode)
        return tuple(Kelompok(tuple(isi)) for isi in peran.values())

    @cached_property
    def panah(self) -> tuple[Panah, ...]:
        letak = {kode: n for n, satu in enumerate(self.kelompok) for kode in satu.peran}
        isi: dict[tuple[int, int], list[Ikatan]] = {}
        for satu in self.ikatan:
            if satu.jenis != PERAN:
                isi.setdefault((letak[satu.atas], letak[satu.bawah]), []).append(satu)
        return tuple(Panah(*ujung, tuple(ikatan)) for ujung, ikatan in isi.items())

    def sebagai(self, kode: str) -> tuple[Ikatan, ...]:
        """Return the roles that `kode` acts as."""
        return tuple(satu for satu in self.ikatan if satu.jenis == PERAN and satu.atas == kode)

    def dari(self, kode: str) -> tuple[Ikatan, ...]:
        """Return the relations from `kode` to roles below it."""
        return tuple(satu for satu in self.ikatan if satu.jenis != PERAN and satu.atas == kode)

    def _peran(self) -> tuple[str, ...]:
        """Return the roles that get a box, by first appearance; one that others only act as stands in their boxes."""
        return tuple(dict.fromkeys(kode for satu in self.ikatan for kode in (satu.atas, satu.bawah)[: 1 if satu.jenis == PERAN else 2]))

    def _signature(self, kode: str) -> object:
        kena = [satu for satu in self.ikatan if kode in (satu.atas, satu.bawah)]
        if any(satu.atas == satu.bawah for satu in kena):
            return kode
        return frozenset((s.jenis, s.atas == kode or s.atas, s.bawah == kode or s.bawah, s.jenjang, s.syarat) for s in kena)


def relations(struktur: Struktur) -> Jaring:
    """Return the relations of a structure, numbered as rows of its table."""
    hasil = []
    for nomor, satu in enumerate(struktur.hubungan, 1):
        ujung = (satu.terhadap, satu.pelaku) if satu.hubungan == BAWAH else (satu.pelaku, satu.terhadap)
        hasil.append(Ikatan(nomor, satu.hubungan, *ujung, satu.jenjang, satu.syarat))
    for nomor, satu in enumerate(struktur.kedudukan, len(struktur.hubungan) + 1):
        jenjang = tuple(j for j in satu.jenjang if j != PELAKSANA)
        if jenjang:
            sebagian = () if set(jenjang) == set(SEMUA_FUNGSIONAL) else jenjang
            hasil.append(Ikatan(nomor, BAWAH, satu.atasan, FUNGSIONAL, sebagian, satu.syarat))
        if PELAKSANA in satu.jenjang:
            hasil.append(Ikatan(nomor, BAWAH, satu.atasan, PELAKSANA, (), satu.syarat))
    return Jaring(tuple(hasil))


def acting_as(jaring: Jaring, kode: str, peran: Mapping[str, Peran]) -> tuple[str, ...]:
    """Return the roles that a role acts as: ('Pejabat Penilai Kinerja', 'Pimpinan Unit Organisasi [4]')."""
    isi = jaring.sebagai(kode)
    nama = {satu.bawah: name(satu.bawah, peran) for satu in isi}
    return tuple(_phrase(sebutan, [satu for satu in isi if satu.bawah == lain]) for lain, sebutan in nama.items())


def phrases(ikatan: Sequence[Ikatan], sebutan: Mapping[str, str]) -> tuple[str, ...]:
    """Return each kind of relation present with its levels and the numbers of rows that say more."""
    per_jenis = {jenis: [satu for satu in ikatan if satu.jenis == jenis] for jenis in sebutan}
    return tuple(_phrase(sebutan[jenis], isi) for jenis, isi in per_jenis.items() if isi)


def _phrase(sebutan: str, isi: Sequence[Ikatan]) -> str:
    """Return 'menilai kinerja [2] (Ahli Muda, Ahli Pertama [3])'."""
    umum = _marker(satu for satu in isi if not satu.jenjang and satu.syarat)
    per_jenjang = {satu.jenjang: None for satu in isi if satu.jenjang}
    khusus = [levels(jenjang) + _marker(satu for satu in isi if satu.jenjang == jenjang) for jenjang in per_jenjang]
    return sebutan + umum + (f" ({'; '.join(khusus)})" if khusus else "")


def _marker(ikatan: Iterable[Ikatan]) -> str:
    """Return the numbers, runs of three and more shortened: ' [2, 5–8]'."""
    deret: list[list[int]] = []
    for nomor in sorted({satu.nomor for satu in ikatan}):
        if deret and nomor == deret[-1][-1] + 1:
            deret[-1].append(nomor)
        else:
            deret.append([nomor])
    teks = [f"{isi[0]}–{isi[-1]}" if len(isi) > 2 else ", ".join(map(str, isi)) for isi in deret]
    return f" [{', '.join(teks)}]" if teks else ""


def levels(jenjang: Iterable[str]) -> str:
    """Return the names of levels: 'Ahli Utama, Ahli Madya'."""
    return ", ".join(JENJANG[satu] for satu in jenjang)


def describe(struktur: Struktur, peran: Mapping[str, Peran]) -> str:
    """Return every relation of the chart in words, those that share kind and condition in one sentence."""
    kalimat: dict[tuple, list[str]] = {}
    for satu in relations(struktur).ikatan:
        kalimat.setdefault((satu.atas, KALIMAT[satu.jenis], satu.jenjang, satu.syarat), []).append(name(satu.bawah, peran))
    isi = [
        f"{name(atas, peran)} {kata} {', '.join(bawah)}{f' ({levels(jenjang)})' if jenjang else ''}{f', syarat: {syarat}' if syarat else ''}"
        for (atas, kata, jenjang, syarat), bawah in kalimat.items()
    ]
    return f"Bagan hubungan kerja. {'. '.join(isi)}."
