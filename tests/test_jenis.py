"""Which structures and mechanisms a regulation has for a kind of unit, over the real data."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.jenis import jenis_bernama, jenis_disebut, mekanisme_untuk, struktur_untuk
from data.muat import Panduan, muat
from data.siapa import UMUM

PANDUAN: Panduan = muat(Path(__file__).parent.parent / "data")[0]
KABUPATEN = {k.slug: k for k in PANDUAN.kabupaten}
UNIT = PANDUAN.bersama.unit


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "dpmptsp"),
        ("Dinas/Badan selain Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "dinas-badan"),
        ("Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "satpol-pp"),
        ("UPTD Sekolah Dasar", "satuan-pendidikan"),
        ("UPTD selain UPTD Pendidikan Formal dan Non Formal", "uptd"),
        ("UPTD Pusat Kesehatan Masyarakat (PUSKESMAS)", "puskesmas"),
        ("Unit Pelaksana Teknis", "uptd"),
        ("Dinaskah", None),
    ],
)
def test_a_units_name_belongs_to_the_kind_with_the_longest_beginning(nama: str, kode: str | None) -> None:
    assert jenis_bernama(UNIT, nama) == kode


def test_every_listed_unit_has_a_kind_and_every_wider_kind_exists() -> None:
    tanpa = [(k.slug, n) for k in PANDUAN.kabupaten for s in k.struktur for n in s.berlaku_untuk if jenis_bernama(UNIT, n) is None]
    assert tanpa == []
    assert {j.termasuk for j in UNIT.values()} - {None} <= set(UNIT)


@pytest.mark.parametrize(
    ("slug", "kode", "struktur"),
    [
        ("tabanan", "dinas-badan", ["dipimpin-jpt-pratama"]),
        ("tabanan", "satpol-pp", ["dipimpin-jpt-pratama"]),
        ("tabanan", "rsud", ["dipimpin-jpt-pratama", "rsud"]),
        ("tabanan", "brida", ["brida"]),
        ("tabanan", "puskesmas", ["puskesmas"]),
        ("kapuas", "puskesmas", ["uptd-fungsional"]),
        ("kapuas", "dpmptsp", ["sekretariat-dprd-inspektorat-dinas-badan"]),
        ("kayong-utara", "inspektorat", ["kedudukan-inspektorat"]),
        ("kayong-utara", "uptd", ["upt-model-1", "upt-model-2", "upt-model-3"]),
        ("buton", "dpmptsp", []),
        ("kupang", "puskesmas", []),
    ],
)
def test_the_list_of_units_decides(slug: str, kode: str, struktur: list[str]) -> None:
    assert [s.kode for s in struktur_untuk(KABUPATEN[slug], UNIT, kode)] == struktur


def test_a_mechanism_without_units_stands_for_all() -> None:
    assert [a.kode for a in mekanisme_untuk(KABUPATEN["kayong-utara"], UMUM)] == ["mekanisme-individu", "mekanisme-tim-kerja"]
    assert mekanisme_untuk(KABUPATEN["buton"], UMUM) == ()


def test_a_heading_without_units_of_its_own_is_no_kind_of_its_own() -> None:
    jenis = jenis_disebut(PANDUAN.kabupaten, UNIT)
    assert {"dipimpin-jpt-pratama", "uptd-fungsional"}.isdisjoint(jenis)
    assert {"dinas-badan", "puskesmas", "satuan-pendidikan", UMUM} <= set(jenis)
