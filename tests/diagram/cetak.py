"""A flow's pieces for paper, read back from what its page holds."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from tests.diagram.baca import NS, lukisan


@dataclass(frozen=True)
class Potongan:
    """A piece: its size, the part of the drawing that it shows from `atas` to `bawah`, what it uses, the stage names it repeats."""

    ukuran: tuple[float, float]
    atas: float
    bawah: float
    pakai: tuple[str, ...]
    tahap: tuple[str, ...]


def potongan(nama: str) -> tuple[str, list[Potongan]]:
    """Return the sheet and the pieces of a flow."""
    return baca_potongan(lukisan(nama).cetak)


def baca_potongan(cetak: str) -> tuple[str, list[Potongan]]:
    """Return the sheet and the pieces of a flow from what its page holds for paper."""
    akar = ET.fromstring(cetak.replace("<svg ", f'<svg xmlns="{NS[1:-1]}" '))
    return akar.get("class").split()[1], [_potongan(satu) for satu in akar]


def _potongan(svg: ET.Element) -> Potongan:
    jendela = next(satu for satu in svg if satu.get("y"))
    _, atas, _, tinggi = map(float, jendela.get("viewBox").split())
    lebar, semua = map(float, svg.get("viewBox").split()[2:])
    pakai = tuple(satu.get("href")[1:] for satu in jendela.iter(f"{NS}use"))
    return Potongan((lebar, semua), atas, atas + tinggi, pakai, tuple(" ".join("".join(t.itertext()).split()) for t in jendela.iter(f"{NS}text")))
