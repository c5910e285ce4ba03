"""Flows to draw, and a finished SVG read back into shapes: what a reader sees, without the code that drew it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from data.model import Alur, Dokumen, Peran
from diagrams import Lukisan, lukis
from diagrams.huruf import CADANGAN, text_width
from tests.diagram import buatan

AKAR = Path(__file__).parents[2]
NS = "{http://www.w3.org/2000/svg}"
UKURAN = {"catatan": 12, "label": 12, "nama-tahap": 12}
# A flow whose figure is lost has no steps, so nothing to draw.
BERLANGKAH = re.compile(r"^langkah: *(#.*)?$", re.MULTILINE)
Kotak = tuple[float, float, float, float]


def muat(berkas: Path) -> Alur:
    return Alur(**yaml.safe_load(berkas.read_text(encoding="utf-8")))


@cache
def katalog() -> tuple[dict[str, Peran], dict[str, Dokumen]]:
    """Return the shared roles and documents, with the odd ones of the made flows."""
    isi = {
        nama: yaml.safe_load((AKAR / "data/bersama" / f"{nama}.yml").read_text(encoding="utf-8")) for nama in ("peran", "surat")
    }
    peran = {satu["kode"]: Peran(**satu) for satu in isi["peran"]}
    return peran | buatan.PERAN, {satu["kode"]: Dokumen(**satu) for satu in isi["surat"]} | buatan.DOKUMEN


def _sumber() -> dict[str, Path | Alur]:
    berkas = [*sorted((AKAR / "data").glob("kabupaten/*/alur/*.yml")), *sorted((AKAR / "data").glob("contoh/alur/*.yml"))]
    asli = {f"{satu.parts[-3]}/{satu.stem}": satu for satu in berkas if BERLANGKAH.search(satu.read_text(encoding="utf-8"))}
    uji = {f"uji/{satu.stem}": satu for satu in sorted(Path(__file__).parent.glob("*.yml"))}
    return asli | uji | {f"buatan/{satu.kode}": satu for satu in buatan.semua()}


SUMBER = _sumber()


@cache
def ambil(nama: str) -> Alur:
    """Return a flow by its name in SUMBER: of a regency, of this folder (uji/...), or made (buatan/...)."""
    satu = SUMBER[nama]
    return satu if isinstance(satu, Alur) else muat(satu)


@dataclass(frozen=True)
class Bentuk:
    """A box, capsule or diamond, and whose it is."""

    jenis: str
    langkah: int
    kotak: Kotak
    rx: float = 0

    def depth(self, x: float, y: float) -> float:
        """Return how many pixels inside the outline a point lies, negative outside."""
        kiri, atas, kanan, bawah = self.kotak
        if self.jenis == "keputusan":
            lebar, tinggi = (kanan - kiri) / 2, (bawah - atas) / 2
            jauh = abs(x - kiri - lebar) / lebar + abs(y - atas - tinggi) / tinggi
            return (1 - jauh) * lebar * tinggi / (lebar**2 + tinggi**2) ** 0.5
        sudut_x, sudut_y = max(kiri + self.rx - x, x - kanan + self.rx), max(atas + self.rx - y, y - bawah + self.rx)
        if self.rx and sudut_x > 0 and sudut_y > 0:
            return self.rx - (sudut_x**2 + sudut_y**2) ** 0.5
        return min(x - kiri, kanan - x, y - atas, bawah - y)


@dataclass(frozen=True)
class Baris:
    """A line of text: its class, the step it belongs to (0: none), its glyphs' box, and the number of its text."""

    kelas: str
    langkah: int
    teks: str
    kotak: Kotak
    blok: int


@dataclass(frozen=True)
class Garis:
    ident: str
    titik: tuple[tuple[float, float], ...]

    @property
    def ruas(self) -> list[Kotak]:
        return [(min(a, c), min(b, d), max(a, c), max(b, d)) for (a, b), (c, d) in pairwise(self.titik)]


