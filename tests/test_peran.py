"""A role's page holds each of its steps, and each of its duties in the exact words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from data.model import Alur
from data.muat import Bersama, Kabupaten, muat_bersama, muat_kabupaten
from data.padanan import beda, sandingkan
from data.sebutan import bersama_bagi
from macros.halaman import alamat_peran, peran_dipakai
from macros.kabupaten_lain import Lain, di_kabupaten_lain
from macros.peran import halaman_peran, langkah_peran, sebutan_peran
from macros.teks import Penanda

DATA = Path(__file__).parent.parent / "data"
BERSAMA: Bersama = muat_bersama(DATA / "bersama")[0]
SEMUA: list[Kabupaten] = [muat_kabupaten(p)[0] for p in sorted((DATA / "kabupaten").iterdir()) if p.is_dir()]
SANDINGAN = sandingkan(SEMUA)
PENANDA = {k.slug: Penanda.dari(k) for k in SEMUA}
PERAN = [pytest.param(kabupaten, kode, id=f"{kabupaten.slug}/{kode}") for kabupaten in SEMUA for kode in peran_dipakai(kabupaten, BERSAMA)]
setiap_peran = pytest.mark.parametrize(("kabupaten", "kode"), PERAN)


def lain(slug: str, kode: str) -> Lain:
    halaman = f"{slug}/peran/{kode}.html"
    return Lain(PENANDA[slug].untuk(halaman), {s: (p.untuk(halaman), BERSAMA) for s, p in PENANDA.items()}, SANDINGAN)


def isi(slug: str, kode: str) -> dict[str, html.HtmlElement]:
    """Return the sections of a role's page by title."""
    bahan = lain(slug, kode)
    bagian = halaman_peran(bahan.penanda, BERSAMA, kode, bahan).removeprefix("## ").split("\n\n## ")
    return {judul: html.fromstring(f"<div>{teks}</div>") for judul, teks in (satu.split("\n\n", 1) for satu in bagian)}


@setiap_peran
def test_every_step_and_duty_of_a_role_is_on_its_page(kabupaten: Kabupaten, kode: str, situs: Path) -> None:
    halaman = html.parse(str(situs / alamat_peran(kabupaten, kode))).getroot()
    tautan = {a.get("href").split("alur/")[-1] for a in halaman.xpath("//ul[@class='langkah-peran']//a[contains(@href, '-langkah-')]")}
    assert tautan == {f"{alur.kode}.html#{alur.kode}-langkah-{nomor}" for alur, nomor, _ in langkah_peran(kabupaten, kode)}
    isi = halaman.xpath("string(//article)")
    for satu in (t for t in kabupaten.tanggung_jawab if t.peran == kode):
        assert all(k.teks in isi for k in kabupaten.naskah.anak(satu.rujukan))


@setiap_peran
def test_every_position_under_or_of_a_role_is_on_its_page(kabupaten: Kabupaten, kode: str) -> None:
    hubungan = isi(kabupaten.slug, kode).get("Hubungan saya dengan pejabat lain")
    teks = "" if hubungan is None else hubungan.text_content()
    tautan = [] if hubungan is None else hubungan.xpath(".//a/@href")
    kedudukan = [k for s in kabupaten.struktur for k in s.kedudukan]
    milik = [k for k in kedudukan if k.atasan == kode or (kode == "pelaksana" and "pelaksana" in k.jenjang)
             or (kode == "pejabat-fungsional" and {*k.jenjang} - {"pelaksana"})]  # fmt: skip
    for satu in milik:
        assert f"berkedudukan di bawah {BERSAMA.peran[satu.atasan].nama}" in teks
        assert all(any(t.endswith(f"#{r.jangkar}") for t in tautan) for r in satu.rujukan)
    assert not tautan or "../siapa.html" in tautan


