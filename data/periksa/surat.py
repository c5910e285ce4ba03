"""Checks of the letters: every placeholder a field and every field a placeholder, minimum content covered."""

from __future__ import annotations

from collections.abc import Iterator

from data.masalah import Masalah
from data.model import Surat
from data.muat import Bersama, Kabupaten
from data.naskah import Ketentuan
from data.periksa.umum import kode_dikenal as _kode_dikenal
from data.periksa.umum import rujukan_dikenal as _rujukan_dikenal
from data.rujukan import Rujukan
from data.surat import OTOMATIS, PENANDA, penanda

Jejak = tuple[int | str, ...]
DI_KERANGKA: Jejak = ("kerangka",)


# ---- one letter -------------------------------------------------------------------------------------


def kode_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """The letter is in the shared catalogue, and so are its signatories and addressees."""
    hasil = []
    for surat in kabupaten.surat:
        hasil += _kode_dikenal(kabupaten, berkas(surat), ("kode",), surat.kode, bersama.dokumen, "surat")
        for kunci in ("penandatangan", "kepada", "tembusan"):
            for j, kode in enumerate(getattr(surat, kunci)):
                hasil += _kode_dikenal(kabupaten, berkas(surat), (kunci, j), kode, bersama.peran, "peran")
    return hasil


def rujukan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every provision a letter cites is in the text."""
    hasil = [
        satu
        for surat in kabupaten.surat
        for jejak, rujukan in _rujukan(kabupaten, surat)
        for satu in _rujukan_dikenal(kabupaten, berkas(surat), jejak, rujukan)
    ]
    for j, rujukan in enumerate(kabupaten.tata_naskah.rujukan if "tata-naskah.yml" in kabupaten.isian else ()):
        hasil += _rujukan_dikenal(kabupaten, "tata-naskah.yml", ("rujukan", j), rujukan)
    return hasil


def medan_terpakai(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The wording uses each field, and only fields that exist."""
    hasil = []
    for surat in kabupaten.surat:
        tulisan = [m["kode"] for m in _nilai(kabupaten, surat).get("medan") or []]
        hasil += [kabupaten.masalah(berkas(surat), jejak, pesan) for jejak, pesan in medan_ganda(tulisan)]
        ada, dipakai = [m.kode for m in surat.medan], semua_penanda(surat)
        for kode in dict.fromkeys(k for k in ada if k not in dipakai):
            if (jejak := _tempat_medan(kabupaten, surat, kode)) != DI_KERANGKA:
                hasil.append(kabupaten.masalah(berkas(surat), jejak, tak_dipakai(kode)))
        # What is wrong in a skeleton is reported there, not in each letter made of it.
        for kode in sorted(dipakai - {*ada} - {*OTOMATIS}) if "susunan" in _nilai(kabupaten, surat) else ():
            hasil += _kode_dikenal(kabupaten, berkas(surat), ("susunan", _blok(surat, kode)), kode, [*ada, *OTOMATIS], "medan")
        for medan in surat.medan:
            for nama in sorted({*PENANDA.findall(medan.isi_awal or "")} - {*OTOMATIS}):
                jejak = _tempat_medan(kabupaten, surat, medan.kode, "isi_awal")
                hasil += _kode_dikenal(kabupaten, berkas(surat), jejak, nama, OTOMATIS, "nama otomatis")
    return hasil


