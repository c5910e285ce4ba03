"""Who appraises me: known answers, and an answer without a fault for every unit, post and level of every regency."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.muat import Kabupaten, muat_kabupaten
from data.siapa import jabatan, siapa, unit

DATA = Path(__file__).parent.parent / "data" / "kabupaten"
JF = "pejabat-fungsional"
# kabupaten, unit, post, level, question -> {(role, provision)} of the unit's own rules, and whether they contradict
DIKETAHUI = [
    ("kapuas", "Rumah Sakit Umum Daerah", JF, "ahli-madya", "penilai", {("kepala-dinas", "Lampiran D")}, False),
    ("kupang", "UPTD Sekolah Menengah Pertama", JF, "ahli-muda", "penilai", {("kepala-sekolah", "Pasal 11 huruf g angka 1")}, False),
    ("buton", "Kelurahan", "pelaksana", "pelaksana", "penilai", {("lurah", "Lampiran VIII.A")}, True),
    ("tabanan", "Badan Riset dan Inovasi Daerah", JF, "ahli-muda", "penilai",
     {("jpt-pratama", "Lampiran C angka 1"), ("pejabat-administrator", "Lampiran C angka 1")}, False),
    ("kupang", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", JF, "ahli-muda", "penilai",
     {("kepala-dinas", "Pasal 11 huruf e angka 1"), ("sekretaris", "Pasal 11 huruf e angka 3")}, True),
]  # fmt: skip
KABUPATEN = {p.name: muat_kabupaten(p)[0] for p in sorted(DATA.iterdir()) if p.is_dir()}


@pytest.mark.parametrize(("slug", "nama", "kode", "jenjang", "tanya", "jawaban", "bertentangan"), DIKETAHUI)
def test_known_answers(slug: str, nama: str, kode: str, jenjang: str, tanya: str, jawaban: set, bertentangan: bool) -> None:
    struktur = unit(KABUPATEN[slug])[nama]
    assert len(struktur) == 1
    hasil = siapa(KABUPATEN[slug], struktur[0], kode, jenjang)
    sendiri = {(b.peran, str(b.rujukan[0])) for b in hasil.isi[tanya] if not b.umum}
    assert {p for p, _ in sendiri} == {p for p, _ in jawaban}
    assert all(any(p == peran and r.startswith(awal) for p, r in sendiri) for peran, awal in jawaban)
    assert hasil.bertentangan(tanya) is bertentangan


def test_a_kepala_bagian_of_kayong_utara_depends_on_the_model() -> None:
    kabupaten = KABUPATEN["kayong-utara"]
    model = unit(kabupaten)["Sekretariat Daerah"]
    penilai = {s.kode: {b.peran for b in siapa(kabupaten, s, "kepala-bagian", None).isi["penilai"]} for s in model}
    assert len(model) == 5
    assert penilai["sekretariat-daerah-model-2"] == {"sekretaris-daerah"}
    assert penilai["sekretariat-daerah-model-3"] == {"asisten"}
    assert penilai["sekretariat-daerah-model-4"] == set()


@pytest.mark.parametrize("kabupaten", KABUPATEN.values(), ids=KABUPATEN)
def test_every_unit_post_and_level_has_an_answer(kabupaten: Kabupaten) -> None:
    for nama, daftar in unit(kabupaten).items():
        for struktur in daftar:
            for kode, jenjang in jabatan(struktur):
                hasil = siapa(kabupaten, struktur, kode, jenjang)
                for tanya, butir in hasil.isi.items():
                    assert all(kabupaten.naskah.cari(r) for b in butir for r in b.rujukan), (nama, kode, jenjang, tanya)
                    sendiri = {b.peran for b in butir if not b.umum}
                    assert kode == JF or tanya == "pimpinan" or kode not in sendiri, (nama, kode, jenjang, tanya)
