"""An answer to "who is above me?": plain values, computed by data.siapa."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from data.model import Catatan
from data.rujukan import Rujukan

LAPOR = ("lapor-sendiri", "lapor-tim")
# A function that a general rule names, and the question that tells who holds it in a unit.
PEMEGANG = {"penilai-kinerja": "penilai", "pimpinan-unit-organisasi": "pimpinan"}
BERTENTANGAN = ("inkonsisten", "salah-pejabat")


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
    """The answer to each question; an empty one means: not regulated. `catatan`: the notes on these provisions."""

    isi: dict[str, tuple[Butir, ...]]
    catatan: tuple[Catatan, ...] = ()

    def bertentangan(self, tanya: str) -> bool:
        """Return whether two roles answer without a condition, by provisions that one note holds against each other."""
        tanpa_syarat = [b for b in self.isi[tanya] if b.syarat is None]
        return any(a.peran != b.peran and self._dicatat(a, b) for a, b in combinations(tanpa_syarat, 2))

    def tampil(self, tanya: str) -> tuple[Butir, ...]:
        """Return the unit's own rules, then the general ones that add an official to them."""
        return tuple(b for b in self.isi[tanya] if not b.umum or not self._tercakup(tanya, b))

    def pemegang(self, butir: Butir) -> tuple[Butir, ...]:
        """Return who, by the unit's own rules, holds the function that `butir` names."""
        return tuple(b for b in self.isi.get(PEMEGANG.get(butir.peran, ""), ()) if not b.umum)

    def _tercakup(self, tanya: str, umum: Butir) -> bool:
        # Handing in a result and reporting are two acts: the rule on reports stays, whoever receives the result.
        sendiri = {b.peran for b in self.isi[tanya] if not b.umum and tanya not in LAPOR}
        pemegang = {b.peran for b in self.pemegang(umum)}
        return umum.peran in sendiri or (bool(pemegang) and pemegang <= sendiri)

    def _dicatat(self, a: Butir, b: Butir) -> bool:
        if set(a.rujukan) & set(b.rujukan):
            return False
        pihak = [{*c.tempat, *c.lawan} for c in self.catatan if c.jenis in BERTENTANGAN]
        return any(satu.intersection(a.rujukan) and satu.intersection(b.rujukan) for satu in pihak)


def catatan_jawaban(catatan: tuple[Catatan, ...], isi: dict[str, tuple[Butir, ...]]) -> tuple[Catatan, ...]:
    """Return the notes on the provisions of `isi`, spelling left out; one that sets provisions against others needs both."""
    dasar = {r for butir in isi.values() for b in butir for r in b.rujukan}
    return tuple(c for c in catatan if c.jenis != "salah-ketik" and dasar.intersection(c.tempat) and (not c.lawan or dasar.intersection(c.lawan)))
