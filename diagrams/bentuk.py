"""The shapes that an arrow may take between two steps, and whether they run through a symbol."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import product

from diagrams.lajur import Sel
from diagrams.rute import Garis, Kisi, Ruas, Rute, port

SAMPING = ("kiri", "kanan")


def shapes(asal: tuple[Sel, ...], tujuan: tuple[Sel, ...], kisi: Kisi, jika: str | None) -> Iterator[Rute]:
    """Return the routes between the symbols of two steps, those with the fewest bends first."""
    return merge(*(_between(dari, ke, kisi, jika) for dari, ke in product(asal, tujuan)), key=lambda rute: len(rute.garis))


def _between(dari: Sel, ke: Sel, kisi: Kisi, jika: str | None) -> Iterator[Rute]:
    return (Rute(dari, ke, keluar, masuk, garis, jika) for keluar, masuk, garis in _lines(dari, ke, kisi))


def _lines(dari: Sel, ke: Sel, kisi: Kisi) -> Iterator[tuple[str, str, tuple[Garis, ...]]]:
    """Yield the side left, the side entered and the lines between; every route leaves and enters from outside its symbols."""
    asal, tujuan = (kisi.C[sel.dari : sel.sampai + 1] for sel in (dari, ke))
    lewat_dari, lewat_ke = kisi.R[dari.baris], kisi.R[ke.baris]
    if dari.baris < ke.baris:
        yield from (("bawah", "atas", (p,)) for p in asal if p in tujuan)
        yield from (("bawah", masuk, (p, lewat_ke)) for masuk in SAMPING for p in _beside(ke, masuk, asal))
        yield from ((keluar, "atas", (lewat_dari, u)) for keluar in SAMPING for u in _beside(dari, keluar, tujuan))
    serong = [(p, u) for p in asal for u in tujuan if p != u]
    yield from (("bawah", "atas", (p, h, u)) for p, u in serong for h in kisi.H[dari.baris + 1 : ke.baris + 1])
    if dari.baris != ke.baris:
        for keluar, masuk in product(SAMPING, SAMPING):
            yield from ((keluar, masuk, (lewat_dari, g, lewat_ke)) for g in _beside(ke, masuk, _beside(dari, keluar, kisi.G)))
    bawah, atas = kisi.H[dari.baris + 1], kisi.H[ke.baris]
    for sisi in SAMPING:
        yield from (("bawah", sisi, (p, bawah, g, lewat_ke)) for p in asal for g in _beside(ke, sisi, kisi.G))
        yield from ((sisi, "atas", (lewat_dari, g, atas, u)) for u in tujuan for g in _beside(dari, sisi, kisi.G))
    if bawah != atas:
        yield from (("bawah", "atas", (p, bawah, g, atas, u)) for p, u in serong for g in kisi.G)


def _beside(sel: Sel, sisi: str, tegak: list[Garis]) -> list[Garis]:
    """Return those of the vertical lines that lie outside a symbol on the side `sisi`."""
    batas = port(sel, sisi)
    return [g for g in tegak if (g.rank <= batas if sisi == "kiri" else g.rank >= batas)]


def covered(isi: tuple[Sel, ...], jumlah_baris: int) -> list[set[int]]:
    """Return for each row the ranks from left to right that symbols stand on."""
    hasil: list[set[int]] = [set() for _ in range(jumlah_baris)]
    for sel in isi:
        hasil[sel.baris].update(range(2 * sel.dari + 1, 2 * sel.sampai + 2))
    return hasil


def is_free(rute: Rute, tutup: list[set[int]]) -> bool:
    """Return whether no symbol stands on the route."""
    return not any(_is_blocked(ruas, tutup) for ruas in rute.ruas)


def _is_blocked(ruas: Ruas, tutup: list[set[int]]) -> bool:
    garis, dari, sampai = ruas
    if garis.tegak:
        return any(garis.rank in tutup[rank // 2] for rank in range(dari | 1, sampai + 1, 2))
    return garis.tengah and not tutup[garis.nomor].isdisjoint(range(dari, sampai + 1))
