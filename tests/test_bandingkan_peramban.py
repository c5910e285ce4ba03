"""The comparison page in a real browser: marks follow the columns shown, and the choice is in the link."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.fixtur_peramban import pelanggaran

LINTAS = "bandingkan.html#topik=penunjukan-lintas-unit"
DEFINISI = "bandingkan.html#topik=definisi"


def kolom(page, slug: str):
    return page.locator(f"section:visible td[data-daerah={slug}]:visible")


def test_a_link_opens_the_topic_with_the_chosen_regencies(buka_halaman) -> None:
    page = buka_halaman(f"{LINTAS}&tanpa=buton,kupang")
    assert page.locator("section:visible h2").all_text_contents() == ["Penunjukan lintas unit organisasi"]
    assert kolom(page, "buton").count() == kolom(page, "kupang").count() == 0
    assert kolom(page, "kapuas").count() > 3
    assert not page.get_by_label("Buton").is_checked()


def test_a_choice_changes_the_link(buka_halaman) -> None:
    page = buka_halaman("bandingkan.html")
    page.get_by_label("Topik").select_option("penutup")
    page.get_by_label("Kupang").uncheck()
    assert page.url.endswith("#topik=penutup&tanpa=kupang")


def test_a_new_link_on_the_same_page_is_followed(buka_halaman) -> None:
    page = buka_halaman(f"{LINTAS}&tanpa=buton")
    page.evaluate("location.hash = '#topik=penilai'")
    expect(page.locator("section:visible h2")).to_have_text(["Siapa menilai dan menugaskan"])
    expect(page.get_by_label("Buton")).to_be_checked()
    page.evaluate("location.hash = ''")
    expect(page.locator("section:visible h2")).to_have_count(page.locator("section h2").count())


def test_marks_compare_the_visible_columns_only(buka_halaman) -> None:
    page = buka_halaman(DEFINISI)
    baris = page.locator("tr:visible", has=page.locator("th", has_text="Mekanisme kerja"))
    buton = baris.locator("td[data-daerah=buton] mark")
    assert "system" in buton.all_text_contents()
    for nama in ("Kapuas", "Kayong Utara", "Kupang", "Tabanan"):
        page.get_by_label(nama).uncheck()
    assert buton.count() == 0
    page.get_by_label("Tabanan").check()
    assert baris.locator("td[data-daerah=tabanan] mark").all_text_contents() == ["sistem"]
    assert buton.all_text_contents() == ["Pegawai", "system"]


def test_marking_leaves_the_words_as_they_are(buka_halaman) -> None:
    page = buka_halaman(DEFINISI)
    kata = page.locator("section[data-topik=definisi] .kata")
    sebelum = kata.all_text_contents()
    page.get_by_label("Kapuas").uncheck()
    page.get_by_label("Kapuas").check()
    assert kata.all_text_contents() == sebelum


def test_every_visible_row_has_a_step_and_says_how_it_compares(buka_halaman) -> None:
    page = buka_halaman("bandingkan.html#topik=penunjukan-lintas-instansi&tanpa=buton,kapuas,kupang")
    baris = page.locator("section:visible tbody tr:visible").filter(has=page.locator(".keadaan"))
    semua = page.locator("section:visible tbody tr")
    tampil = page.locator("section:visible tbody tr:visible")
    assert 1 < tampil.count() < semua.count()
    for satu in tampil.all():
        assert satu.locator("td:visible a").count() > 0
    assert baris.count() == tampil.count() - 1
    keadaan = baris.locator(".keadaan").all_text_contents()
    assert {"sama", "kata berbeda", "tambahan: Kayong Utara", "tambahan: Tabanan"} <= set(keadaan)
    assert set(" ".join(keadaan).split()).isdisjoint({"Buton", "Kapuas", "Kupang"})


def test_another_official_is_marked(buka_halaman) -> None:
    page = buka_halaman("bandingkan.html#topik=penutup&tanpa=kupang,kayong-utara,tabanan")
    baris = page.locator("section:visible tbody tr")
    sama = baris.filter(has=page.locator("th", has_text="Sekretariat Daerah"))
    lain = baris.filter(has=page.locator("th", has_text="Sekretariat DPRD"))
    assert sama.locator("td:visible .beda").count() == 0
    assert lain.locator("td:visible .beda").all_text_contents() == ["Sekretaris DPRD", "Pejabat Pimpinan Tinggi Pratama"]


@pytest.mark.parametrize("lebar", [375, 1280])
def test_the_page_fits_and_passes_axe(lebar: int, buka_halaman, page) -> None:
    page.set_viewport_size({"width": lebar, "height": 800})
    buka_halaman("bandingkan.html#topik=penilai")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kotak = page.evaluate("['select', 'form'].map((s) => document.querySelector(`.bandingkan ${s}`).getBoundingClientRect().right)")
    assert kotak[0] <= kotak[1]
    assert pelanggaran(page) == []


def test_on_a_phone_no_table_scrolls_and_each_cell_names_its_regency(buka_halaman, page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    buka_halaman(LINTAS)
    assert page.evaluate("[...document.querySelectorAll('.gulir')].every((e) => e.scrollWidth <= e.clientWidth)")
    label = kolom(page, "kayong-utara").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert label == '"Kayong Utara"'


def test_without_javascript_every_table_is_readable(situs, browser) -> None:
    konteks = browser.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto(f"{situs.as_uri()}/bandingkan.html")
    assert page.locator("section:visible").count() == page.locator("section").count() > 8
    expect(page.locator(".bandingkan form")).to_be_hidden()
    assert page.locator(".bandingkan mark").count() == 0
    konteks.close()