def test_a_superior_sees_the_levels_under_him_with_the_condition() -> None:
    teks = isi("kapuas", "kepala-dinas")["Hubungan saya dengan pejabat lain"].text_content()
    assert teks.count("berkedudukan di bawah Kepala Dinas/Badan") == 3
    assert "JF Ahli Utama, JF Ahli Madya berkedudukan di bawah" in teks
    pelaksana = isi("kapuas", "pelaksana")["Hubungan saya dengan pejabat lain"].text_content()
    assert "Pelaksana berkedudukan di bawah" in pelaksana
    assert "JF Ahli Utama" not in pelaksana.split("berkedudukan di bawah")[0]


def test_what_reaches_me_names_the_sender_first() -> None:
    teks = isi("buton", "kepala-bagian")["Yang sampai kepada saya"].text_content()
    assert "Dari Asisten: Membagi dan menunjuk" in teks
    assert " dari Asisten" not in teks


@setiap_peran
def test_every_difference_of_a_role_is_on_its_page_with_its_step_and_provision(kabupaten: Kabupaten, kode: str) -> None:
    bagian = isi(kabupaten.slug, kode)["Di kabupaten lain"]
    tautan = bagian.xpath(".//a/@href")
    assert any("../../bandingkan.html#topik=" in satu for satu in tautan)
    for alur in (a for a in kabupaten.alur if kode in a.pelaku or a.cara):
        for satu in beda(SANDINGAN.alur.get((kabupaten.slug, alur.kode), ()), kode):
            assert alamat_langkah(satu.padan.slug, satu.padan.alur, satu.mereka) in tautan
            assert not satu.mereka or any(t.endswith(f"#{satu.mereka[1].rujukan[0].jangkar}") for t in tautan)


def alamat_langkah(slug: str, alur: Alur, sel: tuple | None) -> str:
    return f"../../{slug}/alur/{alur.kode}.html" + (f"#{alur.kode}-langkah-{sel[0]}" if sel else "")


def test_another_official_a_missing_and_an_added_step_are_told_apart() -> None:
    camat = isi("kapuas", "camat")["Di kabupaten lain"]
    assert "Oleh Pejabat Administrator: Tabanan, Mekanisme kerja Kecamatan, langkah 1" in camat.text_content()
    assert "Tidak ada langkah yang sepadan: Buton, Mekanisme kerja Kecamatan" in camat.text_content()
    bidang = isi("buton", "kepala-bidang")["Di kabupaten lain"].text_content()
    assert "Langkah tambahan di Kupang" in bidang
    assert "#topik=penunjukan-lintas-instansi" in " ".join(isi("buton", "bupati")["Di kabupaten lain"].xpath(".//a/@href"))


def test_who_appraises_elsewhere_is_said_by_kind_of_unit() -> None:
    bagian = isi("buton", "kepala-bagian")["Di kabupaten lain"]
    setda = next(d for d in bagian.xpath(".//details") if d.xpath("string(./summary/strong)") == "Sekretariat Daerah")
    assert "Kapuas: Sekretaris Daerah menilai JF Ahli Utama, Ahli Madya" in setda.text_content()


def test_one_regency_alone_has_nothing_to_compare() -> None:
    satu = SEMUA[0]
    bahan = Lain(PENANDA[satu.slug].untuk("x/peran/y.html"), {satu.slug: (PENANDA[satu.slug], BERSAMA)}, sandingkan([satu]))
    for kode in peran_dipakai(satu, BERSAMA):
        assert "Tidak ada langkah, penilaian, atau penugasan" in di_kabupaten_lain(bahan, kode)


def test_the_other_names_of_a_role_leave_out_its_title() -> None:
    penanda = PENANDA["kapuas"]
    teks = sebutan_peran(penanda, bersama_bagi(BERSAMA, penanda.kabupaten), "kepala-dinas")
    assert html.fromstring(teks).text_content() == "Disebut juga: “Kepala Dinas Kesehatan”"
