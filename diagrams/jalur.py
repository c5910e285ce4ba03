"""Side by side: every part of a route gets its own track on its line, so that no two arrows overlap."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations

from diagrams.rute import Garis, Ruas, Rute

Kunci = tuple[int, int]
Jalur = dict[Kunci, int]
Bagian = tuple[Ruas, Kunci]
PERMUTASI_TERBANYAK = 4
LEBAR_JALUR = 0.05
MIRING = 0.01
# A symbol's side lies half a rank beyond the line next to it.
TEPI = {"atas": 0.5, "kiri": 0.5, "bawah": -0.5, "kanan": -0.5}


def tracks(rute: tuple[Rute, ...]) -> Jalur:
    """Return the track of part m of route n under the key (n, m).

    On H and G tracks count from 0 in the direction of the line's rank; on R and C track 0 is
    the middle and the others lie beside it: 1, -1, 2, -2, ...
    """
    kelompok = [satu for isi in _by_line(rute).values() for satu in _clusters(isi)]
    jalur: Jalur = {}
    for isi in kelompok:
        jalur |= _colour(isi)
    for _ in range(2):
        for isi in kelompok:
            _untangle([kunci for _, kunci in isi], isi[0][0].garis, rute, jalur)
    return {kunci: _beside(nomor) if _garis(rute, kunci).tengah else nomor for kunci, nomor in jalur.items()}


def _by_line(rute: tuple[Rute, ...]) -> dict[Garis, list[Bagian]]:
    hasil: dict[Garis, list[Bagian]] = {}
    for n, satu in enumerate(rute):
        for m, ruas in enumerate(satu.ruas):
            hasil.setdefault(ruas.garis, []).append((ruas, (n, m)))
    return hasil


def _clusters(isi: list[Bagian]) -> list[list[Bagian]]:
    """Return the parts of one line in groups that do not reach each other."""
    hasil: list[list[Bagian]] = []
    for satu in sorted(isi, key=lambda bagian: (bagian[0].dari, bagian[1])):
        if hasil and satu[0].dari <= max(ruas.sampai for ruas, _ in hasil[-1]):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _garis(rute: tuple[Rute, ...], kunci: Kunci) -> Garis:
    return rute[kunci[0]].garis[kunci[1]]


def _beside(nomor: int) -> int:
    return (nomor + 1) // 2 * (1 if nomor % 2 else -1)


def _colour(isi: list[Bagian]) -> Jalur:
    """Give each part the first track that no overlapping part has; the longest parts choose first."""
    hasil: Jalur = {}
    for ruas, kunci in sorted(isi, key=lambda satu: (satu[0].dari - satu[0].sampai, satu[1])):
        dipakai = {hasil[lain] for ruas_lain, lain in isi if lain in hasil and _overlap(ruas, ruas_lain)}
        hasil[kunci] = min(set(range(len(isi))) - dipakai)
    return hasil


def _overlap(satu: Ruas, dua: Ruas) -> bool:
    return satu.dari <= dua.sampai and dua.dari <= satu.sampai


def _untangle(kunci: list[Kunci], garis: Garis, rute: tuple[Rute, ...], jalur: Jalur) -> None:
    """Exchange whole tracks of one line where that saves crossings."""
    nomor = sorted({jalur[satu] for satu in kunci})
    if len(nomor) < 2:
        return
    tukar = permutations(nomor) if len(nomor) <= PERMUTASI_TERBANYAK else _swaps(nomor)
    asli = {satu: jalur[satu] for satu in kunci}
    terbaik, termurah = asli, _price(kunci, garis, rute, jalur)
    for urutan in tukar:
        ganti = dict(zip(nomor, urutan, strict=True))
        jalur.update({satu: ganti[lama] for satu, lama in asli.items()})
        harga = _price(kunci, garis, rute, jalur)
        if harga < termurah:
            terbaik, termurah = {satu: jalur[satu] for satu in kunci}, harga
    jalur.update(terbaik)


def _swaps(nomor: list[int]) -> list[list[int]]:
    hasil = []
    for a, b in combinations(range(len(nomor)), 2):
        urutan = list(nomor)
        urutan[a], urutan[b] = urutan[b], urutan[a]
        hasil.append(urutan)
    return hasil


def _price(kunci: list[Kunci], garis: Garis, rute: tuple[Rute, ...], jalur: Jalur) -> float:
    """Return the crossings of the routes on this line, and a little for parts beside the middle of R or C."""
    titik = [points(satu, n, jalur) for n, satu in enumerate(rute)]
    harga = float(sum(_crossings(titik[n], lain) for n, _ in kunci for m, lain in enumerate(titik) if m != n))
    if garis.tengah:
        harga += sum(MIRING * jalur[satu] * (3 if len(rute[satu[0]].garis) == 1 else 1) for satu in kunci)
    return harga


def points(rute: Rute, n: int, jalur: Jalur) -> list[tuple[float, float]]:
    """Return the corners of a route on the grid of ranks, each part moved aside by its track."""
    letak = [garis.rank + LEBAR_JALUR * _shift(garis, jalur[n, m]) for m, garis in enumerate(rute.garis)]
    urut = [rute.rank[0] + TEPI[rute.keluar], *letak, rute.rank[-1] + TEPI[rute.masuk]]
    tegak = [not rute.garis[0].tegak, *(garis.tegak for garis in rute.garis), not rute.garis[-1].tegak]
    pasang = zip(urut, urut[1:], tegak, strict=False)
    return [(satu, dua) if lurus else (dua, satu) for satu, dua, lurus in pasang]


def _shift(garis: Garis, nomor: int) -> int:
    return _beside(nomor) if garis.tengah else nomor


def _crossings(satu: list[tuple[float, float]], dua: list[tuple[float, float]]) -> int:
    return sum(_cross(a, b, c, d) for a, b in pairwise(satu) for c, d in pairwise(dua))


def _cross(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]) -> bool:
    """Return whether two axis-parallel segments cross."""
    if (a[0] == b[0]) == (c[0] == d[0]):
        return False
    if a[0] != b[0]:
        a, b, c, d = c, d, a, b
    return min(c[0], d[0]) <= a[0] <= max(c[0], d[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])
