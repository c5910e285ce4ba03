"""Checks of structures on the five regulations: a record that cannot be true is found, and the records as they are pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from data.masalah import Masalah
from data.muat import Bersama, Kabupaten, muat_kabupaten
from data.periksa import penilai, struktur

DATA = Path(__file__).parent.parent / "data" / "kabupaten"
SLUG = sorted(p.name for p in DATA.iterdir() if p.is_dir())
PERIKSA = (struktur.unit_satu_struktur, struktur.pihak_tersebut, penilai.urutan_jabatan, penilai.jenjang_tersebut, penilai.penilai_ganda_dicatat)
MENILAI = "{{pelaku: {}, hubungan: menilai-kinerja, terhadap: {}, rujukan: [{}]}}"


def _masalah(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    return [satu for aturan in PERIKSA for satu in aturan(kabupaten, bersama)]


def _muat(folder: Path, bersama: Bersama) -> Kabupaten:
    kabupaten, masalah = muat_kabupaten(folder, bersama)
    assert kabupaten is not None, masalah
    return kabupaten


@pytest.fixture
def rusak(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a copy of the regency that the case names, to be spoiled."""
    return Path(shutil.copytree(DATA / request.param, tmp_path / request.param))


def _tambah(folder: Path, kode: str, rekam: str) -> None:
    """Add a relation at the end of a structure's relations."""
    berkas = folder / "struktur" / f"{kode}.yml"
    awal, pemisah, akhir = berkas.read_text(encoding="utf-8").partition("\nkedudukan:")
    berkas.write_text(f"{awal.rstrip()}\n  - {rekam}{pemisah}{akhir}", encoding="utf-8")


def _tanpa_catatan(folder: Path, kode: set[str]) -> None:
    berkas = folder / "catatan.yml"
    semua = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    assert kode <= {satu["kode"] for satu in semua}
    berkas.write_text(yaml.safe_dump([s for s in semua if s["kode"] not in kode], allow_unicode=True), encoding="utf-8")


@pytest.mark.parametrize("slug", SLUG)
def test_the_regulations_pass(slug: str, bersama: Bersama) -> None:
    assert _masalah(_muat(DATA / slug, bersama), bersama) == []


@pytest.mark.parametrize(
    ("rusak", "kode", "rekam", "pesan"),
    [
        ("buton", "dinas-badan", MENILAI.format("pelaksana", "kepala-dinas", "Lampiran IV.B"), "Pelaksana tidak dapat menilai"),
        ("kupang", "dinas-badan", MENILAI.format("pelaksana", "kepala-dinas", "Pasal 23 ayat (2)"), "Pelaksana tidak dapat menilai"),
        ("buton", "dinas-badan", MENILAI.format("kepala-dinas", "kepala-dinas", "Lampiran IV.A ayat (2) huruf a"), "dirinya sendiri"),
        ("buton", "kelurahan", MENILAI.format("pelaksana", "lurah", "Lampiran VIII.A ayat (2)"), "Lurah > Pelaksana"),
        ("buton", "uptd", MENILAI.format("pelaksana", "kepala-uptd", "Lampiran IX.A ayat (2)"), "Kepala UPTD > Pelaksana"),
        ("tabanan", "rsud", MENILAI.format("pejabat-fungsional", "direktur-rsud", "Lampiran E angka 1"), "Direktur RSUD > Pejabat Fungsional"),
        ("kapuas", "kecamatan", MENILAI.format("sekretaris-camat", "camat", "Lampiran C angka 2 alinea 1 angka 1"), "Camat > Sekretaris Camat"),
        ("kayong-utara", "dinas-badan-tipe-1-model-1", MENILAI.format("kepala-seksi", "kepala-bidang", "Lampiran I.B"), "Kepala Bidang > Kepala Seksi"),
        ("buton", "kelurahan", MENILAI.format("pejabat-fungsional", "jpt-pratama", "Pasal 7 ayat (4) huruf a"), "Pratama > "),
        ("kupang", "uptd", MENILAI.format("kepala-subbagian", "pelaksana", "Pasal 11 huruf f angka 1"), "Pelaksana mempunyai dua penilai"),
        ("kupang", "uptd-pendidikan", MENILAI.format("kepala-uptd", "pelaksana", "Pasal 1 angka 12"), "Pelaksana mempunyai dua penilai"),
    ],
    indirect=["rusak"],
)  # fmt: skip
def test_a_relation_that_cannot_be_true(rusak: Path, kode: str, rekam: str, pesan: str, bersama: Bersama) -> None:
    _tambah(rusak, kode, rekam)
    masalah = _masalah(_muat(rusak, bersama), bersama)
    assert [satu for satu in masalah if pesan in satu.pesan and satu.berkas.name == f"{kode}.yml"], masalah


