"""Compare naskah.txt with a plain-text source word by word, order kept.

Only layout is ignored: line breaks, indentation, a word broken at the end of a line, the
space before a colon, and Markdown marks (#, *, list dashes) that a scanner tool adds.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from data.masalah import Masalah
from data.muat import Kabupaten
from data.naskah import Naskah
from data.rujukan import Rujukan


@dataclass(frozen=True)
class Kata:
    """A word and where it stands: the provision (naskah) or the line number (source)."""

    isi: str
    tempat: Rujukan | int


@dataclass(frozen=True)
class Beda:
    """A difference: the words on both sides ("" = none), the provision and the source line."""

    sumber: str
    naskah: str
    rujukan: Rujukan
    baris: int

    def sebagai_yaml(self) -> str:
        """Return the difference as an entry of beda-salinan.yml that still wants its reason."""
        sumber, naskah = (json.dumps(teks, ensure_ascii=False) for teks in (self.sumber, self.naskah))
        tempat = f"# baris {self.baris} di teks sumber\n- rujukan: {self.rujukan}"
        return f"{tempat}\n  sumber: {sumber}\n  naskah: {naskah}\n  alasan:"


def bandingkan(naskah: Naskah, sumber: str) -> list[Beda]:
    """Return every difference between the regulation's text and `sumber`, in order."""
    kiri, kanan = kata_sumber(sumber), kata_naskah(naskah)
    pencocok = SequenceMatcher(None, [k.isi for k in kiri], [k.isi for k in kanan], autojunk=False)
    return [_beda(kiri, kanan, op) for op in pencocok.get_opcodes() if op[0] != "equal"]


def periksa_beda(kabupaten: Kabupaten, sumber: str) -> tuple[list[Beda], list[Masalah]]:
    """Return the differences that beda-salinan.yml does not explain, and its entries that no longer occur."""
    sisa = Counter((b.rujukan, b.sumber, b.naskah) for b in kabupaten.beda_salinan)
    tak_dijelaskan = []
    for beda in bandingkan(kabupaten.naskah, sumber):
        kunci = (beda.rujukan, beda.sumber, beda.naskah)
        if sisa[kunci]:
            sisa[kunci] -= 1
        else:
            tak_dijelaskan.append(beda)
    return tak_dijelaskan, _usang(kabupaten, sisa)


def _usang(kabupaten: Kabupaten, sisa: Counter[tuple[Rujukan, str, str]]) -> list[Masalah]:
    masalah = []
    for i, beda in reversed(list(enumerate(kabupaten.beda_salinan))):
        kunci = (beda.rujukan, beda.sumber, beda.naskah)
        if sisa[kunci]:
            sisa[kunci] -= 1
            pesan = f"perbedaan '{beda.sumber}' / '{beda.naskah}' di {beda.rujukan} tidak terjadi lagi; hapus entri ini."
            masalah.append(kabupaten.masalah("beda-salinan.yml", (i,), pesan))
    return masalah[::-1]


def kata_naskah(naskah: Naskah) -> list[Kata]:
    """Return the words of the regulation, printed labels included."""
    kata = []
    for ketentuan in naskah.ketentuan:
        label = "" if ketentuan.jenis == "strip" else ketentuan.label
        if ketentuan.jenis in ("menimbang", "mengingat", "memutuskan", "menetapkan"):
            label += ":"
        kata += [Kata(isi, ketentuan.rujukan) for isi in _rapikan(f"{label} {ketentuan.teks}").split()]
    return kata


def kata_sumber(sumber: str) -> list[Kata]:
    """Return the words of a plain-text source with their line numbers."""
    kata: list[Kata] = []
    for nomor, baris in enumerate(sumber.replace("\f", "\n").split("\n"), 1):
        bersih = re.sub(r"^\s*(?:#+\s+|[-•]\s+)*", "", baris)
        for isi in _rapikan(bersih).split():
            if kata and kata[-1].tempat != nomor and re.search(r"[A-Za-z]-$", kata[-1].isi):
                kata[-1] = Kata(kata[-1].isi + isi, kata[-1].tempat)
            else:
                kata.append(Kata(isi, nomor))
    return kata


def _rapikan(teks: str) -> str:
    return re.sub(r"\s+:", ":", teks.replace("*", ""))


def _beda(kiri: list[Kata], kanan: list[Kata], op: tuple[str, int, int, int, int]) -> Beda:
    _, a, b, c, d = op
    rujukan = kanan[min(c, len(kanan) - 1)].tempat
    baris = kiri[min(a, len(kiri) - 1)].tempat
    return Beda(" ".join(k.isi for k in kiri[a:b]), " ".join(k.isi for k in kanan[c:d]), rujukan, baris)
