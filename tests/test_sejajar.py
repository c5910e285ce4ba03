"""Steps side by side: the same step shares a row, an added one has its own, the order of each flow is kept."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from data.model import Alur, Langkah
from data.muat import muat_kabupaten
from data.sejajar import Baris, sejajarkan

DATA = Path(__file__).parent.parent / "data" / "kabupaten"


def alur(*kegiatan: tuple[str, str]) -> Alur:
    langkah = [Langkah(kode=f"l{n}", jenis="kegiatan", pelaku=[pelaku], kegiatan=isi, rujukan=["Pasal 1"]) for n, (pelaku, isi) in enumerate(kegiatan)]
    return Alur(kode="a", nama="A", kelompok="penugasan", bukti="teks", rujukan=["Pasal 1"], langkah=langkah)


def kode(baris: list[Baris]) -> list[tuple[int | None, ...]]:
    return [tuple(sel[0] if sel else None for sel in satu.sel) for satu in baris]


def test_an_added_step_has_a_row_of_its_own() -> None:
    kiri = alur(("ketua-tim", "Menyusun rencana kerja"), ("bupati", "Menetapkan keputusan"))
    kanan = alur(("ketua-tim", "Menyusun rencana kerja"), ("asisten", "Memeriksa kelengkapan berkas"), ("bupati", "Menetapkan keputusan"))
    assert kode(sejajarkan([kiri, kanan])) == [(1, 1), (None, 2), (2, 3)]


def test_another_official_for_the_same_act_stays_in_the_row() -> None:
    kiri = alur(("camat", "Menetapkan surat perintah penugasan tim kerja"))
    kanan = alur(("bupati", "Menetapkan surat perintah penugasan tim kerja"))
    assert kode(sejajarkan([kiri, kanan])) == [(1, 1)]


def test_a_missing_flow_leaves_its_column_empty() -> None:
    assert kode(sejajarkan([None, alur(("camat", "Menyusun laporan"))])) == [(None, 1)]


def test_real_flows_lose_no_step_and_keep_their_order() -> None:
    semua = [muat_kabupaten(p)[0] for p in sorted(DATA.iterdir()) if p.is_dir()]
    sama = [next((a for a in k.alur if a.kode == "penunjukan-lintas-instansi"), None) for k in semua]
    baris = sejajarkan(sama)
    for kolom, satu in enumerate(sama):
        nomor = [b.sel[kolom][0] for b in baris if b.sel[kolom]]
        assert nomor == list(range(1, len(satu.langkah) + 1 if satu else 1))
        assert all(a < b for a, b in pairwise(nomor))
