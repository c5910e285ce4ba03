"""A structure -> boxes and labels with their text and size -> DOT text; the engine places them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from data.model import Peran, Struktur
from diagrams.dot import INCI, new_graph
from diagrams.hubungan import Jaring, acting_as, relations
from diagrams.huruf import text_width, wrap_even
from diagrams.label import UKURAN_LABEL
from diagrams.simbol import BARIS, JARAK_BARIS, UKURAN, name

LEBAR_PERAN_TERKECIL = 96.0
TEPI_PERAN = (12.0, 8.0)
SELA_SEBAGAI = 3.0
TEPI_LABEL = (4.0, 2.0)
# As wide as the space that it stands for.
PEREKAT = "·"
_NOMOR = re.compile(r"\[[^]]*\]")
# Where the lines enter and leave a label, and the room between boxes and between ranks.
ARAH = {"TB": ("n", "s", "0.25", "0.27"), "LR": ("w", "e", "0.2", "0.4")}
UMUM = {
    "graph": {"outputorder": "nodesfirst", "pad": "0", "splines": "true"},
    "node": {"fixedsize": "true", "label": "", "margin": "0", "shape": "box"},
    "edge": {"arrowsize": "0.8"},
}
# Line and head of an arrow by its first relation: told apart without colour.
GAYA = {
    "menetapkan-kinerja": {"arrowhead": "normal", "penwidth": "2"},
    "menilai-kinerja": {"arrowhead": "normal"},
    "memberi-penugasan": {"arrowhead": "vee", "style": "dashed"},
    "mengoordinasikan": {"arrowhead": "diamond", "style": "dotted"},
    "memberi-rekomendasi-penilaian": {"arrowhead": "odiamond", "style": "dashed"},
    "berkedudukan-di-bawah": {"arrowhead": "onormal"},
}


@dataclass(frozen=True)
class Cara:
    """A way to lay out a chart: ranks from top to bottom (TB) or from left to right (LR), the widest label, the widest box."""

    arah: str
    label: float
    peran: float


@dataclass(frozen=True)
class KotakPeran:
    """A role in its box: its name and what it acts as, in lines, with the height that they need."""

    kode: str
    nama: tuple[str, ...]
    sebagai: tuple[str, ...]

    @property
    def tinggi(self) -> float:
        tambah = SELA_SEBAGAI + len(self.sebagai) * JARAK_BARIS[UKURAN_LABEL] if self.sebagai else 0
        return len(self.nama) * BARIS + tambah + 2 * TEPI_PERAN[1]

    @property
    def lebar(self) -> float:
        isi = [text_width(satu, UKURAN, tebal=True) for satu in self.nama] + [text_width(satu, UKURAN_LABEL) for satu in self.sebagai]
        return max(LEBAR_PERAN_TERKECIL, *(satu + 2 * TEPI_PERAN[0] for satu in isi))


@dataclass(frozen=True)
class Papan:
    """The parts of a chart, without their places: boxes of one role or more, and the lines of each arrow's label."""

    kode: str
    arah: str
    jaring: Jaring
    kotak: tuple[tuple[KotakPeran, ...], ...]
    label: tuple[tuple[str, ...], ...]


def board(struktur: Struktur, peran: Mapping[str, Peran], cara: Cara) -> Papan:
    """Return the parts of a structure's chart."""
    jaring = relations(struktur)
    kotak = tuple(tuple(_role_box(jaring, kode, peran, cara.peran) for kode in satu.peran) for satu in jaring.kelompok)
    return Papan(struktur.kode, cara.arah, jaring, kotak, tuple(_items(panah.tulisan, cara.label) for panah in jaring.panah))


def _role_box(jaring: Jaring, kode: str, peran: Mapping[str, Peran], lebar: float) -> KotakPeran:
    isi = lebar - 2 * TEPI_PERAN[0]
    return KotakPeran(kode, wrap_even(name(kode, peran), isi, UKURAN, tebal=True), _items(acting_as(jaring, kode, peran), isi))


def _items(isi: tuple[str, ...], lebar: float) -> tuple[str, ...]:
    """Return the items as lines, each item on a line of its own, a comma after all but the last."""
    bersambung = [*(f"{satu}," for satu in isi[:-1]), *isi[-1:]]
    rekat = [_NOMOR.sub(lambda cocok: _glue(cocok[0], lebar), satu) for satu in bersambung]
    return tuple(baris.replace(PEREKAT, " ") for satu in rekat for baris in wrap_even(satu, lebar, UKURAN_LABEL))


def _glue(nomor: str, lebar: float) -> str:
    """Return '[4, 5]' so that it stays on one line where it fits on one."""
    return nomor.replace(" ", PEREKAT) if text_width(nomor + "),", UKURAN_LABEL) <= lebar else nomor


def chart_dot(papan: Papan) -> str:
    """Return the DOT text: a label is a node on the way, so that nothing is drawn over it."""
    masuk, keluar, sela, jarak = ARAH[papan.arah]
    graf = new_graph(papan.kode, UMUM, {"nodesep": sela, "rankdir": papan.arah, "ranksep": jarak})
    node = partial(_node, graf)
    for n, isi in enumerate(papan.kotak):
        node(f"kotak-{n}", "kotak", max(satu.lebar for satu in isi), sum(satu.tinggi for satu in isi))
    for n, (panah, baris) in enumerate(zip(papan.jaring.panah, papan.label, strict=True)):
        lebar = max(text_width(satu, UKURAN_LABEL) for satu in baris) + 2 * TEPI_LABEL[0]
        node(f"label-{n}", "label", lebar, len(baris) * JARAK_BARIS[UKURAN_LABEL] + 2 * TEPI_LABEL[1])
        gaya = GAYA[panah.jenis]
        pangkal = {**gaya, "arrowhead": "none", "class": f"pangkal {panah.jenis}"}
        graf.edge(f"kotak-{panah.atas}", f"label-{n}:{masuk}", id=f"pangkal-{n}", **pangkal)
        graf.edge(f"label-{n}:{keluar}", f"kotak-{panah.bawah}", id=f"panah-{n}", **{**gaya, "class": f"panah {panah.jenis}"})
    return graf.source


def _node(graf: Any, nama: str, kelas: str, lebar: float, tinggi: float) -> None:
    graf.node(nama, id=nama, width=f"{lebar / INCI:.5f}", height=f"{tinggi / INCI:.5f}", **{"class": kelas})
