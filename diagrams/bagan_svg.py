"""The engine's picture of a structure -> SVG for a page, with our own text in its boxes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from data.model import Peran, Struktur
from diagrams.bagan_dot import SELA_SEBAGAI, TEPI_LABEL, TEPI_PERAN, KotakPeran, Papan
from diagrams.bersih import HURUF, NS
from diagrams.hubungan import SEBUTAN, acting_as, describe, phrases
from diagrams.label import UKURAN_LABEL
from diagrams.simbol import BARIS, JARAK_BARIS, UKURAN, name
from diagrams.tata import Kotak, Titik

TEPI = 1.0
# From the top of a line to its baseline.
GARIS_DASAR = 12
BARIS_LABEL = JARAK_BARIS[UKURAN_LABEL]
GORES = {"dashed": "7 4", "dotted": "2 3"}
_ANGKA = re.compile(r"-?\d+(?:\.\d+)?")
_GESER = re.compile(r"translate\(([-\d.]+)[ ,]([-\d.]+)\)")


def width(svg: str) -> float:
    """Return how wide the finished chart will be."""
    return _size(ET.fromstring(svg))[0]


def _size(akar: ET.Element) -> Titik:
    lebar, tinggi = (float(n) + 2 * TEPI for n in akar.attrib["viewBox"].split()[2:])
    return lebar, tinggi


def chart_svg(papan: Papan, svg: str, struktur: Struktur, peran: Mapping[str, Peran], awalan: str) -> str:
    """Return the chart for a page, its boxes and lines where the engine placed them."""
    akar = ET.fromstring(svg)
    lebar, tinggi = map(_number, _size(akar))
    ident = f"{awalan}{struktur.kode}-bagan"
    kepala = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{ident}" class="alur bagan" viewBox="0 0 {lebar} {tinggi}" '
        f'style="--lebar:{lebar}px" role="group" aria-labelledby="{ident}-judul" aria-describedby="{ident}-uraian" '
        f'fill="currentColor" font-family="{HURUF}" font-size="{UKURAN:g}">'
    )
    nama = f'<title id="{ident}-judul">{escape(struktur.nama)}</title>\n<desc id="{ident}-uraian">{escape(describe(struktur, peran))}</desc>'
    grup = {satu.attrib["id"]: satu for satu in akar.find(f"{NS}g").findall(f"{NS}g")}
    geser = tuple(float(n) + TEPI for n in _GESER.search(akar.find(f"{NS}g").attrib["transform"]).groups())
    isi = [*_arrows(grup, geser), *_boxes(papan, grup, geser, ident, peran), *_labels(papan, grup, geser)]
    return "\n".join([kepala, nama, *isi, "</svg>"])


def _arrows(grup: Mapping[str, ET.Element], geser: Titik) -> Iterator[str]:
    """Yield each half of each arrow, up to its label and on from there."""
    yield '<g aria-hidden="true" fill="none" stroke="currentColor">'
    for ident, satu in grup.items():
        if ident.startswith(("pangkal-", "panah-")):
            kelas = satu.attrib["class"].removeprefix("edge ")
            jalan = next(satu.iter(f"{NS}path"))
            gores = next((f' stroke-dasharray="{g}"' for nama, g in GORES.items() if nama in _dash(jalan)), "")
            mata = "".join(_head(p, geser) for p in satu.iter(f"{NS}polygon"))
            yield f'<g class="{kelas}"><path{gores} d="{_path(_points(jalan.attrib["d"]), geser)}"/>{mata}</g>'
    yield "</g>"


def _dash(jalan: ET.Element) -> str:
    """Return the engine's name of a line's dashes."""
    return {"5,2": "dashed", "1,5": "dotted"}.get(jalan.attrib.get("stroke-dasharray", ""), "")


def _head(mata: ET.Element, geser: Titik) -> str:
    isi = "" if mata.attrib.get("fill") == "none" else ' fill="currentColor"'
    return f'<polygon{isi} points="{" ".join(",".join(_move(t, geser)) for t in _points(mata.attrib["points"])[:-1])}"/>'


def _path(titik: Sequence[Titik], geser: Titik) -> str:
    """Return the engine's curve, a straight one as a line."""
    angka = [_move(satu, geser) for satu in titik]
    awal, akhir = " ".join(angka[0]), angka[-1]
    if len({x for x, _ in angka}) == 1:
        return f"M{awal}V{akhir[1]}"
    return f"M{awal}C" + " ".join(",".join(satu) for satu in angka[1:])


