"""Structures to draw, and a finished chart read back into shapes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from data.model import Struktur
from diagrams import bagan
from diagrams.huruf import CADANGAN, text_width
from tests.diagram.baca import AKAR, NS, Kotak, katalog

Titik = tuple[float, float]


def _sumber() -> dict[str, Struktur]:
    berkas = [*sorted((AKAR / "data").glob("kabupaten/*/struktur/*.yml")), *sorted((AKAR / "data").glob("contoh/struktur/*.yml"))]
    semua = {f"{satu.parts[-3]}/{satu.stem}": Struktur(**yaml.safe_load(satu.read_text(encoding="utf-8"))) for satu in berkas}
    return {nama: satu for nama, satu in semua.items() if satu.hubungan}


SUMBER = _sumber()


def buat(*hubungan: tuple, kedudukan: tuple[dict, ...] = ()) -> Struktur:
    """Return a made structure; a relation is (pelaku, hubungan, terhadap) and perhaps jenjang and syarat."""
    isi = [
        {"pelaku": satu[0], "hubungan": satu[1], "terhadap": satu[2], "jenjang": dict(enumerate(satu)).get(3, []), "syarat": dict(enumerate(satu)).get(4),
         "rujukan": ["Pasal 1"]}
        for satu in hubungan
    ]  # fmt: skip
    dudukan = [{**satu, "rujukan": ["Pasal 1"]} for satu in kedudukan]
    return Struktur(**{"kode": "buatan", "nama": "Struktur <buatan> & uji", "jenis_unit": "semua", "rujukan": ["Pasal 1"]}, hubungan=isi, kedudukan=dudukan)


@dataclass(frozen=True)
class Bagan:
    """A chart as drawn: boxes of roles by id, blocks of text by what they are, lines as points along their curves."""

    svg: str
    akar: ET.Element
    kotak: dict[str, Kotak]
    tulisan: dict[str, list[list[Kotak]]]
    garis: list[list[Titik]]

    @property
    def ukuran(self) -> Titik:
        return tuple(map(float, self.akar.attrib["viewBox"].split()[2:]))

    @property
    def label(self) -> list[Kotak]:
        return [baris for blok in self.tulisan["label"] for baris in blok]


@cache
def lihat(nama: str) -> Bagan:
    """Return the chart of a structure, by its name in SUMBER."""
    return read(bagan(SUMBER[nama], katalog()[0], cache=None))


def read(svg: str) -> Bagan:
    akar = ET.fromstring(svg)
    peran = [satu for satu in akar.iter(f"{NS}g") if "aria-label" in satu.attrib]
    kotak = {satu.attrib["id"]: _box(satu.find(f"{NS}rect")) for satu in peran}
    tulisan = {satu.attrib["id"]: [_lines(t, t.attrib["class"]) for t in satu.iter(f"{NS}text")] for satu in peran}
    label = next(satu for satu in akar if satu.attrib.get("class") == "label")
    tulisan["label"] = [_lines(satu, "label") for satu in label]
    garis = [list(_along(satu.attrib["d"])) for satu in akar.iter(f"{NS}path")]
    return Bagan(svg, akar, kotak, tulisan, garis)


def _box(rect: ET.Element) -> Kotak:
    x, y, lebar, tinggi = (float(rect.attrib[nama]) for nama in ("x", "y", "width", "height"))
    return x, y, x + lebar, y + tinggi


def _lines(teks: ET.Element, kelas: str) -> list[Kotak]:
    ukuran, tebal = (13, True) if kelas == "nama-peran" else (12, False)
    hasil = []
    for satu in teks:
        x, y = float(satu.attrib["x"]), float(satu.attrib["y"])
        separuh = text_width(satu.text or "", ukuran, tebal=tebal) / CADANGAN / 2
        hasil.append((x - separuh, y - 0.74 * ukuran, x + separuh, y + 0.21 * ukuran))
    return hasil


def _along(d: str) -> Iterator[Titik]:
    """Yield points along a path of M and V or C, near enough to each other to miss nothing."""
    angka = [float(n) for n in re.findall(r"-?[\d.]+", d)]
    titik = list(zip(angka[::2], angka[1::2], strict=False))
    if "V" in d:
        titik = [titik[0], titik[0], (titik[0][0], angka[2]), (titik[0][0], angka[2])]
    for n in range(0, len(titik) - 1, 3):
        p = titik[n : n + 4]
        for k in range(201):
            t = k / 200
            bobot = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            yield tuple(sum(b * q[sumbu] for b, q in zip(bobot, p, strict=True)) for sumbu in (0, 1))
