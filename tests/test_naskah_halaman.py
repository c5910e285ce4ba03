"""The pages of the official text: terms, marks and notes where they stand; each case is a small regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from material.plugins.search.plugin import Parser

from data.istilah import Istilah
from data.model import Catatan
from data.muat import Kabupaten, muat_kabupaten
from data.rujukan import Rujukan
from data.urai import parse_naskah
from macros.istilah import istilah_bersanding
from macros.naskah import halaman_naskah, isi_catatan
from macros.teks import Penanda, teks_bertanda

KABUPATEN = Path(__file__).parent.parent / "data" / "kabupaten"
SEMUA = sorted(p.name for p in KABUPATEN.iterdir() if p.is_dir())
DEFINISI = (
    "BAB I UMUM\nPasal 1\n  Dalam Peraturan Bupati ini yang dimaksud dengan:\n"
    "  1. Pejabat penilai Kinerja adalah atasan.\n  2. Pelaksana adalah pegawai.\n"
)
LAMPIRAN = (
    DEFINISI + "LAMPIRAN\nA. DINAS\n  1. Pertama, Pelaksana:\n    (1) Pelaksana satu:\n      a. Pelaksana dua;\n      b. Pelaksana tiga.\n"
    "    (2) Pelaksana empat.\n    (3) Pelaksana lima:\n      a. Pelaksana enam.\n"
)


def catatan(rujukan: str, kutipan: str, **lain) -> Catatan:
    return Catatan(**{"kode": "satu", "rujukan": rujukan, "kutipan": kutipan, "jenis": "salah-ketik", "uraian": "Uraian catatan.",
                      "dugaan": None, "keyakinan": "kuat"} | lain)  # fmt: skip


def penanda(contoh: Kabupaten, naskah: str, *semua: Catatan) -> Penanda:
    return Penanda.dari(replace(contoh, naskah=parse_naskah(naskah), catatan=semua)).untuk("contoh/naskah/bab-i.html")


def tertulis(contoh: Kabupaten, teks: str, *semua: Catatan) -> str:
    satu = penanda(contoh, f"{DEFINISI}Pasal 2\n  {teks}\n", *semua)
    return str(teks_bertanda(satu, satu.kabupaten.naskah.cari(Rujukan.parse("Pasal 2")), set()))


@pytest.mark.parametrize(
    ("teks", "terjelaskan"),
    [
        ("Dinilai oleh Pejabat Penilai Kinerja.", ["Pejabat Penilai Kinerja"]),
        ("Dinilai oleh pejabat penilai kinerja.", ["pejabat penilai kinerja"]),
        ("Dikerjakan oleh Pelaksana.", ["Pelaksana"]),
        ("Dikerjakan oleh pelaksana dan Tim Pelaksanaan.", []),
        ("PEJABAT PENILAI KINERJA", []),
    ],
    ids=["other casing", "lower case", "one word", "one word, other casing", "a title"],
)
def test_terms_of_several_words_are_explained_in_any_casing(contoh: Kabupaten, teks: str, terjelaskan: list[str]) -> None:
    assert re.findall(r'class="istilah"[^>]*>([^<]*)<', tertulis(contoh, teks)) == terjelaskan


def test_every_occurrence_of_a_quoted_defect_is_marked(contoh: Kabupaten) -> None:
    hasil = tertulis(contoh, "Bila dimana ada, dimana pun ada.", catatan("Pasal 2", "dimana"))
    assert hasil == 'Bila <mark class="cacat">dimana</mark> ada, <mark class="cacat">dimana</mark> pun ada.'


def test_a_lampiran_explains_terms_anew_at_each_number_with_a_list(contoh: Kabupaten) -> None:
    satu = penanda(contoh, LAMPIRAN)
    halaman = halaman_naskah(satu.untuk("contoh/naskah/lampiran-a.html"), "lampiran-a")
    di = re.findall(r'data-rujukan="([^"]*)"(?:(?!data-rujukan).)*?class="istilah"', halaman)
    assert di == ["Lampiran A angka 1", "Lampiran A angka 1 ayat (1)", "Lampiran A angka 1 ayat (3)"]


def test_a_shared_note_stands_whole_at_each_of_its_places(contoh: Kabupaten) -> None:
    naskah = "BAB I UMUM\nPasal 1\n  Satu dimana.\nPasal 2\n  Dua dimana.\n"
    halaman = halaman_naskah(penanda(contoh, naskah, catatan("Pasal 1", "dimana", juga_di=["Pasal 2"])), "bab-i")
    satu, dua = re.findall(r"<details[^>]*class=\"catatan\".*?</details>", halaman)
    assert satu.replace(' id="catatan-satu"', "") == dua != satu
    assert "Uraian catatan." in dua and '<a href="../catatan.html#satu">Berlaku di 2 tempat</a>' in dua


def test_the_search_index_holds_the_official_words_only(contoh: Kabupaten) -> None:
    naskah = "BAB I UMUM\nPasal 1\n  (1) Satu dimana.\n  (2) Seperti ayat (1).\n    [gambar hilang]\n"
    parser = Parser()
    parser.feed(halaman_naskah(penanda(contoh, naskah, catatan("Pasal 1 ayat (1)", "dimana")), "bab-i"))
    polos = re.sub(r"<[^>]+>", " ", "".join("".join(s.text) for s in parser.data))
    assert "Satu dimana." in polos
    assert [kata for kata in ("Uraian", "Salah ketik", "Dirujuk", "hilang", "Tanpa judul") if kata in polos] == []


@pytest.mark.parametrize(
    ("dugaan", "penutup"),
    [("di mana", "<p>Diduga dimaksud: <em>di mana</em> (keyakinan: kuat).</p>"), (None, "<p>Keyakinan bahwa ini cacat: kuat.</p>")],
)
def test_a_note_says_what_it_is_sure_of(dugaan: str | None, penutup: str) -> None:
    assert str(isi_catatan(catatan("Pasal 2", "dimana", dugaan=dugaan))) == f"<p>Uraian catatan.</p>{penutup}"


def test_terms_side_by_side_are_headed_by_the_commonest_spelling(contoh: Kabupaten) -> None:
    ejaan = ("Pejabat penilai Kinerja", "Pejabat Penilai Kinerja", "Pejabat Penilai Kinerja")
    asal = penanda(contoh, DEFINISI)
    rujukan = Rujukan.parse("Pasal 1 angka 1")
    semua = [
        replace(asal, kabupaten=replace(contoh, folder=Path(f"k{i}")), istilah=(Istilah(satu, None, "atasan.", rujukan),))
        for i, satu in enumerate(ejaan)
    ]
    assert re.findall("<strong>([^<]*)</strong> – 3 dari 3", str(istilah_bersanding(semua))) == ["Pejabat Penilai Kinerja"]


def test_a_note_on_spelling_throughout_a_part_lists_every_place() -> None:
    """A note that says "seluruh" claims every place in that part that has the quoted words."""
    luput = [f"{slug}: {satu.kode}: {r}" for slug in SEMUA for satu, r in _luput(_kabupaten(slug))]
    assert luput == []


def _kabupaten(slug: str) -> Kabupaten:
    kabupaten, masalah = muat_kabupaten(KABUPATEN / slug)
    assert kabupaten is not None, masalah
    return kabupaten


def _luput(kabupaten: Kabupaten) -> Iterator[tuple[Catatan, Rujukan]]:
    for satu in kabupaten.catatan:
        if satu.jenis == "salah-ketik" and (bagian := re.search(r"seluruh (Lampiran [\w.]+(?: alinea \d+)?)", satu.uraian)):
            di_bagian = (k for k in kabupaten.naskah.ketentuan if f"{k.rujukan} ".startswith(f"{bagian[1]} "))
            yield from ((satu, k.rujukan) for k in di_bagian if satu.letak(k.teks) and k.rujukan not in satu.tempat)
