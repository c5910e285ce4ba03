"""Siapa penilai saya in a real browser: each case of an official who opens the link to an answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.fixtur_peramban import pelanggaran

JF = "pejabat-fungsional"
# page, link, question, words of the answer, provision
TAUTAN = [
    ("kapuas", f"rumah-sakit-umum-daerah/{JF}/ahli-madya", "Dinilai oleh", "Kepala Dinas", "Lampiran D angka 2 alinea 1 angka 5"),
    ("kupang", f"uptd-sekolah-menengah-pertama/{JF}/ahli-muda", "Dinilai oleh", "Kepala Sekolah", "Pasal 11 huruf g angka 1"),
    ("buton", "kelurahan/pelaksana/pelaksana", "Dinilai oleh", "Lurah", "Lampiran VIII.A ayat (2)"),
    ("buton", "kelurahan/pelaksana/pelaksana", "Melapor sendiri kepada", "Sekretaris Lurah, Kepala Seksi", "Lampiran VIII.B ayat (2) huruf d"),
    ("buton", "kelurahan/pelaksana/pelaksana", "Melapor sebagai anggota tim kepada", "Ketua Tim", "Pasal 18 ayat (1)"),
    ("tabanan", f"badan-riset-dan-inovasi-daerah/{JF}/ahli-muda", "Dinilai oleh", "Pejabat Pimpinan Tinggi Pratama", "Lampiran C angka 1 alinea 1"),
    ("kupang", f"dinas-penanaman-modal-dan-pelayanan-terpadu-satu-pintu/{JF}/ahli-muda", "Dinilai oleh",
     "Peraturan bertentangan:", "Pasal 11 huruf e angka 3"),
]  # fmt: skip


def _buka(buka_halaman, slug: str, pilihan: str) -> Page:
    return buka_halaman(f"{slug}/siapa.html#siapa={pilihan}")


def _terlihat(page: Page, isi: str) -> Locator:
    return page.locator(isi).filter(visible=True)


@pytest.mark.parametrize(("slug", "pilihan", "kolom", "jawaban", "dasar"), TAUTAN)
def test_the_link_gives_the_answer_with_its_provision(buka_halaman, slug: str, pilihan: str, kolom: str, jawaban: str, dasar: str) -> None:
    page = _buka(buka_halaman, slug, pilihan)
    sel = _terlihat(page, f'.siapa td[data-kolom="{kolom}"]')
    expect(sel).to_have_count(1)
    expect(sel).to_contain_text(jawaban)
    expect(sel.get_by_role("link", name=dasar, exact=True).first).to_be_visible()


def test_a_contradiction_is_explained_by_the_whole_note(buka_halaman) -> None:
    page = _buka(buka_halaman, *TAUTAN[-1][:2])
    catatan = _terlihat(page, ".catatan-lain")
    expect(catatan.filter(has_text="Angka 3) juga menyebut Sekretaris Dinas selaku Pejabat Penilai Kinerja tanpa menyebut")).to_have_count(1)


def test_an_official_reads_the_notes_on_his_own_post_only(buka_halaman) -> None:
    page = _buka(buka_halaman, "buton", "kelurahan/pelaksana/pelaksana")
    expect(_terlihat(page, ".catatan-lain").filter(has_text="Di Kelurahan keduanya Lurah")).to_have_count(1)
    expect(_terlihat(page, ".catatan-lain").filter(has_text="tanpa membedakan jenjang")).to_have_count(0)
    expect(_terlihat(page, ".siapa td").filter(has_text="Peraturan bertentangan")).to_have_count(0)


def test_every_model_of_the_unit_answers(buka_halaman) -> None:
    page = _buka(buka_halaman, "kayong-utara", "sekretariat-daerah/kepala-bagian/-")
    expect(_terlihat(page, ".siapa .model")).to_contain_text("bergantung pada Model yang dipakai. Peraturan memuat 5 Model")
    expect(_terlihat(page, ".siapa section")).to_have_count(5)
    expect(_terlihat(page, ".siapa tbody tr")).to_have_count(5)
    expect(_terlihat(page, ".siapa td.tidak-diatur")).to_have_text(["tidak diatur dalam Model ini"] * 2)
    expect(_terlihat(page, ".siapa tbody th [data-kode]")).to_have_text(["Kepala Bagian"] * 5)


def test_the_choice_is_in_the_link_and_a_new_link_on_the_open_page_is_followed(buka_halaman) -> None:
    page = buka_halaman("buton/siapa.html")
    page.get_by_label("Unit saya").select_option("Kelurahan")
    page.get_by_label("Jabatan saya").select_option("Pelaksana")
    assert page.url.endswith("#siapa=kelurahan/pelaksana/pelaksana")
    page.evaluate("location.hash = '#siapa=kecamatan/pelaksana/pelaksana'")
    expect(page.get_by_label("Unit saya")).to_have_value("kecamatan")
    expect(_terlihat(page, '.siapa td[data-kolom="Dinilai oleh"]')).to_contain_text("Camat, Sekretaris Camat")


def test_without_a_choice_every_table_and_note_is_there(buka_halaman) -> None:
    page = buka_halaman("buton/siapa.html")
    assert page.locator(".siapa section").count() == _terlihat(page, ".siapa section").count() == 9
    assert page.locator(".catatan-lain").count() == _terlihat(page, ".catatan-lain").count() > 0


def test_the_answer_fits_a_phone_and_everyone_can_use_it(buka_halaman, page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    _buka(buka_halaman, "kupang", TAUTAN[-1][1])
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert pelanggaran(page) == []
