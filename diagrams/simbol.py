"""One step -> its symbol: the wrapped text and the size that the text needs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.model import Dokumen, Langkah, Peran
from diagrams.huruf import text_width, wrap, wrap_even

UKURAN = 13.0
UKURAN_CATATAN = 12.0
# Whole pixels from line to line; engines differ here, so svg output is set to the same.
JARAK_BARIS = {13.0: 16, 12.0: 15}
BARIS = JARAK_BARIS[UKURAN]
LENGKUNG = 32.0
TEPI = {"kegiatan": (10.0, 10.0), "mulai": (15.0, 12.0), "selesai": (15.0, 12.0)}
TINGGI_KEPUTUSAN = 64
PATAH_KEPUTUSAN = 0.6
SEMPIT_KEPUTUSAN = (1, 0.8, 0.7, 0.6, 0.5, 0.4)
SELA_CATATAN = 5.0


@dataclass(frozen=True)
class Teks:
    """Lines of text of one size with the place of their block, relative to the top left corner of the symbol."""

    jenis: str
    baris: tuple[str, ...]
    x: float
    y: float
    lebar: float
    ukuran: float

    @property
    def tinggi(self) -> float:
        return len(self.baris) * JARAK_BARIS[self.ukuran]


@dataclass(frozen=True)
class Simbol:
    """A step drawn with one of the SOP-AP symbols."""

    jenis: str
    lebar: float
    tinggi: float
    teks: tuple[Teks, ...]

    def inset(self, sisi: str, geser: float) -> float:
        """Return how far inside its bounding box the outline lies, `geser` pixels beside the middle of `sisi`."""
        panjang, dalam = (self.lebar, self.tinggi) if sisi in ("atas", "bawah") else (self.tinggi, self.lebar)
        if self.jenis == "keputusan":
            return dalam / 2 * abs(geser) / (panjang / 2)
        if self.jenis == "kegiatan":
            return 0.0
        jari = radius(self.lebar, self.tinggi)
        lewat = max(0.0, abs(geser) - (panjang / 2 - jari))
        return jari - math.sqrt(max(0.0, jari**2 - lewat**2))


def radius(lebar: float, tinggi: float) -> float:
    """Return the corner radius of a capsule: round ends, but no wider than the text allows."""
    return min(lebar / 2, tinggi / 2, LENGKUNG)


def notes(langkah: Langkah, peran: Mapping[str, Peran], dokumen: Mapping[str, Dokumen]) -> tuple[str, ...]:
    """Return what is handed over and to whom: 'Dokumen: ...', 'Kepada: ...', 'Tembusan: ...'."""
    isi = (
        ("Dokumen", langkah.dokumen, dokumen),
        ("Kepada", langkah.kepada, peran),
        ("Tembusan", langkah.tembusan, peran),
    )
    return tuple(f"{label}: {'; '.join(name(kode, daftar) for kode in kunci)}" for label, kunci, daftar in isi if kunci)


def name(kode: str, daftar: Mapping[str, Peran] | Mapping[str, Dokumen]) -> str:
    """Return the printed name of `kode`; the code itself where a regency has not named it yet."""
    return daftar[kode].nama if kode in daftar else kode


def measure(
    langkah: Langkah, nomor: int, catatan: tuple[str, ...], lebar: float, *, tinggi_min: float = 0
) -> Simbol:
    """Return the symbol of `langkah`, `lebar` pixels wide, as high as its text and at least `tinggi_min`."""
    if langkah.jenis == "keputusan":
        return _diamond(f"{nomor}", (langkah.kegiatan, *catatan), lebar, max(TINGGI_KEPUTUSAN, 1.5 * tinggi_min))
    return _box(langkah, f"{nomor}", catatan, lebar, tinggi_min)


def _box(langkah: Langkah, nomor: str, catatan: tuple[str, ...], lebar: float, tinggi_min: float) -> Simbol:
    tepi_x, tepi_y = TEPI[langkah.jenis]
    lekuk = math.ceil(text_width(nomor, UKURAN, tebal=True) + 8)
    dalam = lebar - 2 * tepi_x - lekuk
    x = tepi_x + lekuk
    blok = [("teks", wrap_even(langkah.kegiatan, dalam, UKURAN), UKURAN)]
    if catatan:
        baris = tuple(b for satu in catatan for b in wrap_even(satu, dalam, UKURAN_CATATAN))
        blok.append(("catatan", baris, UKURAN_CATATAN))
    isi = sum(len(baris) * JARAK_BARIS[ukuran] for _, baris, ukuran in blok) + SELA_CATATAN * (len(blok) - 1)
    tinggi = math.ceil(max(isi + 2 * tepi_y, tinggi_min) / 2) * 2
    y = (tinggi - isi) / 2
    teks = [Teks("nomor", (nomor,), tepi_x, y, lekuk, UKURAN)]
    for jenis, baris, ukuran in blok:
        teks.append(Teks(jenis, baris, x, y, dalam, ukuran))
        y += teks[-1].tinggi + SELA_CATATAN
    return Simbol(langkah.jenis, lebar, tinggi, tuple(teks))


def _diamond(nomor: str, isi: tuple[str, ...], lebar: float, tinggi: float) -> Simbol:
    """Return the flattest diamond with its text in the middle and its number above it, in the apex."""
    panjang = sum(text_width(satu, UKURAN) for satu in isi)
    while True:
        for jumlah in range(1, int(tinggi / BARIS)):
            for sempit in SEMPIT_KEPUTUSAN:
                tampung = _capacity(lebar, tinggi, jumlah, sempit)
                if sum(map(tampung, range(jumlah))) < panjang or tampung(-1) < text_width(nomor, UKURAN, tebal=True):
                    break
                baris = _fit(isi, tampung, PATAH_KEPUTUSAN * lebar)
                if len(baris) == jumlah and _holds(baris, tampung):
                    return _centred(nomor, baris, lebar, tinggi)
        tinggi += 4


def _capacity(lebar: float, tinggi: float, jumlah: int, sempit: float) -> Callable[[int], float]:
    """Return the width for line n of `jumlah` lines centred in a diamond; line -1 is the number's.

    `sempit` keeps the middle lines shorter than they could be, so that the outer lines get their words.
    """

    def tampung(n: int) -> float:
        atas = (n - jumlah / 2) * BARIS
        jauh = max(abs(atas), abs(atas + BARIS))
        return max(0.0, min(lebar * (1 - jauh / (tinggi / 2)) - 6, lebar * sempit))

    return tampung


def _fit(isi: tuple[str, ...], tampung: Callable[[int], float], patah: float) -> tuple[str, ...]:
    """Wrap each paragraph where the one before it ended."""
    hasil: tuple[str, ...] = ()
    for satu in isi:
        awal = len(hasil)
        hasil += wrap(satu, lambda n, awal=awal: tampung(n + awal), UKURAN, patah=patah)
    return hasil


def _holds(baris: tuple[str, ...], tampung: Callable[[int], float]) -> bool:
    return all(text_width(satu, UKURAN) <= tampung(n) for n, satu in enumerate(baris))


def _centred(nomor: str, baris: tuple[str, ...], lebar: float, tinggi: float) -> Simbol:
    atas = (tinggi - len(baris) * BARIS) / 2
    teks = (
        Teks("nomor", (nomor,), 0, atas - BARIS, lebar, UKURAN),
        Teks("teks", baris, 0, atas, lebar, UKURAN),
    )
    return Simbol("keputusan", lebar, tinggi, teks)
