"""The choice of a route for every arrow: short, with few bends and crossings."""

from __future__ import annotations

from itertools import pairwise

from data.model import Alur
from diagrams.bentuk import covered, is_free, shapes
from diagrams.lajur import Sel, cells, lanes
from diagrams.rute import Garis, Ruas, Rute

# Found by looking at many flows: a crossing hurts more than two bends, a shared port as much as one.
BELOK = 4.0
SILANG = 9.0
SENTUH = 2.0
SEJAJAR = 1.5
PORT = 5.0
MASUK_SAMPING = 2.0
CALON_TERBAIK = 16
PUTARAN = 3


def routes(alur: Alur) -> tuple[Rute, ...]:
    """Return one route for every arrow, in step order, then the lines that join the symbols of one step."""
    isi = cells(alur)
    jumlah = len(lanes(alur))
    per_baris = [tuple(sel for sel in isi if sel.baris == n) for n in range(len(alur.langkah))]
    tutup = covered(isi, len(alur.langkah))
    calon = [
        _best([r for r in shapes(sel, per_baris[alur.nomor(lanjut.ke) - 1], jumlah, lanjut.jika) if is_free(r, tutup)])
        for sel, langkah in zip(per_baris, alur.langkah, strict=True)
        for lanjut in langkah.lanjut
    ]
    sambung = [_join(kiri, kanan) for kiri, kanan in pairwise(isi) if kiri.baris == kanan.baris]
    return (*_choose(calon, sambung), *sambung)


def _join(kiri: Sel, kanan: Sel) -> Rute:
    return Rute(kiri, kanan, "kanan", "kiri", (Garis("R", kiri.baris),), sambung=True)


def _best(calon: list[Rute]) -> list[Rute]:
    return sorted(calon, key=_cost)[:CALON_TERBAIK]


def _cost(rute: Rute) -> float:
    """Return the cost of a route by itself."""
    panjang = sum(ruas.sampai - ruas.dari for ruas in rute.ruas)
    return BELOK * (len(rute.garis) - 1) + panjang + MASUK_SAMPING * (rute.masuk != "atas")


def _choose(calon: list[list[Rute]], tetap: list[Rute]) -> list[Rute]:
    """Choose the cheapest route for each arrow beside the others, the plainest arrows first, in a few rounds."""
    pilihan: dict[int, Rute] = {}
    urutan = sorted(range(len(calon)), key=lambda n: (_cost(calon[n][0]), n))
    for _ in range(PUTARAN):
        lama = dict(pilihan)
        for n in urutan:
            lain = [*tetap, *(rute for m, rute in pilihan.items() if m != n)]
            pilihan[n] = min(calon[n], key=lambda rute: _cost(rute) + sum(_conflict(rute, satu) for satu in lain))
        if pilihan == lama:
            break
    return [pilihan[n] for n in range(len(calon))]


def _conflict(satu: Rute, dua: Rute) -> float:
    """Return what it costs that two routes are drawn together."""
    if satu.baris[1] < dua.baris[0] or dua.baris[1] < satu.baris[0]:
        return 0.0
    return _port_conflict(satu, dua) + sum(_ruas_conflict(a, b) for a in satu.ruas for b in dua.ruas)


def _port_conflict(satu: Rute, dua: Rute) -> float:
    keluar = {(satu.asal, satu.keluar), (dua.asal, dua.keluar)}
    masuk = {(satu.tujuan, satu.masuk), (dua.tujuan, dua.masuk)}
    return PORT * (len(keluar) == 1) + PORT * len(keluar & masuk) + SENTUH * (len(masuk) == 1)


def _ruas_conflict(a: Ruas, b: Ruas) -> float:
    if a.garis == b.garis:
        return SEJAJAR * (a.dari <= b.sampai and b.dari <= a.sampai)
    if a.garis.tegak == b.garis.tegak:
        return 0.0
    x, y = a.garis.rank, b.garis.rank
    if not (a.dari <= y <= a.sampai and b.dari <= x <= b.sampai):
        return 0.0
    return SILANG if a.dari < y < a.sampai and b.dari < x < b.sampai else SENTUH
