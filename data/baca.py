"""Strict YAML: one file -> plain values that remember where they stand.

YAML 1.1 reads `no` as false, `012` as 10, `12:30` as 750 and `1.10` as 1.1. None of that
happens here: a bare value that is not plainly text, a whole number, true/false, a date or
null is a problem, and so are duplicate keys, anchors and tabs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from data.masalah import Masalah

PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
LAIN = {
    "int": ", atau bilangan biasa tanpa nol di depan",
    "bool": ", atau true/false",
    "timestamp": ", atau tanggal TTTT-BB-HH yang ada di kalender",
}
_BULAT = re.compile(r"0|-?[1-9][0-9]*")


@dataclass(frozen=True)
class Isian:
    """The content of a YAML file: plain values (text, int, bool, date, None, list, dict) and their nodes."""

    berkas: Path
    nilai: Any
    simpul: yaml.Node | None

    def tempat(self, jejak: tuple[int | str, ...], *, kunci: bool = False) -> tuple[int, int]:
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
    """Return the content of a YAML file, or None and every problem found in reading it."""
    teks, masalah = baca_teks(berkas)
    if masalah:
        return None, masalah
    try:
        simpul = yaml.compose(teks, Loader=PEMUAT)
    except yaml.MarkedYAMLError as galat:
        return None, [_galat_yaml(berkas, teks, galat)]
    except yaml.YAMLError as galat:
        return None, [Masalah(berkas, 0, 0, f"berkas bukan YAML yang sah: {galat}".replace("\n", " "))]
    pembangun = _Pembangun(berkas, teks)
    nilai = pembangun.bangun(simpul) if simpul else None
    return (None, pembangun.masalah) if pembangun.masalah else (Isian(berkas, nilai, simpul), [])


def _galat_yaml(berkas: Path, teks: str, galat: yaml.MarkedYAMLError) -> Masalah:
    tanda = galat.problem_mark or galat.context_mark
    baris = tanda.line + 1 if tanda else 0
    isi = teks.splitlines()[baris - 1] if 0 < baris <= len(teks.splitlines()) else ""
    if re.match(r"[ -]*\t", isi):
        pesan = "baris ini diindentasi dengan tabulasi; gantilah dengan spasi."
    else:
        pesan = f"susunan YAML tidak terbaca di sini: '{isi.strip()[:60]}'; periksa indentasi dan tanda kutip; nilai yang memuat ': ' harus diapit tanda kutip."
    return Masalah(berkas, baris, tanda.column + 1 if tanda else 0, pesan)


class _Pembangun:
    """Turns nodes into plain values and collects the traps met on the way."""

    def __init__(self, berkas: Path, teks: str) -> None:
        self.berkas, self.teks = berkas, teks
        self.masalah: list[Masalah] = []
        self.dilihat: set[int] = set()

    def bangun(self, simpul: yaml.Node) -> Any:
        if id(simpul) in self.dilihat:
            self._catat(simpul, "jangkar YAML (& dan *) tidak dipakai di sini; tulislah nilainya lengkap.")
            return None
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
            nama = kunci.value if isinstance(kunci, yaml.ScalarNode) else "?"
            if nama in baris:
                self._catat(kunci, f"kunci '{nama}' ganda (sudah ada di baris {baris[nama]}); hapus salah satu.")
            baris[nama] = kunci.start_mark.line + 1
            hasil[nama] = self.bangun(isi)
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
        return None

    def _catat(self, simpul: yaml.Node, pesan: str) -> None:
        tanda = simpul.start_mark
        self.masalah.append(Masalah(self.berkas, tanda.line + 1, tanda.column + 1, pesan))


def _tanggal(isi: str) -> date | None:
    try:
        return date.fromisoformat(isi)
    except ValueError:
        return None
