"""The handbook in a real browser, opened from a disk, as a civil servant would use it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

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


def cari(page: Page, kata: str) -> Locator:
    """Type into the search field; return the links of the results, best first."""
    # The theme listens to keys: text that arrives without one is found only while the index is still loading.
    page.locator(".md-search__input").press_sequentially(kata, timeout=60_000)
    hasil = page.locator(".md-search-result__link")
    expect(hasil.first).to_contain_text(kata.split()[0], ignore_case=True, timeout=60_000)
    return hasil


def test_search_answers_from_a_disk(buka_halaman) -> None:
    expect(cari(buka_halaman("index.html"), "permohonan pelibatan").first).to_be_visible()


@pytest.mark.parametrize(
    ("kata", "surat"),
    [
        ("surat tugas", "surat-penugasan"),
        ("surat balasan", "jawaban-menyetujui"),
        ("surat penolakan", "jawaban-menolak"),
        ("pinjam pegawai", "permohonan-pelibatan"),
        ("SK tim", "keputusan-tim-kerja"),
    ],
)
def test_search_for_a_letters_everyday_name_finds_the_letter_first(kata: str, surat: str, buka_halaman) -> None:
    pertama = cari(buka_halaman("index.html"), kata).first
    assert re.search(r"/[a-z-]+/surat/([a-z-]+)\.html", pertama.get_attribute("href"))[1] == surat


def test_search_results_name_the_regency(buka_halaman) -> None:
    hasil = cari(buka_halaman("index.html"), "penunjukan lintas unit")
    judul = [satu.locator("h1").inner_text() for satu in hasil.all() if satu.locator("h1").count()]
    assert "Kab. Buton - Penunjukan lintas unit organisasi" in judul and "Kab. Kapuas - Penunjukan lintas unit organisasi" in judul
    assert len(set(judul)) == len(judul)


def test_the_index_names_the_regency_of_every_page_and_parts_words(situs: Path) -> None:
    indeks = {satu["location"]: satu for satu in json.loads((situs / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]}
    milik_buton = [satu["title"] for alamat, satu in indeks.items() if alamat.startswith("buton/") and "#" not in alamat]
    assert len(milik_buton) > 50
    assert {satu for satu in milik_buton if not satu.startswith("Kab. Buton - ")} == {"Kabupaten Buton"}
    assert "Cara penunjukan Lingkup lintas unit" in indeks["buton/alur/penunjukan-lintas-unit.html"]["text"]
    rekam = {alamat: satu for alamat, satu in indeks.items() if "/" in alamat}
    assert not [alamat for alamat, satu in rekam.items() if re.search(r"[a-z](Lingkup|Bukti|Dasar|Dipakai dalam|Disebut juga) ", satu["text"])]


def test_tab_and_header_name_the_regency_while_the_navigation_stays_short(buka_halaman, page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    buka_halaman("kayong-utara/naskah/bab-ii.html#pasal-11")
    assert page.title().startswith("Kab. Kayong Utara - BAB II ")
    judul = page.locator(".md-header__topic").last
    expect(judul).to_contain_text("Kab. Kayong Utara - BAB II ")
    nama = judul.locator(".md-ellipsis").evaluate("""e => {
        const awal = document.createRange(), teks = e.firstChild;
        const mulai = teks.data.indexOf("Kab.");
        awal.setStart(teks, mulai); awal.setEnd(teks, mulai + "Kab. Kayong Utara".length);
        return awal.getBoundingClientRect().right <= e.getBoundingClientRect().right;
    }""")
    assert nama, "the header cuts the regency's name off"
    navigasi = page.locator(".md-nav--primary a.md-nav__link[href$='bab-ii.html']").first
    assert navigasi.text_content().strip().startswith("BAB II ")


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("alamat", JENIS_HALAMAN)
def test_no_page_scrolls_sideways_or_fails_axe(alamat: str, lebar: int, buka_halaman, page) -> None:
    page.set_viewport_size({"width": lebar, "height": 800})
    buka_halaman(alamat)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert pelanggaran(page) == []
