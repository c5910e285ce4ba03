"""Places for the conditions at the exits of decisions: beside their own arrow, on nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import pairwise
from operator import itemgetter

from diagrams.huruf import text_width, wrap_even
from diagrams.simbol import JARAK_BARIS
from diagrams.tata import Kotak, Label, Letak, Panah

UKURAN_LABEL = 12.0
LEBAR_LABEL = (150.0, 96.0, 66.0)
JARAK_PANAH = 5.0
JARAK_PANAH_LAIN = 8.0
JARAK_BIDANG = 3.0
LANGKAH_CARI = 4.0
BIAYA_BARIS = 24.0


def label_height(jika: str) -> float:
    """Return the height to reserve below a decision for the label `jika`."""
    return len(wrap_even(jika, LEBAR_LABEL[1], UKURAN_LABEL)) * JARAK_BARIS[UKURAN_LABEL]


def labels(
    panah: Sequence[Panah], simbol: Sequence[Letak], garis: Sequence[Kotak], batas: Kotak
) -> tuple[Label, ...] | None:
    """Return a place for every label, or None where one finds none.

    `garis`: borders of lanes and stages, which a label does not touch; `batas`: the area to stay in.
    """
    hasil: list[Label] = []
    for n, satu in enumerate(panah):
        if satu.jika is None:
            continue
        sekitar = _around(satu)
        lain = [ruas for m, p in enumerate(panah) if m != n for ruas in p.ruas]
        halangan = [
            *((ruas, JARAK_PANAH - 1) for ruas in satu.ruas),
            *((ruas, JARAK_PANAH_LAIN) for ruas in lain if ruas.overlaps(sekitar)),
            *((g, JARAK_BIDANG) for g in garis if g.overlaps(sekitar)),
            *((jadi.kotak, JARAK_PANAH) for jadi in hasil),
        ]
        dekat = [letak for letak in simbol if letak.kotak.overlaps(sekitar)]
        calon = merge(*(_candidates(n, satu, lebar) for lebar in LEBAR_LABEL), key=itemgetter(0))
        pilihan = next((label for _, label in calon if _is_free(label.kotak, halangan, dekat, batas)), None)
        if pilihan is None:
            return None
        hasil.append(pilihan)
    return tuple(hasil)


def _around(panah: Panah) -> Kotak:
    """Return the area in which a label of the arrow can come near something."""
    x, y = zip(*panah.titik, strict=True)
    tinggi = len(wrap_even(panah.jika or "", LEBAR_LABEL[-1], UKURAN_LABEL)) * JARAK_BARIS[UKURAN_LABEL]
    tepi_x, tepi_y = (isi + JARAK_PANAH + JARAK_PANAH_LAIN for isi in (LEBAR_LABEL[0], tinggi))
    return Kotak(min(x) - tepi_x, min(y) - tepi_y, max(x) - min(x) + 2 * tepi_x, max(y) - min(y) + 2 * tepi_y)


def _is_free(kotak: Kotak, halangan: Sequence[tuple[Kotak, float]], simbol: Sequence[Letak], batas: Kotak) -> bool:
    return (
        _inside(kotak, batas)
        and not any(kotak.overlaps(satu, jarak) for satu, jarak in halangan)
        and not any(_touches(kotak, letak) for letak in simbol)
    )


def _inside(kotak: Kotak, batas: Kotak) -> bool:
    return batas.x <= kotak.x and kotak.kanan <= batas.kanan and batas.y <= kotak.y and kotak.bawah <= batas.bawah


def _touches(kotak: Kotak, letak: Letak) -> bool:
    """Return whether a label touches a symbol; a diamond leaves the corners of its box free."""
    if not kotak.overlaps(letak.kotak, JARAK_BIDANG):
        return False
    if letak.simbol.jenis != "keputusan":
        return True
    x, y = letak.kotak.tengah
    jauh_x = max(kotak.x - x, x - kotak.kanan, 0) / (letak.kotak.lebar / 2)
    jauh_y = max(kotak.y - y, y - kotak.bawah, 0) / (letak.kotak.tinggi / 2)
    return jauh_x + jauh_y < 1.06


def _candidates(n: int, panah: Panah, lebar: float) -> Iterator[tuple[float, Label]]:
    """Yield places along the arrow for lines of at most `lebar`, with their cost: far from the exit and many lines are dear."""
    baris = wrap_even(panah.jika or "", lebar, UKURAN_LABEL)
    ukuran = (math.ceil(max(text_width(satu, UKURAN_LABEL) for satu in baris)), len(baris) * JARAK_BARIS[UKURAN_LABEL])
    jauh = BIAYA_BARIS * (len(baris) - 1)
    for (x, y), (x2, y2) in pairwise(panah.titik):
        panjang = abs(x2 - x) + abs(y2 - y)
        for k in range(int(panjang / LANGKAH_CARI) + 1):
            t = k * LANGKAH_CARI / max(panjang, 1)
            for kotak in _beside((x + (x2 - x) * t, y + (y2 - y) * t), ukuran, x == x2, x2 >= x):
                yield jauh + k * LANGKAH_CARI, Label(n, baris, kotak)
        jauh += panjang


def _beside(titik: tuple[float, float], ukuran: tuple[float, float], tegak: bool, maju: bool) -> Iterator[Kotak]:
    """Yield the boxes beside a point of a vertical or horizontal part."""
    x, y = titik
    lebar, tinggi = ukuran
    if tegak:
        yield Kotak(x + JARAK_PANAH, y, lebar, tinggi)
        yield Kotak(x - JARAK_PANAH - lebar, y, lebar, tinggi)
    else:
        kiri = x if maju else x - lebar
        yield Kotak(kiri, y - JARAK_PANAH - tinggi, lebar, tinggi)
        yield Kotak(kiri, y + JARAK_PANAH, lebar, tinggi)
