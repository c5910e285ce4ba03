"""Checks across records: each is one small function that returns what is wrong."""

from __future__ import annotations

from data.masalah import Masalah
from data.muat import Panduan
from data.periksa import alur, catatan, kegiatan, kerangka, naskah, struktur, surat, surat_alur

PER_KABUPATEN = [
    naskah.tidak_kosong,
    naskah.penomoran,
    naskah.acuan_terselesaikan,
    naskah.definisi_terbaca,
    catatan.kode_tunggal,
    catatan.rujukan_dikenal,
    catatan.kutipan_ada,
    catatan.beda_salinan_dikenal,
    struktur.kode_dikenal,
    struktur.rujukan_dikenal,
    struktur.unit_tercetak,
    struktur.pihak_tersebut,
    struktur.penilai_ganda_dicatat,
    struktur.tanggung_jawab_berbutir,
    alur.sebutan_dikenal,
    alur.kode_dikenal,
    alur.rujukan_dikenal,
    alur.susunan,
    alur.terjangkau,
    alur.pelaku_tersebut,
    kegiatan.diawali_kata_kerja,
    kegiatan.putaran_beralasan,
    surat.kode_dikenal,
    surat.rujukan_dikenal,
    surat.medan_terpakai,
    surat.isi_minimum_tercakup,
    surat.isi_minimum_lengkap,
    surat_alur.tiap_dokumen_bersurat,
    surat_alur.tiap_surat_berlangkah,
    surat_alur.pihak_sama_dengan_alur,
]
PER_BERSAMA = [kerangka.dokumen_lengkap, kerangka.kerangka_utuh]


def periksa(panduan: Panduan) -> list[Masalah]:
    """Return every problem and warning of the data; empty is good."""
    return [satu for aturan in PER_BERSAMA for satu in aturan(panduan.bersama)] + [
        satu
        for kabupaten in panduan.kabupaten
        for aturan in PER_KABUPATEN
        for satu in aturan(kabupaten, panduan.bersama)
    ]
