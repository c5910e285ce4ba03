"""Comparison of the assignment mechanisms, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.model import Alur
from data.muat import Bersama
from data.sejajar import Baris, sejajarkan
from macros.alur import NAMA_CARA, NAMA_LINGKUP
from macros.banding import TIDAK_DIATUR, Topik, dasar, sel_langkah
from macros.halaman import alamat_rekam
from macros.teks import Penanda
from macros.tulis import el, gabung, relatif

TIDAK_ADA = el("span", "tidak ada", class_="tidak-diatur")


def mekanisme(penanda: Sequence[Penanda], bersama: Bersama) -> Iterator[Topik]:
    """Yield a table for each way and scope of assignment that at least one regulation has."""
    for cara in NAMA_CARA:
        for lingkup in NAMA_LINGKUP:
            alur = [_alur(p, cara, lingkup) for p in penanda]
            if any(alur):
                judul = f"{NAMA_CARA[cara]} {NAMA_LINGKUP[lingkup]}"
                yield Topik(f"{cara}-{lingkup}", judul[0].upper() + judul[1:], _baris(penanda, bersama, alur), jenis="langkah")


def _alur(penanda: Penanda, cara: str, lingkup: str) -> Alur | None:
    return next((a for a in penanda.kabupaten.alur if a.cara == cara and a.lingkup == lingkup), None)


def _baris(penanda: Sequence[Penanda], bersama: Bersama, alur: Sequence[Alur | None]) -> list[tuple[object, list[object]]]:
    pasangan = list(zip(penanda, alur, strict=True))
    langkah = [(str(n), [_sel(p, bersama, a, baris, i) for i, (p, a) in enumerate(pasangan)]) for n, baris in enumerate(sejajarkan(alur), 1)]
    return [("Alur", [_sel_alur(p, a) for p, a in pasangan]), *langkah]


def _sel_alur(penanda: Penanda, alur: Alur | None) -> object:
    if alur is None:
        return TIDAK_DIATUR
    tautan = el("a", alur.nama, href=relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman))
    diam = el("p", "Langkah tidak dirinci dengan kata-kata.", class_="tidak-diatur") if not alur.langkah else ""
    return gabung([tautan, " ", dasar(penanda, alur.rujukan[:1]), diam])


def _sel(penanda: Penanda, bersama: Bersama, alur: Alur | None, baris: Baris, kolom: int) -> object:
    if alur is None or not alur.langkah:
        return ""
    return sel_langkah(penanda, bersama, alur, *baris.sel[kolom]) if baris.sel[kolom] else TIDAK_ADA
