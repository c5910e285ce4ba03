"""The finished layout of a flow: boxes, lines and texts in pixels from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from diagrams.simbol import Simbol

Titik = tuple[float, float]
PANJANG_MATA = 8.0


@dataclass(frozen=True)
class Kotak:
    """A rectangle."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def kanan(self) -> float:
        return self.x + self.lebar

    @property
    def bawah(self) -> float:
        return self.y + self.tinggi

    @property
    def tengah(self) -> Titik:
        return self.x + self.lebar / 2, self.y + self.tinggi / 2

    def overlaps(self, lain: Kotak, jarak: float = 0) -> bool:
        """Return whether the two rectangles come closer than `jarak` pixels."""
        return (
            self.x < lain.kanan + jarak
            and lain.x < self.kanan + jarak
            and self.y < lain.bawah + jarak
            and lain.y < self.bawah + jarak
        )


@dataclass(frozen=True)
class Bidang:
    """A lane or a stage: its area, its header, the name in lines and where that stands in the header."""

    kotak: Kotak
    kepala: Kotak
    nama: tuple[str, ...]
    tulisan: Kotak


@dataclass(frozen=True)
class Letak:
    """A symbol in its place; `langkah` counts from 0."""

    langkah: int
    bagian: int
    simbol: Simbol
    kotak: Kotak


@dataclass(frozen=True)
class Panah:
    """A line from symbol to symbol; both are numbers in `Tata.simbol`."""

    asal: int
    tujuan: int
    titik: tuple[Titik, ...]
    jika: str | None
    sambung: bool

    @cached_property
    def ruas(self) -> tuple[Kotak, ...]:
        """Return its parts as rectangles without width or without height."""
        pasang = zip(self.titik, self.titik[1:], strict=False)
        return tuple(Kotak(min(a, c), min(b, d), abs(a - c), abs(b - d)) for (a, b), (c, d) in pasang)


@dataclass(frozen=True)
class Label:
    """The condition at the exit of a decision; `panah` is a number in `Tata.panah`."""

    panah: int
    baris: tuple[str, ...]
    kotak: Kotak


@dataclass(frozen=True)
class Tata:
    """The whole diagram."""

    lebar: float
    tinggi: float
    lajur: tuple[Bidang, ...]
    tahap: tuple[Bidang, ...]
    simbol: tuple[Letak, ...]
    panah: tuple[Panah, ...]
    label: tuple[Label, ...]
