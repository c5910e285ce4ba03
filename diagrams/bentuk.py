"""The shapes that an arrow may take between two steps, those that would run through a symbol left out."""

from __future__ import annotations

from collections.abc import Iterator

from diagrams.lajur import Sel
from diagrams.rute import Garis, Ruas, Rute


def shapes(asal: tuple[Sel, ...], tujuan: tuple[Sel, ...], jumlah: int, jika: str | None) -> Iterator[Rute]:
    """Yield the routes between the symbols of two steps over a grid of `jumlah` lanes."""
    for dari in asal:
        for ke in tujuan:
            for keluar, masuk, garis in _lines(dari, ke, jumlah):
                rute = Rute(dari, ke, keluar, masuk, garis, jika)
                if len(set(garis)) == len(garis) and rute.is_outward:
                    yield rute


def _lines(dari: Sel, ke: Sel, jumlah: int) -> Iterator[tuple[str, str, tuple[Garis, ...]]]:
    sela = [Garis("G", n) for n in range(jumlah + 1)]
    bawah, atas = Garis("H", dari.baris + 1), Garis("H", ke.baris)
    samping_dari, samping_ke = Garis("R", dari.baris), Garis("R", ke.baris)
    for p in (Garis("C", n) for n in dari.lajur):
        for u in (Garis("C", n) for n in ke.lajur):
            yield from (("bawah", "atas", garis) for garis in _down(p, u, dari, ke, sela))
        for sisi in ("kiri", "kanan"):
            yield "bawah", sisi, (p, samping_ke)
            yield from (("bawah", sisi, (p, bawah, g, samping_ke)) for g in sela)
    for keluar in ("kiri", "kanan"):
        for u in (Garis("C", n) for n in ke.lajur):
            yield keluar, "atas", (samping_dari, u)
            yield from ((keluar, "atas", (samping_dari, g, atas, u)) for g in sela)
        yield from ((keluar, sisi, (samping_dari, g, samping_ke)) for sisi in ("kiri", "kanan") for g in sela)


def _down(p: Garis, u: Garis, dari: Sel, ke: Sel, sela: list[Garis]) -> Iterator[tuple[Garis, ...]]:
    if p == u:
        yield (p,)
    yield from ((p, Garis("H", n), u) for n in range(dari.baris + 1, ke.baris + 1))
    yield from ((p, Garis("H", dari.baris + 1), g, Garis("H", ke.baris), u) for g in sela)


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
    deret = range(ruas.dari, ruas.sampai + 1)
    if ruas.garis.jenis == "R":
        return not tutup[ruas.garis.nomor].isdisjoint(deret)
    return ruas.garis.tegak and any(rank % 2 and ruas.garis.rank in tutup[rank // 2] for rank in deret)
