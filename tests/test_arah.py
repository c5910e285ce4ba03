"""Imports point one way: data <- diagrams <- macros; and each outside part is known in one place only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

AKAR = Path(__file__).parent.parent
LAPIS = ["data", "diagrams", "macros"]
MODUL = sorted(p for lapis in LAPIS for p in (AKAR / lapis).rglob("*.py"))
# What an outside part may be imported by; the hook and define_env are the only ones that know MkDocs.
TEMPAT = {
    "mkdocs": {"macros/kait.py", "macros/__init__.py"},
    "mkdocs_macros": {"macros/__init__.py"},
    "material": set(),
    "subprocess": {"diagrams/svg.py"},
    "graphviz": {"diagrams/dot.py", "diagrams/svg.py"},
    "graphviz.backend": {"diagrams/svg.py"},
    "yaml": {"data/baca.py"},
    "argparse": {"data/cli.py"},
}


@pytest.mark.parametrize("berkas", MODUL, ids=lambda p: p.relative_to(AKAR).as_posix())
def test_tidak_mengimpor_lapis_di_atasnya(berkas: Path) -> None:
    """A module imports its own layer and those below it."""
    lapis = LAPIS.index(berkas.relative_to(AKAR).parts[0])
    assert impor(berkas.read_text(encoding="utf-8")) & set(LAPIS[lapis + 1 :]) == set()


@pytest.mark.parametrize("bagian", TEMPAT)
def test_bagian_luar_dikenal_di_satu_tempat(bagian: str) -> None:
    """Only the named modules import the outside part."""
    pemakai = {p.relative_to(AKAR).as_posix() for p in MODUL if _mengimpor(p, bagian)}
    assert pemakai <= TEMPAT[bagian]


@pytest.mark.parametrize("berkas", [p for p in MODUL if p.name != "svg.py"], ids=lambda p: p.relative_to(AKAR).as_posix())
def test_hanya_satu_modul_menjalankan_graphviz(berkas: Path) -> None:
    """graphviz objects run the engine by these methods."""
    dipanggil = {simpul.attr for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))) if isinstance(simpul, ast.Attribute)}
    assert dipanggil & {"pipe", "pipe_lines", "unflatten", "render", "view"} == set()


def test_data_tidak_mengimpor_modul_perintah() -> None:
    """The command line is a door, not a part: nothing imports it."""
    pemakai = {p.name for p in MODUL if "data.cli" in _nama_penuh(p.read_text(encoding="utf-8"))}
    assert pemakai == set()


def _mengimpor(berkas: Path, bagian: str) -> bool:
    nama = _nama_penuh(berkas.read_text(encoding="utf-8"))
    return any(satu == bagian or satu.startswith(f"{bagian}.") for satu in nama)


def impor(kode: str) -> set[str]:
    """Return the top-level names that a module imports, also inside functions."""
    return {nama.split(".")[0] for nama in _nama_penuh(kode)}


def _nama_penuh(kode: str) -> set[str]:
    pohon = list(ast.walk(ast.parse(kode)))
    biasa = {alias.name for simpul in pohon if isinstance(simpul, ast.Import) for alias in simpul.names}
    dari = {simpul.module or "" for simpul in pohon if isinstance(simpul, ast.ImportFrom)}
    assert not any(simpul.level for simpul in pohon if isinstance(simpul, ast.ImportFrom)), "imports are absolute"
    return biasa | dari


@pytest.mark.parametrize(
    ("kode", "harap"),
    [
        ("import data.model as m, json", {"data", "json"}),
        ("from macros.teks import x", {"macros"}),
        ("def f():\n    from diagrams import y", {"diagrams"}),
    ],
)
def test_impor_terbaca(kode: str, harap: set[str]) -> None:
    """The reader of imports sees every form of them."""
    assert impor(kode) == harap
