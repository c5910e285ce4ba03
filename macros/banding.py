"""What the comparison's tables share: a table of rows over the regencies, and the cells that occur in several.

The script marks what differs between the columns that are shown: words inside `kata`, officials in `pelaku`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.model import Alur, Langkah
from data.muat import Bersama
from data.rujukan import Rujukan
from macros.alur import jangkar_langkah, nama_peran
from macros.halaman import alamat_rekam
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

TIDAK_DIATUR = el("span", "tidak diatur", class_="tidak-diatur")


@dataclass(frozen=True)
class Topik:
    """A table: its code in the link, its title, and its rows of (head, one cell a regency).

    `jenis`: "langkah" for aligned steps, "daftar" for entries that only some regulations have, "" for all else.
    """

    kode: str
    judul: str
    baris: list[tuple[object, list[object]]]
    jenis: str = ""


def dasar(penanda: Penanda, rujukan: Iterable[Rujukan]) -> Markup:
    """Return the provisions, linked, each once."""
    return el("span", penanda.daftar_tautan(tuple(dict.fromkeys(rujukan))), class_="dasar")


def kata(isi: str) -> Markup:
    """Return words that are compared with those of the other columns."""
    return el("span", isi, class_="kata")


def pelaku(nama: str, sebagai: str | None = None) -> Markup:
    """Return officials that are compared with those of the other columns, in the same capacity."""
    return el("strong", nama, class_="pelaku", data_sebagai=sebagai)


def sel_langkah(penanda: Penanda, bersama: Bersama, alur: Alur, nomor: int, langkah: Langkah) -> Markup:
    """Return a step: who, what (linked to the flow, which cites every provision), and its first provision."""
    alamat = f"{relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)}#{jangkar_langkah(alur, nomor)}"
    kegiatan = el("a", kata(langkah.kegiatan), href=alamat)
    return gabung([pelaku(nama_peran(bersama, langkah.pelaku)), ": ", kegiatan, " ", dasar(penanda, langkah.rujukan[:1])])


def tidak_tersendiri(isi: Iterable[object]) -> Markup:
    """Return that the unit's own provisions say nothing, with links to where the wider rule stands, if there is one."""
    tautan = gabung(isi, ", ")
    return el("span", el("span", "tidak disebut tersendiri", class_="tidak-diatur"), "; lihat " if tautan else "", tautan)
