"""The engine's SVG -> SVG for a page: small, accessible, coloured by the page's style sheet."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise
from math import copysign
from typing import NamedTuple

from diagrams.simbol import JARAK_BARIS, UKURAN, radius
from diagrams.tata import PANJANG_MATA, Titik

NS = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
TAUTAN, BENTUK, TEKS = (f"{NS}a",), (f"{NS}polygon", f"{NS}path"), f"{NS}text"
HURUF = "Arial, 'Liberation Sans', Helvetica, sans-serif"
SIMBOL = ("mulai", "kegiatan", "keputusan", "selesai")
LATAR = ("tahap", "lajur", "judul")
NAMA = ("nama-tahap", "nama-lajur")
LANGKAH = {"nomor": ' class="nomor"', "teks": "", "catatan": ' class="catatan"'}
GARIS = 'fill="none" stroke="currentColor"'
MATA = 'refX="8" refY="3" markerWidth="8" markerHeight="6" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 3 0 6z"/>'
_ANGKA = re.compile(r"-?\d+(?:\.\d+)?")
_GESER = re.compile(r"translate\(([-\d.]+)[ ,]([-\d.]+)\)")
_LANGKAH = re.compile(r"-simbol-(\d+)")
# Graphviz numbers the drawings of one call.
_HALAMAN = re.compile(r"^page\d+,\d+_")


class Unsur(NamedTuple):
    """A node or an edge of the engine's drawing: the attributes of its link and of its shape, its lines of text.

    `geser` moves it so that the page counts from the top left corner.
    """

    ident: str
    jenis: str
    kelas: str
    tautan: dict[str, str]
    bentuk: dict[str, str]
    teks: list[ET.Element]
    geser: Titik

    @property
    def langkah(self) -> str:
        return _LANGKAH.search(self.ident)[1]


def clean(svg: str, *, judul: str, uraian: str) -> str:
    """Return `svg` rewritten for a page, with a name and a description for those who do not see it."""
    akar = ET.fromstring(svg)
    graf = akar.find(f"{NS}g")
    lebar, tinggi = (_number(float(n)) for n in akar.attrib["viewBox"].split()[2:])
    ident = _HALAMAN.sub("", graf.attrib["id"])
    kepala = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{ident}" class="alur" viewBox="0 0 {lebar} {tinggi}" '
        f'style="--lebar:{lebar}px" role="group" aria-labelledby="{ident}-judul" aria-describedby="{ident}-uraian" '
        f'fill="currentColor" font-family="{HURUF}" font-size="{UKURAN:g}">'
    )
    nama = f'<title id="{ident}-judul">{escape(judul)}</title>\n<desc id="{ident}-uraian">{escape(uraian)}</desc>'
    return "\n".join([kepala, nama, *_body(ident, list(_elements(graf))), "</svg>"])


def _elements(graf: ET.Element) -> Iterator[Unsur]:
    x, y = (float(n) for n in _GESER.search(graf.attrib["transform"]).groups())
    for grup in graf.iterfind(f"{NS}g"):
        isi = list(grup.iter())
        tautan, bentuk = (next((satu.attrib for satu in isi if satu.tag in tag), {}) for tag in (TAUTAN, BENTUK))
        kelas = grup.attrib["class"].split(maxsplit=1)[1]
        yield Unsur(grup.attrib["id"], kelas.split()[0], kelas, tautan, bentuk, [satu for satu in isi if satu.tag == TEKS], (x, y))


def _body(ident: str, unsur: list[Unsur]) -> Iterator[str]:
    """Yield the drawing from back to front: lanes, arrows, steps in their order, conditions."""
    yield f'<g id="{ident}-latar" aria-hidden="true"><g {GARIS}>'
    yield from (_outline(satu, f'id="{satu.ident}" class="{satu.kelas}"') for satu in unsur if satu.jenis in LATAR)
    yield from (_line(satu) for satu in unsur if satu.jenis == "sambung")
    yield f'<marker id="{ident}-mata" {MATA}</marker>\n<g marker-end="url(#{ident}-mata)">'
    yield from (_line(satu) for satu in unsur if satu.jenis == "panah")
    yield "</g></g>"
    yield from (_texts(satu, f' class="{satu.kelas}" text-anchor="middle"') for satu in unsur if satu.jenis in NAMA)
    yield "</g>"
    langkah = [satu for satu in unsur if satu.jenis in (*SIMBOL, *LANGKAH)]
    for _, isi in groupby(langkah, key=lambda satu: satu.langkah):
        yield _step(list(isi))
    yield f'<g id="{ident}-label" class="label" aria-hidden="true">'
    yield from (_texts(satu) for satu in unsur if satu.jenis == "label")
    yield "</g>"


def _step(isi: list[Unsur]) -> str:
    """Return a step as one link, also where it has several symbols."""
    satu = isi[0]
    gambar = "".join(_texts(bagian, LANGKAH[bagian.jenis]) if bagian.jenis in LANGKAH else _outline(bagian) for bagian in isi)
    tengah = ' text-anchor="middle"' if satu.jenis == "keputusan" else ""
    href, sebutan = (satu.tautan[f"{XLINK}{nama}"] for nama in ("href", "title"))
    return f'<a id="{satu.ident}" class="langkah {satu.kelas}" href="{href}" aria-label="{escape(sebutan)}"{tengah}>{gambar}</a>'


def _texts(unsur: Unsur, atribut: str = "") -> str:
    """Return the lines of a node as one text; the space between them keeps words apart when copied."""
    baris = unsur.teks
    if not baris:
        return ""
    jarak = JARAK_BARIS[float(baris[0].attrib["font-size"])]
    atas = (float(baris[0].attrib["y"]) + float(baris[-1].attrib["y"]) - (len(baris) - 1) * jarak) / 2
    letak = [_move(float(satu.attrib["x"]), round(atas) + n * jarak, unsur) for n, satu in enumerate(baris)]
    isi = [f'x="{x}" y="{y}">{escape(satu.text or "", quote=False)}' for (x, y), satu in zip(letak, baris, strict=True)]
    if len(isi) == 1:
        return f"<text{atribut} {isi[0]}</text>"
    return f"<text{atribut}>" + " ".join(f"<tspan {satu}</tspan>" for satu in isi) + "</text>"


def _outline(unsur: Unsur, gaya: str = GARIS) -> str:
    """Return the shape of a lane, stage or symbol; the engine's small round corners become those of a capsule."""
    titik = _points(unsur.bentuk.get("points") or unsur.bentuk["d"])
    gaya += ' stroke-dasharray="6 4"' * ("stroke-dasharray" in unsur.bentuk)
    if unsur.jenis == "keputusan":
        return f'<polygon {gaya} points="{" ".join(",".join(_move(x, y, unsur)) for x, y in titik[:4])}"/>'
    kiri, kanan = min(x for x, _ in titik), max(x for x, _ in titik)
    atas, bawah = min(y for _, y in titik), max(y for _, y in titik)
    if unsur.jenis in ("mulai", "selesai"):
        gaya += f' rx="{_number(radius(kanan - kiri, bawah - atas))}"'
    x, y = _move(kiri, atas, unsur)
    return f'<rect {gaya} x="{x}" y="{y}" width="{_number(kanan - kiri)}" height="{_number(bawah - atas)}"/>'


def _line(unsur: Unsur) -> str:
    """Return a line along its corners, an arrow's up to the tip of its head."""
    titik = _points(unsur.bentuk["d"])[::3]
    if unsur.jenis == "panah":
        (x, y), (x2, y2) = titik[-2:]
        titik[-1] = x2 + copysign(PANJANG_MATA, x2 - x) * (x2 != x), y2 + copysign(PANJANG_MATA, y2 - y) * (y2 != y)
    angka = [_move(x, y, unsur) for x, y in titik]
    garis = "M" + " ".join(angka[0])
    for (x, _), (x2, y2) in pairwise(angka):
        garis += f"V{y2}" if x == x2 else f"H{x2}"
    return f'<path id="{unsur.ident}" class="{unsur.kelas}" d="{garis}"/>'


def _points(teks: str) -> list[Titik]:
    angka = [float(n) for n in _ANGKA.findall(teks)]
    return list(zip(angka[::2], angka[1::2], strict=True))


def _move(x: float, y: float, unsur: Unsur) -> tuple[str, str]:
    return _number(x + unsur.geser[0]), _number(y + unsur.geser[1])


def _number(angka: float) -> str:
    return f"{round(angka, 1) + 0:.1f}".removesuffix(".0")
