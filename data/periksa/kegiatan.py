"""Checks of how a step is worded, of what it needs and when, and of loops: a result goes back only where the text says so."""

from __future__ import annotations

import re

from data.masalah import Masalah
from data.muat import Bersama, Kabupaten
from data.periksa.alur import langkah_semua, teks_sekitar

KATA_KERJA = re.compile(r"(?:Me|Ber)[a-z]+ ")
KEMBALI = re.compile(r"dikembalikan|disesuaikan kembali|mengembalikan", re.IGNORECASE)


def diawali_kata_kerja(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Warn when an activity does not begin with a verb, or names its actor; a decision is a question."""
    hasil = []
    for berkas, i, langkah, _ in langkah_semua(kabupaten):
        pesan = _keberatan(langkah.kegiatan, [bersama.peran[kode].nama for kode in langkah.pelaku if kode in bersama.peran])
        if langkah.jenis == "keputusan":
            pesan = "" if langkah.kegiatan.endswith("?") else "keputusan ditulis sebagai pertanyaan, misalnya 'Menyetujui permohonan?'."
        if pesan and not langkah.tidak_diatur:
            masalah = kabupaten.masalah(berkas, ("langkah", i, "kegiatan"), f"langkah {i + 1} ({langkah.kode}): {pesan}")
            hasil.append(masalah.sebagai_peringatan())
    return hasil


def mutu_tercetak(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """What a step needs and when it is done are words of a provision that it cites."""
    hasil = []
    for berkas, i, langkah, _alur in langkah_semua(kabupaten):
        if not all(map(kabupaten.naskah.cari, langkah.rujukan)):
            continue
        teks = "\n".join(teks_sekitar(kabupaten, rujukan) for rujukan in langkah.rujukan)
        for kunci in ("kelengkapan", "waktu"):
            nilai = getattr(langkah, kunci)
            if nilai and nilai not in teks:
                pesan = f"langkah {i + 1} ({langkah.kode}): '{nilai}' tidak ada di {', '.join(map(str, langkah.rujukan))}; salin persis dari naskah.txt."
                hasil.append(kabupaten.masalah(berkas, ("langkah", i, kunci), pesan))
    return hasil


def putaran_beralasan(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """A step that leads back cites a provision by which the result is returned."""
    hasil = []
    for berkas, i, langkah, alur in langkah_semua(kabupaten):
        nomor = {satu.kode: n for n, satu in enumerate(alur.langkah)}
        teks = "\n".join(teks_sekitar(kabupaten, rujukan) for rujukan in langkah.rujukan)
        for j, lanjut in enumerate(langkah.lanjut):
            if nomor.get(lanjut.ke, i + 1) <= i and not KEMBALI.search(teks):
                dasar = ", ".join(map(str, langkah.rujukan))
                pesan = f"langkah {i + 1} ({langkah.kode}) kembali ke '{lanjut.ke}', tetapi {dasar} tidak menyebut hasil dikembalikan; "
                pesan += "betulkan 'lanjut' atau rujukan."
                hasil.append(kabupaten.masalah(berkas, ("langkah", i, "lanjut", j), pesan))
    return hasil


def _keberatan(kegiatan: str, pelaku: list[str]) -> str:
    subjek = next((nama for nama in pelaku if re.match(rf"{re.escape(nama)}\b|.*\boleh {re.escape(nama)}\b", kegiatan, re.IGNORECASE)), None)
    if subjek:
        return f"kegiatan menyebut pelakunya '{subjek}'; hapus, pelaku sudah ada di kunci pelaku."
    if not KATA_KERJA.match(kegiatan):
        return f"kegiatan '{kegiatan}' tidak diawali kata kerja; tulislah misalnya 'Menyusun ...'."
    return ""
