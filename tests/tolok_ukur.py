"""Measured figures, each a ratio inside one run, because machines differ: `make tolok-ukur`."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from data.muat import muat
from data.periksa import periksa
from tests.fixtur_situs import AKAR, bangun

LIPAT = 4


def lama(kerja: Callable[[], object]) -> float:
    """Return the seconds that `kerja` takes."""
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def main() -> None:
    """Print what reading costs beside building, and how a build grows with the number of regencies."""
    with tempfile.TemporaryDirectory() as sementara:
        wadah = Path(sementara)
        banyak = lipatgandakan(wadah / "data")
        baca = lama(lambda: periksa(muat(AKAR / "data")[0]))
        satu = lama(lambda: bangun(wadah / "satu"))
        semua = lama(lambda: bangun(wadah / "banyak", wadah / "data"))
    print(f"membaca dan memeriksa data : {baca / satu:.2f} x waktu membangun situs")
    print(f"{LIPAT} x lipat kabupaten ({banyak})  : {semua / satu:.2f} x waktu membangun, {semua / satu / LIPAT:.2f} x tiap kabupaten")


def lipatgandakan(tujuan: Path) -> int:
    """Copy the data with every regency LIPAT times; return the number of regencies."""
    shutil.copytree(AKAR / "data" / "bersama", tujuan / "bersama")
    for asal in sorted((AKAR / "data" / "kabupaten").iterdir()):
        for ke in range(1, LIPAT + 1):
            shutil.copytree(asal, tujuan / "kabupaten" / f"{asal.name}-{ke}")
    return len(list((tujuan / "kabupaten").iterdir()))


if __name__ == "__main__":
    main()
