"""The comparison's tables say what the regulations say, and never "tidak diatur" where a wider rule stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from data.muat import Panduan, muat
from macros.banding import Topik
from macros.banding_alur import mekanisme
from macros.banding_isi import definisi, identitas
from macros.banding_pejabat import penilai, penutup
from macros.teks import Penanda

PANDUAN: Panduan = muat(Path(__file__).parent.parent / "data")[0]
PENANDA = [Penanda.dari(k).untuk("bandingkan.html") for k in PANDUAN.kabupaten]
KOLOM = [p.kabupaten.slug for p in PENANDA]
PENILAI, PENUTUP = penilai(PENANDA, PANDUAN.bersama), penutup(PENANDA, PANDUAN.bersama)
UMUM = "Semua unit (ketentuan umum)"
DPMPTSP = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"


def sel(topik: Topik, baris: str, slug: str) -> html.HtmlElement:
    return html.fromstring(f"<div>{dict(topik.baris)[baris][KOLOM.index(slug)]}</div>")


def teks(topik: Topik, baris: str, slug: str) -> str:
    return " ".join(sel(topik, baris, slug).text_content().split())


@pytest.mark.parametrize("topik", [PENILAI, PENUTUP], ids=["penilai", "penutup"])
def test_silence_is_claimed_only_where_no_rule_stands(topik: Topik) -> None:
    diam = {(baris, slug) for baris, isi in topik.baris for slug, satu in zip(KOLOM, isi, strict=True) if "tidak diatur" in satu}
    # Buton and Kapuas say who closes for each kind of unit, and nothing for all units.
    assert diam == ({(UMUM, "buton"), (UMUM, "kapuas")} if topik is PENUTUP else set())


@pytest.mark.parametrize("topik", [PENILAI, PENUTUP], ids=["penilai", "penutup"])
def test_every_other_cell_links_to_a_provision(topik: Topik) -> None:
    tanpa = [
        (baris, slug)
        for baris, _ in topik.baris
        for slug in KOLOM
        if not sel(topik, baris, slug).xpath(".//span[@class='dasar']//a[contains(@href, '/naskah/')]")
    ]
    assert set(tanpa) <= {(UMUM, "buton"), (UMUM, "kapuas")}


def test_units_listed_under_another_heading_have_their_answer() -> None:
    assert "Menilai: Pejabat Administrator (semua JF dan Pelaksana) Lampiran B angka 1" in teks(PENILAI, "Dinas dan Badan", "tabanan")
    rsud = sel(PENILAI, "Rumah Sakit Umum Daerah", "tabanan")
    unit = [p.text_content().rpartition(": ")[2] for p in rsud.xpath(".//p[@class='susunan']")]
    assert unit == ["Rumah Sakit Umum Daerah Tabanan", "Rumah Sakit Umum Daerah Singasana"]
    assert [ul.xpath(".//strong")[0].text for ul in rsud.xpath("./ul")] == ["Pejabat Administrator", "Direktur RSUD"]
    assert "yang dipimpin oleh Pejabat Fungsional" in teks(PENILAI, "Pusat Kesehatan Masyarakat", "tabanan")


@pytest.mark.parametrize(
    ("baris", "slug", "awal"),
    [
        (DPMPTSP, "buton", "tidak disebut tersendiri; lihat Dinas/Badan Daerah Lampiran IV.A"),
        (DPMPTSP, "kayong-utara", "tidak disebut tersendiri; lihat Dinas dan Badan Tipe 1 Model 1 Lampiran I.B alinea 3 angka 3 huruf a angka 1, Dinas"),
        ("Pusat Kesehatan Masyarakat", "buton", "tidak disebut tersendiri; lihat Unit Pelaksanaan Teknis Daerah Lampiran IX.A"),
        ("Satuan Polisi Pamong Praja", "kupang", "tidak disebut tersendiri; lihat Struktur Penugasan Kelompok JF dan Pelaksana Unit Organisasi Dinas/Badan"),
        ("Kelurahan", "tabanan", f"tidak disebut tersendiri; lihat {UMUM} "),
        ("Inspektorat Daerah", "kayong-utara", "gambar kedudukannya hilang pada salinan kami Lampiran I.A angka 3 Gambar ke-1"),
    ],
)
def test_a_unit_in_a_wider_class_only_points_there(baris: str, slug: str, awal: str) -> None:
    assert teks(PENILAI, baris, slug).startswith(awal)


def test_each_model_stands_by_its_name_with_all_its_provisions() -> None:
    satu = sel(PENILAI, "Sekretariat Daerah", "kayong-utara")
    assert [p.text_content() for p in satu.xpath(".//p[@class='susunan']")] == [f"Sekretariat Daerah Model {n}" for n in range(1, 6)]
    model_2 = " ".join(satu.xpath("./ul")[1].text_content().split())
    assert "Menilai: Sekretaris Daerah (JF Ahli Madya, Kepala Bagian) Lampiran I.B alinea 3 angka 1 huruf b strip 2" in model_2
    dinas = sel(PENILAI, "Dinas dan Badan", "kapuas").xpath(".//li[contains(., 'Pejabat Administrator') and starts-with(., 'Menugaskan')]")[0]
    assert len(dinas.xpath(".//span[@class='dasar']/a")) == 2


def test_all_levels_count_as_all() -> None:
    lengkap = teks(PENILAI, "Sekretariat Daerah", "kapuas")
    assert "Kepala Bagian (JF Ahli Muda, JF Ahli Pertama, JF semua jenjang keterampilan, Pelaksana)" in lengkap
    assert "(semua JF dan Pelaksana)" in lengkap


def test_a_conflict_is_marked_and_leads_to_the_answer() -> None:
    tautan = sel(PENILAI, DPMPTSP, "kupang").xpath(".//p[strong='Peraturan bertentangan:']/a")
    assert [a.text_content() for a in tautan] == ["siapa yang menilai semua JF dan Pelaksana"]
    assert tautan[0].get("href").startswith("kupang/siapa.html#siapa=dinas-penanaman-modal")
    assert sel(PENILAI, "Unit Pelaksana Teknis Daerah", "kupang").xpath(".//p[strong='Peraturan bertentangan:']") == []


def test_the_mechanism_for_all_units_closes_where_no_other_does() -> None:
    for baris, _ in PENUTUP.baris:
        isi = teks(PENUTUP, baris, "kayong-utara")
        assert isi.count("Pimpinan Unit Organisasi: Menyatakan kegiatan selesai") == 2, baris
        assert "Lampiran II.A angka 3 huruf b" in isi and "Lampiran II.B angka 3 huruf e" in isi
    assert "Pejabat Level 1: Menyatakan kegiatan sudah selesai" in teks(PENUTUP, "Kecamatan", "kupang")
    assert teks(PENUTUP, "Kelurahan", "tabanan").endswith("pejabatnya tidak disebut Lampiran alinea 2 angka 3 alinea 1")
    assert teks(PENUTUP, DPMPTSP, "buton").startswith("tidak disebut tersendiri; lihat Mekanisme kerja Dinas/Badan Daerah")


def test_every_definition_of_every_regulation_stands_in_its_column() -> None:
    topik = definisi(PENANDA)
    for kolom, penanda in enumerate(PENANDA):
        sel_kolom = [html.fromstring(f"<div>{isi[kolom]}</div>") for _, isi in topik.baris]
        tertulis = [" ".join(k.text_content().split()) for satu in sel_kolom for k in satu.xpath(".//span[@class='kata']")]
        assert sorted(tertulis) == sorted(" ".join(i.definisi.split()) for i in penanda.istilah)


def test_dates_link_to_the_line_that_says_them() -> None:
    topik = identitas(PENANDA)
    for slug, tempat in (("buton", "Pasarwajo, 17 Januari 2024"), ("kupang", "Oelamasi, 12 September 2024")):
        satu = sel(topik, "Ditetapkan", slug)
        assert satu.text_content().startswith(tempat)
        assert satu.xpath(".//a/@href")[0].endswith("#penutup-baris-2")


def test_every_step_of_every_compared_flow_is_in_its_column() -> None:
    for topik in mekanisme(PENANDA, PANDUAN.bersama):
        for kolom, kabupaten in enumerate(PANDUAN.kabupaten):
            alur = next((a for a in kabupaten.alur if f"{a.cara}-{a.lingkup}" == topik.kode), None)
            isi = html.fromstring(f"<div>{''.join(str(baris[kolom]) for _, baris in topik.baris)}</div>")
            langkah = [k.text_content() for k in isi.xpath(".//*[@class='kata']")]
            assert langkah == [satu.kegiatan for satu in (alur.langkah if alur else ())], (topik.kode, kabupaten.slug)
