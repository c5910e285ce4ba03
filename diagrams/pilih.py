"""The choice of a route for every arrow: short, with few bends and crossings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise
from math import inf
from operator import sub

from data.model import Alur
from diagrams.bentuk import covered, is_free, shapes
from diagrams.lajur import Sel
from diagrams.rute import Ruas, Rute, grid, line

# Found by looking at many flows: a crossing hurts more than two bends, a shared port as much as one.
BELOK = 4.0
SILANG = 9.0
SENTUH = 2.0
SEJAJAR = 1.5
PORT = 5.0
MASUK_SAMPING = 2.0
PUTARAN = 3


class _Calon:
    """The possible routes of an arrow, made only as far as one looks."""

    def __init__(self, sumber: Iterator[Rute]) -> None:
        self._sumber = sumber
        self._ada: list[Rute] = []

    def __iter__(self) -> Iterator[Rute]:
        yield from self._ada
        for rute in self._sumber:
            self._ada.append(rute)
            yield rute


def routes(alur: Alur, isi: tuple[Sel, ...], jumlah: int) -> tuple[Rute, ...]:
    """Return one route for every arrow, in step order, then the lines that join the symbols of one step.

    `isi`: the cells of all steps; `jumlah`: the number of lanes.
    """
    per_baris = [tuple(sel for sel in isi if sel.baris == n) for n in range(len(alur.langkah))]
    bebas = partial(is_free, tutup=covered(isi, len(alur.langkah)))
    kisi = grid(len(alur.langkah), jumlah)
    calon = [
        _Calon(filter(bebas, shapes(sel, per_baris[alur.nomor(lanjut.ke) - 1], kisi, lanjut.jika)))
        for sel, langkah in zip(per_baris, alur.langkah, strict=True)
        for lanjut in langkah.lanjut
    ]
    sambung = [_join(kiri, kanan) for kiri, kanan in pairwise(isi) if kiri.baris == kanan.baris]
    return (*_choose(calon, sambung), *sambung)


def _join(kiri: Sel, kanan: Sel) -> Rute:
    return Rute(kiri, kanan, "kanan", "kiri", (line("R", kiri.baris),), sambung=True)


def _choose(calon: list[_Calon], tetap: list[Rute]) -> list[Rute]:
    """Choose the cheapest route for each arrow beside the others, the plainest arrows first, in a few rounds."""
    sendiri = [_cost(_cheapest(satu, [])) for satu in calon]
    urutan = sorted(range(len(calon)), key=lambda n: (sendiri[n], n))
    pilihan: dict[int, Rute] = {}
    for _ in range(PUTARAN):
        lama = dict(pilihan)
        for n in urutan:
            pilihan[n] = _cheapest(calon[n], [*tetap, *(rute for m, rute in pilihan.items() if m != n)])
        if pilihan == lama:
            break
    return [pilihan[n] for n in range(len(calon))]


def _cheapest(calon: Iterable[Rute], lain: list[Rute]) -> Rute:
    """Return the cheapest route beside `lain`, of equals the one cheaper by itself; every bend costs, so the look ends early."""
    terbaik, termurah = None, (inf, inf)
    for rute in calon:
        if BELOK * (len(rute.garis) - 1) >= termurah[0]:
            break
        sendiri = _cost(rute)
        if sendiri < termurah[0]:
            harga = (sendiri + sum(_conflict(rute, satu) for satu in lain), sendiri)
            if harga < termurah:
                terbaik, termurah = rute, harga
    return terbaik


def _cost(rute: Rute) -> float:
    """Return the cost of a route by itself."""
    panjang = sum(map(abs, map(sub, rute.rank[2:], rute.rank)))
    return BELOK * (len(rute.garis) - 1) + panjang + MASUK_SAMPING * (rute.masuk != "atas")


def _conflict(satu: Rute, dua: Rute) -> float:
    """Return what it costs that two routes are drawn together."""
    if satu.baris[1] < dua.baris[0] or dua.baris[1] < satu.baris[0]:
        return 0.0
    return _port_conflict(satu, dua) + sum(_ruas_conflict(a, b) for a in satu.ruas for b in dua.ruas)


def _port_conflict(satu: Rute, dua: Rute) -> float:
    (keluar, masuk), (keluar_dua, masuk_dua) = satu.pintu, dua.pintu
    lawan = (keluar == masuk_dua) + (keluar_dua == masuk)
    return PORT * ((keluar == keluar_dua) + lawan) + SENTUH * (masuk == masuk_dua)


def _ruas_conflict(a: Ruas, b: Ruas) -> float:
    (tegak, x), awal, akhir = a
    (tegak_b, y), awal_b, akhir_b = b
    if tegak == tegak_b:
        return SEJAJAR * (x == y and awal <= akhir_b and awal_b <= akhir)
    if not (awal <= y <= akhir and awal_b <= x <= akhir_b):
        return 0.0
    return SILANG if awal < y < akhir and awal_b < x < akhir_b else SENTUH
