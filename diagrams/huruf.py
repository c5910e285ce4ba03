"""Text measured and wrapped with the real widths of Arial, so that nothing depends on an engine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

# Thousandths of the font size; Arial, Helvetica and Liberation Sans share these widths.
_BIASA = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "()-`r²³“”„",
    334: "{}",
    355: '"•',
    389: "*",
    469: "^°",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu«»–§€",
    584: "+<=>~×±≤≥",
    611: "FTZøß",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ©®",
    833: "Mm",
    889: "%æ½¼",
    944: "W",
    1015: "@—…→",
}
_TEBAL = {
    238: "'",
    280: " ,./I\\ijl·‘’|",
    333: "!()-:;[]`ft²³",
    389: "*r{}•",
    474: '"°',
    500: "z“”„",
    556: "#$0123456789J_aceksvxy«»–§€",
    584: "+<=>^~×±≤≥",
    611: "?FLTZbdghnopquøß",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw©®",
    833: "M",
    889: "%mæ½¼",
    944: "W",
    1000: "—…→@",
}
TAK_DIKENAL = 1000
# Phones without Arial fall back to a face that is up to 3 % wider.
CADANGAN = 1.03


class _Lebar(dict[str, int]):
    """The width of each character; one that is not in the table is as wide as its base letter."""

    def __missing__(self, huruf: str) -> int:
        dasar = unicodedata.normalize("NFD", huruf)[0]
        self[huruf] = 0 if unicodedata.combining(huruf) else self.get(dasar, TAK_DIKENAL)
        return self[huruf]


_LEBAR = {
    tebal: _Lebar({huruf: lebar for lebar, deret in tabel.items() for huruf in deret})
    for tebal, tabel in ((False, _BIASA), (True, _TEBAL))
}


def text_width(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Return the width of `teks` in pixels at the font size `ukuran`."""
    return _pixels(_thousandths(teks, tebal), ukuran)


def _thousandths(teks: str, tebal: bool) -> int:
    return sum(map(_LEBAR[tebal].__getitem__, teks))


def _pixels(seperseribu: int, ukuran: float) -> float:
    return seperseribu * ukuran / 1000 * CADANGAN


def wrap(
    teks: str, batas: Callable[[int], float], ukuran: float, *, patah: float, tebal: bool = False
) -> tuple[str, ...]:
    """Break `teks` into lines; line n may be `batas(n)` pixels wide, and only words wider than `patah` are cut."""
    spasi = _LEBAR[tebal][" "]
    baris, panjang = [""], 0
    for potongan in _pieces(teks):
        for bagian, lebar in _cut(potongan, patah, ukuran, tebal):
            if baris[-1] and _pixels(panjang + lebar, ukuran) > batas(len(baris) - 1):
                baris.append("")
                panjang = 0
            baris[-1] += bagian
            panjang += lebar + spasi * bagian.endswith(" ")
    return tuple(satu.strip() for satu in baris)


def wrap_even(teks: str, lebar: float, ukuran: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Break `teks` into lines of at most `lebar` pixels."""
    return wrap(teks, lambda _: lebar, ukuran, patah=lebar, tebal=tebal)


def _pieces(teks: str) -> list[str]:
    """Return the words with their space, cut also after a slash or hyphen inside a word."""
    return re.findall(r"\S+?(?:[/-]+(?=\w)|\s)", " ".join(teks.split()) + " ")


def _cut(potongan: str, patah: float, ukuran: float, tebal: bool) -> list[tuple[str, int]]:
    """Return `potongan` whole, or cut by letters where it is wider than `patah`, each with its width without the space."""
    lebar = _thousandths(potongan.rstrip(), tebal)
    if _pixels(lebar, ukuran) <= patah:
        return [(potongan, lebar)]
    hasil = [""]
    for huruf in potongan:
        if hasil[-1] and text_width((hasil[-1] + huruf).rstrip(), ukuran, tebal=tebal) > patah:
            hasil.append("")
        hasil[-1] += huruf
    return [(satu, _thousandths(satu.rstrip(), tebal)) for satu in hasil]
