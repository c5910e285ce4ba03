"""A flow as a BPMN 2.0 file that process modellers open: its elements, and their drawing on a grid of our own.

Lanes lie one below the other, one column a step. An arrow to the next column goes straight on; every other one leaves
below, runs along a track of its own under the lane and enters the joining gateway above or below, or a step that nothing
else leads to through the free space to the left of its column.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.model import Alur, Dokumen, Langkah, Peran
from diagrams.bpmn_unsur import Alir, Bagan, Simpul, add, add_process, chart, sheets
from diagrams.huruf import text_width, wrap_even
from diagrams.simbol import name
from diagrams.tata import Kotak, Titik

RUANG_NAMA = {
    "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
}
# Tasks are wider than an editor's default, so that their names fit; editors wrap a label outside its element at 90 pixels.
UKURAN = {"task": (160, 100), "exclusiveGateway": (50, 50), "startEvent": (36, 36), "endEvent": (36, 36)}
LEMBAR = (36, 50)
LABEL = 90
JUDUL = 30
SELA_KOLOM = 50
SELA_SIMPUL = 40
TEPI = 20
JALUR = 16
TINGGI_LAJUR = 120


@dataclass(frozen=True)
class Letak:
    """Where all lies, by id: boxes, lines, and the labels outside their elements."""

    kotak: dict[str, Kotak] = field(default_factory=dict)
    garis: dict[str, tuple[Titik, ...]] = field(default_factory=dict)
    label: dict[str, Kotak] = field(default_factory=dict)


def bpmn(alur: Alur, peran: Mapping[str, Peran], dokumen: Mapping[str, Dokumen], *, peraturan: str) -> str:
    """Return the BPMN 2.0 XML of a flow in one pool named after it and `peraturan`; "" for a flow without steps."""
    if not alur.langkah:
        return ""
    bagan, kolam = chart(alur, peran), f"{alur.nama} ({peraturan})"
    akar = ET.Element("bpmn:definitions", {f"xmlns:{kunci}": nilai for kunci, nilai in RUANG_NAMA.items()})
    akar.attrib |= {"id": f"definisi_{alur.kode}", "targetNamespace": "urn:panduan-sistem-kerja", "exporter": "Panduan Sistem Kerja"}
    kerja_sama = add(akar, "bpmn:collaboration", id=f"kolaborasi_{alur.kode}")
    add(kerja_sama, "bpmn:participant", id="kolam", name=kolam, processRef=f"proses_{alur.kode}")
    add_process(akar, alur, bagan, peran, dokumen)
    diagram = add(akar, "bpmndi:BPMNDiagram", id=f"diagram_{alur.kode}", name=kolam)
    bidang = add(diagram, "bpmndi:BPMNPlane", id=f"bidang_{alur.kode}", bpmnElement=f"kolaborasi_{alur.kode}")
    _add_drawing(bidang, arrange(bagan, dokumen, kolam))
    ET.indent(akar)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(akar, encoding="unicode")}\n'


def _add_drawing(bidang: ET.Element, letak: Letak) -> None:
    for ident, kotak in letak.kotak.items():
        datar = {"isHorizontal": "true"} if ident == "kolam" or ident.startswith("lajur_") else {}
        bentuk = add(bidang, "bpmndi:BPMNShape", id=f"{ident}_di", bpmnElement=ident, **datar)
        _add_bounds(bentuk, kotak)
        if ident in letak.label:
            _add_bounds(add(bentuk, "bpmndi:BPMNLabel"), letak.label[ident])
    for ident, titik in letak.garis.items():
        tepi = add(bidang, "bpmndi:BPMNEdge", id=f"{ident}_di", bpmnElement=ident)
        for x, y in titik:
            add(tepi, "di:waypoint", x=f"{x:g}", y=f"{y:g}")
        if ident in letak.label:
            _add_bounds(add(tepi, "bpmndi:BPMNLabel"), letak.label[ident])


def _add_bounds(induk: ET.Element, kotak: Kotak) -> None:
    add(induk, "dc:Bounds", x=f"{kotak.x:g}", y=f"{kotak.y:g}", width=f"{kotak.lebar:g}", height=f"{kotak.tinggi:g}")


def arrange(bagan: Bagan, dokumen: Mapping[str, Dokumen], kolam: str) -> Letak:
    """Return where the elements lie, in a pool that has room for the name `kolam`."""
    letak, (tengah, sela, kanan) = Letak(), _columns(bagan)
    letak.kotak["kolam"] = Kotak(0, 0, kanan, 0)
    y, jejak = 0.0, {}
    for n, (ident, nama) in enumerate(bagan.lajur.items()):
        isi = [satu for satu in bagan.simpul if bagan.lajur_langkah[satu[0].langkah.kode] == n]
        poros = y + TEPI + max((_above(satu, dokumen) for satu in isi), default=0)
        bawah = poros + max(map(_below, isi), default=0)
        for alir in _jumps(bagan, n, tengah):
            jejak[alir.ident] = bawah = bawah + JALUR + _height(alir.jika)
        kurang = _name_height(kolam) - y if n == len(bagan.lajur) - 1 else 0
        tinggi = max(bawah + TEPI - y, TINGGI_LAJUR, _name_height(nama), kurang)
        letak.kotak[ident] = Kotak(JUDUL, y, kanan - JUDUL, tinggi)
        y += tinggi
        for simpul in (simpul for satu in isi for simpul in satu):
            _place(letak, simpul, (tengah[simpul.ident], poros), dokumen)
    letak.kotak["kolam"] = Kotak(0, 0, kanan, y)
    for alir in bagan.alir:
        _route(letak, alir, jejak.get(alir.ident), sela[alir.tujuan.langkah.kode])
    return letak


def _columns(bagan: Bagan) -> tuple[dict[str, float], dict[str, float], float]:
    """Return the middle of each node, the middle of the free space before each step, and the right border."""
    x, tengah, sela = 2.0 * JUDUL, {}, {}
    for isi in bagan.simpul:
        sela[isi[0].langkah.kode] = x + SELA_KOLOM / 2
        x += SELA_KOLOM - SELA_SIMPUL
        for satu in isi:
            lebar = _width(satu)
            tengah[satu.ident] = x + SELA_SIMPUL + lebar / 2
            x += SELA_SIMPUL + lebar
    return tengah, sela, x + SELA_KOLOM


def _width(simpul: Simpul) -> float:
    """Return the width to keep free for a node, its labels and its documents."""
    if not simpul.is_step:
        return LABEL if simpul.nama else UKURAN[simpul.unsur][0]
    dasar = UKURAN["task"][0] if simpul.unsur == "task" else 2 * LABEL + 20
    return max(dasar, (LABEL + 10) * len(simpul.langkah.dokumen))


def _height(teks: str | None, lebar: float = LABEL, ukuran: float = 11) -> int:
    """Return the height of a text as editors wrap it."""
    return math.ceil(len(wrap_even(teks, lebar, ukuran)) * ukuran * 1.2) if teks else 0


def _name_height(nama: str) -> float:
    """Return how high a lane or pool must be for its name, turned and in two lines."""
    return math.ceil(text_width(nama, 12) * 0.6) + 2 * TEPI


def _jumps(bagan: Bagan, lajur: int, tengah: Mapping[str, float]) -> list[Alir]:
    """Return the flows that run below a lane, the shortest first."""
    dari = [satu for satu in bagan.alir if satu.lompat and bagan.lajur_langkah[satu.asal.langkah.kode] == lajur]
    return sorted(dari, key=lambda satu: abs(tengah[satu.asal.ident] - tengah[satu.tujuan.ident]))


def _exit_height(langkah: Langkah) -> int:
    """Return the room between a gateway's middle and its name, where the condition of the exit to the right stands."""
    return max(31, max((_height(lanjut.jika) for lanjut in langkah.lanjut), default=0) + 8)


