"""Checks of the official text: nothing empty, numbering in order or noted, references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import groupby

from data.acuan import Acuan, acuan
from data.istilah import istilah
from data.masalah import Masalah
from data.muat import Bersama, Kabupaten
from data.naskah import Ketentuan
from data.rujukan import BILANGAN

BERNOMOR = {"bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "bagian-lampiran", "lampiran"}
MENJELASKAN_NOMOR = {"salah-nomor", "tidak-lengkap", "rusak-pindai"}
MENJELASKAN_ACUAN = {"salah-rujuk", "tidak-lengkap", "rusak-pindai"}
ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def tidak_kosong(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """A provision has words, or something below it; only a lost figure may have neither."""
    naskah = kabupaten.naskah
    kosong = [k for k in naskah.ketentuan if not k.teks and not naskah.anak(k.rujukan) and k.jenis not in ("gambar", "memutuskan")]
    return [_masalah(kabupaten, k, f"{k.rujukan} kosong: tidak ada teks dan tidak ada butir di bawahnya; isi atau hapus.") for k in kosong]


def penomoran(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Labels run 1, 2, 3 or a, b, c; where the print does not, catatan.yml says so."""
    dijelaskan = {r for c in kabupaten.catatan if c.jenis in MENJELASKAN_NOMOR for r in c.tempat}
    return [
        _masalah(kabupaten, kini, f"label {kini.rujukan} tidak urut sesudah {lalu}; betulkan, atau bila memang tercetak begitu tambahkan catatan salah-nomor.")
        for deret in _deret(kabupaten)
        for lalu, kini in _tidak_urut(deret)
        if not {kini.rujukan, kini.rujukan.pertama} & dijelaskan
    ]


def acuan_terselesaikan(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every reference in the text leads to a provision, or catatan.yml says that it is wrong."""
    return [
        _masalah(kabupaten, k, f"{k.rujukan}: acuan {a.sebab}; betulkan naskah, atau tambahkan catatan salah-rujuk.")
        for k in kabupaten.naskah.ketentuan
        for a in acuan(kabupaten.naskah, k)
        if a.rujukan is None and not acuan_dijelaskan(kabupaten, k, a, MENJELASKAN_ACUAN)
    ]


def definisi_terbaca(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Each number below "yang dimaksud dengan" is a definition."""
    terbaca = {i.rujukan for i in istilah(kabupaten.naskah)}
    induk = {r.komponen[:-1] for r in terbaca}
    return [
        _masalah(kabupaten, k, f"{k.rujukan} tidak terbaca sebagai definisi; tulislah 'istilah adalah ...' atau 'istilah merupakan ...' seperti tercetak.")
        for k in kabupaten.naskah.ketentuan
        if k.rujukan.komponen[:-1] in induk and k.jenis == "angka" and k.rujukan not in terbaca
    ]


def acuan_dijelaskan(kabupaten: Kabupaten, ketentuan: Ketentuan, satu: Acuan, jenis: Set[str] = frozenset({"salah-rujuk"})) -> bool:
    """Return whether a note of one of these kinds (by default: the reference is wrong) quotes the reference."""
    return any(
        awal <= satu.awal and satu.akhir <= akhir
        for catatan in kabupaten.catatan
        if catatan.jenis in jenis and ketentuan.rujukan in catatan.tempat
        for awal, akhir in catatan.letak(ketentuan.teks)
    )


def _masalah(kabupaten: Kabupaten, ketentuan: Ketentuan, pesan: str) -> Masalah:
    return Masalah(kabupaten.folder / "naskah.txt", ketentuan.baris, 1, pesan)


def _deret(kabupaten: Kabupaten) -> Iterator[list[Ketentuan]]:
    """Yield each list of siblings that is numbered in one way; Pasal run through the whole regulation."""
    naskah = kabupaten.naskah
    yield [k for k in naskah.ketentuan if k.jenis == "pasal"]
    for induk in [None, *(k.rujukan for k in naskah.ketentuan)]:
        bernomor = [k for k in naskah.anak(induk) if k.jenis in BERNOMOR - {"pasal"} and (k.jenis != "lampiran" or " " in k.label)]
        for _, deret in groupby(sorted(bernomor, key=_gaya), key=_gaya):
            yield sorted(deret, key=lambda k: k.baris)


def _gaya(ketentuan: Ketentuan) -> tuple[str, bool, int]:
    """Return what siblings of one list share: the kind of label, its case, and its depth (2.1. is deeper than 2.)."""
    label = ketentuan.label.rstrip(".)")
    return ketentuan.jenis, label.isupper(), label.count(".")


def _tidak_urut(deret: list[Ketentuan]) -> Iterator[tuple[str, Ketentuan]]:
    lalu = 0
    for ketentuan in deret:
        kini = _nilai(ketentuan, lalu)
        if kini != lalu + 1:
            yield ("awal daftar" if lalu == 0 else str(deret[deret.index(ketentuan) - 1].rujukan)), ketentuan
        lalu = kini


def _nilai(ketentuan: Ketentuan, lalu: int) -> int:
    """Return the number that a printed label stands for; after `lalu`, so that i may follow h."""
    label = ketentuan.label.split(" ", 1)[-1].strip("().").split(".")[-1]
    if label.isdigit():
        return int(label)
    if label in BILANGAN:
        return BILANGAN.index(label) + 1
    huruf = _huruf(label.lower())
    romawi = _romawi(label.lower())
    if ketentuan.jenis in ("bab", "angka", "lampiran"):
        return romawi
    return romawi if ketentuan.jenis == "bagian-lampiran" and romawi == lalu + 1 else huruf


def _huruf(label: str) -> int:
    """a = 1 ... z = 26, aa = 27."""
    return (len(label) - 1) * 26 + ord(label[-1]) - ord("a") + 1


def _romawi(label: str) -> int:
    angka = [ROMAWI.get(huruf, 0) for huruf in label]
    return sum(-n if n < max(angka[i + 1 :], default=0) else n for i, n in enumerate(angka))
