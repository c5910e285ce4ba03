"""Who appraises me: known answers, and for every unit, post and level of every regency the answer that was read against the text.

tests/siapa/ holds the answers of each regency: `unit | jabatan | pertanyaan -> peran (ketentuan)`. `TULIS_SIAPA=1 pytest
tests/test_siapa.py` writes them anew; read the diff against the regulation.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data.jawaban import Butir, Jawaban
from data.model import Struktur
from data.muat import Bersama, Kabupaten, muat_kabupaten
from data.siapa import jabatan, siapa, unit
from macros.siapa import KOLOM, tabel_siapa
from macros.teks import Penanda
from tests.golden import TESTS

DATA = Path(__file__).parent.parent / "data" / "kabupaten"
EMAS = TESTS / "siapa"
JF = "pejabat-fungsional"
DPMPTSP = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
# kabupaten, unit, post, level, question -> {(role, provision)} of the unit's own rules, and whether they contradict
DIKETAHUI = [
    ("kapuas", "Rumah Sakit Umum Daerah", JF, "ahli-madya", "penilai", {("kepala-dinas", "Lampiran D angka 2 alinea 1 angka 5")}, False),
    ("kapuas", "Rumah Sakit Umum Daerah", JF, "ahli-madya", "atasan",
     {("kepala-dinas", "Lampiran D angka 1 huruf c angka 1"), ("pejabat-pengawas", "Lampiran D angka 1 huruf a")}, False),
    ("kapuas", "UPTD Satuan Pendidikan pada Dinas Pendidikan", "pelaksana", "pelaksana", "penilai",
     {("kepala-uptd", "Lampiran G angka 2"), ("pejabat-pengawas", "Lampiran G angka 1 huruf d angka 3")}, True),
    ("kupang", "UPTD Sekolah Menengah Pertama", JF, "ahli-muda", "penilai", {("kepala-sekolah", "Pasal 11 huruf g angka 1")}, False),
    ("kupang", "UPTD Sekolah Menengah Pertama", JF, "ahli-muda", "lapor-sendiri",
     {("kepala-sekolah", "Pasal 23 ayat (4) huruf b angka 5")}, False),
    ("buton", "Kelurahan", "pelaksana", "pelaksana", "penilai", {("lurah", "Lampiran VIII.A ayat (2)")}, False),
    ("buton", "Kelurahan", "pelaksana", "pelaksana", "lapor-sendiri",
     {("sekretaris-lurah", "Lampiran VIII.B ayat (2) huruf d"), ("kepala-seksi", "Lampiran VIII.B ayat (2) huruf d")}, False),
    ("buton", "Unit Pelaksana Teknis Daerah", "pelaksana", "pelaksana", "penilai", {("kepala-uptd", "Lampiran IX.A ayat (2)")}, False),
    ("buton", "Kecamatan", "pelaksana", "pelaksana", "penilai",
     {("camat", "Lampiran VII.A ayat (2) huruf b"), ("sekretaris-camat", "Lampiran VII.A ayat (2) huruf b")}, True),
    ("buton", "Kelurahan", JF, "ahli-madya", "penilai", {("lurah", "Lampiran VIII.A ayat (2)")}, True),
    ("tabanan", "Badan Riset dan Inovasi Daerah", JF, "ahli-muda", "penilai",
     {("jpt-pratama", "Lampiran C angka 1"), ("pejabat-administrator", "Lampiran C angka 1")}, False),
    ("tabanan", "UPTD Dinas", JF, "ahli-muda", "penilai",
     {("pejabat-pengawas", "Lampiran F angka 1"), ("kepala-uptd", "Lampiran F angka 2")}, False),
    ("kupang", DPMPTSP, JF, "ahli-muda", "penilai",
     {("kepala-dinas", "Pasal 11 huruf e angka 1"), ("sekretaris", "Pasal 11 huruf e angka 3")}, True),
]  # fmt: skip
KABUPATEN = {p.name: muat_kabupaten(p)[0] for p in sorted(DATA.iterdir()) if p.is_dir()}
tiap_kabupaten = pytest.mark.parametrize("kabupaten", KABUPATEN.values(), ids=KABUPATEN)


def _tanya(slug: str, nama: str, kode: str, jenjang: str | None) -> Jawaban:
    struktur = unit(KABUPATEN[slug])[nama]
    assert len(struktur) == 1
    return siapa(KABUPATEN[slug], struktur[0], kode, jenjang)


@pytest.mark.parametrize(("slug", "nama", "kode", "jenjang", "tanya", "jawaban", "bertentangan"), DIKETAHUI)
def test_known_answers(slug: str, nama: str, kode: str, jenjang: str, tanya: str, jawaban: set, bertentangan: bool) -> None:
    hasil = _tanya(slug, nama, kode, jenjang)
    sendiri = {(b.peran, str(b.rujukan[0])) for b in hasil.isi[tanya] if not b.umum}
    assert {p for p, _ in sendiri} == {p for p, _ in jawaban}
    assert all(any(p == peran and r.startswith(awal) for p, r in sendiri) for peran, awal in jawaban)
    assert hasil.bertentangan(tanya) is bertentangan


def test_two_officials_are_a_contradiction_only_where_a_note_holds_their_provisions_against_each_other() -> None:
    hasil = _tanya("kupang", DPMPTSP, JF, "ahli-muda")
    assert hasil.bertentangan("penilai")
    assert not replace(hasil, catatan=tuple(c for c in hasil.catatan if "dpmptsp" not in c.kode)).bertentangan("penilai")


def test_notes_are_those_of_the_unit_and_the_post() -> None:
    catatan = {c.kode for c in _tanya("buton", "Kelurahan", "pelaksana", "pelaksana").catatan}
    assert "lampiran-viii-b-penerima-hasil" in catatan
    assert not catatan & {"lampiran-penilai-tanpa-jenjang", "pasal-7-5-a-lawan-lampiran"}
    assert "pasal-7-5-a-lawan-lampiran" in {c.kode for c in _tanya("buton", "Kecamatan", "pelaksana", "pelaksana").catatan}
    assert "lampiran-penilai-tanpa-jenjang" in {c.kode for c in _tanya("buton", "Kelurahan", JF, "ahli-madya").catatan}
    assert not [c for k in KABUPATEN.values() for _, _, j in _semua(k) for c in j.catatan if c.jenis == "salah-ketik"]


def test_a_kepala_bagian_of_kayong_utara_depends_on_the_model() -> None:
    kabupaten = KABUPATEN["kayong-utara"]
    model = unit(kabupaten)["Sekretariat Daerah"]
    penilai = {s.kode: {b.peran for b in siapa(kabupaten, s, "kepala-bagian", None).isi["penilai"]} for s in model}
    assert len(model) == 5
    assert penilai["sekretariat-daerah-model-2"] == {"sekretaris-daerah"}
    assert penilai["sekretariat-daerah-model-3"] == {"asisten"}
    assert penilai["sekretariat-daerah-model-4"] == set()


@tiap_kabupaten
def test_every_unit_post_and_level_has_the_answer_that_was_read(kabupaten: Kabupaten) -> None:
    berkas = EMAS / f"{kabupaten.slug}.txt"
    sekarang = "".join(f"{baris}\n" for baris in _tabel(kabupaten))
    if os.environ.get("TULIS_SIAPA"):
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(sekarang, encoding="utf-8")
    assert sekarang == berkas.read_text(encoding="utf-8")


@tiap_kabupaten
def test_every_answer_stands_on_the_text(kabupaten: Kabupaten) -> None:
    for nama, (kode, _), hasil in _semua(kabupaten):
        for tanya, butir in hasil.isi.items():
            assert all(kabupaten.naskah.cari(r) for b in butir for r in b.rujukan), (nama, kode, tanya)
            sendiri = {b.peran for b in butir if not b.umum}
            assert kode == JF or tanya == "pimpinan" or kode not in sendiri, (nama, kode, tanya)


@tiap_kabupaten
def test_every_official_of_every_unit_is_appraised_assigned_and_reports_unless_the_text_is_silent(kabupaten: Kabupaten) -> None:
    for nama, (kode, _), hasil in _semua(kabupaten):
        if kode in (JF, "pelaksana"):
            assert hasil.tampil("penugas"), nama
            assert next(b.peran for b in hasil.tampil("lapor-tim")) == "ketua-tim", nama
            assert hasil.tampil("lapor-sendiri"), nama


def test_the_page_names_the_general_rule_and_says_what_the_text_leaves_open(bersama: Bersama) -> None:
    halaman = _halaman("buton", bersama, "kelurahan")
    assert "<p>Ketentuan umum menyebut:</p><ul><li><strong>Pejabat Pengawas</strong>" in halaman
    assert "Peraturan ini tidak menyebut apakah yang dimaksud pejabat yang sama." in halaman
    assert "Pejabat Penilai Kinerja</strong> (di sini: Lurah" in halaman


def test_the_page_has_each_note_whole_and_once(bersama: Bersama) -> None:
    halaman = _halaman("kupang", bersama)
    catatan = next(c for c in KABUPATEN["kupang"].catatan if c.kode == "pasal-11-dua-penilai-dpmptsp")
    assert halaman.count(catatan.uraian) == 1
    assert "Peraturan bertentangan:" in halaman


def _halaman(slug: str, bersama: Bersama, struktur: str = "") -> str:
    """Return the page, or the table of one structure."""
    halaman = str(tabel_siapa(Penanda.dari(KABUPATEN[slug]).untuk(f"{slug}/siapa.html"), bersama))
    return next(b for b in halaman.split("<section")[1:] if f'data-struktur="{struktur}"' in b) if struktur else halaman


def _semua(kabupaten: Kabupaten) -> Iterator[tuple[str, tuple[str, str | None], Jawaban]]:
    for nama, daftar in unit(kabupaten).items():
        for struktur in daftar:
            for satu in jabatan(struktur):
                yield nama, satu, siapa(kabupaten, struktur, *satu)


def _tabel(kabupaten: Kabupaten) -> Iterator[str]:
    """Yield a heading for each structure with the units it serves, then one line for each post and question; silence is a line too."""
    menurut: dict[str, tuple[Struktur, list[str]]] = {}
    for nama, daftar in unit(kabupaten).items():
        for struktur in daftar:
            menurut.setdefault(struktur.kode, (struktur, []))[1].append(nama)
    for struktur, nama in menurut.values():
        yield f"== {struktur.kode}: {'; '.join(nama)}"
        baris: dict[str, list[str]] = {}
        for kode, jenjang in jabatan(struktur):
            hasil = siapa(kabupaten, struktur, kode, jenjang)
            for tanya in KOLOM:
                baris.setdefault(f"{tanya}{' !' if hasil.bertentangan(tanya) else ''} -> {_jawab(hasil, tanya)}", []).append(jenjang or kode)
        yield from (f"{', '.join(daftar)} | {isi}" for isi, daftar in baris.items())


def _jawab(hasil: Jawaban, tanya: str) -> str:
    return "; ".join(map(_butir, hasil.tampil(tanya))) or "tidak diatur"


def _butir(butir: Butir) -> str:
    tanda = "".join(t for t, ada in (("umum ", butir.umum), ("peran saja ", butir.peran_saja)) if ada)
    return f"{tanda}{butir.peran}{'*' if butir.syarat else ''} ({', '.join(map(str, butir.rujukan))})"
