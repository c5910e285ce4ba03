"""The arrows of a flow as routes over the grid: which lines they follow, not yet where those lie.

Lines, from top to bottom: H0 R0 H1 R1 ... (H between rows, R through a row); from left to
right: G0 C0 G1 C1 ... (G between lanes, C through the middle of a lane). A line's rank is
its place in that order, so that a part of a line is a pair of ranks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from diagrams.lajur import Sel


class Garis(NamedTuple):
    """One line of the grid."""

    jenis: str
    nomor: int

    @property
    def rank(self) -> int:
        return 2 * self.nomor + (self.jenis in "RC")

    @property
    def tegak(self) -> bool:
        return self.jenis in "GC"


class Ruas(NamedTuple):
    """The part of a line that a route covers, ends included."""

    garis: Garis
    dari: int
    sampai: int


@dataclass(frozen=True)
class Rute:
    """One arrow; `sambung` is the plain line between two symbols of one step."""

    asal: Sel
    tujuan: Sel
    keluar: str
    masuk: str
    garis: tuple[Garis, ...]
    jika: str | None = None
    sambung: bool = False

    @cached_property
    def rank(self) -> tuple[int, ...]:
        """Return the ranks along the way: the side left, each line, the side entered."""
        return (_port(self.asal, self.keluar), *(garis.rank for garis in self.garis), _port(self.tujuan, self.masuk))

    @cached_property
    def ruas(self) -> tuple[Ruas, ...]:
        """Return what the route covers of each of its lines."""
        rank = self.rank
        return tuple(Ruas(garis, *sorted((rank[n], rank[n + 2]))) for n, garis in enumerate(self.garis))

    @cached_property
    def baris(self) -> tuple[int, int]:
        """Return the first and the last row that the route comes near."""
        rank = [n for garis, *ujung in self.ruas for n in (ujung if garis.tegak else [garis.rank])]
        return min(rank) // 2 - 1, max(rank) // 2 + 1

    @property
    def is_outward(self) -> bool:
        """Return whether the route leaves and enters its symbols from outside."""
        rank = self.rank
        keluar = rank[2] - rank[0] if self.keluar != "kiri" else rank[0] - rank[2]
        masuk = rank[-1] - rank[-3] if self.masuk != "kanan" else rank[-3] - rank[-1]
        return keluar >= 0 and masuk >= 0


def _port(sel: Sel, sisi: str) -> int:
    """Return the rank of the line just outside `sisi` of a symbol."""
    return {"atas": 2 * sel.baris, "bawah": 2 * sel.baris + 2, "kiri": 2 * sel.dari, "kanan": 2 * sel.sampai + 2}[sisi]
