"""The summary on paper, and the pages of structures, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.muat import muat_kabupaten
from diagrams.legenda import legend
from tests.fixtur_peramban import pelanggaran

DAERAH = sorted(p.name for p in (Path(__file__).parent.parent / "data" / "kabupaten").iterdir() if p.is_dir())
STRUKTUR = "kapuas/struktur/sekretariat-dprd-inspektorat-dinas-badan.html"
HALAMAN = ["kapuas/ringkasan.html", "buton/peran/kepala-bidang.html", STRUKTUR]
TERKECIL = """() => {
  const jalan = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const ukuran = [];
  while (jalan.nextNode())
    if (jalan.currentNode.textContent.trim()) ukuran.push(parseFloat(getComputedStyle(jalan.currentNode.parentElement).fontSize));
  return Math.min(...ukuran);
}"""


@pytest.mark.parametrize("slug", DAERAH)
def test_the_summary_is_one_legible_sheet(slug: str, buka_halaman) -> None:
    page = buka_halaman(f"{slug}/ringkasan.html")
    page.emulate_media(media="print")
    assert page.evaluate(TERKECIL) >= 12, "9 pt"
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox\s*\[\s*0 0 59\d(?:\.\d+)? 84\d", pdf), "A4"


@pytest.mark.parametrize("lebar", [375, 1280])
@pytest.mark.parametrize("alamat", HALAMAN)
def test_no_page_scrolls_sideways_or_fails_axe(alamat: str, lebar: int, buka_halaman, page) -> None:
    page.set_viewport_size({"width": lebar, "height": 800})
    buka_halaman(alamat)
    page.evaluate("document.querySelectorAll('details').forEach((satu) => (satu.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert pelanggaran(page) == []


def test_units_are_searched_above_the_chart(buka_halaman, page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    buka_halaman(STRUKTUR)
    cari, nihil = page.get_by_label("Cari unit"), page.locator("[data-nihil]")
    assert cari.bounding_box()["y"] < page.locator("svg.bagan").last.bounding_box()["y"]
    cari.fill("kesehatan")
    expect(page.locator(".daftar-unit li:visible")).to_have_text(["Dinas Kesehatan"])
    expect(nihil).to_be_hidden()
    cari.fill("puskesmas")
    expect(nihil).to_contain_text("Tidak ada unit bernama itu")
    expect(nihil.get_by_role("link")).to_have_attribute("href", "../siapa.html")
    cari.fill("")
    expect(nihil).to_be_hidden()


def test_the_chart_explains_its_lines(buka_halaman) -> None:
    struktur = muat_kabupaten(Path(__file__).parent.parent / "data" / "kabupaten" / "kapuas")[0].struktur
    satu = next(s for s in struktur if STRUKTUR.endswith(f"/{s.kode}.html"))
    page = buka_halaman(STRUKTUR)
    expect(page.locator("ul.legenda li")).to_have_text([re.compile(arti) for arti, _ in legend(satu)])
    jenis = "els => [...new Set(els.map((e) => e.getAttribute('class')))].sort()"
    assert page.eval_on_selector_all(".legenda .panah", jenis) == page.eval_on_selector_all(".alur-bingkai .panah", jenis)
    for baris in page.locator("ul.legenda li").all():
        assert baris.locator("svg").bounding_box()["width"] > 40
