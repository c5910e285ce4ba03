"""Checks of special rules: the one-page summary never falls silent on a topic that is regulated."""

from __future__ import annotations

from data.masalah import Masalah
from data.muat import Bersama, Kabupaten
from data.periksa.umum import kode_dikenal
from data.ringkas import TOPIK, terpilih


def ringkasan_terpilih(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Where several rules share a topic of the summary, at least one is marked for it."""
    aturan = kabupaten.aturan_khusus
    awal = {satu.topik: nomor for nomor, satu in reversed([*enumerate(aturan)])}
    return [
        kabupaten.masalah("aturan-khusus.yml", (awal[topik], "topik"), f"topik '{topik}' punya beberapa aturan; tandai yang pokok dengan 'di_ringkasan: true'.")
        for topik in TOPIK
        if topik in awal and not terpilih(aturan, topik)
    ]


def penerima_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Those to whom a rule on reports sends the report are known roles."""
    return [
        satu
        for i, aturan in enumerate(kabupaten.aturan_khusus)
        for j, kode in enumerate(aturan.kepada)
        for satu in kode_dikenal(kabupaten, "aturan-khusus.yml", (i, "kepada", j), kode, bersama.peran, "peran")
    ]
