"""The definitions of a regulation, found in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.naskah import Naskah
from data.rujukan import Rujukan

_PENGANTAR = re.compile(r"yang dimaksud(?:kan)? dengan ?:")
_SEBUTAN = r",? (?:yang )?selanjutnya (?:disingkat|disebut)(?: sebagai| dengan)? (?P<singkatan>.+?)"
_KURUNG = r" \((?P<kurung>[A-Z]+)\)"
_BERSEBUTAN = re.compile(rf"(?P<istilah>.+?)(?:{_SEBUTAN}|{_KURUNG}),? (?:adalah|merupakan) (?P<definisi>.+)")
_POLOS = re.compile(r"(?P<istilah>.+?) (?:adalah|merupakan) (?P<definisi>.+)")


@dataclass(frozen=True)
class Istilah:
    """A defined term: its short form if it has one, its definition and where it stands."""

    istilah: str
    singkatan: str | None
    definisi: str
    rujukan: Rujukan

    @property
    def sebutan(self) -> tuple[str, ...]:
        """Return the term and its short form."""
        return (self.istilah, self.singkatan) if self.singkatan else (self.istilah,)


def istilah(naskah: Naskah) -> tuple[Istilah, ...]:
    """Return every definition, in the order of the text."""
    induk = next((k for k in naskah.ketentuan if _PENGANTAR.search(k.teks)), None)
    butir = naskah.anak(induk.rujukan) if induk else ()
    return tuple(satu for k in butir if (satu := _istilah(k.teks, k.rujukan)))


def _istilah(teks: str, rujukan: Rujukan) -> Istilah | None:
    awal = teks.split(" adalah ", 1)[0].split(" merupakan ", 1)[0]
    bersebutan = "selanjutnya di" in awal or re.search(_KURUNG, awal)
    cocok = (_BERSEBUTAN if bersebutan else _POLOS).fullmatch(teks)
    if not cocok:
        return None
    kelompok = cocok.groupdict()
    singkatan = kelompok.get("singkatan") or kelompok.get("kurung")
    return Istilah(cocok["istilah"], singkatan, cocok["definisi"], rujukan)
