"""A flow becomes this DOT text, to the letter; PERBARUI=1 writes the text of today into the cases, to be read before a commit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from data.model import Alur
from diagrams.dot import arrow_names, dot, escape
from diagrams.kisi import layout
from tests.diagram.baca import ambil, katalog
from tests.golden import bagian, kasus


def draw(alur: Alur, awalan: str = "") -> str:
    return dot(alur, layout(alur, *katalog()), katalog()[0], awalan=awalan)


@kasus("diagram/dot")
def test_dot(berkas: Path) -> None:
    kasus_ini = bagian(berkas)
    hasil = draw(Alur(**yaml.safe_load(kasus_ini["alur"])))
    if os.environ.get("PERBARUI"):
        kepala = berkas.read_text(encoding="utf-8").split("--- dot\n")[0]
        berkas.write_text(f"{kepala}--- dot\n{hasil}", encoding="utf-8")
    assert bagian(berkas)["dot"] == hasil


def test_sama_setiap_kali() -> None:
    assert draw(ambil("buatan/acak-3")) == draw(ambil("buatan/acak-3"))


def test_semua_ident_berawalan_dan_unik() -> None:
    sumber = draw(ambil("buatan/acak-3"), awalan="kupang-")
    ident = [kata.split("=")[1].strip('"]') for kata in sumber.replace("\n", " ").split() if kata.startswith("id=")]
    assert len(ident) == len(set(ident)) > 30
    assert all(satu.startswith("kupang-acak-3-") for satu in ident)


def test_dua_panah_antara_langkah_yang_sama_bernama_lain() -> None:
    """Both exits of a decision may lead to one step."""
    alur = ambil("buatan/pelaku-terpencar")
    isi = alur.model_dump(mode="json")
    isi["langkah"][5]["lanjut"] = [{"ke": "l6", "jika": "ya"}, {"ke": "l6", "jika": "tidak"}]
    nama = arrow_names(layout(Alur(**isi), *katalog()))
    assert {"panah-6-7", "panah-6-7-2"} <= set(nama)
    assert len(nama) == len(set(nama))


@pytest.mark.parametrize(
    ("teks", "harap"),
    [("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"), ("C:\\n", "C:\\\\n"), ("\x07", "\ufffd"), ("é — 日", "é — 日")],
)
def test_escape(teks: str, harap: str) -> None:
    assert escape(teks) == harap
