"""The MkDocs hook: loads the data once, makes the pages and the navigation, writes the JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from data.masalah import ringkasan
from data.muat import Bersama, Kabupaten, Panduan
from data.terperiksa import baca_terperiksa
from macros.alur import berkas_bpmn
from macros.api import tulis_api
from macros.halaman import JUDUL_GRUP, Halaman, halaman_kabupaten, judul_berdaerah, semua_halaman


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the data before any page is made; every problem is reported at once."""
    akar = Path(config.config_file_path).parent
    panduan = muat_terperiksa(Path(os.path.relpath(akar / config.extra["data"])))
    config.extra["panduan"] = panduan
    config.nav = [*config.extra["nav_tulisan"], *(_nav_kabupaten(k, panduan.bersama) for k in panduan.kabupaten)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    templat = Path(config.docs_dir) / "templat"
    for halaman in semua_halaman(config.extra["panduan"]):
        meta = {**halaman.meta, "title": polos_html(halaman.meta["title"])}
        isi = berkepala((templat / halaman.templat).read_text(encoding="utf-8"), meta)
        files.append(File.generated(config, halaman.sumber, content=isi))
    for alamat, isi in berkas_bpmn(config.extra["panduan"]):
        files.append(File.generated(config, alamat, content=isi))
    return files


def on_post_page(output: str, **_: object) -> str:
    """Give names to what the theme leaves nameless for screen readers."""
    return beri_nama(output)


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """Name the regency in the search index before it is written, and write the JSON beside the pages."""
    sebut_daerah(config.plugins["material/search"].search_index.entries, config.extra["panduan"].kabupaten)
    tulis_api(config.extra["panduan"], Path(config.site_dir))


def sebut_daerah(entri: list[dict], kabupaten: Iterable[Kabupaten]) -> None:
    """Put the regency before the title of each of its pages in the search index; sections are shown below their page."""
    menurut_slug = {k.slug: k for k in kabupaten}
    for satu in entri:
        milik = menurut_slug.get(satu["location"].split("/")[0])
        if milik and "#" not in satu["location"]:
            satu["title"] = polos_html(judul_berdaerah(milik, unescape(satu["title"])))


def muat_terperiksa(akar: Path) -> Panduan:
    """Return the checked data below `akar`; raise PluginError with every problem if one of them is not a mere warning."""
    panduan, masalah = baca_terperiksa(akar)
    if panduan is None:
        raise PluginError(f"Data belum benar.\n{ringkasan(masalah)}")
    return panduan


def beri_nama(halaman: str) -> str:
    """Return the page with its search dialog named and each part of the navigation named by its own title."""
    halaman = halaman.replace('data-md-component="search" role="dialog"', 'data-md-component="search" role="dialog" aria-label="Pencarian"')
    halaman = re.sub(r'aria-labelledby="(__nav_\w+)_label"', r'aria-labelledby="\1_judul"', halaman)
    return re.sub(r'<label class="md-nav__title" for="(__nav_\w+)"', r'\g<0> id="\1_judul"', halaman)


def _nav_kabupaten(kabupaten: Kabupaten, bersama: Bersama) -> dict:
    grup = halaman_kabupaten(kabupaten, bersama)
    awal, *lain = grup.pop("")
    bergrup = [{JUDUL_GRUP[g]: [_nav_halaman(h, indeks=i == 0) for i, h in enumerate(daftar)]} for g, daftar in grup.items()]
    return {polos_html(awal.judul): [awal.sumber, *bergrup, *(_nav_halaman(h) for h in lain)]}


def _nav_halaman(halaman: Halaman, *, indeks: bool = False) -> str | dict[str, str]:
    return halaman.sumber if indeks else {polos_html(halaman.judul): halaman.sumber}


def polos_html(judul: str) -> str:
    """Titles from data are shown, never run: no HTML, and no Jinja marker for the macros plugin to find."""
    return judul.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;")


def berkepala(templat: str, meta: Mapping[str, str]) -> str:
    """Return the template with `meta` put before what front matter it has of its own."""
    baris = "".join(f"{kunci}: {json.dumps(nilai)}\n" for kunci, nilai in meta.items())
    sisa = templat.removeprefix("---\n") if templat.startswith("---\n") else f"---\n{templat}"
    return f"---\n{baris}{sisa}"
