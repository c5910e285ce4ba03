"""A flow -> its layout: the grid of lanes and rows made into pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.model import Alur, Dokumen, Peran
from diagrams.huruf import wrap_even
from diagrams.isi import arrows, fields, place_symbols, stage_fields
from diagrams.jalur import tracks
from diagrams.label import label_height, labels
from diagrams.lajur import Sel, Tahap, cells, lanes, stages
from diagrams.pilih import routes
from diagrams.rute import Garis, Rute, line
from diagrams.simbol import BARIS, UKURAN, Simbol, measure, notes
from diagrams.tata import Kotak, Tata
from diagrams.ukuran import JARAK_PORT, Sumbu, across, count_tracks, down, gutters
from diagrams.uraian import lane_names

LEBAR_TERBESAR = 1398.0
LAJUR_TERBESAR = 6
LEBAR_SIMBOL = {1: 240.0, 2: 240.0, 3: 220.0, 4: 204.0}
LEBAR_SIMBOL_BIASA = 188.0
LEBAR_TAHAP = 96.0
TEPI = 1.0
TEPI_KEPALA = 8.0
TEPI_PORT = 8.0
# Room for labels below decisions and beside the outer lanes; more only where labels find no place.
LONGGAR = ((0, 0), (16, 0), (16, 72), (32, 104), (96, 104))


class LabelTanpaTempat(ValueError):
    """No place was found for the condition of a decision; a flow with fewer exits a decision has one."""


@dataclass(frozen=True)
class Rangka:
    """What the layout is made of before it has pixels."""

    alur: Alur
    lajur: tuple[tuple[str, ...], ...]
    nama_lajur: tuple[str, ...]
    sel: tuple[Sel, ...]
    tahap: tuple[Tahap, ...]
    rute: tuple[Rute, ...]
    jalur: dict[tuple[int, int], int]
    jumlah: Counter[Garis]


def layout(alur: Alur, peran: Mapping[str, Peran], dokumen: Mapping[str, Dokumen]) -> Tata:
    """Return where everything of the diagram lies."""
    rangka = _frame(alur, peran)
    catatan = [notes(alur.langkah[sel.baris], peran, dokumen) for sel in rangka.sel]
    for bawah, samping in LONGGAR:
        kiri = TEPI + (LEBAR_TAHAP if rangka.tahap else 0)
        lebar = _symbol_width(rangka, kiri, samping)
        datar = across(rangka.jumlah, len(rangka.lajur), lebar, kiri, samping)
        simbol = [_symbol(rangka, sel, datar, satu) for sel, satu in zip(rangka.sel, catatan, strict=True)]
        tata = _compose(rangka, simbol, datar, bawah)
        if tata:
            return tata
    raise LabelTanpaTempat(f"alur {alur.kode}: tidak ada tempat bagi syarat keluar keputusan; kurangi cabangnya.")


def _frame(alur: Alur, peran: Mapping[str, Peran]) -> Rangka:
    lajur = lanes(alur)
    sel = cells(alur, lajur)
    rute = routes(alur, sel, len(lajur))
    jalur = tracks(rute)
    return Rangka(alur, lajur, lane_names(alur, peran), sel, stages(alur), rute, jalur, count_tracks(rute, jalur))


def _symbol_width(rangka: Rangka, kiri: float, longgar: float) -> float:
    """Return the width of a one-lane symbol: generous for few lanes, and six lanes still fit the page."""
    jumlah = len(rangka.lajur)
    sela = sum(map(sum, gutters(rangka.jumlah, jumlah, longgar)))
    muat = (LEBAR_TERBESAR * max(1, jumlah / LAJUR_TERBESAR) - kiri - sela) // jumlah
    return min(LEBAR_SIMBOL.get(jumlah, LEBAR_SIMBOL_BIASA), muat)


def _symbol(rangka: Rangka, sel: Sel, datar: Sumbu, catatan: tuple[str, ...]) -> Simbol:
    lebar = datar.akhir[sel.sampai] - datar.awal[sel.dari]
    jauh = rangka.jumlah[line("R", sel.baris)]
    langkah = rangka.alur.langkah[sel.baris]
    return measure(langkah, sel.baris + 1, catatan, lebar, tinggi_min=2 * (jauh * JARAK_PORT + TEPI_PORT) if jauh else 0)


def _compose(rangka: Rangka, simbol: Sequence[Simbol], datar: Sumbu, longgar: float) -> Tata | None:
    """Return the layout, or None where a label finds no place."""
    kepala = [wrap_even(nama, datar.batas[n + 1] - datar.batas[n] - 2 * TEPI_KEPALA, UKURAN, tebal=True)
              for n, nama in enumerate(rangka.nama_lajur)]
    atas = TEPI + max(map(len, kepala)) * BARIS + 2 * TEPI_KEPALA
    tegak = down(rangka.jumlah, _row_heights(rangka.sel, simbol), atas, _label_room(rangka.alur, longgar),
                 frozenset(tahap.dari for tahap in rangka.tahap if tahap.dari))
    bawah = tegak.awal[-1]
    letak = place_symbols(rangka.sel, simbol, datar, tegak)
    panah = arrows(rangka.rute, rangka.jalur, letak, datar, tegak)
    lajur = fields(kepala, datar, TEPI, atas, bawah)
    tahap = stage_fields(rangka.tahap, tegak, Kotak(TEPI, atas, datar.batas[-1] - TEPI, bawah - atas), LEBAR_TAHAP)
    garis = [Kotak(x, 0, 0, bawah) for x in datar.batas] + [Kotak(0, isi.kotak.bawah, datar.batas[-1], 0) for isi in tahap]
    label = labels(panah, letak, garis, Kotak(datar.batas[0], atas, datar.batas[-1] - datar.batas[0], bawah - atas))
    if label is None:
        return None
    return Tata(datar.batas[-1] + TEPI, bawah + TEPI, lajur, tahap, letak, panah, label)


def _row_heights(sel: Sequence[Sel], simbol: Sequence[Simbol]) -> list[float]:
    tinggi = [0.0] * (sel[-1].baris + 1)
    for satu, isi in zip(sel, simbol, strict=True):
        tinggi[satu.baris] = max(tinggi[satu.baris], isi.tinggi)
    return tinggi


def _label_room(alur: Alur, longgar: float) -> list[float]:
    """Return the room to keep below each row for the conditions of its exits."""
    return [
        max((label_height(lanjut.jika) + longgar for lanjut in langkah.lanjut if lanjut.jika), default=0.0)
        for langkah in alur.langkah
    ]
