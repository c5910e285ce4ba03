"""The pages of the official text in a real browser: room for words, copy buttons beside them, arrival, search results."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.fixtur_peramban import pelanggaran

LEBAR_TERKECIL = 180
KABUPATEN = ("buton", "kapuas", "kayong-utara", "kupang", "tabanan")
SEMPIT = "p => [...document.querySelectorAll('.isi > p')].filter((e) => e.getBoundingClientRect().width < p).length"
TERTUTUP = """() => {
  const bertemu = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const kata = (e) => {
    const jangkauan = document.createRange();
    const teks = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    const kotak = [];
    while (teks.nextNode()) if (!teks.currentNode.parentElement.closest('.alat')) {
      jangkauan.selectNodeContents(teks.currentNode);
      kotak.push(...jangkauan.getClientRects());
    }
    return kotak;
  };
  return [...document.querySelectorAll('.alat')]
    .filter((a) => kata(a.parentElement).some((k) => bertemu(a.getBoundingClientRect(), k)))
    .map((a) => a.getAttribute('aria-label'));
}"""


def warna(page: Page, pemilih: str) -> str:
    return page.locator(pemilih).evaluate("e => getComputedStyle(e).backgroundColor")


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_deep_provisions_keep_room_for_words_on_a_phone(kabupaten: str, situs: Path, buka_halaman, page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    halaman = sorted(p.relative_to(situs) for p in situs.glob(f"{kabupaten}/naskah/*.html"))
    sempit = {}
    for alamat in halaman:
        buka_halaman(str(alamat))
        sempit[alamat.name] = page.evaluate(SEMPIT, LEBAR_TERKECIL)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), alamat
    assert {nama: jumlah for nama, jumlah in sempit.items() if jumlah} == {}
    assert len(sempit) > 5


@pytest.mark.parametrize("lebar", [375, 1280])
@pytest.mark.parametrize("alamat", ["buton/naskah/bab-ii.html", "buton/naskah/pembukaan.html", "kapuas/naskah/lampiran-a.html", "tabanan/naskah/lampiran.html"])
def test_copy_buttons_cover_no_words(alamat: str, lebar: int, buka_halaman, page) -> None:
    page.set_viewport_size({"width": lebar, "height": 900})
    buka_halaman(alamat)
    expect(page.locator(".alat").first).to_be_attached()
    assert page.evaluate(TERTUTUP) == []


@pytest.mark.parametrize("alamat", ["kapuas/naskah/lampiran-b.html", "kayong-utara/naskah/lampiran-i-b.html"])
def test_pages_with_repeated_notes_pass_axe(alamat: str, buka_halaman) -> None:
    page = buka_halaman(alamat)
    page.evaluate("document.querySelectorAll('details.catatan').forEach((e) => (e.open = true))")
    assert pelanggaran(page) == []


def test_arrival_at_a_pasal_highlights_its_text(buka_halaman, page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    buka_halaman("buton/naskah/bab-ii.html#pasal-11")
    transparan = "rgba(0, 0, 0, 0)"
    assert warna(page, "#pasal-11 + .pembuka") == transparan
    assert warna(page, "#pasal-11 + .pembuka + .naskah") == warna(page, "#pasal-11") != transparan
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active")).to_have_text("Pasal 11")


def test_arrival_at_a_pasal_without_ayat_highlights_its_words_only(buka_halaman) -> None:
    page = buka_halaman("buton/naskah/bab-ii.html#pasal-5")
    assert warna(page, "#pasal-5 + .pembuka") == warna(page, "#pasal-5")
    assert warna(page, "#pasal-6") == "rgba(0, 0, 0, 0)"


def test_terms_side_by_side_stand_on_the_text_column(buka_halaman) -> None:
    page = buka_halaman("istilah.html")
    kiri = "e => Math.round(e.getBoundingClientRect().left)"
    assert page.locator("details.bersanding strong").first.evaluate(kiri) == page.locator("article h1").evaluate(kiri)


def test_search_results_show_the_printed_labels_only(buka_halaman) -> None:
    page = buka_halaman("buton/naskah/bab-ii.html")
    page.locator(".md-search__input").press_sequentially("dimana", timeout=60_000)
    hasil = page.locator('.md-search-result__link[href*="/naskah/"]:has(li)').first
    expect(hasil).to_be_visible(timeout=60_000)
    gaya = hasil.locator("li").evaluate_all("semua => semua.map((e) => getComputedStyle(e).listStyleType)")
    assert set(gaya) == {"none"}