def _boxes(papan: Papan, grup: Mapping[str, ET.Element], geser: Titik, ident: str, peran: Mapping[str, Peran]) -> Iterator[str]:
    """Yield every role as a named box, roles that share their relations one below the other."""
    for n, isi in enumerate(papan.kotak):
        kotak = _box(grup[f"kotak-{n}"], geser)
        y = kotak.y
        for satu in isi:
            sebutan = escape(_spoken(papan, satu.kode, peran))
            kelas = "peran bersama" if len(isi) > 1 else "peran"
            gambar = _role(satu, Kotak(kotak.x, y, kotak.lebar, satu.tinggi))
            yield f'<g id="{ident}-{satu.kode}" class="{kelas}" role="img" aria-label="{sebutan}">{gambar}</g>'
            y += satu.tinggi
        if len(isi) > 1:
            yield f'<rect class="kelompok" aria-hidden="true" fill="none" stroke="currentColor" {_rect(kotak)}/>'


def _spoken(papan: Papan, kode: str, peran: Mapping[str, Peran]) -> str:
    """Return 'Kepala Bagian, berperan sebagai ...; menilai kinerja, memberi penugasan: Pelaksana'."""
    sebagai = acting_as(papan.jaring, kode, peran)
    ikatan = papan.jaring.dari(kode)
    lain = {satu.bawah: None for satu in ikatan}
    isi = [f"{', '.join(phrases([s for s in ikatan if s.bawah == ke], SEBUTAN))}: {name(ke, peran)}" for ke in lain]
    return "; ".join([name(kode, peran) + (f", berperan sebagai {', '.join(sebagai)}" if sebagai else ""), *isi])


def _role(satu: KotakPeran, kotak: Kotak) -> str:
    x, y = kotak.tengah[0], kotak.y + TEPI_PERAN[1]
    teks = _text(satu.nama, x, y, BARIS, "nama-peran")
    if satu.sebagai:
        teks += _text(satu.sebagai, x, y + len(satu.nama) * BARIS + SELA_SEBAGAI, BARIS_LABEL, "catatan")
    return f'<rect fill="none" stroke="currentColor" {_rect(kotak)}/>{teks}'


def _labels(papan: Papan, grup: Mapping[str, ET.Element], geser: Titik) -> Iterator[str]:
    yield '<g class="label" aria-hidden="true">'
    for n, baris in enumerate(papan.label):
        kotak = _box(grup[f"label-{n}"], geser)
        yield _text(baris, kotak.tengah[0], kotak.y + TEPI_LABEL[1], BARIS_LABEL)
    yield "</g>"


def _text(baris: Sequence[str], x: float, y: float, jarak: float, kelas: str = "") -> str:
    """Return centred lines, the first one's top at `y`; the space between them keeps words apart when copied."""
    sifat = f' class="{kelas}"' * bool(kelas)
    letak = [f'x="{_number(x)}" y="{_number(round(y) + GARIS_DASAR + n * jarak)}"' for n in range(len(baris))]
    isi = " ".join(f"<tspan {di}>{escape(satu, quote=False)}</tspan>" for di, satu in zip(letak, baris, strict=True))
    return f'<text{sifat} text-anchor="middle">{isi}</text>'


def _box(grup: ET.Element, geser: Titik) -> Kotak:
    titik = _points(next(grup.iter(f"{NS}polygon")).attrib["points"])
    x, y = min(a for a, _ in titik) + geser[0], min(b for _, b in titik) + geser[1]
    return Kotak(x, y, max(a for a, _ in titik) + geser[0] - x, max(b for _, b in titik) + geser[1] - y)


def _rect(kotak: Kotak) -> str:
    return f'x="{_number(kotak.x)}" y="{_number(kotak.y)}" width="{_number(kotak.lebar)}" height="{_number(kotak.tinggi)}"'


def _points(teks: str) -> list[Titik]:
    angka = [float(n) for n in _ANGKA.findall(teks)]
    return list(zip(angka[::2], angka[1::2], strict=True))


def _move(titik: Titik, geser: Titik) -> tuple[str, str]:
    return _number(titik[0] + geser[0]), _number(titik[1] + geser[1])


def _number(angka: float) -> str:
    return f"{round(angka, 1) + 0:.1f}".removesuffix(".0")
