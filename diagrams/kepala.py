"""The lane names of a flow once more, as a row that stays in sight while the diagram scrolls below it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from diagrams.bersih import HURUF
from diagrams.simbol import BARIS, UKURAN
from diagrams.tata import Bidang, Tata

# From the middle of a line to its baseline.
GARIS_DASAR = 4


def header_height(tata: Tata) -> float:
    """Return the height of the row of lane headers."""
    return tata.lajur[0].kepala.tinggi


def left(tata: Tata) -> float:
    """Return where the drawing begins: the engine cuts it off at its outermost borders."""
    return min(satu.kepala.x for satu in (*tata.lajur, *tata.tahap))


def header(tata: Tata) -> str:
    """Return inline SVG of the lane headers, each as wide as its lane; screen readers skip it: it says nothing new."""
    kiri = left(tata)
    lebar = tata.lajur[-1].kotak.kanan - kiri
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="alur alur-kepala" viewBox="0 0 {lebar:g} {header_height(tata):g}" '
        f'style="--lebar:{lebar:g}px" aria-hidden="true" fill="currentColor" font-family="{HURUF}" font-size="{UKURAN:g}">'
        f"{''.join(_lane(lajur, kiri) for lajur in tata.lajur)}</svg>"
    )


def text_lines(baris: Sequence[str], x: float, atas: float, jarak: float) -> str:
    """Return lines of text, `jarak` pixels each, from `atas` down; the space between them keeps words apart when copied."""
    tengah = atas + jarak / 2 + GARIS_DASAR
    return " ".join(f'<tspan x="{x:g}" y="{tengah + n * jarak:g}">{escape(satu, quote=False)}</tspan>' for n, satu in enumerate(baris))


def _lane(lajur: Bidang, kiri: float) -> str:
    kotak = lajur.kepala
    baris = text_lines(lajur.nama, kotak.tengah[0] - kiri, (kotak.tinggi - len(lajur.nama) * BARIS) / 2, BARIS)
    return (
        f'<rect class="judul" fill="none" stroke="currentColor" x="{kotak.x - kiri:g}" y="0" width="{kotak.lebar:g}" height="{kotak.tinggi:g}"/>'
        f'<text class="nama-lajur" text-anchor="middle">{baris}</text>'
    )
