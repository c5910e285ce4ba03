"""References inside the text: found, and resolved relative to where they stand.

"sebagaimana dimaksud pada ayat (1) huruf a" in Pasal 5 cites Pasal 5 ayat (1) huruf a; in
"Pasal 3 ayat (1) dan ayat (2)" the second part continues the first. References to other laws
are left out. Kapuas writes "nomor (1)" for an ayat of its Lampiran.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.naskah import Ketentuan, Naskah
from data.rujukan import Komponen, Rujukan

_BAGIAN = re.compile(
    r"(?P<pasal>\b[Pp]asal (?P<pasal_label>\d+[A-Z]?)\b)"
    r"|(?P<ayat>\b(?:ayat \(?|nomor \()(?P<ayat_label>\d+)\b\)?)"
    r"|(?P<huruf>\bhuruf (?P<huruf_label>[a-z])\b\)?)"
    r"|(?P<angka>\bangka (?P<angka_label>\d+)\b\)?)"
    r"|(?P<gambar>\bGambar (?P<gambar_label>\d+)\b)"
    r"|(?P<lampiran>\bLampiran\b(?: (?P<lampiran_label>[IVX]+)\b)?(?! :|:))"
)
_SAMBUNG = re.compile(r",? (?:dan|atau|dan/atau|sampai dengan|sampai) |, ")
_LABEL_SAJA = re.compile(r"(?:\((?P<ayat>\d+)\)|(?P<huruf>[a-z])\b)")
_HUKUM_LAIN = re.compile(r" ?(?:Undang|Peraturan (?!Bupati ini|[Pp]erundang)|PermenPANRB)")
TANPA_ACUAN = {"baris", "gambar", "judul", "lampiran"}


@dataclass(frozen=True)
class Acuan:
    """A reference in a provision's text, from `awal` to `akhir` (offsets), and what it cites.

    `rujukan` is None when nothing in the regulation answers to it; `sebab` then says why (Indonesian).
    """

    awal: int
    akhir: int
    rujukan: Rujukan | None
    sebab: str = ""


def acuan(naskah: Naskah, ketentuan: Ketentuan) -> tuple[Acuan, ...]:
    """Return the references to this regulation in the text of `ketentuan`, in order."""
    if ketentuan.jenis in TANPA_ACUAN:
        return ()
    hasil = []
    for deret in _deret(ketentuan.teks):
        lalu = None
        for awal, akhir, rantai in deret:
            lalu, sebab = _selesaikan(naskah, ketentuan, rantai, _dasar(lalu, rantai[0]))
            hasil.append(Acuan(awal, akhir, lalu, sebab))
    return tuple(hasil)


def dirujuk_oleh(naskah: Naskah, abaikan: set[tuple[Rujukan, int]]) -> dict[Rujukan, tuple[Rujukan, ...]]:
    """Return, for each cited provision, the provisions whose text cites it.

    `abaikan` holds (provision, offset) of references known to be wrong.
    """
    hasil: dict[Rujukan, list[Rujukan]] = {}
    for ketentuan in naskah.ketentuan:
        for satu in acuan(naskah, ketentuan):
            if satu.rujukan and (ketentuan.rujukan, satu.awal) not in abaikan:
                hasil.setdefault(satu.rujukan, []).append(ketentuan.rujukan)
    return {tujuan: tuple(dict.fromkeys(asal)) for tujuan, asal in hasil.items()}


def _deret(teks: str) -> Iterator[list[tuple[int, int, list[Komponen]]]]:
    """Yield the references that continue one another, without those that end in the name of another law."""
    deret: list[list[tuple[int, int, list[Komponen]]]] = []
    for *satu, bersambung in _rantai(teks):
        if not bersambung:
            deret.append([])
        deret[-1].append(tuple(satu))
    yield from (isi for isi in deret if not _HUKUM_LAIN.match(teks, isi[-1][1]))


def _rantai(teks: str) -> Iterator[tuple[int, int, list[Komponen], bool]]:
    """Yield (start, end, steps, whether it continues the one before) of each reference."""
    posisi, akhir_lalu, rantai = 0, None, []
    while cocok := _berikutnya(teks, posisi, akhir_lalu, rantai):
        awal, akhir, komponen, bersambung = cocok
        rantai = [komponen]
        while teks[akhir : akhir + 1] == " " and (lanjutan := _BAGIAN.match(teks, akhir + 1)):
            rantai.append(_komponen(lanjutan))
            akhir = lanjutan.end()
        yield awal, akhir, rantai, bersambung
        posisi = akhir_lalu = akhir


def _berikutnya(
    teks: str, posisi: int, akhir_lalu: int | None, rantai: list[Komponen]
) -> tuple[int, int, Komponen, bool] | None:
    sambung = _SAMBUNG.match(teks, akhir_lalu) if akhir_lalu is not None else None
    if sambung and (label := _LABEL_SAJA.match(teks, sambung.end())):
        jenis = "ayat" if label["ayat"] else "huruf"
        if rantai[-1].jenis == jenis:
            return label.start(), label.end(), Komponen(jenis, label["ayat"] or label["huruf"]), True
    if cocok := _BAGIAN.search(teks, posisi):
        bersambung = sambung is not None and cocok.start() == sambung.end()
        return cocok.start(), cocok.end(), _komponen(cocok), bersambung
    return None


def _komponen(cocok: re.Match[str]) -> Komponen:
    jenis = cocok.lastgroup if cocok.lastgroup and "_" not in cocok.lastgroup else None
    jenis = jenis or next(n for n in ("pasal", "ayat", "huruf", "angka", "gambar", "lampiran") if cocok[n])
    return Komponen(jenis, cocok[f"{jenis}_label"] or "")


def _dasar(lalu: Rujukan | None, pertama: Komponen) -> Rujukan | None:
    """Return what a continued reference starts from: the previous one up to the same kind of step."""
    if lalu is None or pertama.jenis in ("pasal", "lampiran"):
        return None
    jenis = [k.jenis for k in lalu.komponen]
    return Rujukan(lalu.komponen[: jenis.index(pertama.jenis)]) if pertama.jenis in jenis else None


def _selesaikan(
    naskah: Naskah, ketentuan: Ketentuan, rantai: list[Komponen], dasar: Rujukan | None
) -> tuple[Rujukan | None, str]:
    for awal in _calon_awal(naskah, ketentuan, rantai[0], dasar):
        tujuan = awal
        for komponen in rantai:
            tujuan = tujuan.di_bawah(komponen.jenis, komponen.label)
        if tujuan == ketentuan.rujukan:
            return None, f"'{_tulis(rantai)}' merujuk dirinya sendiri"
        if naskah.cari(awal.di_bawah(rantai[0].jenis, rantai[0].label)):
            if naskah.cari(tujuan):
                return tujuan, ""
            dicari = "" if str(tujuan) == _tulis(rantai) else f" ({tujuan})"
            return None, f"'{_tulis(rantai)}' tidak ada{dicari}"
    tempat = "di peraturan ini" if rantai[0].jenis in ("pasal", "lampiran", "gambar") else f"di sekitar {dasar or ketentuan.rujukan}"
    return None, f"'{_tulis(rantai)}' tidak ada {tempat}"


def _calon_awal(
    naskah: Naskah, ketentuan: Ketentuan, pertama: Komponen, dasar: Rujukan | None
) -> Iterator[Rujukan]:
    """Yield where the reference may start, the nearest first."""
    if pertama.jenis in ("pasal", "lampiran"):
        yield Rujukan(())
    elif pertama.jenis == "gambar":
        yield from (k.induk for k in naskah.ketentuan if k.induk and k.rujukan.komponen[-1] == pertama)
    elif dasar:
        yield dasar
    else:
        yield from (leluhur.rujukan for leluhur in naskah.leluhur(ketentuan))
        yield ketentuan.rujukan


def _tulis(rantai: list[Komponen]) -> str:
    return " ".join(map(str, rantai))
