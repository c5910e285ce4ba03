"""Strict YAML: one file -> plain values that remember where they stand.

YAML 1.1 reads `no` as false, `012` as 10, `12:30` as 750 and `1.10` as 1.1. None of that
happens here: a bare value that is not plainly text, a whole number, true/false, a date or
null is a problem, and so are duplicate keys, anchors and tabs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from data.masalah import Masalah

PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Jejak = tuple[int | str, ...]
_TAG = "tag:yaml.org,2002:"
LAIN = {
    "int": ", atau bilangan biasa tanpa nol di depan",
    "bool": ", atau true/false",
    "timestamp": ", atau tanggal TTTT-BB-HH yang ada di kalender",
}
_TAB = re.compile(r"[ -]*\t")
_BULAT = re.compile(r"0|-?[1-9][0-9]*")


class Rusak:
    """Stands in an Isian for a value that cannot be read as it is written; the model takes it for no type."""


RUSAK = Rusak()


@dataclass(frozen=True)
class Isian:
    """The content of a YAML file: plain values (text, int, bool, date, None, list, dict, RUSAK) and their nodes."""

    berkas: Path
    nilai: Any
    simpul: yaml.Node | None

    def tempat(self, jejak: Jejak, *, kunci: bool = False) -> tuple[int, int]:
        """Return (line, column), from 1, of the value at `jejak`, or of its key; of the nearest parent if absent."""
        simpul, tanda = self.simpul, self.simpul.start_mark if self.simpul else None
        for langkah in jejak:
            if isinstance(simpul, yaml.MappingNode):
                pasangan = next((p for p in simpul.value if p[0].value == str(langkah)), None)
                if pasangan is None:
                    continue
                simpul = pasangan[1]
                tanda = pasangan[0].start_mark if kunci else simpul.start_mark
            elif isinstance(simpul, yaml.SequenceNode) and isinstance(langkah, int):
                simpul = simpul.value[langkah]
                tanda = simpul.start_mark
        return (tanda.line + 1, tanda.column + 1) if tanda else (0, 0)


def baca_teks(berkas: Path) -> tuple[str, list[Masalah]]:
    """Return the UTF-8 text of `berkas`, or an empty text and the problem."""
    try:
        isi = berkas.read_bytes()
        return isi.decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", [Masalah(berkas, 0, 0, "berkas tidak ada; buatlah dengan mencontoh data/contoh.")]
    except UnicodeDecodeError as galat:
        baris = isi[: galat.start].count(b"\n") + 1
        pesan = "berkas tidak tersandi UTF-8; simpan ulang dengan penyandian UTF-8."
        return "", [Masalah(berkas, baris, 1, pesan)]


def baca(berkas: Path) -> tuple[Isian | None, list[Masalah]]:
    """Return the content of a YAML file, None if it is no YAML, and every problem found in reading it."""
    teks, masalah = baca_teks(berkas)
    if masalah:
        return None, masalah
    try:
        simpul = yaml.compose(teks, Loader=PEMUAT)
    except yaml.MarkedYAMLError as galat:
        return None, _galat_yaml(berkas, teks, galat)
    except yaml.YAMLError as galat:
        return None, [Masalah(berkas, 0, 0, f"berkas bukan YAML yang sah: {galat}".replace("\n", " "))]
    return bangun(berkas, simpul)


def bangun(berkas: Path, simpul: yaml.Node | None) -> tuple[Isian, list[Masalah]]:
    """Return the content of a composed file and the traps met in it; what is in a trap is RUSAK."""
    pembangun = _Pembangun(berkas)
    nilai = pembangun.bangun(simpul) if simpul else None
    return Isian(berkas, nilai, simpul), pembangun.masalah


def _galat_yaml(berkas: Path, teks: str, galat: yaml.MarkedYAMLError) -> list[Masalah]:
    tanda = galat.problem_mark or galat.context_mark
    if tanda is None:
        return [Masalah(berkas, 0, 0, "susunan YAML tidak terbaca; bandingkan dengan data/contoh.")]
    semua = teks.splitlines()
    isi = semua[tanda.line] if tanda.line < len(semua) else ""
    if _TAB.match(isi):
        pesan = "baris ini diindentasi dengan tabulasi; gantilah dengan spasi."
        return [Masalah(berkas, nomor, cocok.end(), pesan) for nomor, satu in enumerate(semua, 1) if (cocok := _TAB.match(satu))]
    pesan = f"susunan YAML tidak terbaca di sini: '{isi.strip()[:60]}'; periksa indentasi dan tanda kutip; nilai yang memuat ': ' harus diapit tanda kutip."
    return [Masalah(berkas, tanda.line + 1, tanda.column + 1, pesan)]


class _Pembangun:
    """Turns nodes into plain values and collects the traps met on the way."""

    def __init__(self, berkas: Path) -> None:
        self.berkas = berkas
        self.masalah: list[Masalah] = []
        self.dilihat: set[int] = set()

    def bangun(self, simpul: yaml.Node) -> Any:
        if id(simpul) in self.dilihat:
            self._catat(simpul, "jangkar YAML (& dan *) tidak dipakai di sini; tulislah nilainya lengkap.")
            return RUSAK
        self.dilihat.add(id(simpul))
        if isinstance(simpul, yaml.MappingNode):
            return self._peta(simpul)
        if isinstance(simpul, yaml.SequenceNode):
            return [self.bangun(anak) for anak in simpul.value]
        return self._nilai(simpul)

    def _peta(self, simpul: yaml.MappingNode) -> dict[str, Any]:
        hasil: dict[str, Any] = {}
        baris: dict[str, int] = {}
        for kunci, isi in simpul.value:
            nama = _nama(kunci)
            nilai = self.bangun(isi)
            if nama in baris:
                self._catat(kunci, f"kunci '{nama}' ganda (sudah ada di baris {baris[nama]}); hapus salah satu.")
                nilai = RUSAK
            hasil[nama], baris[nama] = nilai, kunci.start_mark.line + 1
        return hasil

    def _nilai(self, simpul: yaml.ScalarNode) -> Any:
        isi, jenis = simpul.value, simpul.tag.removeprefix(_TAG)
        if jenis == "str" or simpul.style in ("'", '"', "|", ">"):
            return isi
        if jenis == "null":
            return None
        if jenis == "int" and _BULAT.fullmatch(isi):
            return int(isi)
        if jenis == "bool" and isi in ("true", "false"):
            return isi == "true"
        if jenis == "timestamp" and (tanggal := _tanggal(isi)):
            return tanggal
        lain = LAIN.get(jenis, "")
        self._catat(simpul, f"nilai '{isi}' tanpa tanda kutip terbaca lain oleh YAML; tulislah \"{isi}\" bila teks{lain}.")
        return RUSAK

    def _catat(self, simpul: yaml.Node, pesan: str) -> None:
        tanda = simpul.start_mark
        self.masalah.append(Masalah(self.berkas, tanda.line + 1, tanda.column + 1, pesan))


def buang_butir(simpul: yaml.Node, jejak: Jejak, nomor: Set[int]) -> yaml.Node:
    """Return the tree without these items of the list at `jejak`."""
    return _ubah(simpul, jejak, lambda deret: [b for i, b in enumerate(deret.value) if i not in nomor])


def ganti_kunci(simpul: yaml.Node, jejak: Jejak, lama: str, baru: str | None) -> yaml.Node:
    """Return the tree with a key of the mapping at `jejak` renamed; without it if there is no new name, or that is taken."""

    def ganti(peta: yaml.Node) -> list:
        baik = baru if baru not in {_nama(k) for k, _ in peta.value} else None
        return [(_berisi(k, baik) if _nama(k) == lama else k, v) for k, v in peta.value if _nama(k) != lama or baik]

    return _ubah(simpul, jejak, ganti)


def _ubah(simpul: yaml.Node, jejak: Jejak, isi: Callable[[yaml.Node], list]) -> yaml.Node:
    """Return the tree with a new content of the node at `jejak`; a step that is no key is the model's name for a kind of record."""
    if not jejak:
        return _berisi(simpul, isi(simpul))
    langkah, sisa = jejak[0], jejak[1:]
    if isinstance(simpul, yaml.SequenceNode):
        return _berisi(simpul, [_ubah(b, sisa, isi) if i == langkah else b for i, b in enumerate(simpul.value)])
    if not isinstance(simpul, yaml.MappingNode) or all(_nama(k) != langkah for k, _ in simpul.value):
        return _ubah(simpul, sisa, isi)
    return _berisi(simpul, [(k, _ubah(v, sisa, isi) if _nama(k) == langkah else v) for k, v in simpul.value])


def _berisi(simpul: yaml.Node, isi: list | str) -> yaml.Node:
    hasil = copy(simpul)
    hasil.value = isi
    return hasil


def _nama(kunci: yaml.Node) -> str:
    """Return a key as the values have it; a list or a mapping is no key."""
    return kunci.value if isinstance(kunci, yaml.ScalarNode) else "?"


def _tanggal(isi: str) -> date | None:
    try:
        return date.fromisoformat(isi)
    except ValueError:
        return None
