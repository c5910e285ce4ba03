"""The handbook in a real browser, opened from a disk, as a civil servant would use it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.fixtur_peramban import pelanggaran

JENIS_HALAMAN = [
    "index.html",
    "istilah.html",
    "buton/index.html",
    "buton/istilah.html",
    "buton/catatan.html",
    "buton/naskah/index.html",
    "buton/naskah/bab-ii.html",
    "kupang/naskah/lampiran-i.html",
    "kayong-utara/naskah/contoh-surat.html",
    "buton/alur/index.html",
    "buton/alur/penunjukan-lintas-unit.html",
    "kayong-utara/surat/permohonan-pelibatan.html",
    "panduan/index.html",
]
LEBAR = [pytest.param(375, id="phone"), pytest.param(1280, id="desktop")]


def test_a_reader_walks_from_the_home_page_to_a_provision(buka_halaman) -> None:
    page = buka_halaman("index.html")
    page.get_by_role("link", name="Kabupaten Buton").first.click()
    page.locator("article").get_by_role("link", name="Naskah resmi").click()
    page.locator("article").get_by_role("link", name=re.compile("BAB II MEKANISME KERJA")).click()
    page.locator("#pasal-11-ayat-3 a.acuan").first.click()
    assert page.url.endswith("#pasal-11-ayat-1-huruf-b")
    assert page.locator("#pasal-11-ayat-1-huruf-b").evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_term_is_explained_in_place_by_keyboard(buka_halaman) -> None:
    page = buka_halaman("buton/naskah/bab-ii.html")
    istilah = page.locator("#pasal-7-ayat-1 a.istilah", has_text="Pejabat Fungsional").first
    istilah.focus()
    page.keyboard.press("Enter")
    gelembung = page.get_by_role("dialog", name="Definisi")
    expect(gelembung).to_contain_text("menduduki jabatan Fungsional pada Instansi Pemerintah")
    page.keyboard.press("Escape")
    expect(gelembung).to_be_hidden()
    assert istilah.evaluate("e => e === document.activeElement")


def test_a_provision_gives_its_citation_and_link(buka_halaman) -> None:
    page = buka_halaman("buton/naskah/bab-ii.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Salin kutipan atau tautan Pasal 9 ayat (2)", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Salin kutipan", exact=True).click()
    expect(page.get_by_role("dialog", name="Salin Pasal 9 ayat (2)")).to_contain_text("Tersalin")
    salinan = page.evaluate("navigator.clipboard.readText()")
    assert salinan.startswith("Pasal 9 ayat (2) Peraturan Bupati Buton Nomor 3 Tahun 2024, file://")
    assert salinan.endswith("/buton/naskah/bab-ii.html#pasal-9-ayat-2")


def test_notes_are_filtered_by_kind(buka_halaman) -> None:
    page = buka_halaman("buton/catatan.html")
    salah_rujuk = page.locator(".daftar-catatan article[data-jenis=salah-rujuk]")
    semua = page.locator(".daftar-catatan article:visible").count()
    page.get_by_label(re.compile("Salah rujuk")).uncheck()
    assert page.locator(".daftar-catatan article:visible").count() == semua - salah_rujuk.count() < semua


def test_search_answers_from_a_disk(buka_halaman) -> None:
    page = buka_halaman("index.html")
    # The theme listens to keys: text that arrives without one is found only while the index is still loading.
    page.locator(".md-search__input").press_sequentially("permohonan pelibatan")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("alamat", JENIS_HALAMAN)
def test_no_page_scrolls_sideways_or_fails_axe(alamat: str, lebar: int, buka_halaman, page) -> None:
    page.set_viewport_size({"width": lebar, "height": 800})
    buka_halaman(alamat)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert pelanggaran(page) == []
