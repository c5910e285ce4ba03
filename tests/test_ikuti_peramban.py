"""The walk-through and "Temukan alur" in a real browser: links, keys, the way back, the projector, and no script at all."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.model import Alur
from data.muat import Kabupaten, muat_kabupaten
from data.temukan import BENTUK, CARA, LINGKUP, temukan

KABUPATEN = [muat_kabupaten(p)[0] for p in sorted((Path(__file__).parent.parent / "data" / "kabupaten").iterdir()) if p.is_dir()]
setiap_kabupaten = pytest.mark.parametrize("kabupaten", KABUPATEN, ids=lambda k: k.slug)
# A flow with a decision among its first steps, whose steps all rest on quoted words.
SLUG, KODE = "kayong-utara", "penunjukan-lintas-unit"
TERLIHAT = "() => [...document.querySelectorAll('ol.langkah > li[data-kode]')].filter(li => li.checkVisibility()).map(li => li.dataset.kode)"
AKTIF = "() => [...document.querySelectorAll('svg.alur a.aktif')].map(a => a.getAttribute('href'))"
FOKUS = "() => document.activeElement.dataset.kode ?? document.activeElement.textContent"


@pytest.fixture
def alur() -> Alur:
    """Return the flow that most tests walk through."""
    return next(a for k in KABUPATEN for a in k.alur if (k.slug, a.kode) == (SLUG, KODE))


@pytest.fixture
def halaman(buka_halaman: Callable[[str], Page]) -> Page:
    """Return the page of that flow."""
    return buka_halaman(f"{SLUG}/alur/{KODE}.html")


def tekan(page: Page, *tombol: str) -> str:
    """Press keys and return the step that is shown, the only one."""
    for satu in tombol:
        page.keyboard.press(satu)
    (kode,) = page.evaluate(TERLIHAT)
    return kode


def mulai(page: Page) -> None:
    page.get_by_role("button", name="Ikuti alur langkah demi langkah").click()


def keputusan(alur: Alur) -> int:
    """Return the place of the first decision."""
    return next(n for n, langkah in enumerate(alur.langkah) if len(langkah.lanjut) > 1)


@setiap_kabupaten
def test_setiap_langkah_punya_tautan(kabupaten: Kabupaten, buka_halaman: Callable[[str], Page]) -> None:
    """A link shows its step alone, says which it is, marks it in the swimlane, and asks for what follows."""
    for alur in (satu for satu in kabupaten.alur if satu.langkah):
        page = buka_halaman(f"{kabupaten.slug}/alur/{alur.kode}.html")
        for n, langkah in enumerate(alur.langkah, 1):
            page.evaluate("kode => (location.hash = `langkah=${kode}`)", langkah.kode)
            expect(page.get_by_role("status")).to_contain_text(f"Langkah {n} dari {len(alur.langkah)}.")
            assert page.evaluate(TERLIHAT) == [langkah.kode]
            assert page.evaluate(AKTIF) == [f"#{alur.kode}-langkah-{n}"]
            maju = page.locator(".ikuti-kendali button.utama").all_text_contents()
            assert [int(teks.rsplit(" ", 1)[1]) for teks in maju] == [alur.nomor(satu.ke) for satu in langkah.lanjut]
            assert all((satu.jika or "").lower() in teks.lower() for satu, teks in zip(langkah.lanjut, maju, strict=True))


def test_tautan_dari_luar_memulihkan_jalur(buka_halaman: Callable[[str], Page], alur: Alur) -> None:
    satu, dua, tiga = (langkah.kode for langkah in alur.langkah[:3])
    page = buka_halaman(f"{SLUG}/alur/{KODE}.html#langkah={tiga}&jalur={satu},{dua}")
    expect(page.get_by_role("status")).to_contain_text("Sudah dilalui: 2.")
    assert tekan(page, "ArrowLeft") == dua
    assert tekan(page, "ArrowLeft") == satu


def test_papan_ketik_menelusuri_alur(halaman: Page, alur: Alur) -> None:
    """Right goes on, a number chooses at a decision, Left goes back along the way that was taken."""
    kode, k = [langkah.kode for langkah in alur.langkah], keputusan(alur)
    mulai(halaman)
    for n in range(1, k + 1):
        assert tekan(halaman, "ArrowRight") == kode[n]
    assert halaman.evaluate(FOKUS) == kode[k]
    assert tekan(halaman, "ArrowRight") == kode[k]
    assert tekan(halaman, "9") == kode[k]
    for pilihan, lanjut in enumerate(alur.langkah[k].lanjut, 1):
        assert tekan(halaman, str(pilihan)) == lanjut.ke
        assert halaman.url.endswith(f"#langkah={lanjut.ke}&jalur={','.join(kode[: k + 1])}")
        assert tekan(halaman, "ArrowLeft") == kode[k]
    assert tekan(halaman, *["ArrowLeft"] * (k + 3)) == kode[0]


def test_mundur_di_halaman_dan_di_peramban(halaman: Page, alur: Alur) -> None:
    kode = [langkah.kode for langkah in alur.langkah]
    mulai(halaman)
    assert halaman.get_by_role("button", name="Mundur").count() == 0
    halaman.get_by_role("button", name="Lanjut ke langkah 2").click()
    halaman.get_by_role("button", name="Mundur").click()
    assert halaman.evaluate(TERLIHAT) == kode[:1]
    halaman.go_back()
    assert halaman.evaluate(TERLIHAT) == kode[1:2]
    halaman.go_back()
    halaman.go_back()
    assert halaman.evaluate(TERLIHAT) == kode
    expect(halaman.get_by_role("button", name="Ikuti alur langkah demi langkah")).to_be_visible()


def test_ujung_alur_dapat_diulang(halaman: Page, alur: Alur) -> None:
    ujung = next(langkah.kode for langkah in alur.langkah if not langkah.lanjut)
    halaman.evaluate("kode => (location.hash = `langkah=${kode}`)", ujung)
    expect(halaman.get_by_text("Alur berakhir di sini.")).to_be_visible()
    halaman.get_by_role("button", name="Ulangi dari awal").click()
    assert halaman.evaluate(TERLIHAT) == [alur.langkah[0].kode]


def test_layar_penuh_untuk_proyektor(halaman: Page, alur: Alur) -> None:
    """On the projector stand one step in large letters and the buttons; keys work there, and the same button leaves."""
    mulai(halaman)
    besar = "() => parseFloat(getComputedStyle(document.querySelector('ol.langkah li:not([hidden]) h3')).fontSize)"
    biasa = halaman.evaluate(besar)
    halaman.get_by_role("button", name="Layar penuh").click()
    halaman.wait_for_function("document.fullscreenElement?.classList.contains('ikuti')")
    assert halaman.evaluate(besar) > 1.5 * biasa
    assert tekan(halaman, "ArrowRight") == alur.langkah[1].kode
    assert halaman.evaluate("document.fullscreenElement !== null")
    halaman.get_by_role("button", name="Layar penuh").click()
    halaman.wait_for_function("document.fullscreenElement === null")


@pytest.mark.parametrize("bingkai", [".alur-bingkai", ".gulir:has(table.sop)"])
def test_panah_menggulir_bingkai_bukan_langkah(halaman: Page, alur: Alur, bingkai: str) -> None:
    """Within the swimlane and the table the arrow keys scroll sideways: the walk stays where it is, and so does the focus."""
    halaman.set_viewport_size({"width": 375, "height": 800})
    mulai(halaman)
    kotak = halaman.locator(bingkai)
    kotak.focus()
    awal = kotak.evaluate("e => e.scrollLeft")
    for _ in range(5):
        assert tekan(halaman, "ArrowRight") == alur.langkah[0].kode
    halaman.wait_for_function("([pemilih, awal]) => document.querySelector(pemilih).scrollLeft > awal", arg=[bingkai, awal])
    assert kotak.evaluate("e => e === document.activeElement")


def test_tampilkan_semua_mengembalikan_fokus(halaman: Page, alur: Alur) -> None:
    mulai(halaman)
    halaman.get_by_role("button", name="Tampilkan semua langkah").press("Enter")
    assert halaman.evaluate(TERLIHAT) == [langkah.kode for langkah in alur.langkah]
    assert halaman.evaluate(FOKUS) == "Ikuti alur langkah demi langkah"
    assert "#" not in halaman.url


@pytest.mark.parametrize("cara", ["klik", "Enter"])
@pytest.mark.parametrize("berjalan", [False, True], ids=["semua", "berjalan"])
def test_simbol_menampilkan_bunyi_ketentuan(halaman: Page, alur: Alur, cara: str, berjalan: bool) -> None:
    """A symbol leads to its step, in sight, with the words of the provision unfolded, also from within a walk."""
    if berjalan:
        mulai(halaman)
    simbol = halaman.locator("svg.alur a.langkah").nth(3)
    simbol.locator("text").first.click() if cara == "klik" else simbol.press("Enter")
    langkah = halaman.locator(f"#{KODE}-langkah-4")
    expect(langkah.locator("details.bunyi blockquote").first).to_be_in_viewport()
    assert halaman.evaluate(FOKUS) == alur.langkah[3].kode
    assert halaman.locator("ol.langkah details.bunyi[open]").count() == 1


def test_tautan_ke_langkah_membuka_bunyi(buka_halaman: Callable[[str], Page]) -> None:
    page = buka_halaman(f"{SLUG}/alur/{KODE}.html#{KODE}-langkah-4")
    expect(page.locator(f"#{KODE}-langkah-4 details.bunyi blockquote").first).to_be_in_viewport()


def test_tanpa_skrip_semua_tertulis(browser: Browser, situs: Path, alur: Alur) -> None:
    """Without scripts every step and every answer stands on its page, and no question that nothing would answer."""
    konteks = browser.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto(f"{(situs / SLUG / 'alur' / KODE).as_uri()}.html")
    assert page.locator("ol.langkah > li[data-kode]:visible").count() == len(alur.langkah)
    page.goto(f"{(situs / SLUG / 'alur' / 'index.html').as_uri()}")
    assert page.locator(".temukan .jawaban:visible").count() == 12
    assert not page.locator(".temukan form").is_visible()
    konteks.close()


@setiap_kabupaten
def test_temukan_menjawab_dua_belas_pertanyaan(kabupaten: Kabupaten, buka_halaman: Callable[[str], Page]) -> None:
    """Each combination shows one answer: the link to its flow, or that it is not regulated with the nearest provisions."""
    page = buka_halaman(f"{kabupaten.slug}/alur/index.html")
    assert page.locator(".temukan .jawaban:visible").count() == 0
    for lingkup, bentuk, cara in product(LINGKUP, BENTUK, CARA):
        for nama, nilai in (("lingkup", lingkup), ("bentuk", bentuk), ("cara", cara)):
            page.locator(f".temukan input[name={nama}][value={nilai}]").check()
        jawaban = page.locator(".temukan .jawaban:visible")
        assert jawaban.count() == 1
        isi = temukan(kabupaten, lingkup=lingkup, bentuk=bentuk, cara=cara)
        if isi.alur:
            expect(jawaban.locator("strong a")).to_have_attribute("href", f"{isi.alur.kode}.html")
        else:
            expect(jawaban).to_contain_text("Tidak diatur dalam peraturan ini.")
            assert all(str(rujukan) in jawaban.inner_text() for rujukan in isi.terdekat)
        assert page.url.endswith(f"#temukan={lingkup}/{bentuk}/{cara}")


def test_temukan_dari_tautan(buka_halaman: Callable[[str], Page]) -> None:
    page = buka_halaman("buton/alur/index.html#temukan=lintas-unit/tim/penunjukan")
    expect(page.locator(".temukan .jawaban:visible")).to_have_attribute("data-jawaban", "lintas-unit/tim/penunjukan")
    assert page.locator(".temukan input:checked").evaluate_all("semua => semua.map(e => e.value)") == ["lintas-unit", "tim", "penunjukan"]
