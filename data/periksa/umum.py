"""What several checks share: is this citation, or this code, known?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from data.masalah import Masalah, saran
from data.muat import Kabupaten
from data.rujukan import Rujukan

KATALOG = {"peran": "peran.yml", "dokumen": "surat.yml", "surat": "surat.yml", "jenis unit": "unit.yml"}


def rujukan_dikenal(kabupaten: Kabupaten, berkas: str, jejak: tuple[int | str, ...], rujukan: Rujukan) -> list[Masalah]:
    """Return a problem, naming the nearest provision, when `rujukan` is not in the text."""
    if kabupaten.naskah.cari(rujukan):
        return []
    ada = [str(k.rujukan) for k in kabupaten.naskah.ketentuan]
    dekat = get_close_matches(str(rujukan), ada, n=1, cutoff=0)
    pesan = f"rujukan '{rujukan}' tidak ada di naskah.txt; yang terdekat '{dekat[0]}'."
    return [kabupaten.masalah(berkas, jejak, pesan)]


def kode_dikenal(
    kabupaten: Kabupaten, berkas: str, jejak: tuple[int | str, ...], kode: str, pilihan: Iterable[str], apa: str
) -> list[Masalah]:
    """Return a problem, naming the nearest code, when `kode` is not one of `pilihan`."""
    pilihan = list(pilihan)
    if kode in pilihan:
        return []
    pesan = f"{apa} '{kode}' tidak dikenal.{saran(kode, pilihan)} {_pilihan(apa, pilihan)}"
    return [kabupaten.masalah(berkas, jejak, pesan)]


def _pilihan(apa: str, pilihan: list[str]) -> str:
    if apa in KATALOG:
        return f"Semua kode ada di data/bersama/{KATALOG[apa]}."
    return f"Pilihan: {', '.join(dict.fromkeys(pilihan))}."
