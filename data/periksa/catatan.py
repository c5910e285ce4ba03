"""Checks of catatan.yml and beda-salinan.yml: what they quote is there."""

from __future__ import annotations

from collections import Counter

from data.masalah import Masalah
from data.muat import Bersama, Kabupaten
from data.periksa.umum import rujukan_dikenal as _dikenal


def kode_tunggal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """No two notes share a code."""
    jumlah = Counter(c.kode for c in kabupaten.catatan)
    return [
        kabupaten.masalah("catatan.yml", (i, "kode"), f"kode '{c.kode}' dipakai {jumlah[c.kode]} catatan; beri kode lain.")
        for i, c in enumerate(kabupaten.catatan)
        if jumlah[c.kode] > 1
    ]


def rujukan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every place a note names is in the text."""
    return [
        satu
        for i, catatan in enumerate(kabupaten.catatan)
        for jejak, rujukan in (*_tempat(i, catatan), *_lawan(i, catatan))
        for satu in _dikenal(kabupaten, "catatan.yml", jejak, rujukan)
    ]


def kutipan_ada(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The quoted words stand in each provision the note names, label included."""
    return [
        kabupaten.masalah("catatan.yml", jejak, f"kutipan '{catatan.kutipan}' tidak ada di {rujukan}; salin persis dari naskah.txt.")
        for i, catatan in enumerate(kabupaten.catatan)
        for jejak, rujukan in _tempat(i, catatan)
        if (k := kabupaten.naskah.cari(rujukan)) and catatan.kutipan not in f"{k.label} {k.teks}"
    ]


def beda_salinan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every difference is placed at a provision that exists."""
    return [
        satu
        for i, beda in enumerate(kabupaten.beda_salinan)
        for satu in _dikenal(kabupaten, "beda-salinan.yml", (i, "rujukan"), beda.rujukan)
    ]


def _tempat(i, catatan):
    yield (i, "rujukan"), catatan.rujukan
    for j, rujukan in enumerate(catatan.juga_di):
        yield (i, "juga_di", j), rujukan


def _lawan(i, catatan):
    for j, rujukan in enumerate(catatan.lawan):
        yield (i, "lawan", j), rujukan
