"""A flow on paper: its swimlane in whole pieces below the lane names, its SOP-AP table on landscape sheets with heads."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from data.model import Alur
from tests.diagram.baca import ambil, read
from tests.diagram.cetak import baca_potongan
from tests.fixtur_peramban import perlu

HALAMAN = [
    "kayong-utara/penunjukan-lintas-instansi",
    "kapuas/mekanisme-sekretariat-daerah",
    "kapuas/mekanisme-kelurahan",
    "buton/mekanisme-kelurahan",
    "buton/penunjukan-dalam-unit",
    "kupang/mekanisme-sekretariat-dprd-inspektorat-dinas-badan",
]
# Points.
LEBAR_A4 = 210 / 25.4 * 72
TEPI_LANSKAP = 12 / 25.4 * 72
TINGGI_JUDUL = 14
LAJUR_NOMOR = 8 / 25.4 * 72
_HALAMAN = re.compile(r'<page width="([\d.]+)"[^>]*>(.*?)</page>', re.DOTALL)
_KATA = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Kata:
    """A printed word and where it stands on its sheet, in points."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    teks: str


@dataclass(frozen=True)
class Cetakan:
    """A flow's page, and the same as printed: the width and the words of each sheet."""

    alur: Alur
    halaman: str
    lembar: list[tuple[float, list[Kata]]]

    def bagian(self, judul: str, sampai: str | None = None) -> list[tuple[float, list[Kata]]]:
        """Return what is printed from a heading, without it, to the sheet on which another one stands."""
        (n, atas), akhir = self._letak(judul), self._letak(sampai)[0] if sampai else len(self.lembar)
        lebar, kata = self.lembar[n]
        return [(lebar, [k for k in kata if k.atas > atas]), *self.lembar[n + 1 : akhir]]

    def _letak(self, judul: str) -> tuple[int, float]:
        """Return the sheet with a heading and where its words end."""
        (letak,) = [
            (n, dua.bawah)
            for n, (_, kata) in enumerate(self.lembar)
            for satu, dua in pairwise(kata)
            if [satu.teks, dua.teks] == judul.split() and satu.bawah - satu.atas > TINGGI_JUDUL
        ]
        return letak

    @property
    def gambar(self) -> list[tuple[float, list[Kata]]]:
        return self.bagian("Gambar alur", "Tabel SOP")

    @property
    def tabel(self) -> list[tuple[float, list[Kata]]]:
        return self.bagian("Tabel SOP")


@pytest.fixture(scope="module", params=HALAMAN)
def cetakan(request: pytest.FixtureRequest, browser: Browser, situs: Path, tmp_path_factory: pytest.TempPathFactory) -> Cetakan:
    """Return a flow's page as Chromium prints it."""
    slug, kode = request.param.split("/")
    asal, berkas = situs / slug / "alur" / f"{kode}.html", tmp_path_factory.mktemp("cetak") / "alur.pdf"
    halaman = browser.new_page()
    halaman.goto(asal.as_uri())
    halaman.pdf(path=berkas, prefer_css_page_size=True)
    halaman.close()
    teks = subprocess.run([perlu("pdftotext"), "-bbox", berkas, "-"], capture_output=True, text=True, check=True).stdout
    lembar = [(float(lebar), [Kata(*map(float, k[:4]), k[4]) for k in _KATA.findall(isi)]) for lebar, isi in _HALAMAN.findall(teks)]
    return Cetakan(ambil(request.param), asal.read_text(encoding="utf-8"), lembar)


def test_tabel_sop_lanskap_berkepala(cetakan: Cetakan) -> None:
    """Few sheets, each landscape, used to its width, with all heads, no word of which is broken."""
    assert len(cetakan.tabel) <= 3
    for lebar, kata in cetakan.tabel:
        assert lebar > 1.4 * LEBAR_A4
        teks = {k.teks for k in kata}
        assert {"No", "Kegiatan", "Pelaksana", "Mutu", "Kelengkapan", "Waktu", "Output", "Keterangan"} <= teks
        keterangan = next(k for k in kata if k.teks == "Keterangan")
        assert lebar * 0.85 < keterangan.kanan < lebar - TEPI_LANSKAP


def test_kata_tabel_sop_utuh(cetakan: Cetakan) -> None:
    teks = {potong for _, kata in cetakan.tabel for k in kata for potong in k.teks.split("/")}
    kepala = html.fromstring(cetakan.halaman).xpath("//table[@class='sop']/thead//th")
    utuh = [*(th.text_content() for th in kepala), *(langkah.kegiatan for langkah in cetakan.alur.langkah)]
    assert {potong for satu in utuh for kata in satu.split() for potong in kata.split("/")} <= teks


def test_baris_tabel_sop_berurut(cetakan: Cetakan) -> None:
    nomor = [k.teks for _, kata in cetakan.tabel for k in sorted(kata, key=lambda k: k.atas)
             if k.kiri < TEPI_LANSKAP + LAJUR_NOMOR and k.teks.isdigit()]  # fmt: skip
    assert nomor == [str(n) for n in range(1, len(cetakan.alur.langkah) + 1)]


def test_gambar_tercetak_utuh(cetakan: Cetakan) -> None:
    """One sheet a piece, each with the lane names; each step's number and activity stand on the sheet of its piece only."""
    isi = baca_potongan(re.search(r'<div class="alur-cetak.*?</div>', cetakan.halaman, re.DOTALL)[0])[1]
    gambar = read(re.search(r'<svg [^>]*class="alur" viewBox.*?</svg>', cetakan.halaman, re.DOTALL)[0])
    assert len(cetakan.gambar) == len(isi)
    lajur = [kata for b in gambar.baris if b.kelas == "nama-lajur" for kata in b.teks.split()]
    jumlah = [sum(b.langkah == n for b in gambar.bentuk) for n in range(1, len(cetakan.alur.langkah) + 1)]
    for (_, kata), potong in zip(cetakan.gambar, isi, strict=True):
        teks = [k.teks for k in kata]
        assert all(teks.count(satu) >= lajur.count(satu) for satu in lajur)
        for n, banyak in enumerate(jumlah, 1):
            assert teks.count(str(n)) == banyak * (f"{cetakan.alur.kode}-simbol-{n}" in potong.pakai)


def test_tidak_ada_lembar_kosong(cetakan: Cetakan) -> None:
    assert [n for n, (_, kata) in enumerate(cetakan.lembar) if len(kata) < 5] == []
