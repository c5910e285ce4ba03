"""The MkDocs hook: loads the data once, makes the pages and the navigation, writes the JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from data.masalah import ringkasan
from data.muat import Panduan, muat
from data.periksa import periksa
from macros.api import tulis_api
from macros.halaman import Halaman, halaman_kabupaten, semua_halaman

DATA = Path(os.path.relpath(Path(__file__).resolve().parent.parent / "data"))


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the data before any page is made; every problem is reported at once."""
    panduan = muat_terperiksa(Path(config.extra.get("data", DATA)))
    config.extra["panduan"] = panduan
    config.nav = [*_nav_tulisan(config), *(_nav_kabupaten(k) for k in panduan.kabupaten)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages."""
    templat = Path(config.docs_dir) / "templat"
    for halaman in semua_halaman(config.extra["panduan"]):
        isi = f"---\n{_depan(halaman)}---\n{(templat / halaman.templat).read_text(encoding='utf-8')}"
        files.append(File.generated(config, halaman.sumber, content=isi))
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the JSON beside the pages."""
    tulis_api(config.extra["panduan"], Path(config.site_dir))


def muat_terperiksa(akar: Path) -> Panduan:
    """Return the checked data below `akar`; raise PluginError with every problem."""
    panduan, masalah = muat(akar)
    masalah = masalah or periksa(panduan)
    if masalah:
        raise PluginError(f"Data belum benar.\n{ringkasan(masalah)}")
    return panduan


def _nav_tulisan(config: MkDocsConfig) -> list:
    return config.extra["nav_tulisan"]


def _nav_kabupaten(kabupaten) -> dict:
    grup = halaman_kabupaten(kabupaten)
    awal, *lain = grup.pop("")
    judul = {"naskah": "Naskah resmi", "alur": "Alur", "surat": "Surat"}
    isi = [awal.sumber, *({judul[g]: [_nav_halaman(h, indeks=i == 0) for i, h in enumerate(daftar)]} for g, daftar in grup.items())]
    return {_judul_nav(awal.judul): [*isi, *(_nav_halaman(h) for h in lain)]}


def _nav_halaman(halaman: Halaman, *, indeks: bool = False) -> str | dict[str, str]:
    return halaman.sumber if indeks else {_judul_nav(halaman.judul): halaman.sumber}


def _judul_nav(judul: str) -> str:
    """Titles from data are shown, never run: no HTML, and no Jinja marker for the macros plugin to find."""
    return judul.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;")


def _depan(halaman: Halaman) -> str:
    return "".join(f"{kunci}: {json.dumps(nilai)}\n" for kunci, nilai in halaman.meta.items())
