"""naskah.txt -> provisions with citations; each case in tests/naskah/pohon/ is one behaviour."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.urai import NaskahKeliru, parse_naskah
from tests.golden import bagian, kasus


@kasus("naskah/pohon")
def test_pohon(berkas: Path) -> None:
    isi = bagian(berkas)
    if "galat" in isi:
        with pytest.raises(NaskahKeliru) as galat:
            parse_naskah(isi["naskah"])
        assert [f"{baris}: {pesan}" for baris, pesan in galat.value.keliru] == isi["galat"].strip().splitlines()
    else:
        assert _tabel(isi["naskah"]) == isi["ketentuan"].strip().splitlines()


def _tabel(teks: str) -> list[str]:
    return [" | ".join((str(k.rujukan), k.jenis, k.label, k.teks)).rstrip() for k in parse_naskah(teks).ketentuan]


def test_induk_dan_turunan() -> None:
    """A provision knows its parent, its ancestors and all that stands below it."""
    naskah = parse_naskah("BAB I UMUM\nPasal 1\n  (1) satu:\n    a. huruf\n  (2) dua\n")
    rujukan = {str(k.rujukan): k for k in naskah.ketentuan}
    huruf = rujukan["Pasal 1 ayat (1) huruf a"]
    assert [str(k.rujukan) for k in naskah.leluhur(huruf)] == ["Pasal 1 ayat (1)", "Pasal 1", "BAB I"]
    assert [k.baris for k in naskah.turunan(rujukan["Pasal 1"].rujukan)] == [2, 3, 4, 5]
    assert [k.label for k in naskah.anak(rujukan["Pasal 1"].rujukan)] == ["(1)", "(2)"]
    assert naskah.anak(huruf.rujukan) == ()


def test_gambar_hilang_ditandai() -> None:
    """Only a lost figure is marked as lost."""
    naskah = parse_naskah("LAMPIRAN\nI. Satu\n  [gambar hilang] Gambar 1. Alur\n")
    assert [k.hilang for k in naskah.ketentuan] == [False, False, True]


def test_yang_pasti_terbaca_walau_ada_baris_salah() -> None:
    """Provisions under a heading with a misplaced line are left out: their citations may be off. Spaces at the end change none."""
    with pytest.raises(NaskahKeliru) as galat:
        parse_naskah("Pasal 1\n  (1) satu \nPasal 2\n   (1) dua\n  (2) tiga\nPasal 3\n  Empat.\n")
    assert [str(k.rujukan) for k in galat.value.naskah.ketentuan] == ["Pasal 1", "Pasal 1 ayat (1)", "Pasal 3"]
    assert not galat.value.lengkap
    with pytest.raises(NaskahKeliru) as galat:
        parse_naskah("Pasal 1\n  (1) satu \n")
    assert galat.value.lengkap
