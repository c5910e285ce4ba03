"""From three answers to the flow that applies, or to an honest "not regulated" with the nearest provision."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from data.model import Alur
from data.muat import Kabupaten
from data.rujukan import Rujukan

LINGKUP = ("dalam-unit", "lintas-unit", "lintas-instansi")
BENTUK = ("individu", "tim")
CARA = ("penunjukan", "pengajuan-sukarela")


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
    """Return the provision that holds all that the flows rest on, or each flow's first where there is none."""
    dasar = tuple(dict.fromkeys(satu.rujukan[0] for satu in alur))
    bersama = _awal_bersama(dasar)
    return (bersama,) if bersama and kabupaten.naskah.cari(bersama) else dasar


def _awal_bersama(rujukan: tuple[Rujukan, ...]) -> Rujukan | None:
    lapis = zip(*(satu.komponen for satu in rujukan), strict=False)
    komponen = tuple(satu[0] for satu in takewhile(lambda isi: len(set(isi)) == 1, lapis))
    return Rujukan(komponen) if komponen else None
