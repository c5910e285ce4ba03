"""A letter on paper as HTML: the page's preview, what is printed, and the blank letter without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable

from data.model import (
    BarisBerlabel,
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
from macros.surat_docx import BARIS_KOSONG, lebar_kolom, lebar_rincian
from macros.surat_susunan import berlanjut, bersanding, menurut_kode, potong
from macros.tulis import Markup, atribut, el, gabung


def kertas(surat: Surat) -> Markup:
    """Return the letter; every {medan} is a span with `data-isi` that the page's script fills in."""
    medan = menurut_kode(surat)
    lebar = lebar_rincian(surat)
    isi = []
    for blok in bersanding(surat.susunan):
        satu = gabung(_blok(b, medan, lebar) for b in reversed(blok))
        isi.append(el("div", satu, class_="berdua") if len(blok) > 1 else satu)
    return el("div", gabung(isi), class_="surat-kertas", data_kertas="a4", data_ttd="basah", lang="id")


def _blok(blok: Blok, medan: dict[str, Medan], lebar: tuple[int, ...]) -> Markup:
    match blok:
        case BlokKop():
            return el("div", _baris(blok.baris, medan), class_="kop")
        case BlokKepala():
            return _kepala(blok, medan)
        case BlokJudul():
            kelas = f"judul {blok.gaya}" + " halaman-baru" * blok.halaman_baru
            return el("div", _baris(blok.baris, medan), class_=kelas)
        case BlokParagraf():
            return el("p", _isi(blok.teks, medan), class_="alinea")
        case BlokRincian():
            return _berlabel(blok.butir, "rincian", medan, _kolom(lebar))
        case BlokRincianPejabat():
            butir = [BarisBerlabel(label=label, isi="") for label in blok.kolom]
            return _berlabel(butir, "rincian", medan, _kolom(lebar), data_rincian=blok.medan)
        case BlokTabel():
            return _tabel(blok)
        case BlokTandaTangan():
            ruang = el("p", class_="ruang")
            return el("div", _baris(blok.atas, medan), ruang, _baris(blok.bawah, medan), class_=f"tanda-tangan ttd-{blok.letak}")
        case BlokTembusan():
            return el("div", el("p", "Tembusan:"), _baris(blok.baris, medan), class_="tembusan")


def _isi(teks: str, medan: dict[str, Medan]) -> Markup:
    return gabung(_teks(isi) if jenis == "teks" else _tempat(medan[isi]) for jenis, isi in potong(teks))


def _teks(teks: str) -> Markup:
    """Return plain text that may break after a slash, as Word breaks it."""
    return gabung(teks.split("/"), Markup("/<wbr>"))


def _tempat(medan: Medan) -> Markup:
    kosong = None if medan.isi_awal else "kosong"
    return el("span", medan.isi_awal or f"[{medan.label}]", class_=kosong, data_isi=medan.kode)


def _baris(baris: Iterable[str], medan: dict[str, Medan]) -> Markup:
    return gabung(el("p", _isi(teks, medan)) for teks in baris)


def _kolom(lebar: tuple[int, ...]) -> Markup:
    """Return column widths as attributes: a style attribute would need the page to allow inline style."""
    kolom = (Markup("<col{}>").format(atribut(width=f"{satu * 100 / sum(lebar):.1f}%")) for satu in lebar)
    return el("colgroup", gabung(kolom))


def _berlabel(butir: Iterable[BarisBerlabel], kelas: str, medan: dict[str, Medan], kolom: Markup | None = None, **sifat: object) -> Markup:
    baris = (el("tr", el("td", _teks(b.label)), el("td", ":"), el("td", _isi(b.isi, medan))) for b in butir)
    return el("table", kolom or Markup(), el("tbody", gabung(baris), **sifat), class_=f"berlabel {kelas}", role="presentation")


def _kepala(blok: BlokKepala, medan: dict[str, Medan]) -> Markup:
    kanan = (el("p", _isi(teks, medan), class_="lanjut" if lanjut else None) for teks, lanjut in berlanjut(blok.kanan))
    return el("div", _berlabel(blok.kiri, "kiri", medan), el("div", gabung(kanan), class_="kanan"), class_="kepala")


def _tabel(blok: BlokTabel) -> Markup:
    judul = gabung(el("th", _teks(teks), scope="col") for teks in ("No.", *blok.kolom))
    kosong = gabung(el("td", Markup("&nbsp;")) for _ in blok.kolom)
    baris = gabung(el("tr", el("td", f"{nomor}."), kosong) for nomor in range(1, BARIS_KOSONG + 1))
    isi = _kolom(lebar_kolom(blok.kolom)) + el("thead", el("tr", judul)) + el("tbody", baris, data_tabel=blok.medan)
    return el("table", isi, class_="daftar")
