"""To whom a post reports on its own, and as a member or head of a team."""

from __future__ import annotations

from collections.abc import Iterator

from data.jawaban import Butir
from data.model import Alur, AturanKhusus, Struktur
from data.muat import Kabupaten
from data.rujukan import Komponen, Rujukan

HASIL = "hasil-kegiatan"
BERTIM = ("pejabat-fungsional", "pelaksana")
# Those whom every unit has under that name.
DI_SEMUA_UNIT = (*BERTIM, "ketua-tim", "anggota-tim")


def lapor_sendiri(kabupaten: Kabupaten, struktur: Struktur, jabatan: str) -> tuple[Butir, ...]:
    """Return to whom `jabatan` hands its results by the unit's own flow, then by the rules for all units."""
    umum = (a for a in kabupaten.alur if a.kelompok == "mekanisme" and not a.unit)
    alur = (*(a for a in _alur(kabupaten, struktur) if _mengenai(a, struktur, jabatan)), *umum)
    return (*(b for a in alur for b in _penyerahan(a, jabatan)), *_aturan(kabupaten, jabatan, "individu"))


def lapor_tim(kabupaten: Kabupaten, jabatan: str) -> tuple[Butir, ...]:
    """Return to whom `jabatan` reports as a member of a team, then as its head."""
    return (*_aturan(kabupaten, jabatan, "anggota-tim"), *_aturan(kabupaten, jabatan, "ketua-tim"))


def _alur(kabupaten: Kabupaten, struktur: Struktur) -> list[Alur]:
    """Return the unit's own flows: of several for its kind, those in the same Pasal or part of the Lampiran as the structure."""
    calon = [a for a in kabupaten.alur if a.kelompok == "mekanisme" and struktur.jenis_unit in a.unit]
    return [a for a in calon if _tempat(a.rujukan) & _tempat(struktur.rujukan)] or calon


def _mengenai(alur: Alur, struktur: Struktur, jabatan: str) -> bool:
    """Return whether a flow speaks of the unit's `jabatan`.

    One flow for several kinds of unit lists posts that not every kind has under that name; the structure then has to say
    something of the post by the same Pasal or part of the Lampiran.
    """
    berbagi = len(alur.unit) > 1 and jabatan not in DI_SEMUA_UNIT
    return not berbagi or any(h.pelaku == jabatan and _tempat(h.rujukan) & _tempat(alur.rujukan) for h in struktur.hubungan)


def _tempat(rujukan: tuple[Rujukan, ...]) -> set[Komponen]:
    return {r.komponen[0] for r in rujukan}


def _penyerahan(alur: Alur, jabatan: str) -> Iterator[Butir]:
    for langkah in alur.langkah:
        ke_bawah = jabatan in langkah.kepada or {*langkah.kepada} & {*BERTIM}
        if jabatan in langkah.pelaku and HASIL in langkah.dokumen and not ke_bawah:
            for peran in langkah.kepada:
                yield Butir(peran, langkah.kegiatan, langkah.rujukan, umum=not alur.unit)


def _aturan(kabupaten: Kabupaten, jabatan: str, pelapor: str) -> Iterator[Butir]:
    """Yield the rules on reports; they speak of Pejabat Fungsional and pelaksana only."""
    aturan: tuple[AturanKhusus, ...] = kabupaten.aturan_khusus if jabatan in BERTIM else ()
    for satu in aturan:
        if satu.pelapor == pelapor:
            for peran in satu.kepada:
                yield Butir(peran, satu.ringkasan, satu.rujukan, umum=True)
