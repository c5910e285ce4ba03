"""What is left of a file when its wrong parts are put aside, so that the rest is checked in the same run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from data.baca import Isian, Jejak, bangun, buang_butir, ganti_kunci
from data.masalah import terdekat
from data.pesan import bidang


@dataclass(frozen=True)
class Pulihan:
    """The content and the record (or list of records) that could be read; `utuh` when nothing is left out."""

    isian: Isian
    hasil: Any
    utuh: bool


def pulihkan(isian: Isian, galat: ValidationError, adaptor: TypeAdapter, model: type[BaseModel]) -> Pulihan | None:
    """Return what can be read of a file that `adaptor` refused, or None.

    An unknown key is taken for the missing one that it resembles, or left out. Of the outermost list, an item with
    anything else wrong is left out. What is wrong outside a list cannot be put aside.
    """
    utuh = True
    while True:
        semua = galat.errors()
        tambahan = [r["loc"] for r in semua if r["type"] == "extra_forbidden"]
        utuh = utuh and bool(tambahan)
        simpul = _tanpa_kunci_asing(isian, tambahan, model) if tambahan else _tanpa_butir(isian.simpul, semua)
        if simpul is None:
            return None
        isian, _ = bangun(isian.berkas, simpul)
        try:
            return Pulihan(isian, adaptor.validate_python(isian.nilai), utuh)
        except ValidationError as berikut:
            galat = berikut


def _tanpa_kunci_asing(isian: Isian, tambahan: list[Jejak], model: type[BaseModel]) -> Any:
    simpul = isian.simpul
    for *induk, kunci in tambahan:
        dekat = terdekat(str(kunci), list(bidang(model, tuple(induk))))
        simpul = ganti_kunci(simpul, tuple(induk), str(kunci), dekat)
    return simpul


def _tanpa_butir(simpul: Any, semua: list[ErrorDetails]) -> Any:
    """Return the tree without the list items that are wrong, or None when something else is wrong."""
    buang: dict[Jejak, set[int]] = defaultdict(set)
    for jejak in (r["loc"] for r in semua):
        letak = next((i for i, bagian in enumerate(jejak) if isinstance(bagian, int)), None)
        if letak is None:
            return None
        buang[jejak[:letak]].add(jejak[letak])
    for jejak, nomor in buang.items():
        simpul = buang_butir(simpul, jejak, nomor)
    return simpul
