"""From three answers to the flow that applies, or to an honest "not regulated" with the nearest provision."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import Alur
from data.muat import Kabupaten
from data.rujukan import Rujukan

LINGKUP = ("dalam-unit", "lintas-unit", "lintas-instansi")
BENTUK = ("individu", "tim")
CARA = ("penunjukan", "pengajuan-sukarela")
TERBANYAK = 4


@dataclass(frozen=True)
class Jawaban:
    """The flow for a case, or None; what is said of doing it alone or in a team; else the nearest provisions."""

    alur: Alur | None
    tentang_bentuk: tuple[Rujukan, ...]
    terdekat: tuple[Rujukan, ...]


def temukan(kabupaten: Kabupaten, *, lingkup: str, bentuk: str, cara: str) -> Jawaban:
    """Return what the regulation has for one combination of LINGKUP, BENTUK and CARA."""
    secara = [alur for alur in kabupaten.alur if alur.cara == cara]
    alur = next((satu for satu in secara if satu.lingkup == lingkup), None)
    if alur is None:
        return Jawaban(None, (), terdekat(kabupaten, secara))
    tentang = tuple(r for satu in alur.bentuk if satu.bentuk == bentuk for r in satu.rujukan)
    return Jawaban(alur, tentang, ())


def terdekat(kabupaten: Kabupaten, alur: list[Alur]) -> tuple[Rujukan, ...]:
    """Return the most specific provisions that all the flows (of one `cara`) rest on or stand below; those that name it first."""
    bersama = set.intersection(*(_dasar(kabupaten, satu) for satu in alur)) if alur else set()
    urut = [k for k in kabupaten.naskah.ketentuan if k.rujukan in bersama]
    umum = {leluhur.rujukan for k in urut for leluhur in kabupaten.naskah.leluhur(k)}
    khusus = [k for k in urut if k.rujukan not in umum]
    menyebut = [k for k in khusus if alur[0].cara.replace("-", " ") in k.teks.lower()]
    return tuple(k.rujukan for k in menyebut or khusus)[:TERBANYAK]


def _dasar(kabupaten: Kabupaten, alur: Alur) -> set[Rujukan]:
    """Return what a flow rests on, and the Pasal or parts of the Lampiran that hold it."""
    hasil = set(alur.rujukan)
    for rujukan in alur.rujukan:
        ketentuan = kabupaten.naskah.cari(rujukan)
        hasil |= {leluhur.rujukan for leluhur in kabupaten.naskah.leluhur(ketentuan)} if ketentuan else set()
    return hasil
