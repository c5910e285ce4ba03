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
    """One line of the grid, vertical (G, C) or horizontal (H, R); see `line`."""

    tegak: bool
    rank: int

    @property
    def nomor(self) -> int:
        return self.rank // 2

    @property
    def tengah(self) -> bool:
        """Return whether the line runs through the middle of a row or lane (R, C)."""
        return self.rank % 2 == 1


class Kisi(NamedTuple):
    """All lines of a grid by their kind and number."""

    H: tuple[Garis, ...]
    R: tuple[Garis, ...]
    G: tuple[Garis, ...]
    C: tuple[Garis, ...]


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
        return (port(self.asal, self.keluar), *(garis.rank for garis in self.garis), port(self.tujuan, self.masuk))

    @cached_property
    def pintu(self) -> tuple[tuple[int, int, str], tuple[int, int, str]]:
        """Return the sides of symbols where the route begins and ends."""
        asal, tujuan = self.asal, self.tujuan
        return (asal.baris, asal.bagian, self.keluar), (tujuan.baris, tujuan.bagian, self.masuk)

    @cached_property
    def ruas(self) -> tuple[Ruas, ...]:
        """Return what the route covers of each of its lines."""
        ujung = zip(self.garis, self.rank, self.rank[2:], strict=False)
        return tuple(Ruas(garis, a, b) if a < b else Ruas(garis, b, a) for garis, a, b in ujung)

    @cached_property
    def baris(self) -> tuple[int, int]:
        """Return the first and the last row that the route comes near."""
        rank = [n for garis, *ujung in self.ruas for n in (ujung if garis.tegak else [garis.rank])]
        return min(rank) // 2 - 1, max(rank) // 2 + 1


def grid(baris: int, lajur: int) -> Kisi:
    """Return the lines of a grid of so many rows and lanes."""
    return Kisi(*(tuple(line(jenis, n) for n in range(banyak)) for jenis, banyak in
                  (("H", baris + 1), ("R", baris), ("G", lajur + 1), ("C", lajur))))


def line(jenis: str, nomor: int) -> Garis:
    """Return the line of a kind (H, R, G or C) by its number."""
    return Garis(jenis in "GC", 2 * nomor + (jenis in "RC"))


def port(sel: Sel, sisi: str) -> int:
    """Return the rank of the line just outside `sisi` of a symbol."""
    if sisi == "atas":
        return 2 * sel.baris
    if sisi == "bawah":
        return 2 * sel.baris + 2
    return 2 * sel.dari if sisi == "kiri" else 2 * sel.sampai + 2