def _half(simpul: Simpul) -> float:
    """Return the room that a step and its name need above its middle."""
    if simpul.unsur == "task":
        lebar, tinggi = UKURAN["task"]
        return max(tinggi / 2, _height(simpul.nama, lebar - 10, 12) / 2 + 4)
    return _exit_height(simpul.langkah) + _height(simpul.nama) + 4


def _above(isi: tuple[Simpul, ...], dokumen: Mapping[str, Dokumen]) -> float:
    tulisan = [_height(name(kode, dokumen)) for kode in isi[0].langkah.dokumen]
    return next(_half(satu) for satu in isi if satu.is_step) + (max(tulisan) + 4 + LEMBAR[1] + TEPI if tulisan else 0)


def _below(isi: tuple[Simpul, ...]) -> float:
    return max(max(_half(satu) if satu.unsur == "task" else 40, 22 + _height(satu.nama) if not satu.is_step else 0) for satu in isi)


def _place(letak: Letak, simpul: Simpul, tengah: Titik, dokumen: Mapping[str, Dokumen]) -> None:
    """Put down a node with its label and, if it is a step, its documents above it side by side."""
    (x, y), (lebar, tinggi) = tengah, UKURAN[simpul.unsur]
    letak.kotak[simpul.ident] = Kotak(x - lebar / 2, y - tinggi / 2, lebar, tinggi)
    if simpul.unsur != "task" and simpul.nama:
        tinggi_nama = _height(simpul.nama)
        atas = y - _exit_height(simpul.langkah) - tinggi_nama if simpul.is_step else y + tinggi / 2 + 4
        letak.label[simpul.ident] = Kotak(x - LABEL / 2, atas, LABEL, tinggi_nama)
    lembar, bawah = sheets(simpul.langkah) if simpul.is_step else {}, y - _half(simpul) - TEPI
    for n, (ident, kode) in enumerate(lembar.items()):
        geser = (n - (len(lembar) - 1) / 2) * (LABEL + 10)
        tulisan = _height(name(kode, dokumen))
        letak.kotak[ident] = Kotak(x + geser - LEMBAR[0] / 2, bawah - LEMBAR[1], *LEMBAR)
        letak.label[ident] = Kotak(x + geser - LABEL / 2, bawah - LEMBAR[1] - 4 - tulisan, LABEL, tulisan)
        tepi = lebar / 2 - 10 if simpul.unsur == "task" else 0
        letak.garis[f"serah_{ident}"] = ((x + min(max(geser, -tepi), tepi), y - tinggi / 2), (x + geser, bawah))


def _route(letak: Letak, alir: Alir, jejak: float | None, sela: float) -> None:
    """Draw a flow, along the track `jejak` if it jumps, and put its condition where it leaves."""
    dari, ke = letak.kotak[alir.asal.ident], letak.kotak[alir.tujuan.ident]
    (x, y), (u, v), tulisan = dari.tengah, ke.tengah, _height(alir.jika)
    if jejak is None:
        garis = ((dari.kanan, y), *(((sela, y), (sela, v)) if y != v else ()), (ke.x, v))
        label = Kotak(dari.kanan + 4, y - 4 - tulisan, LABEL, tulisan)
    else:
        gabung = alir.tujuan.ident.startswith("gabung_")
        akhir = ((u, jejak), (u, ke.y if jejak < v else ke.bawah)) if gabung else ((sela, jejak), (sela, v), (ke.x, v))
        garis = ((x, dari.bawah), (x, jejak), *akhir)
        label = Kotak(x + 6 if garis[2][0] > x else x - 6 - LABEL, jejak - 2 - tulisan, LABEL, tulisan)
    letak.garis[alir.ident] = garis
    if alir.jika:
        letak.label[alir.ident] = label
