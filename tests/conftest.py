"""What several tests share: the real catalogues, the fictional regency, and a copy of it to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.muat import Bersama, Kabupaten, muat_bersama, muat_kabupaten
from tests.fixtur_peramban import browser_type_launch_args, buka_halaman
from tests.fixtur_situs import salinan, situs, situs_jahat
from tests.tanpa_lewati import pytest_make_collect_report, pytest_runtest_makereport

__all__ = [
    "browser_type_launch_args",
    "buka_halaman",
    "pytest_make_collect_report",
    "pytest_runtest_makereport",
    "salinan",
    "situs",
    "situs_jahat",
]

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="session")
def bersama() -> Bersama:
    """Return the shared catalogues."""
    hasil, masalah = muat_bersama(DATA / "bersama")
    assert hasil is not None, masalah
    return hasil


@pytest.fixture(scope="session")
def contoh() -> Kabupaten:
    """Return the fictional regency."""
    hasil, masalah = muat_kabupaten(DATA / "contoh")
    assert hasil is not None, masalah
    return hasil


@pytest.fixture
def salinan_contoh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the fictional regency's folder that a test may break, as a path relative to the working directory."""
    shutil.copytree(DATA / "contoh", tmp_path / "contoh")
    shutil.copytree(DATA / "bersama", tmp_path / "bersama")
    monkeypatch.chdir(tmp_path)
    return Path("contoh")
