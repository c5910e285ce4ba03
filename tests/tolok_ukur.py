"""Measured figures, each a ratio inside one run, because machines differ: `make tolok-ukur`."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from data.muat import Panduan, muat
from data.periksa import periksa
from diagrams import lukis
from diagrams.dot import dot
from diagrams.kisi import layout
from diagrams.svg import draw
from tests.fixtur_situs import AKAR, bangun

LIPAT = 4
ULANG = 5


def lama(kerja: Callable[[], object]) -> float:
    """Return the seconds that `kerja` takes."""
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def main() -> None:
    """Print what drawing costs beside the engine alone, reading beside building, and how a build grows with regencies."""
    print(f"menggambar semua alur dari nol : {menggambar(muat(AKAR / 'data')[0]):.2f} x mesin diagram sendirian")
    with tempfile.TemporaryDirectory() as sementara:
        wadah = Path(sementara)
        banyak = lipatgandakan(wadah / "data")
        baca = lama(lambda: periksa(muat(AKAR / "data")[0]))
        satu = lama(lambda: bangun(wadah / "satu"))
        semua = lama(lambda: bangun(wadah / "banyak", wadah / "data"))
    print(f"membaca dan memeriksa data     : {baca / satu:.2f} x waktu membangun situs")
    print(f"{LIPAT} x lipat kabupaten ({banyak})      : {semua / satu:.2f} x waktu membangun, {semua / satu / LIPAT:.2f} x tiap kabupaten")


def menggambar(panduan: Panduan) -> float:
    """Return drawing every flow from nothing, as a multiple of the engine's own time for the same DOT in one call.

    The two take turns, and the fastest of each counts: other work on the machine only ever adds time.
    """
    peran, dokumen = panduan.bersama.peran, panduan.bersama.dokumen
    alur = [satu for kabupaten in panduan.kabupaten for satu in kabupaten.alur if satu.langkah]
    sumber = [dot(satu, layout(satu, peran, dokumen), peran) for satu in alur]
    putaran = [(lama(lambda: draw(sumber)), lama(lambda: lukis(alur, peran, dokumen, cache=None))) for _ in range(ULANG)]
    mesin, semua = (min(satu) for satu in zip(*putaran, strict=True))
    return semua / mesin


def lipatgandakan(tujuan: Path) -> int:
    """Copy the data with every regency LIPAT times; return the number of regencies."""
    shutil.copytree(AKAR / "data" / "bersama", tujuan / "bersama")
    for asal in sorted((AKAR / "data" / "kabupaten").iterdir()):
        for ke in range(1, LIPAT + 1):
            shutil.copytree(asal, tujuan / "kabupaten" / f"{asal.name}-{ke}")
    return len(list((tujuan / "kabupaten").iterdir()))


if __name__ == "__main__":
    main()
