"""Diagrams as inline SVG: the only place that runs Graphviz."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from data.model import Alur, Dokumen, Peran
from diagrams.bersih import clean
from diagrams.dot import dot
from diagrams.kepala import header, header_height
from diagrams.kisi import layout
from diagrams.potong import printed
from diagrams.tata import Tata
from diagrams.uraian import describe_flow

PAKET_MESIN = "graphviz-pure"
PERINTAH = ("-Kneato", "-n2", "-Tsvg")
CACHE = Path(".cache/diagram")
# Flows for one engine call: enough to save starts, few enough that the engine begins soon.
SEKALI = 10
_AWAL_SVG = re.compile(r"(?=<\?xml )")


class MesinTiada(RuntimeError):
    """No Graphviz engine was found."""


class MesinGagal(RuntimeError):
    """The engine did not draw what it was given."""


@dataclass(frozen=True)
class Lukisan:
    """The inline SVG of a flow, that of its lane names, `tinggi` pixels high, to lie over its top, and its pieces for paper."""

    gambar: str
    kepala: str
    tinggi: float
    cetak: str


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
    """Return the drawing of each flow that has steps, by its code; the engine draws some while the next are laid out."""
    daftar = [satu for satu in alur if satu.langkah]
    tata: list[Tata] = []
    with ExitStack() as berjalan:
        gambaran = []
        for n in range(0, len(daftar), SEKALI):
            bagian = daftar[n : n + SEKALI]
            tata += [layout(satu, peran, dokumen) for satu in bagian]
            sumber = [dot(satu, t, peran, awalan=awalan) for satu, t in zip(bagian, tata[n:], strict=True)]
            gambaran.append(berjalan.enter_context(drawing(sumber, cache=cache)))
        return {
            satu.kode: Lukisan(
                clean(svg, judul=satu.nama, uraian=describe_flow(satu, peran)), header(t), header_height(t), printed(t, awalan + satu.kode)
            )
            for satu, t, svg in zip(daftar, tata, (svg for selesai in gambaran for svg in selesai()), strict=True)
        }


def draw(sumber: Sequence[str], *, cache: Path | None = None, perintah: Sequence[str] = PERINTAH) -> list[str]:
    """Return the engine's SVG for each DOT text, from `cache` where it is there; `perintah`: the engine's arguments."""
    with drawing(sumber, cache=cache, perintah=perintah) as selesai:
        return selesai()


@contextmanager
def drawing(
    sumber: Sequence[str], *, cache: Path | None = None, perintah: Sequence[str] = PERINTAH
) -> Iterator[Callable[[], list[str]]]:
    """Set the engine to work as `draw` does; the function given waits for it and returns what it has drawn."""
    mesin = find_engine()
    berkas = {teks: cache / f"{_key(teks, mesin, perintah)}.svg" for teks in sumber} if cache else {}
    jadi = {teks: satu.read_text(encoding="utf-8") for teks, satu in berkas.items() if satu.exists()}
    kurang = [teks for teks in dict.fromkeys(sumber) if teks not in jadi]
    with _process(kurang, mesin, perintah) if kurang else nullcontext(list) as tunggu:

        def selesai() -> list[str]:
            baru = dict(zip(kurang, tunggu(), strict=True))
            for teks in kurang if cache else ():
                _store(berkas[teks], baru[teks])
            return [baru.get(teks) or jadi[teks] for teks in sumber]

        yield selesai


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


@contextmanager
def _process(sumber: Sequence[str], mesin: str, perintah: Sequence[str]) -> Iterator[Callable[[], list[str]]]:
    """Let one process draw all DOT texts; the function given waits for it and returns one SVG for each.

    The process reads and writes files, so that nobody has to feed it meanwhile.
    """
    with TemporaryFile() as masuk, TemporaryFile() as keluar, TemporaryFile() as galat:
        masuk.write("\n".join(sumber).encode())
        masuk.seek(0)
        with subprocess.Popen([mesin, *perintah], stdin=masuk, stdout=keluar, stderr=galat) as proses:

            def tunggu() -> list[str]:
                kode = proses.wait()
                potongan = _AWAL_SVG.split(_read(keluar).decode())[1:]
                if kode or len(potongan) != len(sumber):
                    keluhan = _read(galat).decode(errors="replace").strip()[-500:]
                    raise MesinGagal(f"{mesin} menggambar {len(potongan)} dari {len(sumber)} diagram: {keluhan}")
                return potongan

            yield tunggu


def _read(berkas: BinaryIO) -> bytes:
    berkas.seek(0)
    return berkas.read()


def _store(berkas: Path, svg: str) -> None:
    """Write whole files only: builds that run side by side share the cache."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    sementara = berkas.with_suffix(f".{os.getpid()}")
    sementara.write_text(svg, encoding="utf-8")
    sementara.replace(berkas)
