"""References in the text: each case in tests/naskah/acuan/ lists what every reference leads to."""

from __future__ import annotations

from pathlib import Path

from data.acuan import acuan, dirujuk_oleh
from data.rujukan import Rujukan
from data.urai import parse_naskah
from tests.golden import bagian, kasus


@kasus("naskah/acuan")
def test_acuan(berkas: Path) -> None:
    isi = bagian(berkas)
    naskah = parse_naskah(isi["naskah"])
    ditemukan = [
        f"{k.rujukan} | {k.teks[a.awal : a.akhir]} | {a.rujukan or a.sebab}"
        for k in naskah.ketentuan
        for a in acuan(naskah, k)
    ]
    assert ditemukan == isi["acuan"].strip().splitlines()


def test_dirujuk_oleh_mengabaikan_acuan_yang_keliru() -> None:
    """A provision knows who cites it, once each; a reference known to be wrong does not count."""
    naskah = parse_naskah("Pasal 1\n  Satu.\nPasal 2\n  Pasal 1 dan lagi Pasal 1.\nPasal 3\n  Lihat Pasal 1.\n")
    satu, dua, tiga = map(Rujukan.parse, ("Pasal 1", "Pasal 2", "Pasal 3"))
    assert dirujuk_oleh(naskah, set()) == {satu: (dua, tiga)}
    assert dirujuk_oleh(naskah, {(tiga, 6)}) == {satu: (dua,)}
