"""Every regency's data: no problem, and the provisions that were counted by hand."""

from __future__ import annotations

import pytest

from data.istilah import istilah
from data.masalah import yang_berat
from data.muat import Bersama, Kabupaten, Panduan, muat_kabupaten
from data.periksa import periksa
from tests.conftest import DATA

# Counted by hand in the source; ayat are those of the body.
HITUNGAN = {
    "buton": {"Pasal": 29, "ayat": 63, "definisi": 21},
    "kapuas": {"Pasal": 19, "ayat": 39, "definisi": 28},
    "kayong-utara": {"Pasal": 24, "ayat": 32, "definisi": 18},
    "kupang": {"Pasal": 25, "ayat": 43, "definisi": 31},
    "tabanan": {"Pasal": 14, "ayat": 31, "definisi": 20},
}
FOLDER = sorted(p for p in (DATA / "kabupaten").iterdir() if p.is_dir())


@pytest.fixture(scope="module", params=FOLDER, ids=lambda p: p.name)
def kabupaten(request: pytest.FixtureRequest) -> Kabupaten:
    hasil, masalah = muat_kabupaten(request.param)
    assert hasil is not None, "\n".join(map(str, masalah))
    return hasil


def test_tanpa_masalah(kabupaten: Kabupaten, bersama: Bersama) -> None:
    """Every check passes; warnings are allowed."""
    assert [str(m) for m in yang_berat(periksa(Panduan(bersama, (kabupaten,))))] == []


def test_jumlah_ketentuan_sesuai_hitungan_tangan(kabupaten: Kabupaten) -> None:
    """No provision was lost or made up: the numbers are those counted by hand."""
    assert _hitung(kabupaten) == HITUNGAN[kabupaten.slug]


def test_setiap_kabupaten_dihitung() -> None:
    """The hand counts cover every regency, and only those."""
    assert set(HITUNGAN) == {folder.name for folder in FOLDER}


def test_identitas_sesuai_naskah(kabupaten: Kabupaten) -> None:
    """Number and year in peraturan.yml are those printed in the title."""
    judul = [k.teks for k in kabupaten.naskah.ketentuan if k.induk and str(k.induk) == "Judul"]
    assert f"NOMOR {kabupaten.peraturan.nomor} TAHUN {kabupaten.peraturan.tahun}" in judul


def _hitung(kabupaten: Kabupaten) -> dict[str, int]:
    ketentuan = kabupaten.naskah.ketentuan
    return {
        "Pasal": sum(k.jenis == "pasal" for k in ketentuan),
        "ayat": sum(k.jenis == "ayat" and k.rujukan.komponen[0].jenis == "pasal" for k in ketentuan),
        "definisi": len(istilah(kabupaten.naskah)),
    }
