"""The letters of a regency: their list by purpose, and on each letter's page what it is for, who signs, and in which steps it is used."""

from __future__ import annotations

from data.model import Alur, Catatan, Dokumen, Langkah, Surat
from data.muat import Bersama
from data.rujukan import Rujukan
from data.surat import langkah_surat
from macros.alur import jangkar_langkah, nama_peran
from macros.halaman import alamat_rekam
from macros.naskah import isi_catatan
from macros.surat import formulir
from macros.surat_isian import isi_otomatis, isian_dari_langkah, pagar_isian, sebutan_umum, surat_diisi
from macros.teks import Penanda
from macros.tulis import Markup, daftar_ciri, el, gabung, relatif

RESMI = "Peraturan ini mencetak contohnya; susunan di bawah mengikuti contoh itu."
TIDAK_RESMI = "Contoh susunan, bukan bagian dari peraturan."
CONTOH = "Contoh Surat"
TUJUAN = {
    "meminta": "Meminta tenaga atau persetujuan",
    "mengajukan-diri": "Mengajukan diri",
    "menjawab": "Menjawab permohonan",
    "menugaskan": "Menugaskan",
    "melapor": "Melapor",
}


def halaman_formulir(penanda: Penanda, surat: Surat, bersama: Bersama) -> Markup:
    """Return the letter's form and preview, below the notes on the sample that it follows."""
    kabupaten = penanda.kabupaten
    bahan = kabupaten, surat, bersama
    tahu = {"umum": sebutan_umum(*bahan), "otomatis": isi_otomatis(*bahan)}
    isi = formulir(surat_diisi(*bahan), kabupaten.peraturan, tautan=penanda.tautan, tata_naskah=kabupaten.tata_naskah, **tahu)
    return catatan_contoh(penanda, surat) + isi


def daftar_surat(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the list of a regency's letters by purpose, each with what it is for and what else it is called."""
    menurut_tujuan: dict[str, list[Markup]] = {}
    for surat in penanda.kabupaten.surat:
        dokumen = bersama.dokumen[surat.kode]
        menurut_tujuan.setdefault(dokumen.tujuan or "", []).append(_butir(penanda, surat, dokumen))
    urut = ((tujuan, menurut_tujuan[tujuan]) for tujuan in TUJUAN if tujuan in menurut_tujuan)
    return gabung(el("h2", TUJUAN[tujuan], id=tujuan) + el("ul", *butir, class_="kartu") for tujuan, butir in urut)


def keterangan_surat(penanda: Penanda) -> Markup:
    """Return what the regulation says, and does not say, about letters."""
    tata = penanda.kabupaten.tata_naskah
    if not tata.keterangan:
        return Markup()
    dasar = el("p", "Dasar: ", penanda.daftar_tautan(tata.rujukan), class_="dasar") if tata.rujukan else ""
    return el("p", tata.keterangan) + dasar


def _butir(penanda: Penanda, surat: Surat, dokumen: Dokumen) -> Markup:
    tautan = el("a", surat.nama, href=relatif(alamat_rekam(penanda.kabupaten, surat), penanda.halaman))
    mutu = el("p", RESMI if surat.contoh_resmi else TIDAK_RESMI, class_="dasar")
    return el("li", el("strong", tautan), el("p", surat.kegunaan), _sebutan_lain(dokumen), mutu)


def _sebutan_lain(dokumen: Dokumen) -> Markup:
    return el("p", f"Disebut juga: {', '.join(dokumen.sebutan_lain)}.", class_="dasar") if dokumen.sebutan_lain else Markup()


def identitas_surat(penanda: Penanda, surat: Surat, bersama: Bersama) -> Markup:
    """Return who signs, who is addressed, the legal basis, and the steps that use the letter."""
    baris = (
        ("Penanda tangan", nama_peran(bersama, surat.penandatangan)),
        ("Kepada", nama_peran(bersama, surat.kepada)),
        ("Tembusan", nama_peran(bersama, surat.tembusan)),
        ("Beda dengan alur", gabung(el("div", satu.alasan) for satu in surat.beda_alur)),
        ("Dipakai dalam", langkah_pemakai(penanda, surat, bersama) or surat.tanpa_langkah),
        ("Susunan", RESMI if surat.contoh_resmi else TIDAK_RESMI),
        ("Disebut juga", ", ".join(bersama.dokumen[surat.kode].sebutan_lain)),
        ("Dasar", penanda.daftar_tautan(surat.rujukan)),
    )
    return daftar_ciri(baris, class_="identitas")


def catatan_contoh(penanda: Penanda, surat: Surat) -> Markup:
    """Return the notes on the printed samples that the letter follows, folded: why its wording is as it is."""
    contoh = {k.rujukan for r in surat.rujukan if CONTOH in str(r) for k in penanda.kabupaten.naskah.turunan(r)}
    semua = [catatan for catatan in penanda.kabupaten.catatan if contoh & {*catatan.tempat}]
    butir = (_catatan(penanda, catatan, next(r for r in catatan.tempat if r in contoh)) for catatan in semua)
    judul = el("summary", f"{len(semua)} catatan penyusun atas contoh yang tercetak")
    return el("details", judul, el("ul", *butir), class_="surat-catatan") if semua else Markup()


def _catatan(penanda: Penanda, catatan: Catatan, tempat: Rujukan) -> Markup:
    return el("li", "“", catatan.kutipan, "” (", penanda.tautan(tempat), ")", isi_catatan(catatan))


def langkah_pemakai(penanda: Penanda, surat: Surat, bersama: Bersama) -> Markup:
    """Return links to the steps that make or hand over the letter, each with a link that fills in what it knows."""
    butir = [_langkah(penanda, surat, bersama, *satu) for satu in langkah_surat(penanda.kabupaten.alur, surat.kode)]
    return el("ul", *butir) if butir else Markup()


def _langkah(penanda: Penanda, surat: Surat, bersama: Bersama, alur: Alur, nomor: int, langkah: Langkah) -> Markup:
    alamat = f"{relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)}#{jangkar_langkah(alur, nomor)}"
    tautan = el("a", f"{alur.nama}, langkah {nomor}", href=alamat)
    pagar = pagar_isian(isian_dari_langkah(penanda.kabupaten, surat, bersama, langkah))
    return el("li", tautan, Markup(" ({})").format(el("a", f"isi formulir untuk {alur.nama}, langkah {nomor}", href=pagar)) if pagar else "")
