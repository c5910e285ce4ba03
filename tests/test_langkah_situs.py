"""The numbered steps of a flow: alternatives stand one level below, and a step carries the notes on its provisions."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from data.muat import muat
from macros.langkah import main_way

DATA = Path(__file__).parent.parent / "data"


def halaman(situs: Path, alamat: str) -> html.HtmlElement:
    return html.parse(str(situs / alamat)).getroot()


def langkah(situs: Path, alamat: str) -> list[html.HtmlElement]:
    return halaman(situs, alamat).xpath("//ol[@class='langkah']/li[@data-kode]")


def test_refusals_stand_one_heading_level_below(situs: Path) -> None:
    tingkat = [satu.xpath("./h3|./h4")[0].tag for satu in langkah(situs, "kayong-utara/alur/penunjukan-lintas-unit.html")]
    assert tingkat == ["h3", "h3", "h3", "h3", "h3", "h4", "h3"]


def test_the_main_way_leads_from_the_start_to_an_end() -> None:
    panduan, _ = muat(DATA)
    for alur in (satu for kabupaten in panduan.kabupaten for satu in kabupaten.alur if satu.langkah):
        utama = main_way(alur)
        assert utama[0] == alur.langkah[0].kode
        assert not alur.langkah[alur.nomor(utama[-1]) - 1].lanjut, alur.kode


def test_a_printed_wrong_official_carries_its_note(situs: Path) -> None:
    """Buton's annex names the officials of a Bagian in the part on the Kecamatan."""
    semua = langkah(situs, "buton/alur/mekanisme-kecamatan.html")
    assert semua[13].xpath("./p[@class='pelaku']")[0].text_content() == "Kepala Bagian, Kepala Bidang"
    for satu in semua[12:]:
        catatan = satu.xpath("./details[@class='catatan' and @open]")[0].text_content()
        assert catatan.startswith("Catatan redaksi: salah pejabatKecamatan tidak mempunyai Kepala Bagian")


def test_other_regencies_are_read_with_their_branches(situs: Path) -> None:
    pola = halaman(situs, "kupang/alur/penunjukan-lintas-unit.html").xpath("//div[@class='pola-umum']//details[contains(summary, 'Buton')]//li")
    teks = [satu.text_content() for satu in pola]
    assert any("Bila menyetujui: langkah 4. Bila tidak menyetujui: langkah 6." in satu for satu in teks)
    assert teks[5].endswith("Alur selesai.")


def test_a_mechanism_without_steps_says_why_and_shows_its_like(situs: Path) -> None:
    teks = halaman(situs, "tabanan/alur/mekanisme-umum.html").xpath("//article")[0].text_content()
    assert "Peraturan ini menyebutnya, tetapi tidak merinci setiap langkah beserta pelakunya." in teks
    assert "penyusunan rencana pelaksanaan kegiatan untuk pencapaian target kinerja oleh Pejabat Fungsional dan Pelaksana." in teks
    assert "Pola umum" in teks and "Kabupaten Kupang" in teks


def test_a_regency_calls_officials_and_reach_by_its_own_words(situs: Path) -> None:
    """Kayong Utara's mechanism knows Perangkat Daerah, not instansi."""
    alur = halaman(situs, "kayong-utara/alur/penunjukan-lintas-instansi.html").xpath("//article")[0].text_content()
    assert "Pejabat yang Berwenang Perangkat Daerah yang dituju" in alur
    assert "instansi dituju" not in alur and "kepada instansi" not in alur
    pilihan = halaman(situs, "kayong-utara/alur/index.html").xpath("//*[@id='temukan']//label")
    assert [satu.text_content().strip() for satu in pilihan][2] == "Lintas Perangkat Daerah"
    assert "Pejabat yang Berwenang instansi yang dituju" in halaman(situs, "kapuas/alur/penunjukan-lintas-instansi.html").text_content()
