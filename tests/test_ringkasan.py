"""The one-page summary: every unit, every appraiser and assigner with its provision, the rules that the data choose."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from data.ketetapan import APA, BERPERAN, PENANYA, kelompok_unit
from data.model import AturanKhusus
from data.muat import Bersama, Kabupaten, muat_bersama, muat_kabupaten
from data.ringkas import TOPIK, terpilih
from data.rujukan import Rujukan
from data.siapa import siapa, unit
from macros.dasar import dasar_ringkas
from macros.ringkasan import ringkasan
from macros.teks import Penanda

DATA = Path(__file__).parent.parent / "data"
BERSAMA: Bersama = muat_bersama(DATA / "bersama")[0]
KABUPATEN: dict[str, Kabupaten] = {p.name: muat_kabupaten(p)[0] for p in sorted((DATA / "kabupaten").iterdir()) if p.is_dir()}
setiap = pytest.mark.parametrize("slug", KABUPATEN)


def butir(slug: str) -> list[html.HtmlElement]:
    penanda = Penanda.dari(KABUPATEN[slug]).untuk(f"{slug}/ringkasan.html")
    return html.fromstring(str(ringkasan(penanda, BERSAMA))).xpath("./li")


def baris_unit(slug: str) -> dict[str, str]:
    """Return the line of each unit of the third item, by what stands in bold; later lines are added to it."""
    hasil: dict[str, str] = {}
    for li in butir(slug)[2].xpath("./ul/li"):
        for nama in li.xpath("./strong"):
            hasil[nama.text_content()] = hasil.get(nama.text_content(), "") + li.text_content()
    return hasil


@setiap
def test_ten_items_each_with_a_provision_or_said_to_be_silent(slug: str) -> None:
    semua = butir(slug)
    assert len(semua) == 10
    assert all(li.xpath(".//a[contains(@href, 'naskah/')]") or "tidak diatur dalam peraturan ini" in li.text_content() for li in semua)


@setiap
def test_every_unit_is_there_once_with_every_answer_and_provision(slug: str) -> None:
    kabupaten = KABUPATEN[slug]
    kelompok = kelompok_unit(kabupaten)
    assert sorted(nama for satu in kelompok for nama in satu.nama) == sorted(unit(kabupaten))
    for satu in kelompok:
        for struktur in satu.struktur:
            for jabatan, jenjang in PENANYA:
                for tanya, apa in APA.items():
                    for b in (b for b in siapa(kabupaten, struktur, jabatan, jenjang).isi[tanya] if not b.umum):
                        kata = BERPERAN if b.peran_saja else apa
                        assert any(
                            b.peran in k.peran and kata in k.apa and jenjang in k.jenjang and b.syarat == k.syarat and {*b.rujukan} <= {*dasar}
                            for k, dasar in satu.isi.items()
                        ), (struktur.kode, b)


def test_a_structure_of_many_units_has_its_own_name() -> None:
    kapuas, tabanan = baris_unit("kapuas"), baris_unit("tabanan")
    assert "Sekretariat DPRD, Inspektorat Daerah, Dinas dan Badan (26 unit)" in kapuas
    assert "Unit Organisasi yang dipimpin oleh Pejabat Pimpinan Tinggi Pratama (27 unit)" in tabanan
    assert "Badan Penanggulangan Bencana Daerah" not in kapuas
    assert "Rumah Sakit Umum Daerah Tabanan" not in tabanan


def test_each_role_has_its_own_provision_and_condition() -> None:
    baris = baris_unit("kapuas")
    setda, rsud = baris["Sekretariat Daerah"], baris["Rumah Sakit Umum Daerah"]
    assert "Kepala Bagian menugaskan (Lampiran A angka 2 alinea 1 angka 3, angka 5)" in setda
    assert "Pejabat Pengawas menilai Pelaksana (Lampiran A angka 1 huruf c angka 3)" in setda
    assert "dengan rekomendasi penilaian berasal dari Kepala Bagian (Lampiran A angka 2 alinea 1 angka 5)" in setda
    assert "menilai JF Ahli Utama, Ahli Madya – Pejabat Pimpinan Tinggi Pratama (Kepala Dinas Kesehatan)" in rsud
    assert "dalam hal tidak ada Jabatan Pengawas" in setda
    assert "dalam hal tidak ada Jabatan Pengawas" in rsud


def test_what_depends_on_the_structure_or_is_lost_is_said_so() -> None:
    baris = baris_unit("kayong-utara")
    assert "5 struktur" in baris["Sekretariat Daerah"]
    assert "yang menilai: Sekretaris Daerah, Kepala Bagian" in baris["Sekretariat Daerah"]
    assert "hilang pada salinan kami" in baris["Inspektorat Daerah"]


def test_units_that_are_silent_get_the_general_rule() -> None:
    umum = next(teks for nama, teks in baris_unit("tabanan").items() if nama.startswith("Ketentuan umum"))
    assert "Pimpinan Unit Organisasi menugaskan" in umum
    assert not any(nama.startswith("Ketentuan umum") for nama in baris_unit("kupang"))


def test_who_founds_a_team_is_said() -> None:
    assert "Pejabat Pemilik Kinerja menetapkan tim kerja" in butir("kapuas")[5].text_content()


@setiap
@pytest.mark.parametrize("topik", TOPIK)
def test_no_topic_with_rules_is_called_silent(slug: str, topik: str) -> None:
    aturan = KABUPATEN[slug].aturan_khusus
    assert bool(terpilih(aturan, topik)) == any(satu.topik == topik for satu in aturan)


def test_the_data_choose_the_rule_not_the_order() -> None:
    kedua = AturanKhusus(topik="spbe", ringkasan="Kedua.", rujukan=["Pasal 2"], di_ringkasan=True)
    pertama = AturanKhusus(topik="spbe", ringkasan="Pertama.", rujukan=["Pasal 1"])
    assert terpilih([pertama, kedua], "spbe") == [kedua]
    assert terpilih([pertama], "spbe") == [pertama]


def test_citations_share_what_they_have_in_common() -> None:
    kapuas = Penanda.dari(KABUPATEN["kapuas"]).untuk("kapuas/ringkasan.html")
    rujukan = [Rujukan.parse(f"Lampiran {huruf} angka 2.1 ayat (11)") for huruf in "BAC"]
    rujukan += [Rujukan.parse("Pasal 13 ayat (1)"), Rujukan.parse("Pasal 13 ayat (2)")]
    hasil = html.fromstring(f"<p>{dasar_ringkas(kapuas, rujukan)}</p>")
    assert hasil.text_content() == " (Lampiran A, B, C angka 2.1 ayat (11), Pasal 13 ayat (1), ayat (2))"
    nama = [a.get("aria-label") or a.text for a in hasil.xpath(".//a")]
    assert nama == ["Lampiran A angka 2.1 ayat (11)", *map(str, rujukan[:1]), *map(str, rujukan[2:])]
