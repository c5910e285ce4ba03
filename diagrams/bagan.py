"""Structures as inline SVG: Graphviz `dot` places the boxes, labels and lines, and this draws them for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from data.model import Peran, Struktur
from diagrams.bagan_dot import Cara, Papan, board, chart_dot
from diagrams.bagan_svg import chart_svg, width
from diagrams.svg import CACHE, draw

PERINTAH = ("-Kdot", "-Tsvg")
LEBAR_BAIK = 960.0
# Tried in turn until a chart is narrow enough, else the narrowest stands.
CARA = (
    Cara("TB", label=168, peran=190),
    Cara("TB", label=120, peran=190),
    Cara("TB", label=105, peran=190),
    Cara("LR", label=200, peran=190),
    Cara("LR", label=140, peran=190),
    Cara("LR", label=110, peran=150),
)


def bagan(
    struktur: Struktur, peran: Mapping[str, Peran], *, cache: Path | None = CACHE, awalan: str = ""
) -> str:
    """Return the inline SVG of a structure, or "" where it has no hubungan.

    A number in brackets is a row of the structure's table: each hubungan from 1, then each kedudukan.
    Ids begin with `awalan` and the code of the structure. Engine output is kept in `cache`; None draws afresh.
    """
    return bagan_semua([struktur], peran, cache=cache, awalan=awalan)[struktur.kode]


def bagan_semua(
    struktur: Iterable[Struktur], peran: Mapping[str, Peran], *, cache: Path | None = CACHE, awalan: str = ""
) -> dict[str, str]:
    """Return the inline SVG of each structure by its code; those not in `cache` are drawn in few engine calls."""
    semua = list(struktur)
    sisa = [satu for satu in semua if satu.hubungan]
    jadi: dict[str, tuple[Papan, str]] = {}
    for cara in CARA:
        papan = [board(satu, peran, cara) for satu in sisa]
        for isi, svg in zip(papan, draw([chart_dot(p) for p in papan], cache=cache, perintah=PERINTAH), strict=True):
            if isi.kode not in jadi or width(svg) < width(jadi[isi.kode][1]):
                jadi[isi.kode] = isi, svg
        sisa = [satu for satu in sisa if width(jadi[satu.kode][1]) > LEBAR_BAIK]
    return {satu.kode: chart_svg(*jadi[satu.kode], satu, peran, awalan) if satu.kode in jadi else "" for satu in semua}
