"""Who appraises me, who assigns me, who leads my unit: one answer for a unit, a post and a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.jawaban import Butir, Jawaban, catatan_jawaban
from data.lapor import lapor_sendiri, lapor_tim
from data.model import Hubungan, Struktur
from data.muat import Kabupaten

UMUM = "semua"
FUNGSIONAL = "pejabat-fungsional"
PELAKSANA = "pelaksana"
PENILAI = "penilai-kinerja"
PIMPINAN = "pimpinan-unit-organisasi"
JENJANG_FUNGSIONAL = ("ahli-utama", "ahli-madya", "ahli-muda", "ahli-pertama", "keterampilan")
TANYA = {
    "penilai": "menilai-kinerja",
    "penugas": "memberi-penugasan",
    "penetap": "menetapkan-kinerja",
    "perekomendasi": "memberi-rekomendasi-penilaian",
    "koordinator": "mengoordinasikan",
}


def siapa(kabupaten: Kabupaten, struktur: Struktur, jabatan: str, jenjang: str | None) -> Jawaban:
    """Return who stands above `jabatan` (a role's code) of `jenjang` (None for posts without levels) in a unit."""
    lapis = [struktur, *(s for s in kabupaten.struktur if s.jenis_unit == UMUM and s is not struktur)]
    isi = {tanya: tuple(_hubungan(lapis, jenis, jabatan, jenjang)) for tanya, jenis in TANYA.items()}
    isi["penilai"] += tuple(_berperan_penilai(struktur, isi["penilai"], jabatan))
    isi["atasan"] = tuple(_atasan(lapis, jabatan, jenjang))
    isi["pimpinan"] = tuple(b for b in _berperan(struktur, PIMPINAN) if _dipimpin(struktur, b, jabatan))
    isi["lapor-sendiri"] = lapor_sendiri(kabupaten, struktur, jabatan)
    isi["lapor-tim"] = lapor_tim(kabupaten, jabatan)
    penuh = Jawaban(isi, kabupaten.catatan)
    return Jawaban(isi, catatan_jawaban(kabupaten.catatan, {tanya: penuh.tampil(tanya) for tanya in isi}))


def jabatan(struktur: Struktur) -> tuple[tuple[str, str | None], ...]:
    """Return every post and level that a structure can be asked about: JF by level, Pelaksana, and the posts it names."""
    fungsional = [(FUNGSIONAL, jenjang) for jenjang in JENJANG_FUNGSIONAL]
    tanya = set(TANYA.values())
    lain = dict.fromkeys((h.terhadap, None) for h in struktur.hubungan if h.hubungan in tanya and h.terhadap not in (FUNGSIONAL, PELAKSANA))
    return (*fungsional, (PELAKSANA, "pelaksana"), *lain)


def unit(kabupaten: Kabupaten) -> dict[str, tuple[Struktur, ...]]:
    """Return, by a unit's own name, the structures that apply to it; empty ones only where a unit has no other."""
    hasil: dict[str, list[Struktur]] = {}
    for struktur in kabupaten.struktur:
        for nama in (struktur.berlaku_untuk or (struktur.nama,)) if struktur.jenis_unit != UMUM else ():
            hasil.setdefault(nama, []).append(struktur)
    return {nama: tuple([s for s in isi if s.hubungan or s.kedudukan] or isi) for nama, isi in hasil.items()}


def _hubungan(lapis: Iterable[Struktur], jenis: str, jabatan: str, jenjang: str | None) -> Iterator[Butir]:
    for struktur in lapis:
        kena = [h for h in struktur.hubungan if h.hubungan == jenis and h.terhadap == jabatan and _kena(h, jenjang)]
        khusus = [h for h in kena if h.jenjang] if jenis == TANYA["penilai"] else []
        for satu in khusus or kena:
            yield Butir(satu.pelaku, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)


def _berperan_penilai(struktur: Struktur, sudah: tuple[Butir, ...], jabatan: str) -> Iterator[Butir]:
    """Yield who plays the appraiser for officials whose appraiser is not named otherwise; a rule for their level goes first."""
    disebut = {b.peran for b in sudah if not b.umum}
    khusus = any(h.jenjang and h.pelaku in disebut for h in struktur.hubungan if h.hubungan == TANYA["penilai"])
    penugas = {h.pelaku for h in struktur.hubungan if h.hubungan == TANYA["penugas"] and h.terhadap == jabatan}
    for satu in _berperan(struktur, PENILAI) if not khusus else ():
        menilai_lain = _sasaran(struktur, satu, TANYA["penilai"])
        if satu.peran not in disebut and not menilai_lain and (jabatan in (FUNGSIONAL, PELAKSANA) or satu.peran in penugas):
            yield satu


def _dipimpin(struktur: Struktur, butir: Butir, jabatan: str) -> bool:
    """Return whether a unit's leader leads `jabatan`: those the same provision has assigned by it, else JF and Pelaksana."""
    return jabatan in (_sasaran(struktur, butir, TANYA["penugas"]) or {FUNGSIONAL, PELAKSANA}) or butir.peran == jabatan


def _sasaran(struktur: Struktur, butir: Butir, jenis: str) -> set[str]:
    """Return towards whom the provisions of `butir` also give its role a relation of another kind."""
    return {
        h.terhadap
        for h in struktur.hubungan
        if h.hubungan == jenis and h.pelaku == butir.peran and set(h.rujukan) & set(butir.rujukan)
    }


def _berperan(struktur: Struktur, peran: str) -> Iterator[Butir]:
    for satu in struktur.hubungan:
        if satu.hubungan == "berperan-sebagai" and satu.terhadap == peran:
            yield Butir(satu.pelaku, satu.syarat, satu.rujukan, umum=False, peran_saja=peran == PENILAI)


def _kena(hubungan: Hubungan, jenjang: str | None) -> bool:
    return not hubungan.jenjang or jenjang in hubungan.jenjang


def _atasan(lapis: Iterable[Struktur], jabatan: str, jenjang: str | None) -> Iterator[Butir]:
    for struktur in lapis:
        if jabatan in (FUNGSIONAL, PELAKSANA):
            for satu in struktur.kedudukan:
                if jenjang in satu.jenjang:
                    yield Butir(satu.atasan, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)
        for satu in struktur.hubungan:
            if satu.hubungan == "berkedudukan-di-bawah" and satu.pelaku == jabatan and _kena(satu, jenjang):
                yield Butir(satu.terhadap, satu.syarat, satu.rujukan, struktur.jenis_unit == UMUM)
