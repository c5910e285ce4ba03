"""Checks of who stands above whom: nobody above himself or his superior, levels named, contradictions noted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from data.jawaban import BERTENTANGAN, Butir
from data.masalah import Masalah
from data.model import Catatan, Hubungan, Kedudukan, Struktur
from data.muat import Bersama, Kabupaten
from data.periksa.alur import teks_sekitar
from data.periksa.struktur import NAMA_JENJANG, berkas_struktur, nama_peran, rekam_struktur
from data.sebutan import tersebut
from data.siapa import FUNGSIONAL, JENJANG_FUNGSIONAL, PELAKSANA, UMUM, jabatan, siapa

MENILAI = ("menilai-kinerja", "menetapkan-kinerja")
# The question, how its answer is called, and what a note about it cannot leave unsaid.
GANDA = (("penilai", "nilai"), ("atasan", ""))
Garis = tuple[tuple[str, int], Hubungan | Kedudukan, str, str]


def urutan_jabatan(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Nobody appraises, or stands above, himself or an official who is above him by rank or by another record."""
    hasil = []
    bawahan = _bawahan_menurut_tingkat(kabupaten, bersama)
    for berkas, struktur in berkas_struktur(kabupaten):
        for jejak, rekam, *pihak in _garis(struktur):
            atas, bawah = (_simpul(struktur, kode) for kode in pihak)
            pesan = _pesan_diri(kabupaten, bersama, rekam, pihak[0]) if atas == bawah else _pesan_terbalik(bersama, _jalan(bawahan, bawah, atas))
            if pesan:
                hasil.append(kabupaten.masalah(berkas, jejak, pesan))
            else:
                bawahan[atas] |= {bawah} - {atas}
    return hasil