def isi_minimum_tercakup(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Required content is quoted exactly and carried by required fields."""
    hasil = []
    for surat in kabupaten.surat:
        wajib = {m.kode for m in surat.medan if m.wajib}
        for i, isi in enumerate(surat.isi_minimum):
            for rujukan in (isi.rujukan, *isi.juga_di):
                ketentuan = kabupaten.naskah.cari(rujukan)
                if ketentuan and isi.teks not in ketentuan.teks:
                    pesan = f"teks '{isi.teks}' tidak ada di {rujukan}; salin persis dari naskah.txt."
                    hasil.append(kabupaten.masalah(berkas(surat), ("isi_minimum", i, "teks"), pesan))
            for j, kode in enumerate(isi.medan):
                if kode not in wajib:
                    pesan = f"isi minimum '{isi.teks}': medan '{kode}' tidak ada atau tidak wajib; pakai medan dengan 'wajib: true'."
                    hasil.append(kabupaten.masalah(berkas(surat), ("isi_minimum", i, "medan", j), pesan))
    return hasil


def isi_minimum_lengkap(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """A letter that quotes one item of a list of required content quotes them all."""
    hasil = []
    for surat in kabupaten.surat:
        dikutip = {r for isi in surat.isi_minimum for r in (isi.rujukan, *isi.juga_di)}
        for induk in dict.fromkeys(k.induk for r in dikutip if (k := kabupaten.naskah.cari(r)) and k.induk):
            daftar = kabupaten.naskah.cari(induk)
            if not daftar or "paling sedikit memuat" not in daftar.teks:
                continue
            for butir in _butir(kabupaten, daftar):
                if butir.rujukan not in dikutip:
                    pesan = f"isi minimum {butir.rujukan} ('{butir.teks}') belum ada; tambahkan."
                    hasil.append(kabupaten.masalah(berkas(surat), ("isi_minimum",), pesan))
    return hasil


# ---- helpers ----------------------------------------------------------------------------------------


def semua_penanda(surat: Surat) -> set[str]:
    """Return the names that the letter's wording uses in {braces}."""
    return {kode for blok in surat.susunan for kode in penanda(blok)}


def _butir(kabupaten: Kabupaten, daftar: Ketentuan) -> Iterator[Ketentuan]:
    """Yield the items of a list, without an alinea that closes it."""
    return (k for k in kabupaten.naskah.anak(daftar.rujukan) if k.jenis in ("huruf", "angka", "strip"))


def medan_ganda(kode: list[str]) -> Iterator[tuple[Jejak, str]]:
    """Yield (place, message) for each field written twice, or named like what is filled in from the data."""
    for i, satu in enumerate(kode):
        if satu in kode[:i]:
            yield ("medan", i), f"medan '{satu}' ganda; beri kode lain."
        if satu in OTOMATIS:
            yield ("medan", i), f"medan '{satu}' sama dengan nama otomatis; beri kode lain."


def tak_dipakai(kode: str) -> str:
    """Return the message about a field that no wording uses."""
    return f"medan '{kode}' tidak dipakai di susunan; pakai {{{kode}}} atau hapus."


def _blok(surat: Surat, kode: str) -> int:
    """Return the number of the first block that uses the name `kode`."""
    return next(i for i, blok in enumerate(surat.susunan) if kode in penanda(blok))


def berkas(surat: Surat) -> str:
    """Return the name of the letter's file in its regency's folder."""
    return f"surat/{surat.kode}.yml"


def _nilai(kabupaten: Kabupaten, surat: Surat) -> dict:
    return kabupaten.isian[berkas(surat)].nilai


def _tempat_medan(kabupaten: Kabupaten, surat: Surat, kode: str, *kunci: str) -> Jejak:
    """Return where the letter's file speaks of a field; a field of the skeleton stands at `kerangka`."""
    for bagian in ("medan", "ubah_medan"):
        for i, medan in enumerate(_nilai(kabupaten, surat).get(bagian) or []):
            if medan["kode"] == kode:
                return (bagian, i, *(k for k in kunci if k in medan))
    return DI_KERANGKA


def _rujukan(kabupaten: Kabupaten, surat: Surat) -> Iterator[tuple[Jejak, Rujukan]]:
    for bagian in ("rujukan", "dasar"):
        for j, rujukan in enumerate(getattr(surat, bagian)):
            yield (bagian, j), rujukan
    for i, isi in enumerate(surat.isi_minimum):
        yield ("isi_minimum", i, "rujukan"), isi.rujukan
        for j, rujukan in enumerate(isi.juga_di):
            yield ("isi_minimum", i, "juga_di", j), rujukan
    berdasar = {isi.rujukan for isi in surat.isi_minimum}
    for medan in surat.medan:
        if medan.rujukan and medan.rujukan not in berdasar:
            yield _tempat_medan(kabupaten, surat, medan.kode, "rujukan"), medan.rujukan
