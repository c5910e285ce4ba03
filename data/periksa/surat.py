"""Checks of the letters: every placeholder a field and every field a placeholder, minimum content covered."""

from __future__ import annotations

import re

from data.masalah import Masalah
from data.model import Blok, Surat
from data.muat import Bersama, Kabupaten
from data.periksa.umum import kode_dikenal as _kode_dikenal
from data.periksa.umum import rujukan_dikenal as _rujukan_dikenal

PENANDA = re.compile(r"\{([a-z0-9_]+)\}")


def kode_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """The letter is in the shared catalogue, and so are its signatories and addressees."""
    hasil = []
    for surat in kabupaten.surat:
        hasil += _kode_dikenal(kabupaten, _berkas(surat), ("kode",), surat.kode, bersama.dokumen, "surat")
        for kunci in ("penandatangan", "kepada", "tembusan"):
            for j, kode in enumerate(getattr(surat, kunci)):
                hasil += _kode_dikenal(kabupaten, _berkas(surat), (kunci, j), kode, bersama.peran, "peran")
    return hasil


def rujukan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every provision a letter cites is in the text."""
    return [
        satu
        for surat in kabupaten.surat
        for jejak, rujukan in _rujukan(surat)
        for satu in _rujukan_dikenal(kabupaten, _berkas(surat), jejak, rujukan)
    ]


def medan_terpakai(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The wording uses each field, and only fields that exist."""
    hasil = []
    for surat in kabupaten.surat:
        ada, dipakai = [m.kode for m in surat.medan], penanda(surat)
        for i, kode in enumerate(ada):
            if kode not in dipakai:
                hasil.append(kabupaten.masalah(_berkas(surat), ("medan", i), f"medan '{kode}' tidak dipakai di susunan; pakai {{{kode}}} atau hapus."))
            if kode in ada[:i]:
                hasil.append(kabupaten.masalah(_berkas(surat), ("medan", i), f"medan '{kode}' ganda; beri kode lain."))
        for kode in sorted(dipakai - set(ada)):
            hasil += _kode_dikenal(kabupaten, _berkas(surat), ("susunan", _blok(surat, kode)), kode, ada, "medan")
    return hasil


def isi_minimum_tercakup(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Required content is quoted exactly and carried by required fields."""
    hasil = []
    for surat in kabupaten.surat:
        wajib = {m.kode for m in surat.medan if m.wajib}
        for i, isi in enumerate(surat.isi_minimum):
            ketentuan = kabupaten.naskah.cari(isi.rujukan)
            if ketentuan and isi.teks not in ketentuan.teks:
                pesan = f"teks '{isi.teks}' tidak ada di {isi.rujukan}; salin persis dari naskah.txt."
                hasil.append(kabupaten.masalah(_berkas(surat), ("isi_minimum", i, "teks"), pesan))
            for j, kode in enumerate(isi.medan):
                if kode not in wajib:
                    pesan = f"isi minimum '{isi.teks}': medan '{kode}' tidak ada atau tidak wajib; pakai medan dengan 'wajib: true'."
                    hasil.append(kabupaten.masalah(_berkas(surat), ("isi_minimum", i, "medan", j), pesan))
    return hasil


def penanda(surat: Surat) -> set[str]:
    """Return the codes of the fields that the letter's wording uses."""
    return set().union(*map(_penanda, surat.susunan))


def _penanda(blok: Blok) -> set[str]:
    return {*PENANDA.findall(blok.model_dump_json()), *([blok.medan] if blok.jenis == "tabel" else [])}


def _blok(surat: Surat, kode: str) -> int:
    """Return the number of the first block that uses the field `kode`."""
    return next(i for i, blok in enumerate(surat.susunan) if kode in _penanda(blok))


def _berkas(surat: Surat) -> str:
    return f"surat/{surat.kode}.yml"


def _rujukan(surat: Surat):
    for j, rujukan in enumerate(surat.rujukan):
        yield ("rujukan", j), rujukan
    for i, isi in enumerate(surat.isi_minimum):
        yield ("isi_minimum", i, "rujukan"), isi.rujukan
    for i, medan in enumerate(surat.medan):
        if medan.rujukan:
            yield ("medan", i, "rujukan"), medan.rujukan
