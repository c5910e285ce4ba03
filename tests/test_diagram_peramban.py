"""Diagrams in a real browser: its own measure of the text, its focus, its narrow screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.diagram.baca import AKAR, SUMBER, lihat

KELUAR = """() => [...document.querySelectorAll('svg.alur a.langkah')].flatMap(a => {
  const kotak = [...a.querySelectorAll('rect, polygon')].map(b => b.getBBox());
  return [...a.querySelectorAll('text')].filter(t => {
    const b = t.getBBox();
    return !kotak.some(k => k.x < b.x && b.x + b.width < k.x + k.width && k.y < b.y && b.y + b.height < k.y + k.height);
  }).map(t => a.id + ': ' + t.textContent);
})"""
BERTINDIH = """() => [...document.querySelectorAll('svg.alur')].flatMap(svg => {
  const teks = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBBox()]);
  return teks.flatMap(([s, a], n) => teks.slice(n + 1)
    .filter(([_, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height)
    .map(([t]) => svg.id + ': ' + s + ' / ' + t));
})"""


@pytest.fixture
def halaman(page: Page, tmp_path: Path) -> Page:
    """Return a page with every flow and the style sheet, narrow as a phone."""
    gaya = (AKAR / "docs/aset/alur.css").read_text(encoding="utf-8")
    isi = "".join(f'<div class="alur-bingkai">{lihat(nama).svg}</div>' for nama in SUMBER)
    berkas = tmp_path / "alur.html"
    berkas.write_text(f'<!doctype html><meta charset="utf-8"><style>{gaya}</style><body>{isi}', encoding="utf-8")
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(berkas.as_uri())
    return page


def test_teks_muat_menurut_peramban(halaman: Page) -> None:
    assert halaman.evaluate(KELUAR) == []


def test_teks_tidak_bertindihan_menurut_peramban(halaman: Page) -> None:
    assert halaman.evaluate(BERTINDIH) == []


def test_bingkai_menggulir_halaman_tidak(halaman: Page) -> None:
    """The diagram keeps its size on a phone; its frame scrolls, the page does not."""
    assert halaman.evaluate("document.documentElement.scrollWidth") <= 375
    assert halaman.evaluate("document.querySelector('svg.alur').getBoundingClientRect().width") > 375


def test_tab_menuju_langkah_berikutnya(halaman: Page) -> None:
    halaman.locator("svg.alur a.langkah").nth(0).focus()
    halaman.keyboard.press("Tab")
    fokus = halaman.evaluate("document.activeElement.id")
    assert fokus.endswith("-simbol-2")
