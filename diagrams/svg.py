"""Diagrams as inline SVG: the only place that runs Graphviz."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.model import Alur, Dokumen, Peran
from diagrams.bersih import clean
from diagrams.dot import dot
from diagrams.kepala import header, header_height
from diagrams.kisi import layout
from diagrams.uraian import describe_flow

PAKET_MESIN = "graphviz-pure"
PERINTAH = ("-Kneato", "-n2", "-Tsvg")
CACHE = Path(".cache/diagram")
_AWAL_SVG = re.compile(r"(?=<\?xml )")


class MesinTiada(RuntimeError):
    """No Graphviz engine was found."""


class MesinGagal(RuntimeError):
    """The engine did not draw what it was given."""


@dataclass(frozen=True)
class Lukisan:
    """The inline SVG of a flow, and that of its lane names, `tinggi` pixels high, to lie over its top and stay there."""

    gambar: str
    kepala: str
    tinggi: float


def gambar(
    alur: Alur,
    peran: Mapping[str, Peran],
    dokumen: Mapping[str, Dokumen],
    *,
    cache: Path | None = CACHE,
    awalan: str = "",
) -> str:
    """Return the inline SVG of a flow.

    Ids and link targets begin with `awalan` and the code of the flow: step 3 links to
    `#<awalan><kode>-langkah-3`. Engine output is kept in `cache`; None draws afresh. A flow
    without steps (its figure is lost) has no diagram: "".
    """
    satu = lukis([alur], peran, dokumen, cache=cache, awalan=awalan).get(alur.kode)
    return satu.gambar if satu else ""


def lukis(
    alur: Iterable[Alur],
    peran: Mapping[str, Peran],
    dokumen: Mapping[str, Dokumen],
    *,
    cache: Path | None = CACHE,
    awalan: str = "",
) -> dict[str, Lukisan]:
    """Return the drawing of each flow that has steps, by its code; those not in `cache` are drawn in one engine call."""
    daftar = [satu for satu in alur if satu.langkah]
    tata = [layout(satu, peran, dokumen) for satu in daftar]
    sumber = [dot(satu, t, peran, awalan=awalan) for satu, t in zip(daftar, tata, strict=True)]
    return {
        satu.kode: Lukisan(clean(svg, judul=satu.nama, uraian=describe_flow(satu, peran)), header(t), header_height(t))
        for satu, t, svg in zip(daftar, tata, draw(sumber, cache=cache), strict=True)
    }


def draw(sumber: Sequence[str], *, cache: Path | None = None, perintah: Sequence[str] = PERINTAH) -> list[str]:
    """Return the engine's SVG for each DOT text, from `cache` where it is there; `perintah`: the engine's arguments."""
    mesin = find_engine()
    berkas = {teks: cache / f"{_key(teks, mesin, perintah)}.svg" for teks in sumber} if cache else {}
    jadi = {teks: satu.read_text(encoding="utf-8") for teks, satu in berkas.items() if satu.exists()}
    kurang = [teks for teks in dict.fromkeys(sumber) if teks not in jadi]
    if kurang:
        baru = dict(zip(kurang, _run(kurang, mesin, perintah), strict=True))
        for teks in kurang if cache else ():
            _store(berkas[teks], baru[teks])
        jadi |= baru
    return [jadi[teks] for teks in sumber]


def find_engine() -> str:
    """Return the engine: DOT_BINARY, else the one that pip installed, else `dot` of the system."""
    pilihan = os.environ.get("DOT_BINARY")
    if pilihan:
        mesin = shutil.which(pilihan)
        if mesin is None:
            raise MesinTiada(f"DOT_BINARY menunjuk ke '{pilihan}', tetapi tidak ada program di sana.")
        return mesin
    mesin = _installed_engine() or shutil.which("dot")
    if mesin is None:
        raise MesinTiada(
            f"Mesin diagram tidak ditemukan. Pasanglah dengan 'pip install {PAKET_MESIN}', atau pasanglah "
            "Graphviz, atau isilah variabel lingkungan DOT_BINARY dengan letak program dot."
        )
    return mesin


def _installed_engine() -> str | None:
    try:
        berkas = importlib.metadata.files(PAKET_MESIN) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((shutil.which(str(satu.locate())) for satu in berkas if satu.stem == PAKET_MESIN), None)


@functools.cache
def _version(mesin: str) -> str:
    return subprocess.run([mesin, "-V"], capture_output=True, check=False).stderr.decode(errors="replace").strip()


def _key(teks: str, mesin: str, perintah: Sequence[str]) -> str:
    return hashlib.sha256(f"{_version(mesin)}\n{' '.join(perintah)}\n{teks}".encode()).hexdigest()[:32]


def _run(sumber: Sequence[str], mesin: str, perintah: Sequence[str]) -> list[str]:
    """Return one SVG for each DOT text, all drawn by one process."""
    hasil = subprocess.run([mesin, *perintah], input="\n".join(sumber).encode(), capture_output=True, check=False)
    potongan = _AWAL_SVG.split(hasil.stdout.decode())[1:]
    if hasil.returncode or len(potongan) != len(sumber):
        keluhan = hasil.stderr.decode(errors="replace").strip()[-500:]
        raise MesinGagal(f"{mesin} menggambar {len(potongan)} dari {len(sumber)} diagram: {keluhan}")
    return potongan


def _store(berkas: Path, svg: str) -> None:
    """Write whole files only: builds that run side by side share the cache."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    sementara = berkas.with_suffix(f".{os.getpid()}")
    sementara.write_text(svg, encoding="utf-8")
    sementara.replace(berkas)
