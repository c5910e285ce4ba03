"""A swimlane for paper is cut into whole pieces, measured for every flow."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.diagram.baca import SUMBER, Kotak, ambil, lihat, lukisan
from tests.diagram.cetak import potongan

setiap_alur = pytest.mark.parametrize("nama", SUMBER)
# CSS pixels within the margins of A4, and those that the heading above the first piece takes.
KERTAS = {"tegak": (178 / 25.4 * 96, 261 / 25.4 * 96), "lanskap": (273 / 25.4 * 96, 186 / 25.4 * 96)}
JUDUL = 60


@setiap_alur
def test_tiap_potongan_muat_di_kertas(nama: str) -> None:
    kertas, isi = potongan(nama)
    lebar, tinggi = KERTAS[kertas]
    for n, satu in enumerate(isi):
        skala = min(1, lebar / satu.ukuran[0])
        assert satu.ukuran[1] * skala <= tinggi - JUDUL * (n == 0)
        assert skala >= 0.5


@setiap_alur
def test_potongan_meliputi_seluruh_gambar(nama: str) -> None:
    """The pieces follow one another without a gap, from the lane headers to the bottom."""
    isi, gambar = potongan(nama)[1], lihat(nama)
    assert isi[0].atas == pytest.approx(lukisan(nama).tinggi, abs=1)
    assert isi[-1].bawah == pytest.approx(gambar.ukuran[1], abs=2)
    assert all(0 <= satu.bawah - dua.atas <= 1.01 for satu, dua in pairwise(isi))


@setiap_alur
def test_tidak_ada_yang_terpotong(nama: str) -> None:
    """Symbols, conditions, stage names and arrow heads lie whole in one piece; no line runs along a cut."""
    gambar = lihat(nama)
    utuh: list[Kotak] = [satu.kotak for satu in gambar.bentuk] + [b.kotak for b in gambar.baris if b.kelas in ("label", "nama-tahap")]
    utuh += [(x, y - 8, x, y + 8) if p.titik[-2][1] != y else (x, y - 3, x, y + 3) for p in gambar.panah for x, y in p.titik[-1:]]
    utuh += [(x, y - 2, x2, y + 2) for p in gambar.panah + gambar.sambung for (x, y), (x2, y2) in pairwise(p.titik) if y == y2]
    for satu in potongan(nama)[1][1:]:
        terpotong = [kotak for kotak in utuh if kotak[1] < satu.atas + 1 and satu.atas < kotak[3]]
        # The cut may touch the tip of an arrow that comes from above, never its head.
        assert [k for k in terpotong if min(k[3] - satu.atas, satu.atas - k[1]) > 1.5] == []


@setiap_alur
def test_tiap_langkah_di_satu_potongan(nama: str) -> None:
    gambar, isi = lihat(nama), potongan(nama)[1]
    ident = {satu.get("id") for satu in gambar.akar.iter()}
    simbol = [satu for potong in isi for satu in potong.pakai if "-simbol-" in satu]
    assert simbol == [f"{ambil(nama).kode}-simbol-{n}" for n in range(1, len(ambil(nama).langkah) + 1)]
    for potong in isi:
        assert set(potong.pakai) <= ident
        ada = [satu for satu in gambar.bentuk if f"{ambil(nama).kode}-simbol-{satu.langkah}" in potong.pakai]
        assert all(potong.atas <= satu.kotak[1] and satu.kotak[3] <= potong.bawah for satu in ada)


@setiap_alur
def test_nama_tahap_berulang_dan_muat(nama: str) -> None:
    """A piece that begins within a stage names it, where the stage has room for its name."""
    gambar, alur = lihat(nama), ambil(nama)
    for satu in potongan(nama)[1][1:]:
        langkah = [alur.langkah[int(s.rsplit("-", 1)[1]) - 1] for s in satu.pakai if "-simbol-" in s]
        sebelumnya = alur.langkah[alur.nomor(langkah[0].kode) - 2]
        lanjutan = (langkah[0].tahap,) if langkah[0].tahap and langkah[0].tahap == sebelumnya.tahap else ()
        assert satu.tahap == lanjutan
        sisa = [k[3] - satu.atas for k in gambar.sort_fields("tahap") if k[1] < satu.atas - 1 and satu.atas + 1 < k[3]]
        assert not lanjutan or sisa[0] >= 16 + 15 * len(lanjutan[0].split())


@setiap_alur
def test_potongan_ringan(nama: str) -> None:
    assert len(lukisan(nama).cetak.encode()) <= 12 * 1024
