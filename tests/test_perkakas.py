"""What the tests need from the system: installed package by package, and never silently missing in continuous integration."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtur_situs import AKAR

DILEWATI = {
    "test": 'import pytest\ndef test_x():\n    pytest.skip("tiada")\n',
    "module": 'import pytest\npytest.importorskip("modul_yang_tiada")\ndef test_x(): pass\n',
    "mark": 'import pytest\n@pytest.mark.skipif(True, reason="tiada")\ndef test_x(): pass\n',
}


@pytest.mark.parametrize("isi", DILEWATI.values(), ids=DILEWATI)
@pytest.mark.parametrize(("ci", "kode"), [("true", {1, 2}), ("", {0, 5})], ids=["ci", "lokal"])
def test_lewatan_gagal_hanya_di_ci(isi: str, ci: str, kode: set[int], tmp_path: Path) -> None:
    """However a test is skipped, with CI=true the run fails and says so."""
    (tmp_path / "test_x.py").write_text(isi, encoding="utf-8")
    perintah = [sys.executable, "-m", "pytest", "-q", "-p", "tests.tanpa_lewati", "-p", "no:cacheprovider", "--rootdir", tmp_path, tmp_path]
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")} | {"CI": ci, "PYTHONPATH": str(AKAR)}
    hasil = subprocess.run(perintah, cwd=tmp_path, capture_output=True, text=True, env=lingkungan, check=False)
    assert hasil.returncode in kode, hasil.stdout
    assert ("CI=true, but skipped" in hasil.stdout) is bool(ci)


def test_semua_pengujian_dijaga(request: pytest.FixtureRequest) -> None:
    """This run, too, has the rule."""
    for hook in (request.config.hook.pytest_runtest_makereport, request.config.hook.pytest_make_collect_report):
        assert "tests.tanpa_lewati" in {impl.function.__module__ for impl in hook.get_hookimpls()}


def test_paket_dipasang_satu_per_satu(tmp_path: Path) -> None:
    """A package that apt does not know hinders no other, and another name of it is tried; what is left is named in one line."""
    hasil = _perkakas(tmp_path, "pohon|pohon-lain", "tiada|tiada-juga", "rumput", dikenal="pohon-lain rumput")
    assert (tmp_path / "terpasang").read_text().split() == ["pohon-lain", "rumput"]
    assert hasil.stdout == "Belum terpasang: tiada. Pasang lewat pengelola paket; pengujian yang memerlukannya dilewati.\n"
    assert hasil.returncode == 1


def test_semua_yang_diperlukan_pengujian_dipasang(tmp_path: Path) -> None:
    """Without any program there, the script installs the browser, LibreOffice, poppler, Graphviz and the fonts."""
    hasil = _perkakas(tmp_path, dikenal="chromium-browser libreoffice-writer-nogui poppler-utils graphviz fonts-liberation")
    assert hasil.returncode == 0, hasil.stdout
    assert (tmp_path / "terpasang").read_text().split() == ["chromium-browser", "libreoffice-writer-nogui", "poppler-utils", "graphviz", "fonts-liberation"]


def _perkakas(folder: Path, *paket: str, dikenal: str) -> subprocess.CompletedProcess[str]:
    """Run the script where only a make-believe apt-get is, which knows the packages `dikenal`."""
    for nama in ("sh", "env", "tr", "sed", "grep"):
        (folder / nama).symlink_to(shutil.which(nama))
    _program(folder / "id", "echo 0")
    _program(folder / "apt-get", f'''[ "$1" = update ] && exit
for nama; do :; done
case " {dikenal} " in *" $nama "*) echo "$nama" >> {folder}/terpasang;; *) exit 100;; esac''')  # fmt: skip
    lingkungan = {"PATH": str(folder), "CI": "true"}
    return subprocess.run([AKAR / "tests" / "perkakas.sh", *paket], capture_output=True, text=True, env=lingkungan, check=False)


def _program(berkas: Path, isi: str) -> None:
    berkas.write_text(f"#!/bin/sh\n{isi}\n", encoding="utf-8")
    berkas.chmod(0o755)