def jenjang_tersebut(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The cited provisions name each level, or speak of all Pejabat Fungsional and all levels are there, or `tanpa_nama` says why."""
    semua = list(rekam_struktur(kabupaten))
    hasil = []
    for berkas, jejak, rekam in semua:
        for jenjang in rekam.jenjang if rekam.tanpa_nama is None else ():
            if not _menyebut_jenjang(kabupaten, rekam, jenjang) and not _semua_jenjang(kabupaten, rekam, [r for b, _, r in semua if b == berkas]):
                dasar = ", ".join(map(str, rekam.rujukan))
                pesan = f"jenjang '{jenjang}' tidak disebut di {dasar}; betulkan jenjang atau rujukan, atau isi tanpa_nama."
                hasil.append(kabupaten.masalah(berkas, jejak, pesan))
    return hasil


def penilai_ganda_dicatat(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """A post that gets two different appraisers or superiors without a condition carries a note that names them."""
    return [
        kabupaten.masalah(berkas, _jejak(struktur, pasangan), _pesan_ganda(bersama, apa, pasangan, pemegang))
        for berkas, struktur in berkas_struktur(kabupaten)
        for apa, kata in GANDA
        for pasangan, pemegang in _pasangan_ganda(kabupaten, bersama, struktur, apa).items()
        if not any(_mencatat(kabupaten, bersama, catatan, pasangan, kata) for catatan in kabupaten.catatan)
    ]


def _bawahan_menurut_tingkat(kabupaten: Kabupaten, bersama: Bersama) -> defaultdict[str, set[str]]:
    """Return who is below whom by `tingkat`; a Pelaksana is below everyone, Pejabat Fungsional differ by unit."""
    bawahan: defaultdict[str, set[str]] = defaultdict(set)
    for atas in bersama.peran.values():
        bawahan[atas.kode] |= {b.kode for b in bersama.peran.values() if atas.tingkat and b.tingkat and atas.tingkat < b.tingkat}
        bawahan[atas.kode] |= {PELAKSANA} - {atas.kode}
    bawahan[FUNGSIONAL] |= {_simpul(struktur, FUNGSIONAL) for struktur in kabupaten.struktur} - {FUNGSIONAL}
    return bawahan


def _simpul(struktur: Struktur, kode: str) -> str:
    """Return the role; Pejabat Fungsional apart for each structure, as alternative models may turn their place around."""
    return f"{kode}@{struktur.kode}" if kode == FUNGSIONAL and struktur.jenis_unit != UMUM else kode


def _garis(struktur: Struktur) -> Iterator[Garis]:
    """Yield each record that puts one role above another: its place, the record, the upper and the lower role."""
    for i, satu in enumerate(struktur.hubungan):
        if satu.hubungan in MENILAI:
            yield ("hubungan", i), satu, satu.pelaku, satu.terhadap
        elif satu.hubungan == "berkedudukan-di-bawah":
            yield ("hubungan", i), satu, satu.terhadap, satu.pelaku
    for i, satu in enumerate(struktur.kedudukan):
        for bawah in dict.fromkeys(PELAKSANA if j == PELAKSANA else FUNGSIONAL for j in satu.jenjang):
            yield ("kedudukan", i), satu, satu.atasan, bawah


def _jalan(bawahan: dict[str, set[str]], asal: str, tujuan: str) -> list[str] | None:
    """Return the shortest way down from one role to another, both included, or None."""
    antrean, terlihat = [[asal]], {asal}
    for jalan in antrean:
        if jalan[-1] == tujuan:
            return jalan
        for satu in sorted(bawahan.get(jalan[-1], set()) - terlihat):
            terlihat.add(satu)
            antrean.append([*jalan, satu])
    return None


def _pesan_diri(kabupaten: Kabupaten, bersama: Bersama, rekam: Hubungan | Kedudukan, kode: str) -> str | None:
    """Return what is wrong when a role is above itself; Pejabat Fungsional may be, above a lower level that the text sets apart."""
    if kode != FUNGSIONAL:
        return f"{_nama(bersama, kode)} menilai atau membawahi dirinya sendiri. Betulkan salah satu pihaknya."
    tertinggi = min((JENJANG_FUNGSIONAL.index(j) for j in rekam.jenjang if j in JENJANG_FUNGSIONAL), default=0)
    if any(_menyebut_jenjang(kabupaten, rekam, j) for j in JENJANG_FUNGSIONAL[:tertinggi]):
        return None
    return "Pejabat Fungsional menilai atau membawahi Pejabat Fungsional; isi jenjang yang di bawah, dan rujuk ketentuan yang menyebut jenjang di atasnya."


def _pesan_terbalik(bersama: Bersama, jalan: list[str] | None) -> str | None:
    """Return what is wrong when there is a way down to the official whom a record puts on top."""
    if jalan is None:
        return None
    nama = [_nama(bersama, simpul.partition("@")[0]) for simpul in jalan]
    return f"{nama[-1]} tidak dapat menilai atau membawahi {nama[0]}; urutannya {' > '.join(dict.fromkeys(nama))}. Betulkan salah satu pihaknya."


def _menyebut_jenjang(kabupaten: Kabupaten, rekam: Hubungan | Kedudukan, jenjang: str) -> bool:
    return any(tersebut(NAMA_JENJANG[jenjang], teks_sekitar(kabupaten, r)) for r in rekam.rujukan)


def _semua_jenjang(kabupaten: Kabupaten, rekam: Hubungan | Kedudukan, setempat: Iterable[Hubungan | Kedudukan]) -> bool:
    """Return whether a cited provision sets no level apart, and the records of its relation together have all of them."""
    for rujukan in rekam.rujukan:
        teks = "\n".join(k.teks for k in kabupaten.naskah.turunan(rujukan))
        if not any(tersebut(NAMA_JENJANG[j], teks) for j in JENJANG_FUNGSIONAL):
            sama = (r for r in setempat if _inti(r) == _inti(rekam) and rujukan in r.rujukan)
            return set(JENJANG_FUNGSIONAL) <= {j for r in sama for j in r.jenjang}
    return False


def _inti(rekam: Hubungan | Kedudukan) -> tuple[str, ...]:
    return (rekam.atasan,) if isinstance(rekam, Kedudukan) else (rekam.pelaku, rekam.hubungan, rekam.terhadap)


def _pasangan_ganda(kabupaten: Kabupaten, bersama: Bersama, struktur: Struktur, apa: str) -> dict[tuple[Butir, Butir], list[str]]:
    """Return each pair of different roles that answer a question without a condition, and whom it concerns."""
    hasil: dict[tuple[Butir, Butir], list[str]] = {}
    for kode, jenjang in jabatan(struktur):
        tanpa_syarat = [b for b in siapa(kabupaten, struktur, kode, jenjang).isi[apa] if b.syarat is None]
        for a, b in combinations(tanpa_syarat, 2):
            if a.peran != b.peran and (struktur.jenis_unit == UMUM or not (a.umum and b.umum)):
                hasil.setdefault((a, b), []).append(NAMA_JENJANG[jenjang] if jenjang else _nama(bersama, kode))
    return hasil


def _mencatat(kabupaten: Kabupaten, bersama: Bersama, catatan: Catatan, pasangan: tuple[Butir, Butir], kata: str) -> bool:
    """Return whether a note is about this pair: on one of its provisions, of a fitting kind, and naming the officials.

    One provision that names both leaves open who is whose; a rule for all units need not know the names of a unit's posts.
    """
    a, b = pasangan
    teks = f"{catatan.kutipan} {catatan.uraian}".casefold()
    disebut = [satu.peran for satu in pasangan if satu.umum] or [a.peran, b.peran]
    return (
        catatan.jenis in _jenis_catatan(pasangan)
        and bool({*a.rujukan, *b.rujukan} & set(catatan.tempat))
        and kata in teks
        and all(any(tersebut(_pokok(n), teks) for n in nama_peran(kabupaten, bersama, kode)) for kode in disebut)
    )


def _jenis_catatan(pasangan: tuple[Butir, Butir]) -> tuple[str, ...]:
    satu_ketentuan = set(pasangan[0].rujukan) & set(pasangan[1].rujukan)
    return (*BERTENTANGAN, "tidak-lengkap") if satu_ketentuan else BERTENTANGAN


def _pokok(nama: str) -> str:
    """Return a role's name without "Pejabat" or "Jabatan": regulations use both for the same official."""
    return nama.removeprefix("Pejabat ").removeprefix("Jabatan ")


def _jejak(struktur: Struktur, pasangan: tuple[Butir, Butir]) -> tuple[str | int, ...]:
    """Return the place of the last of a pair that this structure itself records."""
    for butir in reversed(pasangan):
        for kunci in ("hubungan", "kedudukan"):
            for i, rekam in enumerate(getattr(struktur, kunci)):
                if butir.peran in _inti(rekam) and butir.rujukan == rekam.rujukan:
                    return kunci, i
    return ()


def _pesan_ganda(bersama: Bersama, apa: str, pasangan: tuple[Butir, Butir], pemegang: list[str]) -> str:
    dua = " dan ".join(f"{_nama(bersama, b.peran)} ({', '.join(map(str, b.rujukan))})" for b in pasangan)
    jenis = ", ".join(_jenis_catatan(pasangan))
    saran = f"Isi syarat, atau buat catatan ({jenis}) pada salah satu ketentuan itu yang menyebut keduanya."
    return f"{', '.join(dict.fromkeys(pemegang))} mempunyai dua {apa} tanpa syarat: {dua}. {saran}"


def _nama(bersama: Bersama, kode: str) -> str:
    return bersama.peran[kode].nama if kode in bersama.peran else kode
