"""Checks of the flows: codes known, one start, every path ends, and the cited provision names the actor."""

from __future__ import annotations

from collections.abc import Iterator

from data.masalah import Masalah
from data.model import Alur, Langkah
from data.muat import Bersama, Kabupaten
from data.periksa.umum import kode_dikenal as _kode_dikenal
from data.periksa.umum import rujukan_dikenal as _rujukan_dikenal
from data.rujukan import Rujukan
from data.sebutan import tersebut


def sebutan_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Names of roles belong to a shared role."""
    return [
        satu
        for i, entri in enumerate(kabupaten.sebutan)
        for satu in _kode_dikenal(kabupaten, "peran.yml", (i, "peran"), entri.peran, bersama.peran, "peran")
    ]


def sebutan_tercetak(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Names of roles are printed in this regulation."""
    teks = "\n".join(k.teks for k in kabupaten.naskah.ketentuan).lower()
    return [
        kabupaten.masalah("peran.yml", (i, "sebutan", j), f"sebutan '{kata}' tidak ada di naskah.txt; salin persis dari sana.")
        for i, entri in enumerate(kabupaten.sebutan)
        for j, kata in enumerate(entri.sebutan)
        if kata.lower() not in teks
    ]


def kode_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Roles and documents are in the shared catalogues."""
    hasil = [
        satu
        for alur in kabupaten.alur
        for j, kode in enumerate(alur.unit)
        for satu in _kode_dikenal(kabupaten, _berkas(alur), ("unit", j), kode, bersama.unit, "jenis unit")
    ]
    for berkas, i, langkah, _alur in langkah_semua(kabupaten):
        for kunci, katalog, apa in (
            ("pelaku", bersama.peran, "peran"),
            ("kepada", bersama.peran, "peran"),
            ("tembusan", bersama.peran, "peran"),
            ("dokumen", bersama.dokumen, "dokumen"),
        ):
            for j, kode in enumerate(getattr(langkah, kunci)):
                hasil += _kode_dikenal(kabupaten, berkas, ("langkah", i, kunci, j), kode, katalog, apa)
    return hasil


def lanjut_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Next steps are in the flow."""
    return [
        satu
        for berkas, i, langkah, alur in langkah_semua(kabupaten)
        for j, lanjut in enumerate(langkah.lanjut)
        for satu in _kode_dikenal(kabupaten, berkas, ("langkah", i, "lanjut", j, "ke"), lanjut.ke, [s.kode for s in alur.langkah], "langkah")
    ]


def rujukan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every provision a flow cites is in the text."""
    hasil = []
    for alur in kabupaten.alur:
        for j, rujukan in enumerate(alur.rujukan):
            hasil += _rujukan_dikenal(kabupaten, _berkas(alur), ("rujukan", j), rujukan)
        for i, satu in enumerate(alur.bentuk):
            for j, rujukan in enumerate(satu.rujukan):
                hasil += _rujukan_dikenal(kabupaten, _berkas(alur), ("bentuk", i, "rujukan", j), rujukan)
    for berkas, i, langkah, _alur in langkah_semua(kabupaten):
        for j, rujukan in enumerate(langkah.rujukan):
            hasil += _rujukan_dikenal(kabupaten, berkas, ("langkah", i, "rujukan", j), rujukan)
    return hasil


def susunan(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """One start, an end, unique codes; decisions have two or more labelled exits, other steps one."""
    hasil = []
    for alur in kabupaten.alur:
        for pesan in _susunan_alur(alur):
            hasil.append(kabupaten.masalah(_berkas(alur), ("langkah",), pesan))
        for i, langkah in enumerate(alur.langkah):
            kode_ganda = langkah.kode in [satu.kode for satu in alur.langkah[:i]]
            pesan = [f"kode '{langkah.kode}' ganda; beri kode lain."] if kode_ganda else _susunan_langkah(langkah)
            hasil += [kabupaten.masalah(_berkas(alur), ("langkah", i), f"langkah {i + 1} ({langkah.kode}): {p}") for p in pesan]
    return hasil


def terjangkau(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every step is reached from the start, and from every step an end is reached."""
    hasil = []
    for alur in filter(_utuh, kabupaten.alur):
        lanjut = {langkah.kode: {n.ke for n in langkah.lanjut} for langkah in alur.langkah}
        maju = _jangkau({satu.kode for satu in alur.langkah if satu.jenis == "mulai"}, lanjut)
        mundur = {kode: {asal for asal, ke in lanjut.items() if kode in ke} for kode in lanjut}
        berakhir = _jangkau({satu.kode for satu in alur.langkah if satu.jenis == "selesai"}, mundur)
        for i, langkah in enumerate(alur.langkah):
            for himpunan, pesan in (
                (maju, "tidak terjangkau dari langkah mulai; sambungkan dengan 'lanjut'."),
                (berakhir, "tidak pernah sampai ke langkah selesai; periksa 'lanjut'."),
            ):
                if langkah.kode not in himpunan:
                    hasil.append(kabupaten.masalah(_berkas(alur), ("langkah", i), f"langkah {i + 1} ({langkah.kode}): {pesan}"))
    return hasil


