"""What every view of a letter needs to know of its parts: text with {medan} in it, and where a field stands."""

from __future__ import annotations

from collections.abc import Iterator

from data.model import (
    Blok,
    BlokJudul,
    BlokKepala,
    BlokKop,
    BlokParagraf,
    BlokRincian,
    BlokRincianPejabat,
    BlokTabel,
    BlokTandaTangan,
    BlokTembusan,
    Medan,
    Surat,
)
from data.surat import PENANDA

BAGIAN = {
    "kop": "Kop surat",
    "kepala": "Kepala surat",
    "judul": "Kepala surat",
    "paragraf": "Isi surat",
    "rincian": "Isi surat",
    "tabel": "Isi surat",
    "rincian-pejabat": "Isi surat",
    "tanda-tangan": "Penanda tangan",
    "tembusan": "Tembusan",
}
KEDUDUKAN_TIM = ("Ketua Tim", "Anggota Tim")


def potong(teks: str) -> Iterator[tuple[str, str]]:
    """Yield ("teks", words) and ("medan", code) in order.

    >>> list(potong("NIP. {nip}"))
    [('teks', 'NIP. '), ('medan', 'nip')]
    """
    for i, bagian in enumerate(PENANDA.split(teks)):
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
        case BlokRincianPejabat():
            return (f"{{{blok.medan}}}",)
        case BlokParagraf():
            return (blok.teks,)
        case BlokTabel():
            return (f"{{{blok.medan}}}",)
        case BlokTandaTangan():
            return (*blok.atas, *blok.bawah)


def bersanding(susunan: tuple[Blok, ...]) -> Iterator[tuple[Blok, ...]]:
    """Yield the blocks one by one, but a signature on the right together with the one on the left that follows it."""
    sisa = list(susunan)
    while sisa:
        satu = sisa.pop(0)
        kanan = isinstance(satu, BlokTandaTangan) and satu.letak == "kanan"
        if kanan and sisa and isinstance(sisa[0], BlokTandaTangan) and sisa[0].letak == "kiri":
            yield satu, sisa.pop(0)
        else:
            yield (satu,)


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
    """Return the column titles of every list of officials, by the code of its field; the longest where several blocks show it."""
    blok_daftar = sorted((b for b in surat.susunan if isinstance(b, BlokTabel | BlokRincianPejabat)), key=lambda b: len(b.kolom))
    return {blok.medan: blok.kolom for blok in blok_daftar}


def jenis_kolom(judul: str) -> str:
    """Return how a column of a list of officials is filled in: nip, pangkat, pilihan or teks."""
    if judul.rstrip(".").upper() == "NIP":
        return "nip"
    if judul.lower().startswith("kedudukan"):
        return "pilihan"
    return "pangkat" if judul.lower().startswith("pangkat") else "teks"


def berlanjut(baris: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yield the lines of an address, and whether each stands indented below "di-" ("di-" / "Tempat")."""
    sebelumnya = ""
    for satu in baris:
        yield satu, sebelumnya.rstrip() in ("di", "di-", "di -")
        sebelumnya = satu


def label_rincian(surat: Surat) -> tuple[str, ...]:
    """Return every label that stands left of a colon in the letter's body; they share one column width."""
    rincian = [b.label for blok in surat.susunan if isinstance(blok, BlokRincian) for b in blok.butir]
    return (*rincian, *(label for blok in surat.susunan if isinstance(blok, BlokRincianPejabat) for label in blok.kolom))
