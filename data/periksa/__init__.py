"""Checks across records: each is one small function that returns what is wrong."""

from __future__ import annotations

from data.masalah import Masalah
from data.muat import Panduan
from data.periksa import alur, aturan_khusus, catatan, kegiatan, kerangka, naskah, penilai, struktur, surat, surat_alur

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
    struktur.unit_satu_struktur,
    struktur.pihak_tersebut,
    struktur.tanggung_jawab_berbutir,
    penilai.urutan_jabatan,
    penilai.jenjang_tersebut,
    penilai.penilai_ganda_dicatat,
    aturan_khusus.ringkasan_terpilih,
    aturan_khusus.penerima_dikenal,
    alur.sebutan_dikenal,
    alur.sebutan_tercetak,
    alur.kode_dikenal,
    alur.lanjut_dikenal,
    alur.rujukan_dikenal,
    alur.susunan,
    alur.terjangkau,
    alur.pelaku_tersebut,
    kegiatan.diawali_kata_kerja,
    kegiatan.putaran_beralasan,
    kegiatan.mutu_tercetak,
    surat.kode_dikenal,
    surat.rujukan_dikenal,
    surat.medan_terpakai,
    surat.isi_minimum_tercakup,
    surat.isi_minimum_lengkap,
    surat_alur.tiap_dokumen_bersurat,
    surat_alur.tiap_laporan_bersurat,
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
