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
    BlokRincianPejabat,
    BlokTabel,
    BlokTandaTangan,
    BlokTembusan,
    Medan,
    Surat,
)
from macros import docx
from macros.surat_susunan import berlanjut, bersanding, jenis_kolom, label_rincian, menurut_kode, potong

LEBAR_KEPALA = (1250, 230, 3500, 208, 3600)
LEBAR_LABEL = (1500, 3900)  # narrowest and widest, in twips
LEBAR_HURUF = 135
LEBAR_TITIK_DUA = 230
GAYA_JUDUL = {"tebal": "Judul", "kapital": "JudulKapital", "biasa": "JudulBiasa"}
LEBAR_BERDUA = (4820, 3968)  # where the signature on the right begins
LEBAR_NOMOR = 560
LEBAR_NIP = 2400  # 18 digits on one line
BARIS_KOSONG = 3
TERGABUNG = "<w:vMerge/>"


def surat_kosong(surat: Surat, *, kertas: str = "a4") -> bytes:
    """Return the blank letter on `kertas` (a4, f4): every {medan} a content control tagged with its code."""
    medan = menurut_kode(surat)
    lebar = lebar_rincian(surat)
    blok_blok = list(bersanding(surat.susunan))
    badan = ""
    for blok, berikut in zip_longest(blok_blok, blok_blok[1:], fillvalue=()):
        satu = _berdua(*blok, medan) if len(blok) > 1 else _blok(*blok, medan, lebar)
        # The last words go with the signature to the next page.
        badan += satu.replace('"Alinea"', '"AlineaPenutup"') if berikut and isinstance(berikut[0], BlokTandaTangan) else satu
    return docx.berkas(badan, judul=surat.nama, kertas=kertas)


def _blok(blok: Blok, medan: dict[str, Medan], lebar: tuple[int, ...]) -> str:
    match blok:
        case BlokKop():
            return _kop(blok.baris, medan)
        case BlokKepala():
            return _kepala(blok, medan)
        case BlokJudul():
            return _judul(blok, medan)
        case BlokParagraf():
            return _paragraf((blok.teks,), "Alinea", medan)
        case BlokRincian():
            # Without a paragraph between them Word joins two tables into one.
            return docx.tabel(lebar, (_baris_rincian(b.label, _isi(b.isi, medan), lebar) for b in blok.butir)) + docx.paragraf(gaya="Sela")
        case BlokRincianPejabat():
            isi = (_baris_rincian(label, docx.kontrol(f"{blok.medan}.{i}", label), lebar, akhir=i == len(blok.kolom)) for i, label in enumerate(blok.kolom, 1))
            return docx.tabel(lebar, isi) + docx.paragraf(gaya="Sela")
        case BlokTabel():
            return _tabel(blok)
        case BlokTandaTangan():
            isi = _tanda_tangan(blok, medan)
            return docx.paragraf(gaya="TandaTangan") + (_rata_kiri(isi) if blok.letak == "kiri" else isi)
        case BlokTembusan():
            judul = docx.paragraf(docx.tulisan("Tembusan:"), "TembusanJudul")
            return judul + _paragraf(blok.baris, "Tembusan", medan)


def _tanda_tangan(blok: BlokTandaTangan, medan: dict[str, Medan]) -> str:
    ruang = docx.paragraf(gaya="RuangTandaTangan" if blok.letak == "kanan" else "RuangPenyetuju")
    return _paragraf(blok.atas, "TandaTangan", medan) + ruang + _paragraf(blok.bawah, "TandaTangan", medan)


def _berdua(kanan: BlokTandaTangan, kiri: BlokTandaTangan, medan: dict[str, Medan]) -> str:
    """Two signatures side by side."""
    isi = (docx.sel(_rata_kiri(_tanda_tangan(blok, medan)), lebar) for blok, lebar in zip((kiri, kanan), LEBAR_BERDUA, strict=True))
    return docx.paragraf(gaya="TandaTangan") + docx.tabel(LEBAR_BERDUA, [docx.baris(isi)]) + docx.paragraf(gaya="Sela")


def _rata_kiri(paragraf: str) -> str:
    """Return paragraphs without the indent of their style, also after the page's script has changed the style."""
    return paragraf.replace("</w:pPr>", '<w:ind w:left="0"/></w:pPr>')


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


def _baris_rincian(label: str, isi: str, lebar: tuple[int, ...], *, akhir: bool = False) -> str:
    """`akhir` leaves more room below: the next row speaks of someone else. A long answer runs over the page's end."""
    gaya = "RincianAkhir" if akhir else "Rincian"
    semua = (docx.tulisan(label), docx.tulisan(":"), isi)
    return docx.baris(map(docx.sel, (docx.paragraf(satu, gaya) for satu in semua), lebar), utuh=False)


def lebar_rincian(surat: Surat) -> tuple[int, ...]:
    """Return the widths of labels, colons and values in twips; one set for the whole letter keeps the colons in line."""
    terpanjang = max((len(label) for label in label_rincian(surat)), default=0)
    sempit, lapang = LEBAR_LABEL
    kiri = min(lapang, max(sempit, terpanjang * LEBAR_HURUF + 150))
    return (kiri, LEBAR_TITIK_DUA, docx.LEBAR_TULISAN - kiri - LEBAR_TITIK_DUA)


def _judul(blok: BlokJudul, medan: dict[str, Medan]) -> str:
    """A line under a title that is not bold (the number) stands close to it."""
    gaya = GAYA_JUDUL[blok.gaya]
    isi = [_isi(teks, medan) for teks in blok.baris]
    if blok.halaman_baru:
        isi[0] = docx.HALAMAN_BARU + isi[0]
    atas = "" if blok.gaya == "biasa" or blok.halaman_baru else docx.paragraf(gaya="Jarak")
    return atas + "".join(docx.paragraf(satu, gaya) for satu in isi) + docx.paragraf(gaya="Jarak")


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
