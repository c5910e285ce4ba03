"""Steps of the same mechanism in several regencies, set side by side: what is the same, added, missing, by another official."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.model import Alur, Langkah

AMBANG = 0.35
BOBOT_PELAKU = 0.35
BOBOT_JENIS = 0.1
# Words that name who is involved, not what is done.
HAMPA = {"dan", "atau", "yang", "untuk", "pejabat", "fungsional", "pelaksana", "kepada", "surat"}


@dataclass(frozen=True)
class Baris:
    """One row: for each flow, in order, the number and step that stands here, or None."""

    sel: tuple[tuple[int, Langkah] | None, ...]


def sejajarkan(alur: Sequence[Alur | None]) -> list[Baris]:
    """Return the rows for the flows; the order of each flow is kept. A missing flow leaves its column empty."""
    baris: list[Baris] = []
    for kolom, satu in enumerate(alur):
        langkah = list(enumerate(satu.langkah, 1)) if satu else []
        baris = _gabungkan(baris, langkah, kolom, len(alur))
    return baris


def serupa(kiri: Langkah, kanan: Langkah) -> float:
    """Return how alike two steps are, 0 to 1: by the words of the activity, the actor and the symbol."""
    a, b = _kata(kiri.kegiatan), _kata(kanan.kegiatan)
    kata = len(a & b) / len(a | b) if a | b else 0.0
    pelaku = BOBOT_PELAKU * bool(set(kiri.pelaku) & set(kanan.pelaku))
    return kata * (1 - BOBOT_PELAKU - BOBOT_JENIS) + pelaku + BOBOT_JENIS * (kiri.jenis == kanan.jenis)


def _kata(teks: str) -> set[str]:
    return set(re.findall(r"[a-z]+", teks.lower())) - HAMPA


def _gabungkan(baris: list[Baris], langkah: list[tuple[int, Langkah]], kolom: int, lebar: int) -> list[Baris]:
    """Return `baris` with a new column, aligned so that the sum of likeness is greatest."""
    nilai = _tabel(baris, langkah)
    hasil: list[Baris] = []
    i, j = len(baris), len(langkah)
    while i or j:
        cocok = i and j and _nilai(baris[i - 1], langkah[j - 1][1])
        if cocok and nilai[i][j] == nilai[i - 1][j - 1] + cocok:
            i, j = i - 1, j - 1
            hasil.append(_isi(baris[i], kolom, langkah[j]))
        elif j and (not i or nilai[i][j] == nilai[i][j - 1]):
            j -= 1
            hasil.append(_isi(Baris((None,) * lebar), kolom, langkah[j]))
        else:
            i -= 1
            hasil.append(baris[i])
    return hasil[::-1]


def _tabel(baris: list[Baris], langkah: list[tuple[int, Langkah]]) -> list[list[float]]:
    nilai = [[0.0] * (len(langkah) + 1) for _ in range(len(baris) + 1)]
    for i, satu in enumerate(baris, 1):
        for j, (_, lain) in enumerate(langkah, 1):
            cocok = _nilai(satu, lain)
            nilai[i][j] = max(nilai[i - 1][j], nilai[i][j - 1], nilai[i - 1][j - 1] + cocok if cocok else 0.0)
    return nilai


def _nilai(baris: Baris, langkah: Langkah) -> float:
    terbaik = max(serupa(sel[1], langkah) for sel in baris.sel if sel)
    return terbaik if terbaik >= AMBANG else 0.0


def _isi(baris: Baris, kolom: int, sel: tuple[int, Langkah]) -> Baris:
    return Baris((*baris.sel[:kolom], sel, *baris.sel[kolom + 1 :]))
