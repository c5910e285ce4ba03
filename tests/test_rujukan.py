"""Citations are values: they round-trip, refuse what is not one, and give unique anchors."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.rujukan import Komponen, Rujukan, RujukanKeliru
from data.urai import parse_naskah
from tests.conftest import DATA

RUJUKAN = {
    "Judul baris 3": "judul-baris-3",
    "Menimbang huruf a": "menimbang-huruf-a",
    "Mengingat angka 12": "mengingat-angka-12",
    "Memutuskan": "memutuskan",
    "Menetapkan": "menetapkan",
    "Penutup baris 10": "penutup-baris-10",
    "BAB XIV": "bab-xiv",
    "BAB II Bagian Kesatu": "bab-ii-bagian-kesatu",
    "BAB II Bagian Kedua Belas Paragraf 1": "bab-ii-bagian-kedua-belas-paragraf-1",
    "BAB II Bagian Kedua Paragraf 1": "bab-ii-bagian-kedua-paragraf-1",
    "Pasal 11 ayat (3) huruf a angka 1": "pasal-11-ayat-3-huruf-a-angka-1",
    "Pasal 11 ayat (3) huruf e [kedua]": "pasal-11-ayat-3-huruf-e-kedua",
    "Pasal 5 [kedua] ayat (1) [ketiga]": "pasal-5-kedua-ayat-1-ketiga",
    "Pasal 3A alinea 2": "pasal-3a-alinea-2",
    "Pasal 1 angka 2.3": "pasal-1-angka-2-3",
    "Pasal 1 huruf a angka iii": "pasal-1-huruf-a-angka-iii",
    "Pasal 1 huruf aa": "pasal-1-huruf-aa",
    "Pasal 1 huruf A": "pasal-1-huruf-besar-a",
    "Lampiran": "lampiran",
    "Lampiran IV.A ayat (2) huruf c": "lampiran-iv-a-ayat-2-huruf-c",
    "Lampiran I.B alinea 2 huruf a": "lampiran-i-b-alinea-2-huruf-a",
    "Lampiran Gambar 3": "lampiran-gambar-3",
    "Lampiran I.A ayat (1) Gambar ke-1": "lampiran-i-a-ayat-1-gambar-ke-1",
    "Lampiran Contoh Surat 1 baris 4": "lampiran-contoh-surat-1-baris-4",
    "Lampiran II Tanda Tangan baris 1": "lampiran-ii-tanda-tangan-baris-1",
    "Lampiran II strip 2": "lampiran-ii-strip-2",
}
CONTOH = "tulislah seperti 'Pasal 11 ayat (3) huruf a angka 1' atau 'Lampiran IV.A ayat (2) huruf c'"
DITOLAK = {
    "Pasal": f"'Pasal' bukan rujukan: 'Pasal' tidak terbaca; {CONTOH}.",
    "pasal 5": f"'pasal 5' bukan rujukan: 'pasal 5' tidak terbaca; {CONTOH}.",
    "Pasal 5 ayat 3": f"'Pasal 5 ayat 3' bukan rujukan: 'ayat 3' tidak terbaca; {CONTOH}.",
    "Pasal 5, ayat (3)": f"'Pasal 5, ayat (3)' bukan rujukan: 'Pasal 5, ayat (3)' tidak terbaca; {CONTOH}.",
    "Pasal 5 ayat (3) dan ayat (4)": f"'Pasal 5 ayat (3) dan ayat (4)' bukan rujukan: 'dan ayat (4)' tidak terbaca; {CONTOH}.",
    "Pasal 5 huruf e [kesepuluh]": f"'Pasal 5 huruf e [kesepuluh]' bukan rujukan: '[kesepuluh]' tidak terbaca; {CONTOH}.",
    "Pasal 5  ayat (3)": f"'Pasal 5  ayat (3)' bukan rujukan: ' ayat (3)' tidak terbaca; {CONTOH}.",
    "Bagian Ketiga Belas Sekali": f"'Bagian Ketiga Belas Sekali' bukan rujukan: 'Belas Sekali' tidak terbaca; {CONTOH}.",
    "Pasal 5 ": "'Pasal 5 ' bukan rujukan: kosong atau diapit spasi.",
    "": "'' bukan rujukan: kosong atau diapit spasi.",
}
SEMUA_NASKAH = [*sorted((DATA / "kabupaten").glob("*/naskah.txt")), DATA / "contoh" / "naskah.txt"]


@pytest.mark.parametrize(("teks", "jangkar"), RUJUKAN.items())
def test_bolak_balik(teks: str, jangkar: str) -> None:
    rujukan = Rujukan.parse(teks)
    assert str(rujukan) == teks
    assert rujukan.jangkar == jangkar


@pytest.mark.parametrize(("teks", "pesan"), DITOLAK.items())
def test_ditolak(teks: str, pesan: str) -> None:
    with pytest.raises(RujukanKeliru) as galat:
        Rujukan.parse(teks)
    assert str(galat.value) == pesan


def test_label_yang_memanjangkan_induk_menggantikannya() -> None:
    """Below angka 2 stands angka 2.3, below Lampiran I stands Lampiran I.B; huruf a below huruf a stays both."""
    assert str(Rujukan.parse("Pasal 1 angka 2").di_bawah("angka", "2.3")) == "Pasal 1 angka 2.3"
    assert str(Rujukan.parse("Lampiran I").di_bawah("lampiran", "I.B")) == "Lampiran I.B"
    assert str(Rujukan.parse("Pasal 1 angka 2").di_bawah("angka", "3")) == "Pasal 1 angka 2 angka 3"
    assert str(Rujukan.parse("Pasal 1 huruf a").di_bawah("huruf", "a")) == "Pasal 1 huruf a huruf a"


def test_pertama_dari_label_ganda() -> None:
    """The first of equal labels is the one without an editorial mark."""
    assert str(Rujukan.parse("Pasal 1 huruf e [ketiga]").pertama) == "Pasal 1 huruf e"


def test_komponen_menyimpan_urutan() -> None:
    """An editorial mark is kept as a number, not as part of the label."""
    assert Rujukan.parse("Pasal 1 huruf e [kedua]").komponen[-1] == Komponen("huruf", "e", 2)


@pytest.mark.parametrize("berkas", SEMUA_NASKAH, ids=lambda p: p.parent.name)
def test_setiap_naskah_rujukannya_tunggal_dan_bolak_balik(berkas: Path) -> None:
    """In every regulation citations and anchors are unique, and each citation reads back as itself."""
    rujukan = [k.rujukan for k in parse_naskah(berkas.read_text(encoding="utf-8")).ketentuan]
    assert len(set(rujukan)) == len(rujukan) > 0
    assert len({r.jangkar for r in rujukan}) == len(rujukan)
    assert [Rujukan.parse(str(r)) for r in rujukan] == rujukan
