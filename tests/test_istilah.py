"""Definitions found in the text: each case in tests/naskah/istilah/ lists what is defined."""

from __future__ import annotations

from pathlib import Path

from data.istilah import Istilah, istilah
from data.rujukan import Rujukan
from data.urai import parse_naskah
from tests.golden import bagian, kasus


@kasus("naskah/istilah")
def test_istilah(berkas: Path) -> None:
    isi = bagian(berkas)
    ditemukan = [
        f"{i.rujukan} | {i.istilah} | {i.singkatan or '-'} | {i.definisi}" for i in istilah(parse_naskah(isi["naskah"]))
    ]
    assert ditemukan == isi["istilah"].strip().splitlines()


def test_sebutan() -> None:
    """A term is also called by its short form, if it has one."""
    rujukan = Rujukan.parse("Pasal 1 angka 1")
    assert Istilah("Aparatur Sipil Negara", "ASN", "profesi", rujukan).sebutan == ("Aparatur Sipil Negara", "ASN")
    assert Istilah("Bupati", None, "kepala daerah", rujukan).sebutan == ("Bupati",)
