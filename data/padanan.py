"""What stands beside a regency's flows and structures in the other regencies, and where a role's part in it differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.ketetapan import Isi, ketetapan
from data.model import Alur, Langkah
from data.muat import Kabupaten
from data.sejajar import sejajarkan
from data.siapa import UMUM

Sel = tuple[int, Langkah] | None


@dataclass(frozen=True)
class Padan:
    """A flow of another regency for the same case, and the steps side by side, (ours, theirs); none where they cannot be set so."""

    slug: str
    alur: Alur
    pasangan: tuple[tuple[Sel, Sel], ...]


@dataclass(frozen=True)
class Beda:
    """A difference for one role: our step, the flow beside ours, the step there."""

    kita: Sel
    padan: Padan
    mereka: Sel


@dataclass(frozen=True)
class Sandingan:
    """What regencies are compared by: flows by (slug, code), and who appraises and assigns by (slug, kind of unit)."""

    alur: Mapping[tuple[str, str], Sequence[Padan]]
    penilai: Mapping[tuple[str, str], Isi]


def sandingkan(semua: Sequence[Kabupaten]) -> Sandingan:
    """Return the comparison of all the regencies that are loaded."""
    alur: dict[tuple[str, str], list[Padan]] = {}
    for kunci, padan in (*_penugasan(semua), *_mekanisme(semua)):
        alur.setdefault(kunci, []).append(padan)
    jenis = {(k.slug, s.jenis_unit): None for k in semua for s in k.struktur if s.jenis_unit != UMUM}
    milik = {k.slug: k for k in semua}
    penilai = {(slug, j): ketetapan(milik[slug], [s for s in milik[slug].struktur if s.jenis_unit == j]) for slug, j in jenis}
    return Sandingan(alur, penilai)


def beda(padan: Iterable[Padan], kode: str) -> list[Beda]:
    """Return where a role's step is another's elsewhere, is missing there, or where the role has a step only there."""
    return [
        Beda(kita, satu, mereka)
        for satu in padan
        for kita, mereka in satu.pasangan
        if _bertindak(kita, kode) != _bertindak(mereka, kode)
    ]


def _bertindak(sel: Sel, kode: str) -> bool:
    return sel is not None and kode in sel[1].pelaku


def _penugasan(semua: Sequence[Kabupaten]) -> Iterator[tuple[tuple[str, str], Padan]]:
    """Yield the ways of assigning, aligned over all regencies at once, as the comparison page does it."""
    for kasus in dict.fromkeys((a.cara, a.lingkup) for k in semua for a in k.alur if a.cara and a.lingkup):
        alur = [next((a for a in k.alur if (a.cara, a.lingkup) == kasus), None) for k in semua]
        baris = sejajarkan(alur)
        for i, kita in enumerate(alur):
            for j, lain in enumerate(alur):
                if i != j and kita and lain and kita.langkah:
                    pasangan = tuple((b.sel[i], b.sel[j]) for b in baris if b.sel[i] or b.sel[j])
                    yield (semua[i].slug, kita.kode), Padan(semua[j].slug, lain, pasangan if lain.langkah else ())


def _mekanisme(semua: Sequence[Kabupaten]) -> Iterator[tuple[tuple[str, str], Padan]]:
    """Yield the work mechanisms of the same kind of unit; one for all units is not set beside one for a unit."""
    for kita in semua:
        for alur in (a for a in kita.alur if a.kelompok == "mekanisme" and a.langkah):
            for lain in (k for k in semua if k is not kita):
                mekanisme = [a for a in lain.alur if a.kelompok == "mekanisme"]
                for satu in [a for a in mekanisme if set(a.unit) & set(alur.unit)] or [a for a in mekanisme if not a.unit]:
                    sejenis = satu.langkah and bool(satu.unit) == bool(alur.unit)
                    pasangan = tuple(b.sel for b in sejajarkan([alur, satu])) if sejenis else ()
                    yield (kita.slug, alur.kode), Padan(lain.slug, satu, pasangan)
