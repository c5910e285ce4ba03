"""Checks of letters against flows: every letter has its step, every step its letter, and the parties are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.masalah import Masalah
from data.model import Langkah, Surat
from data.muat import Bersama, Kabupaten
from data.periksa.alur import langkah_semua
from data.periksa.surat import Jejak, berkas
from data.surat import langkah_surat

MELAPOR = re.compile(r"\bmelapor", re.IGNORECASE)


def tiap_dokumen_bersurat(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Every letter that a step makes or hands over can be filled in."""
    ada, hasil = {surat.kode for surat in kabupaten.surat}, []
    for alur in kabupaten.alur:
        for i, langkah in enumerate(alur.langkah):
            for j, kode in enumerate(langkah.dokumen):
                dokumen = bersama.dokumen.get(kode)
                if dokumen and not dokumen.bukan_surat and kode not in ada:
                    pesan = f"surat '{kode}' belum ada; buat surat/{kode}.yml, atau tulis alasannya di bukan_surat pada data/bersama/surat.yml."
                    hasil.append(kabupaten.masalah(f"alur/{alur.kode}.yml", ("langkah", i, "dokumen", j), pesan))
    return hasil


def tiap_laporan_bersurat(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """A step that reports hands over a report, not only the result."""
    laporan = [kode for kode, satu in bersama.dokumen.items() if satu.tujuan == "melapor"]
    hasil = []
    for berkas_alur, i, langkah, _ in langkah_semua(kabupaten):
        if MELAPOR.search(langkah.kegiatan) and not {*laporan} & {*langkah.dokumen}:
            pesan = f"langkah {i + 1} ({langkah.kode}) melaporkan, tetapi tidak ada laporan di 'dokumen'; tambahkan salah satu: {', '.join(laporan)}."
            hasil.append(kabupaten.masalah(berkas_alur, ("langkah", i, "kegiatan"), pesan))
    return hasil


def tiap_surat_berlangkah(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every letter is used by a step, or says why not."""
    hasil = []
    for surat in kabupaten.surat:
        dipakai = any(langkah_surat(kabupaten.alur, surat.kode))
        if not dipakai and not surat.tanpa_langkah:
            pesan = "tidak ada langkah alur yang memakai surat ini; tambahkan di 'dokumen' sebuah langkah, atau tulis alasannya di tanpa_langkah."
            hasil.append(kabupaten.masalah(berkas(surat), ("kode",), pesan))
        if dipakai and surat.tanpa_langkah:
            hasil.append(kabupaten.masalah(berkas(surat), ("tanpa_langkah",), "sudah ada langkah yang memakai surat ini; hapus tanpa_langkah."))
    return hasil


def pihak_sama_dengan_alur(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Signatories, addressees and copies are those of the steps, except where the letter says why not."""
    hasil = []
    for surat in kabupaten.surat:
        pemakai = list(langkah_surat(kabupaten.alur, surat.kode))
        beda = {(b.bagian, b.peran): i for i, b in enumerate(surat.beda_alur)}
        terpakai: set[tuple[str, str]] = set()
        for bagian, peran, jejak, pesan in _perbedaan(surat, pemakai) if pemakai else ():
            if (bagian, peran) in beda:
                terpakai.add((bagian, peran))
            elif peran in bersama.peran:
                pesan = f"{pesan} Samakan, atau tulis alasannya di beda_alur (bagian: {bagian}, peran: {peran})."
                hasil.append(kabupaten.masalah(berkas(surat), jejak, pesan))
        for kunci, i in beda.items():
            if kunci not in terpakai:
                hasil.append(kabupaten.masalah(berkas(surat), ("beda_alur", i), "surat dan alur tidak berbeda di sini; hapus butir ini."))
    return hasil


def _perbedaan(surat: Surat, pemakai: list[tuple]) -> Iterator[tuple[str, str, Jejak, str]]:
    """Yield (part, role, place, message). A step without addressees may also be the receipt of the letter."""
    alur: dict[str, set[str]] = {"penandatangan": set(), "kepada": set(), "tembusan": set()}
    for satu, nomor, langkah in pemakai:
        for bagian, semua in _pihak(surat, langkah).items():
            alur[bagian] |= semua
            for peran in sorted(semua - {*getattr(surat, bagian)}):
                yield bagian, peran, (bagian,), f"{bagian} '{peran}' ada di alur {satu.kode} langkah {nomor}, tetapi tidak di surat ini."
    for bagian, semua in alur.items():
        for j, peran in enumerate(getattr(surat, bagian)):
            if peran not in semua:
                yield bagian, peran, (bagian, j), f"{bagian} '{peran}' tidak ada di langkah alur mana pun yang memakai surat ini."


def _pihak(surat: Surat, langkah: Langkah) -> dict[str, set[str]]:
    if langkah.kepada:
        return {"penandatangan": {*langkah.pelaku}, "kepada": {*langkah.kepada}, "tembusan": {*langkah.tembusan}}
    penerima = {*langkah.pelaku} & {*surat.kepada}
    return {"penandatangan": {*langkah.pelaku} - penerima, "kepada": penerima, "tembusan": {*langkah.tembusan}}
