"""What a reader of a diagram must never see, measured on the finished SVG of every flow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from tests.diagram.baca import SUMBER, Baris, Bentuk, Gambar, Kotak, ambil, lihat

pytestmark = pytest.mark.parametrize("nama", SUMBER)


def overlaps(satu: Kotak, dua: Kotak, jarak: float = 0) -> bool:
    """Return whether two boxes come closer than `jarak`; 0 allows that they touch."""
    return satu[0] < dua[2] + jarak and dua[0] < satu[2] + jarak and satu[1] < dua[3] + jarak and dua[1] < satu[3] + jarak


def corners(kotak: Kotak) -> list[tuple[float, float]]:
    return [(x, y) for x in kotak[::2] for y in kotak[1::2]]


def along(ruas: Kotak, langkah: float = 1) -> Iterator[tuple[float, float]]:
    """Yield the points of a horizontal or vertical stroke."""
    panjang = max(ruas[2] - ruas[0], ruas[3] - ruas[1])
    for n in range(int(panjang / langkah) + 1):
        t = n * langkah / max(panjang, 1)
        yield ruas[0] + (ruas[2] - ruas[0]) * t, ruas[1] + (ruas[3] - ruas[1]) * t


def touches(bentuk: Bentuk, kotak: Kotak) -> bool:
    """Return whether a text box comes into a symbol."""
    if not overlaps(bentuk.kotak, kotak):
        return False
    x, y = ((bentuk.kotak[n] + bentuk.kotak[n + 2]) / 2 for n in (0, 1))
    return bentuk.depth(min(max(x, kotak[0]), kotak[2]), min(max(y, kotak[1]), kotak[3])) > 0


def borders(gambar: Gambar) -> list[Kotak]:
    """Return the borders of lanes and stages as boxes without width or height."""
    semua = gambar.sort_fields("lajur") + gambar.sort_fields("tahap")
    return [b for k, a, r, w in semua for b in ((k, a, k, w), (r, a, r, w), (k, a, r, a), (k, w, r, w))]


def labels(gambar: Gambar) -> list[Baris]:
    return [baris for baris in gambar.baris if baris.kelas == "label"]


def test_teks_langkah_di_dalam_lambangnya(nama: str) -> None:
    gambar = lihat(nama)
    for baris in gambar.baris:
        lambang = [b for b in gambar.bentuk if b.langkah == baris.langkah]
        if lambang:
            dalam = max(min(b.depth(x, y) for x, y in corners(baris.kotak)) for b in lambang)
            assert dalam >= 1, f"langkah {baris.langkah}: '{baris.teks}' keluar dari lambang"


def test_teks_tidak_bertindihan(nama: str) -> None:
    for satu, dua in combinations(lihat(nama).baris, 2):
        assert not overlaps(satu.kotak, dua.kotak), f"'{satu.teks}' menindih '{dua.teks}'"


def test_lambang_tidak_bertindihan(nama: str) -> None:
    for satu, dua in combinations(lihat(nama).bentuk, 2):
        assert not overlaps(satu.kotak, dua.kotak, 8), f"langkah {satu.langkah} dan {dua.langkah}"


def test_kepala_lajur_tepat_di_atas_lajurnya(nama: str) -> None:
    gambar = lihat(nama)
    for lajur, (kiri, atas, kanan, _) in gambar.bidang.items():
        if re.search(r"-lajur-\d+$", lajur):
            kepala = gambar.bidang[f"{lajur}-judul"]
            assert (kepala[0], kepala[2], kepala[3]) == (kiri, kanan, atas)


def test_nama_di_dalam_kepalanya(nama: str) -> None:
    gambar = lihat(nama)
    kepala = [kotak for ident, kotak in gambar.bidang.items() if ident.endswith("-judul")]
    for baris in gambar.baris:
        if baris.kelas.startswith("nama"):
            assert any(all(k[0] + 2 < x < k[2] - 2 and k[1] + 2 < y < k[3] - 2 for x, y in corners(baris.kotak)) for k in kepala)


def test_lambang_di_dalam_lajur_pelakunya(nama: str) -> None:
    gambar, alur = lihat(nama), ambil(nama)
    lajur = gambar.sort_fields("lajur")
    for nomor, langkah in enumerate(alur.langkah, 1):
        terisi = {n for b in gambar.bentuk if b.langkah == nomor for n, k in enumerate(lajur) if overlaps(b.kotak, k)}
        pelaku = {kode for kode in alur.pelaku if kode in langkah.pelaku}
        assert len(terisi) <= len(pelaku)
        assert all(b.kotak[0] > lajur[0][0] and b.kotak[2] < lajur[-1][2] for b in gambar.bentuk)


def test_langkah_berurutan_dari_atas_ke_bawah(nama: str) -> None:
    bentuk = lihat(nama).bentuk
    for satu, dua in combinations(bentuk, 2):
        assert (satu.langkah == dua.langkah) or (satu.kotak[3] < dua.kotak[1])


def test_garis_tidak_menembus_lambang(nama: str) -> None:
    gambar = lihat(nama)
    for garis in gambar.panah + gambar.sambung:
        for ruas in garis.ruas:
            for bentuk in gambar.bentuk:
                if overlaps(ruas, bentuk.kotak, 1):
                    assert all(bentuk.depth(x, y) < 1 for x, y in along(ruas)), f"{garis.ident} menembus {bentuk.langkah}"


def test_panah_dari_tepi_ke_tepi_lambang(nama: str) -> None:
    gambar = lihat(nama)
    for garis in gambar.panah:
        nomor = [int(n) for n in re.search(r"-panah-(\d+)-(\d+)", garis.ident).groups()]
        for n, (x, y) in zip(nomor, (garis.titik[0], garis.titik[-1]), strict=True):
            assert any(abs(b.depth(x, y)) < 1 for b in gambar.bentuk if b.langkah == n), f"{garis.ident}: ujung {x},{y}"


def test_tiap_lanjut_satu_panah(nama: str) -> None:
    alur = ambil(nama)
    harap = sorted((n, alur.nomor(satu.ke)) for n, langkah in enumerate(alur.langkah, 1) for satu in langkah.lanjut)
    ada = [re.search(r"-panah-(\d+)-(\d+)", garis.ident).groups() for garis in lihat(nama).panah]
    assert sorted((int(a), int(b)) for a, b in ada) == harap


def test_garis_tidak_berimpit(nama: str) -> None:
    """Two lines run side by side at a distance or cross; they never share a stretch."""
    gambar = lihat(nama)
    for satu, dua in combinations(gambar.panah + gambar.sambung, 2):
        for a in satu.ruas:
            for b in dua.ruas:
                searah = (a[0] == a[2]) == (b[0] == b[2])
                jarak = 5 if searah else -1
                sejajar = searah and overlaps(a, b, jarak) and _shared(a, b) > 0.5
                assert not sejajar, f"{satu.ident} berimpit dengan {dua.ident}"


def _shared(a: Kotak, b: Kotak) -> float:
    """Return how many pixels two parallel strokes run beside each other."""
    awal, akhir = (0, 2) if a[0] != a[2] else (1, 3)
    return min(a[akhir], b[akhir]) - max(a[awal], b[awal])


def test_garis_tidak_berimpit_dengan_batas(nama: str) -> None:
    gambar = lihat(nama)
    for garis in gambar.panah + gambar.sambung:
        for ruas in garis.ruas:
            for batas in borders(gambar):
                if (ruas[0] == ruas[2]) == (batas[0] == batas[2]):
                    assert not (overlaps(ruas, batas, 4) and _shared(ruas, batas) > 0.5), f"{garis.ident} pada batas {batas}"


def test_label_tidak_menyentuh_apa_pun(nama: str) -> None:
    gambar = lihat(nama)
    garis = [ruas for satu in gambar.panah + gambar.sambung for ruas in satu.ruas]
    for label in labels(gambar):
        assert not any(overlaps(label.kotak, ruas, 2) for ruas in garis), f"'{label.teks}' pada garis"
        assert not any(overlaps(label.kotak, batas, 1) for batas in borders(gambar)), f"'{label.teks}' pada batas"
        assert not any(touches(bentuk, label.kotak) for bentuk in gambar.bentuk), f"'{label.teks}' pada lambang"


def test_syarat_di_samping_panahnya(nama: str) -> None:
    """The arrow nearest to a condition is its own."""
    gambar, alur = lihat(nama), ambil(nama)
    syarat = {
        f"panah-{n}-{alur.nomor(satu.ke)}": satu.jika for n, langkah in enumerate(alur.langkah, 1) for satu in langkah.lanjut
    }
    teks = "".join(label.teks.replace(" ", "") for label in labels(gambar))
    assert len(teks) == sum(len((satu.jika or "").replace(" ", "")) for langkah in alur.langkah for satu in langkah.lanjut)
    for blok in {label.blok: None for label in labels(gambar)}:
        baris = [label for label in labels(gambar) if label.blok == blok]
        jauh = {g.ident: min(_distance(b.kotak, ruas) for ruas in g.ruas for b in baris) for g in gambar.panah}
        terdekat = min(jauh, key=jauh.get)
        jika = syarat[re.search(r"panah-\d+-\d+", terdekat)[0]] or ""
        assert "".join(b.teks for b in baris).replace(" ", "") == jika.replace(" ", ""), f"'{baris[0].teks}' di samping {terdekat}"


def _distance(satu: Kotak, dua: Kotak) -> float:
    return max(satu[0] - dua[2], dua[0] - satu[2], 0) + max(satu[1] - dua[3], dua[1] - satu[3], 0)


def test_semuanya_di_dalam_gambar(nama: str) -> None:
    gambar = lihat(nama)
    lebar, tinggi = gambar.ukuran
    titik = [t for garis in gambar.panah for t in garis.titik] + [t for baris in gambar.baris for t in corners(baris.kotak)]
    assert all(0 < x < lebar and 0 < y < tinggi for x, y in titik)


def test_tidak_terlalu_lebar(nama: str) -> None:
    gambar = lihat(nama)
    assert gambar.ukuran[0] <= 1400 * max(1, len(gambar.sort_fields("lajur")) / 6)


def test_tidak_terlalu_berat(nama: str) -> None:
    assert len(lihat(nama).svg.encode()) <= 25 * 1024
