"""naskah.txt against a scanned source, word by word: each case in tests/naskah/cocokkan/."""

from __future__ import annotations

from pathlib import Path

from data.cocokkan import bandingkan, periksa_beda
from data.muat import Kabupaten, muat_kabupaten
from data.urai import parse_naskah
from tests.golden import bagian, kasus


@kasus("naskah/cocokkan")
def test_bandingkan(berkas: Path) -> None:
    isi = bagian(berkas)
    beda = bandingkan(parse_naskah(isi["naskah"]), isi["sumber"])
    ditemukan = [f"{b.rujukan} | baris {b.baris} | {b.sumber} | {b.naskah}".rstrip() for b in beda]
    assert ditemukan == isi["beda"].strip().splitlines()


def test_contoh_semua_perbedaan_dijelaskan(contoh: Kabupaten) -> None:
    """Every difference between the fictional text and its scan is listed with a reason, and none is out of date."""
    sumber = (contoh.folder / "sumber.txt").read_text(encoding="utf-8")
    assert len(bandingkan(contoh.naskah, sumber)) == len(contoh.beda_salinan) > 0
    assert periksa_beda(contoh, sumber) == ([], [])


def test_perbedaan_baru_dicetak_siap_salin(contoh: Kabupaten) -> None:
    """A difference without a reason is printed as the entry that is still wanting."""
    sumber = (contoh.folder / "sumber.txt").read_text(encoding="utf-8")
    tak_dijelaskan, _ = periksa_beda(contoh, sumber.replace("kedudukan; dan", 'kedu"dukan; dan'))
    assert [b.sebagai_yaml() for b in tak_dijelaskan] == [
        "# baris 44 di teks sumber\n"
        "- rujukan: Pasal 2 ayat (1) huruf a\n"
        '  sumber: "kedu\\"dukan;"\n'
        '  naskah: "kedudukan;"\n'
        "  alasan:"
    ]


def test_entri_usang_dilaporkan(salinan_contoh: Path) -> None:
    """An entry whose difference no longer occurs is a problem at its own line; the others still hold."""
    kabupaten, _ = muat_kabupaten(salinan_contoh)
    sumber = (salinan_contoh / "sumber.txt").read_text(encoding="utf-8").replace("Uriit", "Unit")
    tak_dijelaskan, usang = periksa_beda(kabupaten, sumber)
    baris = _baris(salinan_contoh / "beda-salinan.yml", "- rujukan: Pasal 4 ayat (2)")
    assert tak_dijelaskan == []
    assert [str(m) for m in usang] == [
        f"contoh/beda-salinan.yml:{baris}:3: perbedaan 'Uriit' / 'Unit' di Pasal 4 ayat (2) tidak terjadi lagi; hapus entri ini."
    ]


def _baris(berkas: Path, awal: str) -> int:
    return berkas.read_text(encoding="utf-8").splitlines().index(awal) + 1
