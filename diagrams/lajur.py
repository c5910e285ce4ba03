"""A flow -> its lanes and the cells that its steps fill: one row a step, one column a group of roles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from data.model import Alur, Langkah


@dataclass(frozen=True)
class Sel:
    """The cells of one symbol: row `baris`, lanes `dari` to `sampai`; a step has one for each run of adjacent lanes."""

    baris: int
    dari: int
    sampai: int
    bagian: int = 0

    @property
    def lajur(self) -> range:
        return range(self.dari, self.sampai + 1)


@dataclass(frozen=True)
class Tahap:
    """A run of rows with one printed stage name."""

    nama: str
    dari: int
    sampai: int


def lanes(alur: Alur) -> tuple[tuple[str, ...], ...]:
    """Return the roles of each lane, by first appearance; roles that always act together share a lane."""
    langkah_peran = {
        kode: tuple(n for n, langkah in enumerate(alur.langkah) if kode in langkah.pelaku) for kode in alur.pelaku
    }
    kelompok: dict[tuple[int, ...], list[str]] = {}
    for kode, langkah in langkah_peran.items():
        kelompok.setdefault(langkah, []).append(kode)
    return tuple(tuple(peran) for peran in kelompok.values())


def cells(alur: Alur, lajur: tuple[tuple[str, ...], ...]) -> tuple[Sel, ...]:
    """Return the cells of every step in its lanes, in step order."""
    return tuple(sel for baris, langkah in enumerate(alur.langkah) for sel in _step_cells(baris, langkah, lajur))


def _step_cells(baris: int, langkah: Langkah, lajur: tuple[tuple[str, ...], ...]) -> list[Sel]:
    nomor = [n for n, peran in enumerate(lajur) if set(peran) & set(langkah.pelaku)]
    deret = [[n for _, n in isi] for _, isi in groupby(enumerate(nomor), key=lambda urut: urut[1] - urut[0])]
    return [Sel(baris, isi[0], isi[-1], bagian) for bagian, isi in enumerate(deret)]


def stages(alur: Alur) -> tuple[Tahap, ...]:
    """Return the stages of a flow that has any; rows outside a stage get one without a name."""
    if not any(langkah.tahap for langkah in alur.langkah):
        return ()
    hasil = []
    for nama, isi in groupby(range(len(alur.langkah)), key=lambda n: alur.langkah[n].tahap or ""):
        nomor = list(isi)
        hasil.append(Tahap(nama, nomor[0], nomor[-1]))
    return tuple(hasil)
