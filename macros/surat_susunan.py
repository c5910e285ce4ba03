"""What every view of a letter needs to know of its parts: text with {medan} in it, and where a field stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.model import (
    Blok,
    BlokJudul,
    BlokKepala,
    BlokKop,
    BlokParagraf,
    BlokRincian,
    BlokTabel,
    BlokTandaTangan,
    BlokTembusan,
    Medan,
    Surat,
)

BAGIAN = {
    "kop": "Kop surat",
    "kepala": "Kepala surat",
    "judul": "Kepala surat",
    "paragraf": "Isi surat",
    "rincian": "Isi surat",
    "tabel": "Isi surat",
    "tanda-tangan": "Penanda tangan",
    "tembusan": "Tembusan",
}
_MEDAN = re.compile(r"\{([a-z0-9_]+)\}")


def potong(teks: str) -> Iterator[tuple[str, str]]:
    """Yield ("teks", words) and ("medan", code) in order.

    >>> list(potong("NIP. {nip}"))
    [('teks', 'NIP. '), ('medan', 'nip')]
    """
    for i, bagian in enumerate(_MEDAN.split(teks)):
        if bagian:
            yield ("medan" if i % 2 else "teks"), bagian


def tulisan_blok(blok: Blok) -> tuple[str, ...]:
    """Return every text of a block that may hold fields."""
    match blok:
        case BlokKop() | BlokJudul() | BlokTembusan():
            return blok.baris
        case BlokKepala():
            return (*(b.isi for b in blok.kiri), *blok.kanan)
        case BlokRincian():
            return tuple(b.isi for b in blok.butir)
        case BlokParagraf():
            return (blok.teks,)
        case BlokTabel():
            return (f"{{{blok.medan}}}",)
        case BlokTandaTangan():
            return (*blok.atas, *blok.bawah)


def medan_blok(blok: Blok) -> tuple[str, ...]:
    """Return the codes of the fields in a block, in order."""
    return tuple(isi for teks in tulisan_blok(blok) for jenis, isi in potong(teks) if jenis == "medan")


def menurut_kode(surat: Surat) -> dict[str, Medan]:
    """Return the letter's fields by code."""
    return {medan.kode: medan for medan in surat.medan}


def bagian_medan(surat: Surat) -> dict[str, str]:
    """Return, for every field, the title of the part of the letter where it first stands."""
    bagian: dict[str, str] = {}
    for blok in surat.susunan:
        for kode in medan_blok(blok):
            bagian.setdefault(kode, BAGIAN[blok.jenis])
    return bagian


def kolom(surat: Surat) -> dict[str, tuple[str, ...]]:
    """Return the column titles of every list of officials, by the code of its field."""
    return {blok.medan: blok.kolom for blok in surat.susunan if isinstance(blok, BlokTabel)}


def jenis_kolom(judul: str) -> str:
    """Return how a column of a list of officials is filled in: nip, pangkat or teks."""
    if judul.rstrip(".").upper() == "NIP":
        return "nip"
    return "pangkat" if judul.lower().startswith("pangkat") else "teks"


def berlanjut(baris: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yield the lines of an address, and whether each stands indented below "di-" ("di-" / "Tempat")."""
    sebelumnya = ""
    for satu in baris:
        yield satu, sebelumnya.rstrip() in ("di", "di-", "di -")
        sebelumnya = satu