@dataclass(frozen=True)
class Gambar:
    """A diagram as drawn."""

    svg: str
    akar: ET.Element
    bidang: dict[str, Kotak]
    bentuk: list[Bentuk]
    baris: list[Baris]
    panah: list[Garis]
    sambung: list[Garis]

    @property
    def ukuran(self) -> tuple[float, float]:
        return tuple(map(float, self.akar.attrib["viewBox"].split()[2:]))

    def sort_fields(self, jenis: str) -> list[Kotak]:
        return [kotak for ident, kotak in self.bidang.items() if re.search(rf"-{jenis}-\d+$", ident)]


@cache
def lukisan(nama: str) -> Lukisan:
    """Return the drawing of a flow with its row of lane names, by its name in SUMBER."""
    (satu,) = lukis([ambil(nama)], *katalog(), cache=None).values()
    return satu


@cache
def lihat(nama: str) -> Gambar:
    """Return the drawing of a flow read back, by its name in SUMBER."""
    return read(lukisan(nama).gambar)


def read(svg: str) -> Gambar:
    akar = ET.fromstring(svg)
    induk = {anak: satu for satu in akar.iter() for anak in satu}
    bidang = {r.attrib["id"]: _box(r) for r in akar.iter(f"{NS}rect") if "id" in r.attrib}
    bentuk = [
        Bentuk(a.attrib["class"].split()[1], n, _box(satu), float(satu.attrib.get("rx", 0)))
        for n, a in enumerate(akar.iter(f"{NS}a"), 1)
        for satu in a
        if satu.tag != f"{NS}text"
    ]
    nomor = {a: n for n, a in enumerate(akar.iter(f"{NS}a"), 1)}
    teks = enumerate(akar.iter(f"{NS}text"))
    baris = [b for n, satu in teks for b in _lines(n, satu, induk[satu], nomor.get(induk[satu], 0))]
    garis = [(p.attrib["class"], Garis(p.attrib["id"], _points(p.attrib["d"]))) for p in akar.iter(f"{NS}path") if "id" in p.attrib]
    panah, sambung = ([g for kelas, g in garis if kelas == satu] for satu in ("panah", "sambung"))
    return Gambar(svg, akar, bidang, bentuk, baris, panah, sambung)


def _box(satu: ET.Element) -> Kotak:
    if satu.tag == f"{NS}polygon":
        angka = [float(n) for n in re.findall(r"[-\d.]+", satu.attrib["points"])]
        return min(angka[::2]), min(angka[1::2]), max(angka[::2]), max(angka[1::2])
    x, y, lebar, tinggi = (float(satu.attrib[nama]) for nama in ("x", "y", "width", "height"))
    return x, y, x + lebar, y + tinggi


def _lines(blok: int, teks: ET.Element, induk: ET.Element, langkah: int) -> list[Baris]:
    kelas = teks.attrib.get("class") or ("teks" if langkah else induk.attrib["class"])
    tengah = "middle" in (teks.attrib.get("text-anchor"), induk.attrib.get("text-anchor"))
    ukuran = next((n for nama, n in UKURAN.items() if nama in kelas), 13)
    tebal = kelas.startswith(("nama", "nomor"))
    hasil = []
    for satu in [*teks] or [teks]:
        x, y = float(satu.attrib["x"]), float(satu.attrib["y"])
        lebar = text_width(satu.text or "", ukuran, tebal=tebal) / CADANGAN
        kiri = x - lebar / 2 if tengah else x
        hasil.append(Baris(kelas, langkah, satu.text or "", (kiri, y - 0.74 * ukuran, kiri + lebar, y + 0.21 * ukuran), blok))
    return hasil


def _points(d: str) -> tuple[tuple[float, float], ...]:
    x, y = map(float, re.match(r"M(\S+) ([\d.]+)", d).groups())
    titik = [(x, y)]
    for arah, angka in re.findall(r"([HV])([\d.]+)", d):
        x, y = (float(angka), y) if arah == "H" else (x, float(angka))
        titik.append((x, y))
    return tuple(titik)
