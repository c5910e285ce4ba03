"""Diagrams in a real browser: its own measure of the text, its focus, its narrow screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.alur import bingkai
from tests.diagram.baca import AKAR, SUMBER, ambil, lukisan

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

# Lane names that are out of the frame's sight from above or below, or not above their own lane.
TAK_SEJAJAR = """() => [...document.querySelectorAll('.alur-bingkai')].flatMap(bingkai => {
  const frame = bingkai.getBoundingClientRect();
  const [kepala, gambar] = [...bingkai.children].map(svg => [...svg.querySelectorAll(svg.matches('.alur-kepala') ? '.judul' : '.lajur')]);
  const nama = [...bingkai.querySelectorAll('.alur-kepala text')];
  if (kepala.length !== gambar.length || nama.length !== gambar.length) return [bingkai.id + ': jumlah lajur'];
  return nama.filter((teks, n) => {
    const [t, k, g] = [teks, kepala[n], gambar[n]].map(satu => satu.getBoundingClientRect());
    const terlihat = frame.top <= t.top && t.bottom <= k.bottom && k.bottom < frame.top + bingkai.clientHeight;
    return !(terlihat && Math.abs(k.left - g.left) < 1 && Math.abs(k.right - g.right) < 1 && k.left < t.left && t.right < k.right);
  }).map(teks => bingkai.id + ': ' + teks.textContent);
})"""
# Lane names in the diagram itself that do not lie exactly below their copy.
DUA_KALI = """() => [...document.querySelectorAll('.alur-bingkai')].flatMap(bingkai => {
  const [kepala, gambar] = [...bingkai.children].map(svg => [...svg.querySelectorAll('.nama-lajur, rect[id*="-lajur-"].judul, .alur-kepala .judul')]);
  const jauh = (a, b) => Math.max(...['left', 'right', 'top', 'bottom'].map(sisi => Math.abs(a[sisi] - b[sisi])));
  const letak = satu => Object.fromEntries(satu.map(s => [s.nodeName + s.textContent + Math.round(s.getBoundingClientRect().left), s.getBoundingClientRect()]));
  const [a, b] = [letak(kepala), letak(gambar)];
  return Object.keys({...a, ...b}).filter(k => !a[k] || !b[k] || jauh(a[k], b[k]) > 1.01).map(k => bingkai.id + ': ' + k);
})"""
TERTUTUP = """() => {
  const [a, b] = [document.activeElement.getBoundingClientRect(), document.activeElement.closest('.alur-bingkai').getBoundingClientRect()];
  const kepala = document.activeElement.closest('.alur-bingkai').querySelector('.alur-kepala').getBoundingClientRect();
  return a.top < kepala.bottom || a.bottom > b.bottom || a.left < b.left - 2 || a.right > b.right + 2;
}"""


@pytest.fixture
def halaman(page: Page, tmp_path: Path) -> Page:
    """Return a page with every flow and the style sheet, narrow as a phone."""
    gaya = (AKAR / "docs/aset/alur.css").read_text(encoding="utf-8")
    isi = "".join(bingkai(ambil(nama), {ambil(nama).kode: lukisan(nama)}) for nama in SUMBER)
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
    assert halaman.evaluate("document.querySelector('svg.alur:not(.alur-kepala)').getBoundingClientRect().width") > 375


def test_tab_menuju_langkah_berikutnya(halaman: Page) -> None:
    halaman.locator("svg.alur a.langkah").nth(0).focus()
    halaman.keyboard.press("Tab")
    fokus = halaman.evaluate("document.activeElement.id")
    assert fokus.endswith("-simbol-2")


def test_nama_lajur_menutupi_kepala_gambar(halaman: Page) -> None:
    """At the top the row lies exactly over the diagram's own header: nothing shows twice."""
    assert halaman.evaluate(DUA_KALI) == []


@pytest.mark.parametrize(("kanan", "bawah"), [(0, 0), (0, 600), (250, 0), (250, 600), (9999, 9999)])
@pytest.mark.parametrize("lebar", [375, 1280])
def test_nama_lajur_tetap_terlihat(halaman: Page, lebar: int, kanan: int, bawah: int) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 800})
    halaman.evaluate("([x, y]) => document.querySelectorAll('.alur-bingkai').forEach(satu => satu.scrollTo(x, y))", [kanan, bawah])
    assert halaman.evaluate("Math.max(...[...document.querySelectorAll('.alur-bingkai')].map(satu => satu.scrollTop))") >= bawah % 9999
    assert halaman.evaluate(TAK_SEJAJAR) == []


def test_papan_ketik_menggulir_bingkai(halaman: Page) -> None:
    bingkai_pertama = halaman.locator(".alur-bingkai").first
    bingkai_pertama.focus()
    halaman.keyboard.press("PageDown")
    halaman.wait_for_function("document.activeElement.scrollTop > 100")


def test_langkah_berfokus_di_bawah_nama_lajur(halaman: Page) -> None:
    """Tab and Shift+Tab bring each step into sight, below the lane names."""
    halaman.set_viewport_size({"width": 900, "height": 800})
    langkah = halaman.locator("#gambar-lintas-perangkat-daerah a.langkah")
    langkah.first.focus()
    for tombol in ["Tab"] * (langkah.count() - 1) + ["Shift+Tab"] * (langkah.count() - 1):
        halaman.keyboard.press(tombol)
        assert not halaman.evaluate(TERTUTUP), halaman.evaluate("document.activeElement.id")


def test_cetak_tanpa_gulir(halaman: Page) -> None:
    """On paper nothing is cut off and the lane names stand once."""
    halaman.emulate_media(media="print")
    halaman.set_viewport_size({"width": 1000, "height": 800})
    terpotong = "[...document.querySelectorAll('.alur-bingkai')].some(satu => satu.scrollHeight > satu.clientHeight + 1)"
    assert not halaman.evaluate(terpotong)
    assert halaman.locator(".alur-kepala:visible").count() == 0
