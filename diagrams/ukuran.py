"""The lines of the grid in pixels: room for symbols, for arrows side by side, for labels and stages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from diagrams.jalur import Jalur
from diagrams.rute import Garis, Rute, line

JARAK_JALUR = 12.0
JARAK_PORT = 14.0
SELA = 19.0
SELA_TEPI = 11.0
CELAH_ATAS = 11.0
CELAH_BAWAH = 19.0
CELAH_TAHAP = 9.0
CELAH_UJUNG = 18.0


@dataclass(frozen=True)
class Sumbu:
    """One axis: where each lane or row of symbols begins and ends, and where the lines between them run.

    `batas` are the borders of the lanes (the middle of each G) or the top of each H.
    """

    awal: tuple[float, ...]
    akhir: tuple[float, ...]
    batas: tuple[float, ...]
    jalur: dict[int, tuple[float, ...]] = field(repr=False)

    def place(self, garis: Garis, nomor: int) -> float:
        """Return where track `nomor` of a line of this axis lies."""
        if garis.tengah:
            return (self.awal[garis.nomor] + self.akhir[garis.nomor]) / 2 + nomor * JARAK_PORT
        return self.jalur[garis.nomor][nomor]


def count_tracks(rute: Sequence[Rute], jalur: Jalur) -> Counter[Garis]:
    """Return how many tracks each H and G line needs, and how far from the middle R and C lines reach."""
    jumlah: Counter[Garis] = Counter()
    for (n, m), nomor in jalur.items():
        garis = rute[n].garis[m]
        jumlah[garis] = max(jumlah[garis], abs(nomor) if garis.tengah else nomor + 1)
    return jumlah


def gutters(jumlah: Counter[Garis], lajur: int, longgar: float) -> list[tuple[float, float]]:
    """Return the width of each gutter to the left and to the right of its lane border.

    `longgar`: room for labels between the symbols and the arrows at the outer borders.
    """
    return [_gutter(jumlah[line("G", n)], n, lajur, longgar) for n in range(lajur + 1)]


def _gutter(jalur: int, n: int, lajur: int, longgar: float) -> tuple[float, float]:
    tepi = max(SELA, 2 * SELA_TEPI + JARAK_JALUR * (jalur - 1) + longgar * (jalur > 0))
    if n in (0, lajur):
        return (0.0, tepi) if n == 0 else (tepi, 0.0)
    kiri = jalur // 2
    return tuple(max(SELA, (banyak - 0.5) * JARAK_JALUR + SELA_TEPI) for banyak in (kiri, jalur - kiri))


def across(jumlah: Counter[Garis], lajur: int, lebar: float, kiri: float, longgar: float) -> Sumbu:
    """Return the axis from left to right, symbols `lebar` wide, the border of the first lane at `kiri`."""
    sela = gutters(jumlah, lajur, longgar)
    batas = tuple(accumulate((sela[n][1] + lebar + sela[n + 1][0] for n in range(lajur)), initial=kiri))
    awal = tuple(batas[n] + sela[n][1] for n in range(lajur))
    jalur = {n: _gutter_tracks(jumlah[line("G", n)], n, lajur, batas[n]) for n in range(lajur + 1)}
    return Sumbu(awal, tuple(satu + lebar for satu in awal), batas, jalur)


def _gutter_tracks(banyak: int, n: int, lajur: int, batas: float) -> tuple[float, ...]:
    if n == 0:
        pertama = batas + SELA_TEPI
    elif n == lajur:
        pertama = batas - SELA_TEPI - JARAK_JALUR * (banyak - 1)
    else:
        pertama = batas + (0.5 - banyak // 2) * JARAK_JALUR
    return tuple(pertama + k * JARAK_JALUR for k in range(banyak))


def down(
    jumlah: Counter[Garis], tinggi: Sequence[float], atas: float, label: Sequence[float], tahap: frozenset[int]
) -> Sumbu:
    """Return the axis from top to bottom.

    `tinggi`: the height of each row; `label`: the room for labels below each row;
    `tahap`: the rows above which a stage begins.
    """
    y, awal, batas, jalur = atas, [], [], {}
    for n in range(len(tinggi) + 1):
        batas.append(y)
        banyak = jumlah[line("H", n)]
        mulai = y + CELAH_ATAS + (label[n - 1] if n else 0)
        jalur[n] = tuple(mulai + k * JARAK_JALUR for k in range(banyak))
        isi = mulai - y + max(0, banyak - 1) * JARAK_JALUR + CELAH_TAHAP * (n in tahap)
        ujung = n in (0, len(tinggi)) and not banyak
        y += CELAH_UJUNG if ujung else isi + CELAH_BAWAH
        awal.append(y)
        y += tinggi[n] if n < len(tinggi) else 0
    akhir = tuple(satu + t for satu, t in zip(awal, tinggi, strict=False))
    return Sumbu(tuple(awal), akhir, tuple(batas), jalur)
