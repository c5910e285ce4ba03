"""The lane names of a flow once more, as a row that stays in sight while the diagram scrolls below it."""

from __future__ import annotations

from html import escape

from diagrams.bersih import HURUF
from diagrams.simbol import BARIS, UKURAN
from diagrams.tata import Bidang, Tata

# From the middle of a line to its baseline.
GARIS_DASAR = 4


def header_height(tata: Tata) -> float:
    """Return the height of the row of lane headers."""
    return tata.lajur[0].kepala.tinggi


def header(tata: Tata) -> str:
    """Return inline SVG of the lane headers, each as wide as its lane; screen readers skip it: it says nothing new."""
    # The engine cuts the drawing off at its outermost borders.
    kiri = min(satu.kepala.x for satu in (*tata.lajur, *tata.tahap))
    lebar = tata.lajur[-1].kotak.kanan - kiri
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="alur alur-kepala" viewBox="0 0 {lebar:g} {header_height(tata):g}" '
        f'style="--lebar:{lebar:g}px" aria-hidden="true" fill="currentColor" font-family="{HURUF}" font-size="{UKURAN:g}">'
        f"{''.join(_lane(lajur, kiri) for lajur in tata.lajur)}</svg>"
    )


def _lane(lajur: Bidang, kiri: float) -> str:
    kotak = lajur.kepala
    x = kotak.tengah[0] - kiri
    y = kotak.tinggi / 2 + GARIS_DASAR - (len(lajur.nama) - 1) * BARIS / 2
    baris = " ".join(f'<tspan x="{x:g}" y="{y + n * BARIS:g}">{escape(satu, quote=False)}</tspan>' for n, satu in enumerate(lajur.nama))
    return (
        f'<rect class="judul" fill="none" stroke="currentColor" x="{kotak.x - kiri:g}" y="0" width="{kotak.lebar:g}" height="{kotak.tinggi:g}"/>'
        f'<text class="nama-lajur" text-anchor="middle">{baris}</text>'
    )
