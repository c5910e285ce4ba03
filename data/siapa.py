"""Who appraises me, who assigns me, who leads my unit: one answer for a unit, a post and a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from data.model import Hubungan, JenisUnit, Struktur
from data.muat import Kabupaten
from data.rujukan import Rujukan

UMUM = "semua"
FUNGSIONAL = "pejabat-fungsional"
PELAKSANA = "pelaksana"
PENILAI = "penilai-kinerja"
PIMPINAN = "pimpinan-unit-organisasi"
JENJANG_FUNGSIONAL = ("ahli-utama", "ahli-madya", "ahli-muda", "ahli-pertama", "keterampilan")
TANYA = {
    "penilai": "menilai-kinerja",
    "penugas": "memberi-penugasan",
    "penetap": "menetapkan-kinerja",
    "perekomendasi": "memberi-rekomendasi-penilaian",
    "koordinator": "mengoordinasikan",
}


@dataclass(frozen=True)
class Butir:
    """One part of an answer: a role, under which condition, by which provision.

    `umum`: a rule for all units. `peran_saja`: the text gives the role of appraiser, but not whom it appraises.
    """

    peran: str
    syarat: str | None
    rujukan: tuple[Rujukan, ...]
    umum: bool
    peran_saja: bool = False


@dataclass(frozen=True)
class Jawaban:
    """The answer to each question of TANYA, to `atasan` and to `pimpinan`; an empty answer means: not regulated."""

    isi: dict[str, tuple[Butir, ...]]

    def bertentangan(self, tanya: str) -> bool:
        """Return whether two roles answer without a condition, by provisions that have nothing in common."""
        tanpa_syarat = [b for b in self.isi[tanya] if b.syarat is None]
        return any(a.peran != b.peran and not set(a.rujukan) & set(b.rujukan) for a, b in combinations(tanpa_syarat, 2))


def siapa(kabupaten: Kabupaten, struktur: Struktur, jabatan: str, jenjang: str | None) -> Jawaban:
    """Return who stands above `jabatan` (a role's code) of `jenjang` (None for posts without levels) in a unit."""
    lapis = [struktur, *(s for s in kabupaten.struktur if s.jenis_unit == UMUM and s is not struktur)]
    isi = {tanya: tuple(_hubungan(lapis, jenis, jabatan, jenjang)) for tanya, jenis in TANYA.items()}
    isi["penilai"] += tuple(_berperan_penilai(struktur, isi["penilai"], jabatan))
    isi["atasan"] = tuple(_atasan(lapis, jabatan, jenjang))
    isi["pimpinan"] = tuple(b for b in _berperan(struktur, PIMPINAN) if _dipimpin(struktur, b, jabatan))
    return Jawaban(isi)


def jabatan(struktur: Struktur) -> tuple[tuple[str, str | None], ...]:
    """Return every post and level that a structure can be asked about: JF by level, Pelaksana, and the posts it names."""
    fungsional = [(FUNGSIONAL, jenjang) for jenjang in JENJANG_FUNGSIONAL]
    tanya = set(TANYA.values())
    lain = dict.fromkeys((h.terhadap, None) for h in struktur.hubungan if h.hubungan in tanya and h.terhadap not in (FUNGSIONAL, PELAKSANA))
    return (*fungsional, (PELAKSANA, "pelaksana"), *lain)


def struktur_untuk(kabupaten: Kabupaten, jenis: JenisUnit) -> tuple[Struktur, ...]:
    """Return the structures of a kind of unit: its own, or else those whose list of units names one of the kind."""
    sendiri = tuple(s for s in kabupaten.struktur if s.jenis_unit == jenis.kode)
    awal = jenis.nama.removesuffix(" Daerah").casefold()
    bernama = (s for s in kabupaten.struktur if any(nama.casefold().startswith(awal) for nama in s.berlaku_untuk))
    return sendiri or tuple(bernama)


def unit(kabupaten: Kabupaten) -> dict[str, tuple[Struktur, ...]]:
    """Return, by a unit's own name, the structures that apply to it; empty ones only where a unit has no other."""
    hasil: dict[str, list[Struktur]] = {}
    for struktur in kabupaten.struktur:
        for nama in (struktur.berlaku_untuk or (struktur.nama,)) if struktur.jenis_unit != UMUM else ():
            hasil.setdefault(nama, []).append(struktur)
    return {nama: tuple([s for s in isi if s.hubungan or s.kedudukan] or isi) for nama, isi in hasil.items()}


def _hubungan(lapis: Iterable[Struktur], jenis: str, jabatan: str, jenjang: str | None) -> Iterator[Butir]:
    for struktur in lapis:
        kena = [h for h in struktur.hubungan if h.hubungan == jenis and h.terhadap == jabatan and _kena(h, jenjang)]
        khusus = [h for h in kena if h.jenjang] if jenis == TANYA["penilai"] else []
        for satu in khusus or kena:
            yield Butir(satu.pelaku, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)


def _berperan_penilai(struktur: Struktur, sudah: tuple[Butir, ...], jabatan: str) -> Iterator[Butir]:
    """Yield who plays the appraiser for officials whose appraiser is not named otherwise; a rule for their level goes first."""
    disebut = {b.peran for b in sudah if not b.umum}
    khusus = any(h.jenjang and h.pelaku in disebut for h in struktur.hubungan if h.hubungan == TANYA["penilai"])
    penugas = {h.pelaku for h in struktur.hubungan if h.hubungan == TANYA["penugas"] and h.terhadap == jabatan}
    for satu in _berperan(struktur, PENILAI) if not khusus else ():
        menilai_lain = _sasaran(struktur, satu, TANYA["penilai"])
        if satu.peran not in disebut and not menilai_lain and (jabatan in (FUNGSIONAL, PELAKSANA) or satu.peran in penugas):
            yield satu


def _dipimpin(struktur: Struktur, butir: Butir, jabatan: str) -> bool:
    """Return whether a unit's leader leads `jabatan`: those the same provision has assigned by it, else JF and Pelaksana."""
    return jabatan in (_sasaran(struktur, butir, TANYA["penugas"]) or {FUNGSIONAL, PELAKSANA}) or butir.peran == jabatan


def _sasaran(struktur: Struktur, butir: Butir, jenis: str) -> set[str]:
    """Return towards whom the provisions of `butir` also give its role a relation of another kind."""
    return {
        h.terhadap
        for h in struktur.hubungan
        if h.hubungan == jenis and h.pelaku == butir.peran and set(h.rujukan) & set(butir.rujukan)
    }


def _berperan(struktur: Struktur, peran: str) -> Iterator[Butir]:
    for satu in struktur.hubungan:
        if satu.hubungan == "berperan-sebagai" and satu.terhadap == peran:
            yield Butir(satu.pelaku, satu.syarat, satu.rujukan, umum=False, peran_saja=peran == PENILAI)


def _kena(hubungan: Hubungan, jenjang: str | None) -> bool:
    return not hubungan.jenjang or jenjang in hubungan.jenjang


def _atasan(lapis: Iterable[Struktur], jabatan: str, jenjang: str | None) -> Iterator[Butir]:
    for struktur in lapis:
        if jabatan in (FUNGSIONAL, PELAKSANA):
            for satu in struktur.kedudukan:
                if jenjang in satu.jenjang:
                    yield Butir(satu.atasan, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)
        for satu in struktur.hubungan:
            if satu.hubungan == "berkedudukan-di-bawah" and satu.pelaku == jabatan and _kena(satu, jenjang):
                yield Butir(satu.terhadap, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)
