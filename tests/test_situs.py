"""The built site: no dead link or id, nothing asked from outside, the same bytes twice, JSON as its schema says."""

from __future__ import annotations

import html
import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from tests.fixtur_situs import Salinan, bangun

SUMBER_DAYA = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("use", "href")}


class Pembaca(HTMLParser):
    """Collects the ids, links and resources of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.id: list[str] = []
        self.tautan: list[str] = []
        self.sumber_daya: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        nilai = dict(attrs)
        self.id += [nilai["id"]] if nilai.get("id") else []
        for nama in ("href", "src"):
            if nilai.get(nama):
                wadah = self.sumber_daya if (tag, nama) in SUMBER_DAYA else self.tautan
                wadah.append(nilai[nama])


@cache
def baca(halaman: Path) -> Pembaca:
    pembaca = Pembaca()
    pembaca.feed(halaman.read_text(encoding="utf-8"))
    return pembaca


def halaman_situs(situs: Path) -> list[Path]:
    return sorted(p for p in situs.rglob("*.html") if p.name != "404.html")


def test_every_link_and_id_is_alive(situs: Path) -> None:
    mati = [f"{h.relative_to(situs)}: {t}" for h in halaman_situs(situs) for t in baca(h).tautan if not hidup(h, t)]
    assert mati == []


def hidup(halaman: Path, tautan: str) -> bool:
    bagian = urlsplit(tautan)
    if bagian.scheme in ("http", "https", "mailto", "data", "blob"):
        return True
    tujuan = (halaman.parent / unquote(bagian.path)).resolve() if bagian.path else halaman
    if tujuan.is_dir():
        tujuan /= "index.html"
    if not tujuan.exists():
        return False
    if bagian.fragment.startswith("isi="):  # fills in a letter's form; tests/test_surat_situs.py reads it
        return True
    if bagian.fragment.startswith("siapa="):
        return bertanya(tujuan, bagian.fragment)
    jangkar = unquote(bagian.fragment).removeprefix("topik=")  # a topic of the comparison is the id of its heading
    return not jangkar or tujuan.suffix != ".html" or jangkar in baca(tujuan).id


def bertanya(halaman: Path, fragmen: str) -> bool:
    """Return whether a page answers for the unit, post and level of `#siapa=unit/jabatan/jenjang`."""
    unit, _, jabatan = fragmen.removeprefix("siapa=").partition("/")
    isi = halaman.read_text(encoding="utf-8")
    return f'"{unit}": [' in isi and f'data-kode="{jabatan}"' in isi


def test_no_page_repeats_an_id(situs: Path) -> None:
    ganda = [f"{h.relative_to(situs)}: {i}" for h in halaman_situs(situs) for i in set(baca(h).id) if baca(h).id.count(i) > 1]
    assert ganda == []


def test_no_resource_comes_from_outside(situs: Path) -> None:
    luar = [f"{h.relative_to(situs)}: {s}" for h in halaman_situs(situs) for s in baca(h).sumber_daya if urlsplit(s).netloc]
    gaya = [p.name for p in situs.glob("aset/*.css") if "url(http" in p.read_text(encoding="utf-8")]
    assert luar + gaya == []


def test_every_provision_is_on_the_page_its_address_names(situs: Path) -> None:
    for berkas in kabupaten_json(situs):
        for ketentuan in json.loads(berkas.read_text(encoding="utf-8"))["ketentuan"]:
            alamat, _, jangkar = ketentuan["url"].partition("#")
            assert jangkar in baca(situs / alamat).id, ketentuan["url"]


def test_json_answers_to_the_published_schema(situs: Path) -> None:
    skema = json.loads((situs / "api/v1/skema.json").read_text(encoding="utf-8"))
    for berkas in kabupaten_json(situs):
        jsonschema.validate(json.loads(berkas.read_text(encoding="utf-8")), skema, jsonschema.Draft202012Validator)


def test_the_list_names_every_regency(situs: Path) -> None:
    daftar = json.loads((situs / "api/v1/daftar.json").read_text(encoding="utf-8"))["daerah"]
    assert [d["slug"] for d in daftar] == [p.stem for p in kabupaten_json(situs)]
    assert all((situs / d["url"]).exists() for d in daftar)


def kabupaten_json(situs: Path) -> list[Path]:
    return sorted(p for p in (situs / "api/v1").glob("*.json") if p.stem not in ("daftar", "skema"))


def test_data_comes_out_as_plain_text(situs_jahat: Path) -> None:
    for halaman in halaman_situs(situs_jahat):
        isi = halaman.read_text(encoding="utf-8")
        assert "<script>alert" not in isi and "<b>tebal" not in isi and "<em>miring" not in isi, halaman
    naskah = (situs_jahat / "contoh" / "naskah" / "bab-i.html").read_text(encoding="utf-8")
    assert "{{ 7*7 }}" in html.unescape(naskah) and "<b>tebal" in html.unescape(naskah)


@pytest.mark.parametrize(
    ("berkas", "isi"),
    [("data/kabupaten/buton/peraturan.yml", "nomor: 4\n"), ("docs/index.md", "\n{{ makro_yang_tidak_ada() }}\n")],
    ids=["duplicate key", "macro error"],
)
def test_a_failed_build_leaves_the_last_good_site(salinan: Salinan, berkas: str, isi: str) -> None:
    situs = salinan.folder / "site"
    situs.mkdir()
    (situs / "index.html").write_text("yang terakhir baik")
    salinan.tambahkan(berkas, isi)
    assert salinan.make("situs").returncode != 0
    assert [p.name for p in situs.iterdir()] == ["index.html"]


def test_two_builds_give_the_same_bytes(situs: Path, tmp_path: Path) -> None:
    bangun(tmp_path / "site")
    for berkas in sorted(p for p in situs.rglob("*") if p.is_file() and p.suffix in (".html", ".json")):
        lain = tmp_path / "site" / berkas.relative_to(situs)
        assert lain.read_bytes() == berkas.read_bytes(), berkas
