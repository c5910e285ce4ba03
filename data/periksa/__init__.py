"""Checks across records: each is one small function that returns what is wrong."""

from __future__ import annotations

from data.masalah import Masalah
from data.muat import Panduan
from data.periksa import alur, catatan, naskah, surat

PER_KABUPATEN = [
    naskah.tidak_kosong,
    naskah.penomoran,
    naskah.acuan_terselesaikan,
    naskah.definisi_terbaca,
    catatan.kode_tunggal,
    catatan.rujukan_dikenal,
    catatan.kutipan_ada,
    catatan.beda_salinan_dikenal,
    alur.kode_sesuai_berkas,
    alur.sebutan_dikenal,
    alur.kode_dikenal,
    alur.rujukan_dikenal,
    alur.susunan,
    alur.terjangkau,
    alur.pelaku_tersebut,
    surat.kode_sesuai_berkas,
    surat.kode_dikenal,
    surat.rujukan_dikenal,
    surat.medan_terpakai,
    surat.isi_minimum_tercakup,
]


def periksa(panduan: Panduan) -> list[Masalah]:
    """Return every problem of the data; empty is good."""
    return [
        satu
        for kabupaten in panduan.kabupaten
        for aturan in PER_KABUPATEN
        for satu in aturan(kabupaten, panduan.bersama)
    ]
