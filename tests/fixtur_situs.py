"""Fixtures that build the site: once a test run, whatever the number of workers."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

AKAR = Path(__file__).resolve().parent.parent
JAHAT = "{{ 7*7 }} <b>tebal</b> *miring* | <script>alert(1)</script>"


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site built from the real data."""
    return _sekali(tmp_path_factory, "situs", bangun)


@pytest.fixture(scope="session")
def situs_jahat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site built from the fictional regency with HTML, Markdown and Jinja in its data."""

    def buat(tujuan: Path) -> None:
        data = tujuan.parent / "data-jahat"
        shutil.copytree(AKAR / "data" / "bersama", data / "bersama")
        shutil.copytree(AKAR / "data" / "contoh", data / "kabupaten" / "contoh")
        _jahati(data / "kabupaten" / "contoh")
        bangun(tujuan, data)

    return _sekali(tmp_path_factory, "situs-jahat", buat)


@dataclass(frozen=True)
class Salinan:
    """A copy of the project that shares the environment of the original."""

    folder: Path

    def make(self, sasaran: str) -> subprocess.CompletedProcess[str]:
        """Run a target of the Makefile."""
        return subprocess.run(["make", sasaran], cwd=self.folder, capture_output=True, text=True, check=False)

    def tambahkan(self, berkas: str, isi: str) -> None:
        """Append to a file."""
        with (self.folder / berkas).open("a", encoding="utf-8") as tulisan:
            tulisan.write(isi)


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    """Return a copy of the project that holds one regency."""
    for nama in ("docs", "macros", "diagrams", "mkdocs.yml", "Makefile", "pyproject.toml"):
        asal = AKAR / nama
        (shutil.copytree if asal.is_dir() else shutil.copy2)(asal, tmp_path / nama)
    for nama in ("bersama", "kabupaten/buton"):
        shutil.copytree(AKAR / "data" / nama, tmp_path / "data" / nama)
    lingkungan = tmp_path / ".venv"
    lingkungan.mkdir()
    (lingkungan / "bin").symlink_to(Path(sys.prefix) / "bin")
    (lingkungan / ".siap").touch()
    return Salinan(tmp_path)


def bangun(tujuan: Path, data: Path = AKAR / "data") -> None:
    """Build the site from the data folder `data`; show the log when it fails."""
    perintah = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tujuan)]
    lingkungan = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PANDUAN_DATA": str(data)}
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, env=lingkungan, check=False)
    assert hasil.returncode == 0, hasil.stderr[-6000:]


def _sekali(tmp_path_factory: pytest.TempPathFactory, nama: str, buat) -> Path:
    dasar = tmp_path_factory.getbasetemp()
    wadah = (dasar.parent if os.environ.get("PYTEST_XDIST_WORKER") else dasar) / nama
    wadah.mkdir(exist_ok=True)
    with (wadah / "kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if not (wadah / "selesai").exists():
            buat(wadah / "site")
            (wadah / "selesai").touch()
    return wadah / "site"


def _jahati(folder: Path) -> None:
    """Put markup into values of every kind of file; names and titles are the ones that reach most places."""
    for berkas, kunci in (("peraturan.yml", "judul"), ("alur/penunjukan-lintas-unit.yml", "nama"), ("surat/permohonan-pelibatan.yml", "nama")):
        isi = yaml.safe_load((folder / berkas).read_text(encoding="utf-8"))
        isi[kunci] = f"{isi[kunci]} {JAHAT}"
        (folder / berkas).write_text(yaml.safe_dump(isi, sort_keys=False), encoding="utf-8")
    naskah = (folder / "naskah.txt").read_text(encoding="utf-8").splitlines()
    diubah = [f"{b} {JAHAT}" if b.startswith("BAB ") or b.lstrip().startswith("(1) ") else b for b in naskah]
    (folder / "naskah.txt").write_text("\n".join(diubah) + "\n", encoding="utf-8")
