"""A letter as a blank .docx: the file offered for download, and the one the page fills in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from data.model import (
    BarisBerlabel,
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
from macros import docx
from macros.surat_susunan import berlanjut, jenis_kolom, menurut_kode, potong

LEBAR_KEPALA = (1250, 230, 3500, 208, 3600)
LEBAR_RINCIAN = (3900, 230, 4658)
LEBAR_NOMOR = 560
LEBAR_NIP = 2400  # 18 digits on one line
BARIS_KOSONG = 3
TERGABUNG = "<w:vMerge/>"


def surat_kosong(surat: Surat, *, kertas: str = "a4") -> bytes:
    """Return the blank letter on `kertas` (a4, f4): every {medan} a content control tagged with its code."""
    medan = menurut_kode(surat)
    badan = "".join(_blok(blok, medan) for blok in surat.susunan)
    return docx.berkas(badan, judul=surat.nama, kertas=kertas)


def _blok(blok: Blok, medan: dict[str, Medan]) -> str:
    match blok:
        case BlokKop():
            return _kop(blok.baris, medan)
        case BlokKepala():
            return _kepala(blok, medan)
        case BlokJudul():
            return _paragraf(blok.baris, "Judul", medan)
        case BlokParagraf():
            return _paragraf((blok.teks,), "Alinea", medan)
        case BlokRincian():
            # Without a paragraph between them Word joins two tables into one.
            return docx.tabel(LEBAR_RINCIAN, (_baris_rincian(b, medan) for b in blok.butir)) + docx.paragraf(gaya="Sela")
        case BlokTabel():
            return _tabel(blok)
        case BlokTandaTangan():
            ruang = docx.paragraf(gaya="RuangTandaTangan")
            return docx.paragraf() + _paragraf(blok.atas, "TandaTangan", medan) + ruang + _paragraf(blok.bawah, "TandaTangan", medan)
        case BlokTembusan():
            judul = docx.paragraf(docx.tulisan("Tembusan:"), "TembusanJudul")
            return judul + _paragraf(blok.baris, "Tembusan", medan)


def _isi(teks: str, medan: dict[str, Medan]) -> str:
    """Return the runs and controls of a text with {medan} in it."""
    hasil = ""
    for jenis, isi in potong(teks):
        hasil += docx.tulisan(isi) if jenis == "teks" else docx.kontrol(isi, medan[isi].label, medan[isi].isi_awal)
    return hasil


def _paragraf(baris: Iterable[str], gaya: str, medan: dict[str, Medan]) -> str:
    return "".join(docx.paragraf(_isi(teks, medan), gaya) for teks in baris)


def _kop(baris: tuple[str, ...], medan: dict[str, Medan]) -> str:
    """The first line is the government, the second the office, the rest its address."""
    hasil = (_paragraf((teks,), gaya, medan) for teks, gaya in zip_longest(baris, ("Kop", "KopNama")[: len(baris)], fillvalue="KopAlamat"))
    return "".join(hasil) + docx.paragraf(gaya="KopGaris")


def _kepala(blok: BlokKepala, medan: dict[str, Medan]) -> str:
    """The right side is one cell over all rows: a long address does not pull the rows on the left apart."""
    kanan = "".join(_paragraf((teks,), "KananLanjut" if lanjut else "Kanan", medan) for teks, lanjut in berlanjut(blok.kanan))
    baris = []
    for i, kiri in enumerate(blok.kiri or (BarisBerlabel(label=" ", isi=""),)):
        gabung = '<w:vMerge w:val="restart"/>' if i == 0 else TERGABUNG
        isi = [docx.paragraf(docx.tulisan(kiri.label)), docx.paragraf(docx.tulisan(":" if kiri.label.strip() else ""))]
        isi += [docx.paragraf(_isi(kiri.isi, medan)), docx.paragraf()]
        baris.append(docx.baris([*map(docx.sel, isi, LEBAR_KEPALA), docx.sel((i == 0 and kanan) or docx.paragraf(), LEBAR_KEPALA[-1], gabung)]))
    return docx.tabel(LEBAR_KEPALA, baris) + docx.paragraf()


def _baris_rincian(butir: BarisBerlabel, medan: dict[str, Medan]) -> str:
    isi = (docx.tulisan(butir.label), docx.tulisan(":"), _isi(butir.isi, medan))
    return docx.baris(map(docx.sel, (docx.paragraf(satu, "Rincian") for satu in isi), LEBAR_RINCIAN))


def _tabel(blok: BlokTabel) -> str:
    """Every cell of a row is a control tagged with the field's code and the column's number from 1."""
    lebar = lebar_kolom(blok.kolom)
    judul = (docx.paragraf(docx.tulisan(teks), "SelJudul") for teks in ("No.", *blok.kolom))
    baris = [docx.baris(map(docx.sel, judul, lebar), kepala=True)]
    for nomor in range(1, BARIS_KOSONG + 1):
        isi = [docx.tulisan(f"{nomor}."), *(docx.kontrol(f"{blok.medan}.{i}", judul) for i, judul in enumerate(blok.kolom, 1))]
        baris.append(docx.baris(map(docx.sel, (docx.paragraf(satu, "Sel") for satu in isi), lebar)))
    return docx.tabel(lebar, baris, garis=True) + docx.paragraf()


def lebar_kolom(kolom: tuple[str, ...]) -> tuple[int, ...]:
    """Return the widths of a list of officials' columns in twips, the number's first."""
    nip = [jenis_kolom(judul) == "nip" for judul in kolom]
    lain = (docx.LEBAR_TULISAN - LEBAR_NOMOR - LEBAR_NIP * sum(nip)) // max(1, len(kolom) - sum(nip))
    return (LEBAR_NOMOR, *(LEBAR_NIP if satu else lain for satu in nip))