def pelaku_tersebut(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Each actor, or a name the regulation gives it, occurs in the cited provision: that catches wrong citations."""
    sebutan = {s.peran: s.sebutan for s in kabupaten.sebutan}
    hasil = []
    for berkas, i, langkah, _alur in langkah_semua(kabupaten):
        if not all(map(kabupaten.naskah.cari, langkah.rujukan)):
            continue
        teks = "\n".join(teks_sekitar(kabupaten, r) for r in langkah.rujukan)
        for j, kode in enumerate(langkah.pelaku):
            peran = bersama.peran.get(kode)
            nama = (peran.nama, *sebutan.get(kode, ())) if peran else ()
            if nama and not any(tersebut(n, teks) for n in nama):
                pesan = f"'{peran.nama}' tidak disebut di {', '.join(map(str, langkah.rujukan))}; betulkan rujukan, atau tambahkan sebutannya di peran.yml."
                hasil.append(kabupaten.masalah(berkas, ("langkah", i, "pelaku", j), pesan))
    return hasil


def _berkas(alur: Alur) -> str:
    return f"alur/{alur.kode}.yml"


def langkah_semua(kabupaten: Kabupaten) -> Iterator[tuple[str, int, Langkah, Alur]]:
    """Yield each step of each flow: its file, its number from 0, the step, the flow."""
    for alur in kabupaten.alur:
        for i, langkah in enumerate(alur.langkah):
            yield _berkas(alur), i, langkah, alur


def _susunan_alur(alur: Alur) -> Iterator[str]:
    if not alur.langkah:
        return
    mulai = [satu.kode for satu in alur.langkah if satu.jenis == "mulai"]
    if len(mulai) != 1:
        yield f"harus ada tepat satu langkah berjenis mulai; sekarang {len(mulai)}."
    if not any(satu.jenis == "selesai" for satu in alur.langkah):
        yield "harus ada paling sedikit satu langkah berjenis selesai."


def _utuh(alur: Alur) -> bool:
    """Return whether the steps can be followed: one start, an end, unique codes, and no step to nowhere."""
    kode = [langkah.kode for langkah in alur.langkah]
    ke = {lanjut.ke for langkah in alur.langkah for lanjut in langkah.lanjut}
    return not any(_susunan_alur(alur)) and len(set(kode)) == len(kode) and ke <= set(kode)


def _susunan_langkah(langkah: Langkah) -> Iterator[str]:
    jumlah, syarat = len(langkah.lanjut), len({n.jika for n in langkah.lanjut if n.jika})
    if langkah.jenis == "selesai" and jumlah:
        yield "langkah selesai tidak boleh mempunyai 'lanjut'."
    if langkah.jenis == "keputusan" and (jumlah < 2 or syarat < jumlah):
        harus = "keputusan harus mempunyai dua 'lanjut' atau lebih, masing-masing dengan 'jika' yang berbeda"
        yield f"{harus}; sekarang {jumlah} 'lanjut' dan {syarat} 'jika'."
    if langkah.jenis in ("mulai", "kegiatan") and jumlah != 1:
        yield f"langkah {langkah.jenis} harus mempunyai tepat satu 'lanjut'; sekarang {jumlah}."


def _jangkau(awal: set[str], lanjut: dict[str, set[str]]) -> set[str]:
    terjangkau, antrean = set(), list(awal)
    while antrean:
        kode = antrean.pop()
        if kode not in terjangkau:
            terjangkau.add(kode)
            antrean += lanjut.get(kode, ())
    return terjangkau


def teks_sekitar(kabupaten: Kabupaten, rujukan: Rujukan) -> str:
    """Return the words of a provision, of what is below it and of what introduces it."""
    naskah = kabupaten.naskah
    ketentuan = naskah.cari(rujukan)
    leluhur = list(naskah.leluhur(ketentuan)) if ketentuan else []
    return "\n".join(k.teks for k in [*naskah.turunan(rujukan), *leluhur])
