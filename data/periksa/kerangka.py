"""Checks of what the letters of all regencies share: the catalogue of documents and the skeletons."""

from __future__ import annotations

from data.masalah import Masalah
from data.muat import Bersama
from data.periksa.surat import medan_ganda, tak_dipakai
from data.surat import OTOMATIS, penanda


def dokumen_lengkap(bersama: Bersama) -> list[Masalah]:
    """In the catalogue, a letter has its purpose; what is no letter says why."""
    hasil = []
    for i, dokumen in enumerate(bersama.dokumen.values()):
        if not dokumen.tujuan and not dokumen.bukan_surat:
            pesan = f"dokumen '{dokumen.kode}': tulis tujuannya bila surat, atau alasannya di bukan_surat."
            hasil.append(bersama.masalah("surat.yml", (i,), pesan))
    return hasil


def kerangka_utuh(bersama: Bersama) -> list[Masalah]:
    """A skeleton uses each of its fields, and only fields that exist; it does not repeat a shared field."""
    hasil = []
    for kerangka in bersama.kerangka.values():
        berkas, medan = f"kerangka/{kerangka.kode}.yml", [m.kode for m in kerangka.medan]
        hasil += [bersama.masalah(berkas, jejak, pesan) for jejak, pesan in medan_ganda(medan)]
        dipakai = {kode: i for i, blok in reversed(list(enumerate(kerangka.susunan))) for kode in penanda(blok)}
        for i, kode in enumerate(medan):
            if kode not in dipakai:
                hasil.append(bersama.masalah(berkas, ("medan", i), tak_dipakai(kode)))
        for kode in sorted({*dipakai} - {*medan} - {*bersama.medan} - {*OTOMATIS}):
            pesan = f"penanda {{{kode}}} bukan medan kerangka ini, bukan medan bersama, dan bukan nama otomatis; tambahkan medannya."
            hasil.append(bersama.masalah(berkas, ("susunan", dipakai[kode]), pesan))
    return hasil
