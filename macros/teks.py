"""The words of a provision as HTML: defined terms, references and noted defects marked where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from data.acuan import acuan, dirujuk_oleh
from data.istilah import Istilah, istilah
from data.model import Catatan
from data.muat import Kabupaten
from data.naskah import Ketentuan
from data.periksa.naskah import acuan_dijelaskan
from data.rujukan import Rujukan
from macros.halaman import BagianNaskah, alamat_ketentuan, bagian_naskah
from macros.tulis import Markup, el, gabung, relatif


@dataclass(frozen=True)
class Pautan:
    """A stretch of text that is a link: offsets, address, and for a defined term its anchor."""

    awal: int
    akhir: int
    alamat: str
    istilah: str | None = None


@dataclass(frozen=True)
class Penanda:
    """What is needed to mark the text of one regency's page `halaman` (address from the site's root)."""

    kabupaten: Kabupaten
    istilah: tuple[Istilah, ...]
    bagian: tuple[BagianNaskah, ...]
    alamat: Mapping[Rujukan, str]
    dirujuk: Mapping[Rujukan, tuple[Rujukan, ...]]
    halaman: str = ""

    @classmethod
    def dari(cls, kabupaten: Kabupaten) -> Penanda:
        """Return what every page of a regency shares; `untuk` then names the page."""
        bagian = bagian_naskah(kabupaten.naskah)
        dirujuk = dirujuk_oleh(kabupaten.naskah, _acuan_keliru(kabupaten))
        return cls(kabupaten, istilah(kabupaten.naskah), bagian, alamat_ketentuan(kabupaten.slug, bagian), dirujuk)

    def untuk(self, halaman: str) -> Penanda:
        """Return the same for the page at `halaman`."""
        return replace(self, halaman=halaman)

    def tautan(self, rujukan: Rujukan, isi: object = None) -> Markup:
        """Return a link to a provision, its citation as text unless `isi` is given."""
        return el("a", str(rujukan) if isi is None else isi, href=relatif(self.alamat[rujukan], self.halaman))

    def daftar_tautan(self, rujukan: tuple[Rujukan, ...]) -> Markup:
        """Return links to provisions, separated by commas."""
        return gabung((self.tautan(satu) for satu in rujukan), ", ")


def teks_bertanda(penanda: Penanda, ketentuan: Ketentuan, sudah: set[Rujukan]) -> Markup:
    """Return the exact words of `ketentuan` with its links and marks.

    `sudah` holds the terms explained earlier in the same passage; a term is linked once.
    """
    pautan = sorted([*_pautan_acuan(penanda, ketentuan)], key=lambda p: p.awal)
    pautan = sorted([*pautan, *_pautan_istilah(penanda, ketentuan, pautan, sudah)], key=lambda p: p.awal)
    cacat = [s for c in catatan_di(penanda.kabupaten, ketentuan.rujukan) for s in c.letak(ketentuan.teks)]
    hasil, posisi = [], 0
    for p in pautan:
        hasil += [_potongan(ketentuan.teks, posisi, p.awal, cacat), _tautan(penanda, p, _potongan(ketentuan.teks, p.awal, p.akhir, cacat))]
        posisi = p.akhir
    return gabung([*hasil, _potongan(ketentuan.teks, posisi, len(ketentuan.teks), cacat)])


def catatan_di(kabupaten: Kabupaten, rujukan: Rujukan) -> tuple[Catatan, ...]:
    """Return the notes on a provision."""
    return tuple(c for c in kabupaten.catatan if rujukan in c.tempat)


def _pautan_acuan(penanda: Penanda, ketentuan: Ketentuan) -> Iterator[Pautan]:
    for satu in acuan(penanda.kabupaten.naskah, ketentuan):
        if satu.rujukan and not acuan_dijelaskan(penanda.kabupaten, ketentuan, satu):
            yield Pautan(satu.awal, satu.akhir, penanda.alamat[satu.rujukan])


def _pautan_istilah(
    penanda: Penanda, ketentuan: Ketentuan, terpakai: list[Pautan], sudah: set[Rujukan]
) -> Iterator[Pautan]:
    if not penanda.istilah or ketentuan.teks.isupper():
        return
    menurut_sebutan = {_kunci(s): i for i in penanda.istilah for s in i.sebutan}
    for cocok in re.finditer(_pola(menurut_sebutan), ketentuan.teks):
        istilah = menurut_sebutan[_kunci(cocok[0])]
        bebas = all(cocok.end() <= p.awal or p.akhir <= cocok.start() for p in terpakai)
        if bebas and istilah.rujukan not in sudah and istilah.rujukan != ketentuan.rujukan:
            sudah.add(istilah.rujukan)
            yield Pautan(cocok.start(), cocok.end(), penanda.alamat[istilah.rujukan], istilah.rujukan.jangkar)


def _kunci(sebutan: str) -> str:
    """Return what a term is looked up by: the regulations do not keep to one casing of terms of several words.

    A single word is only the term when it is written like it: Pelaksana, but not "pelaksana".
    """
    return sebutan.casefold() if " " in sebutan else sebutan


def _pola(kunci: Iterable[str]) -> str:
    """Return the pattern that finds terms; the longest that fits counts."""
    pilihan = (f"(?i:{re.escape(k)})" if " " in k else re.escape(k) for k in sorted(kunci, key=len, reverse=True))
    return rf"\b(?:{'|'.join(pilihan)})\b"


def _tautan(penanda: Penanda, pautan: Pautan, isi: Markup) -> Markup:
    alamat = relatif(pautan.alamat, penanda.halaman)
    if pautan.istilah:
        return el("a", isi, class_="istilah", href=alamat, data_istilah=pautan.istilah)
    return el("a", isi, class_="acuan", href=alamat)


def _potongan(teks: str, awal: int, akhir: int, cacat: list[tuple[int, int]]) -> Markup:
    """Return teks[awal:akhir], the stretches that a note quotes in <mark>."""
    batas = sorted({awal, akhir, *(b for c in cacat for b in c if awal < b < akhir)})
    hasil = []
    for a, b in pairwise(batas):
        bertanda = any(c[0] <= a and b <= c[1] for c in cacat)
        hasil.append(el("mark", teks[a:b], class_="cacat") if bertanda else Markup.escape(teks[a:b]))
    return gabung(hasil)


def _acuan_keliru(kabupaten: Kabupaten) -> set[tuple[Rujukan, int]]:
    """Return (provision, offset) of each reference that a note calls wrong."""
    return {
        (k.rujukan, a.awal)
        for k in kabupaten.naskah.ketentuan
        for a in acuan(kabupaten.naskah, k)
        if acuan_dijelaskan(kabupaten, k, a)
    }
