"""A swimlane for paper: cut between its rows into pieces that fit a sheet, each below the lane names.

The pieces are windows onto the drawing on the same page, which they use by id: small, and no id occurs twice.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from diagrams.isi import BATAS_TAHAP, TEPI_TAHAP, UKURAN_TAHAP
from diagrams.kepala import header_height, left, text_lines
from diagrams.simbol import JARAK_BARIS
from diagrams.tata import Bidang, Tata

# The heading that stands above the first piece.
TINGGI_JUDUL = 64.0


class Lembar(NamedTuple):
    """What a sheet of A4 offers within its margins, in CSS pixels; the style sheet names the same pages."""

    nama: str
    lebar: float
    tinggi: float


TEGAK = Lembar("tegak", 672.0, 980.0)
LANSKAP = Lembar("lanskap", 1031.0, 698.0)
# Below this scale the letters are too small on an upright sheet.
SKALA_TEGAK = 0.75


def sheet(tata: Tata) -> Lembar:
    """Return the sheet on which the diagram is printed: upright where its letters stay large enough."""
    return TEGAK if TEGAK.lebar / tata.lebar >= SKALA_TEGAK else LANSKAP


def printed(tata: Tata, depan: str) -> str:
    """Return the diagram whose ids begin with `depan` once more, in pieces for paper."""
    potong = "".join(_piece(tata, depan, atas, bawah) for atas, bawah in pairwise(cuts(tata)))
    return f'<div class="alur-cetak {sheet(tata).nama}" aria-hidden="true">{potong}</div>'


def cuts(tata: Tata) -> list[float]:
    """Return where the pieces begin and end, from the lane headers to the bottom."""
    lembar = sheet(tata)
    skala = min(1.0, lembar.lebar / tata.lebar)
    ruang = lembar.tinggi / skala - header_height(tata)
    akhir = tata.lajur[0].kotak.bawah
    boleh = [*_gaps(tata), akhir]
    hasil = [tata.lajur[0].kotak.y]
    while hasil[-1] < akhir:
        sisa = ruang - (TINGGI_JUDUL / skala if len(hasil) == 1 else 0)
        calon = [y for y in boleh if y > hasil[-1]]
        hasil.append(max((y for y in calon if y <= hasil[-1] + sisa), default=calon[0]))
    return hasil


def _gaps(tata: Tata) -> list[float]:
    """Return the places between two rows that cut neither a condition nor the name of a stage."""
    atas: dict[int, float] = {}
    for satu in tata.simbol:
        atas[satu.langkah] = min(satu.kotak.y, atas.get(satu.langkah, satu.kotak.y))
    utuh = [satu.kotak for satu in tata.label] + [satu.tulisan for satu in tata.tahap]
    garis = [atas[langkah] - BATAS_TAHAP for langkah in sorted(atas)[1:]]
    return [y for y in garis if not any(satu.y <= y <= satu.bawah for satu in utuh)]


def _piece(tata: Tata, depan: str, atas: float, bawah: float) -> str:
    """Return the rows between `atas` and `bawah` below the lane names; a pixel more, for the whole of the lines at the border."""
    lebar, kepala, tinggi = tata.lajur[-1].kotak.kanan - left(tata), header_height(tata), bawah - atas + 1
    y = atas - tata.lajur[0].kepala.y
    langkah = sorted({satu.langkah + 1 for satu in tata.simbol if atas <= satu.kotak.y < bawah})
    ident = ("gambar-latar", *(f"simbol-{n}" for n in langkah), "gambar-label")
    isi = "".join([f'<use href="#{depan}-{satu}"/>' for satu in ident] + [_stage(tata, satu, atas) for satu in tata.tahap])
    return (
        f'<svg class="alur" viewBox="0 0 {lebar:g} {kepala + tinggi:g}" style="--lebar:{lebar:g}px">'
        f'<svg y="{kepala:g}" height="{tinggi:g}" viewBox="0 {y:g} {lebar:g} {tinggi:g}">{isi}</svg>'
        f'<svg height="{kepala + 1:g}" viewBox="0 0 {lebar:g} {kepala + 1:g}"><use href="#{depan}-gambar-latar"/></svg></svg>'
    )


def _stage(tata: Tata, tahap: Bidang, atas: float) -> str:
    """Return the name of a stage once more where a piece begins within it."""
    if not tahap.nama or not tahap.kotak.y < atas < tahap.kotak.bawah:
        return ""
    x = tahap.tulisan.tengah[0] - left(tata)
    baris = text_lines(tahap.nama, x, atas - tata.lajur[0].kepala.y + TEPI_TAHAP, JARAK_BARIS[UKURAN_TAHAP])
    return f'<text class="nama-tahap" text-anchor="middle">{baris}</text>'
