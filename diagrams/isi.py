"""The parts of a layout: symbols, arrows, lanes and stages put in their places on the two axes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from diagrams.huruf import wrap_even
from diagrams.lajur import Sel, Tahap
from diagrams.rute import Rute, line
from diagrams.simbol import JARAK_BARIS, Simbol
from diagrams.tata import Bidang, Kotak, Letak, Panah, Titik
from diagrams.ukuran import Sumbu

UKURAN_TAHAP = 12.0
TEPI_TAHAP = 8.0
BATAS_TAHAP = 14.0


def place_symbols(sel: Sequence[Sel], simbol: Sequence[Simbol], datar: Sumbu, tegak: Sumbu) -> tuple[Letak, ...]:
    """Return every symbol in the middle of its row."""
    hasil = []
    for satu, isi in zip(sel, simbol, strict=True):
        y = tegak.place(line("R", satu.baris), 0) - isi.tinggi / 2
        hasil.append(Letak(satu.baris, satu.bagian, isi, Kotak(datar.awal[satu.dari], y, isi.lebar, isi.tinggi)))
    return tuple(hasil)


def arrows(
    rute: Sequence[Rute], jalur: Mapping[tuple[int, int], int], letak: Sequence[Letak], datar: Sumbu, tegak: Sumbu
) -> tuple[Panah, ...]:
    """Return every route as a line of points from outline to outline."""
    nomor = {(satu.langkah, satu.bagian): n for n, satu in enumerate(letak)}
    hasil = []
    for n, satu in enumerate(rute):
        asal, tujuan = (nomor[sel.baris, sel.bagian] for sel in (satu.asal, satu.tujuan))
        garis = [((datar if g.tegak else tegak).place(g, jalur[n, m]), g.tegak) for m, g in enumerate(satu.garis)]
        titik = [(a, b) if tegak_a else (b, a) for (a, tegak_a), (b, _) in pairwise(garis)]
        awal = _port(letak[asal], satu.keluar, garis[0][0])
        akhir = _port(letak[tujuan], satu.masuk, garis[-1][0])
        hasil.append(Panah(asal, tujuan, (awal, *titik, akhir), satu.jika, satu.sambung))
    return tuple(hasil)


def _port(letak: Letak, sisi: str, letak_garis: float) -> Titik:
    """Return where a line at `letak_garis` meets the outline of a symbol."""
    kotak = letak.kotak
    x, y = kotak.tengah
    if sisi in ("atas", "bawah"):
        dalam = letak.simbol.inset(sisi, letak_garis - x)
        return letak_garis, (kotak.y + dalam if sisi == "atas" else kotak.bawah - dalam)
    dalam = letak.simbol.inset(sisi, letak_garis - y)
    return (kotak.x + dalam if sisi == "kiri" else kotak.kanan - dalam), letak_garis


def fields(nama: Sequence[tuple[str, ...]], datar: Sumbu, atas: float, kepala: float, bawah: float) -> tuple[Bidang, ...]:
    """Return the lanes with their headers, which end at `kepala`, the names in the middle."""
    hasil = []
    for satu, (kiri, kanan) in zip(nama, pairwise(datar.batas), strict=True):
        judul = Kotak(kiri, atas, kanan - kiri, kepala - atas)
        hasil.append(Bidang(Kotak(kiri, kepala, kanan - kiri, bawah - kepala), judul, satu, judul))
    return tuple(hasil)


def stage_fields(tahap: Sequence[Tahap], tegak: Sumbu, luas: Kotak, lebar: float) -> tuple[Bidang, ...]:
    """Return the stages as bands over the whole width, each name at the top left; bands meet just above a first row."""
    if not tahap:
        return ()
    batas = [luas.y, *(tegak.awal[satu.dari] - BATAS_TAHAP for satu in tahap[1:]), luas.bawah]
    hasil = []
    for satu, (atas, bawah) in zip(tahap, pairwise(batas), strict=True):
        nama = wrap_even(satu.nama, lebar - 2 * TEPI_TAHAP, UKURAN_TAHAP, tebal=True) if satu.nama else ()
        tulisan = Kotak(luas.x, atas + TEPI_TAHAP, lebar, len(nama) * JARAK_BARIS[UKURAN_TAHAP])
        judul = Kotak(luas.x, atas, lebar, bawah - atas)
        hasil.append(Bidang(Kotak(luas.x, atas, luas.lebar, bawah - atas), judul, nama, tulisan))
    return tuple(hasil)