@pytest.mark.parametrize(
    ("rusak", "catatan", "berkas"),
    [
        ("kupang", {"pasal-11-dua-penilai-dpmptsp", "pasal-11-dua-pimpinan-dpmptsp"}, {"dpmptsp.yml"}),
        ("kupang", {"pasal-11-dua-penilai-dpmptsp"}, {"dpmptsp.yml"}),
        ("kupang", {"pasal-11-dua-penilai-dinas-badan"}, {"dinas-badan.yml"}),
        ("tabanan", {"lampiran-f-pengawas"}, {"uptd.yml"}),
        ("kapuas", {"penilai-pelaksana-pengawas"}, {"sekretariat-daerah.yml", "sekretariat-dprd-inspektorat-dinas-badan.yml"}),
        ("kapuas", {"g-jabatan-pengawas"}, {"uptd-fungsional.yml"}),
        ("buton", {"lampiran-vii-dua-penilai"}, {"kecamatan.yml"}),
        ("buton", {"lampiran-penilai-tanpa-jenjang"}, {"dinas-badan.yml", "inspektorat.yml", "kecamatan.yml", "kelurahan.yml", "rsud.yml",
                                                       "satpol-pp.yml", "sekretariat-daerah.yml", "sekretariat-dprd.yml", "uptd.yml"}),
    ],
    indirect=["rusak"],
)  # fmt: skip
def test_two_appraisers_without_their_note(rusak: Path, catatan: set[str], berkas: set[str], bersama: Bersama) -> None:
    _tanpa_catatan(rusak, catatan)
    masalah = penilai.penilai_ganda_dicatat(_muat(rusak, bersama), bersama)
    assert {satu.berkas.name for satu in masalah} == berkas


@pytest.mark.parametrize(
    ("rusak", "kode", "cari", "ganti"),
    [
        ("buton", "umum", "jenjang: [ahli-utama, ahli-madya]", "jenjang: [ahli-muda]"),
        ("buton", "umum", "jenjang: [ahli-muda]", "jenjang: [ahli-utama, ahli-madya]"),
        ("buton", "umum", "jenjang: [ahli-pertama, keterampilan]", "jenjang: [pelaksana, keterampilan]"),
        ("kapuas", "rsud", "jenjang: [ahli-muda]", "jenjang: [ahli-pertama]"),
        ("kayong-utara", "sekretariat-dprd-model-4", "jenjang: [ahli-muda]", "jenjang: [ahli-pertama]"),
        ("tabanan", "rsud", "jenjang: [ahli-utama, ahli-madya, ", "jenjang: [ahli-utama, "),
    ],
    indirect=["rusak"],
)  # fmt: skip
def test_a_level_that_the_provision_does_not_name(rusak: Path, kode: str, cari: str, ganti: str, bersama: Bersama) -> None:
    berkas = rusak / "struktur" / f"{kode}.yml"
    teks = berkas.read_text(encoding="utf-8")
    assert cari in teks
    berkas.write_text(teks.replace(cari, ganti), encoding="utf-8")
    masalah = penilai.jenjang_tersebut(_muat(rusak, bersama), bersama)
    assert masalah
    assert all(satu.berkas.name == berkas.name and "tidak disebut di" in satu.pesan for satu in masalah)


@pytest.mark.parametrize(
    ("rusak", "sumber", "unit"),
    [
        ("buton", "uptd", "Unit Pelaksana Teknis Daerah"),
        ("kayong-utara", "kecamatan-model-1", "Kecamatan"),
        ("tabanan", "rsud", "Rumah Sakit Umum Daerah Singasana"),
    ],
    indirect=["rusak"],
)
def test_a_unit_in_two_structures_of_one_kind(rusak: Path, sumber: str, unit: str, bersama: Bersama) -> None:
    """A second structure that is not one of the regulation's own Models is found, also when it is of the same kind."""
    isi = yaml.load((rusak / "struktur" / f"{sumber}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    lain = {**isi, "kode": "kedua", "rujukan": ["Pasal 1"]}
    (rusak / "struktur" / "kedua.yml").write_text(yaml.safe_dump(lain, allow_unicode=True), encoding="utf-8")
    masalah = struktur.unit_satu_struktur(_muat(rusak, bersama), bersama)
    assert any(satu.berkas.name == "kedua.yml" and unit in satu.pesan for satu in masalah)
