"""Checks of structures and responsibilities: codes and provisions known, units with one owner, both parties named."""

from __future__ import annotations

from collections.abc import Iterator

from data.masalah import Masalah
from data.model import Hubungan, Kedudukan, Struktur
from data.muat import Bersama, Kabupaten
from data.periksa.alur import teks_sekitar
from data.periksa.umum import kode_dikenal as _kode_dikenal
from data.periksa.umum import rujukan_dikenal as _rujukan_dikenal
from data.rujukan import Rujukan
from data.sebutan import tersebut

NAMA_JENJANG = {
    "ahli-utama": "Ahli Utama",
    "ahli-madya": "Ahli Madya",
    "ahli-muda": "Ahli Muda",
    "ahli-pertama": "Ahli Pertama",
    "keterampilan": "keterampilan",
    "pelaksana": "Pelaksana",
}


def kode_dikenal(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """Kinds of unit and roles are in the shared catalogues."""
    hasil = []
    for berkas, struktur in berkas_struktur(kabupaten):
        hasil += _kode_dikenal(kabupaten, berkas, ("jenis_unit",), struktur.jenis_unit, bersama.unit, "jenis unit")
        for jejak, kode in _peran(struktur):
            hasil += _kode_dikenal(kabupaten, berkas, jejak, kode, bersama.peran, "peran")
    for i, satu in enumerate(kabupaten.tanggung_jawab):
        hasil += _kode_dikenal(kabupaten, "tanggung-jawab.yml", (i, "peran"), satu.peran, bersama.peran, "peran")
    return hasil


def rujukan_dikenal(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Every provision that structures, responsibilities and special rules cite is in the text."""
    return [
        satu
        for berkas, jejak, rujukan in _semua_rujukan(kabupaten)
        for satu in _rujukan_dikenal(kabupaten, berkas, jejak, rujukan)
    ]


def unit_tercetak(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Each unit a structure applies to is printed in the regulation."""
    teks = "\n".join(k.teks for k in kabupaten.naskah.ketentuan).lower()
    return [
        kabupaten.masalah(berkas, ("berlaku_untuk", j), f"'{nama}' tidak ada di naskah.txt; salin persis.")
        for berkas, struktur in berkas_struktur(kabupaten)
        for j, nama in enumerate(struktur.berlaku_untuk)
        if nama.lower() not in teks
    ]


def unit_satu_struktur(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """Each unit belongs to one kind of unit and one structure; only what the regulation itself calls Model may share it."""
    hasil = []
    for berkas, struktur in berkas_struktur(kabupaten):
        for j, nama in enumerate(struktur.berlaku_untuk):
            lain = [s for s in kabupaten.struktur if s is not struktur and nama in s.berlaku_untuk and not _boleh_bersama(kabupaten, struktur, s)]
            if lain:
                kode = ", ".join(s.kode for s in lain)
                pesan = f"'{nama}' juga ada di struktur {kode}; pilih satu. Yang boleh berbagi unit hanya struktur yang di naskah berjudul Model."
                hasil.append(kabupaten.masalah(berkas, ("berlaku_untuk", j), pesan))
    return hasil


def pihak_tersebut(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """The cited provisions name both parties of a relation, or `tanpa_nama` says why not."""
    hasil = []
    for berkas, jejak, rekam in rekam_struktur(kabupaten):
        teks = "\n".join(teks_sekitar(kabupaten, r) for r in rekam.rujukan)
        pihak = (rekam.pelaku, rekam.terhadap) if isinstance(rekam, Hubungan) else (rekam.atasan,)
        for kode in pihak if rekam.tanpa_nama is None else ():
            nama = nama_peran(kabupaten, bersama, kode)
            if nama and not any(tersebut(n, teks) for n in nama):
                dasar = ", ".join(map(str, rekam.rujukan))
                pesan = f"'{nama[0]}' tidak disebut di {dasar}; betulkan rujukan, tambahkan sebutannya di peran.yml, atau isi tanpa_nama."
                hasil.append(kabupaten.masalah(berkas, jejak, pesan))
    return hasil


def tanggung_jawab_berbutir(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The provision that a responsibility cites has items."""
    return [
        kabupaten.masalah("tanggung-jawab.yml", (i, "rujukan"), f"{satu.rujukan} tidak mempunyai butir; rujuklah ketentuan yang membawahi butirnya.")
        for i, satu in enumerate(kabupaten.tanggung_jawab)
        if kabupaten.naskah.cari(satu.rujukan) and not kabupaten.naskah.anak(satu.rujukan)
    ]


def nama_peran(kabupaten: Kabupaten, bersama: Bersama, kode: str) -> tuple[str, ...]:
    """Return the shared name of a role and what the regulation calls it; nothing when the role is unknown."""
    sebutan = (kata for satu in kabupaten.sebutan if satu.peran == kode for kata in satu.sebutan)
    return (bersama.peran[kode].nama, *sebutan) if kode in bersama.peran else ()


def berkas_struktur(kabupaten: Kabupaten) -> Iterator[tuple[str, Struktur]]:
    """Yield each structure with its file."""
    return ((f"struktur/{struktur.kode}.yml", struktur) for struktur in kabupaten.struktur)


def rekam_struktur(kabupaten: Kabupaten) -> Iterator[tuple[str, tuple[str, int], Hubungan | Kedudukan]]:
    """Yield each relation and position of each structure: its file, its place, the record."""
    for berkas, struktur in berkas_struktur(kabupaten):
        for kunci in ("hubungan", "kedudukan"):
            for i, rekam in enumerate(getattr(struktur, kunci)):
                yield berkas, (kunci, i), rekam


def _boleh_bersama(kabupaten: Kabupaten, satu: Struktur, lain: Struktur) -> bool:
    """Return whether two structures of a kind may share a unit: each is one Model of it, or only a lost figure."""
    return satu.jenis_unit == lain.jenis_unit and all(_model(kabupaten, s) or _hanya_gambar(s) for s in (satu, lain))


def _model(kabupaten: Kabupaten, struktur: Struktur) -> bool:
    judul = kabupaten.naskah.cari(struktur.rujukan[0])
    return judul is not None and judul.teks.startswith("Model ")


def _hanya_gambar(struktur: Struktur) -> bool:
    return bool(struktur.gambar_hilang) and not struktur.hubungan and not struktur.kedudukan


def _peran(struktur: Struktur) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for i, satu in enumerate(struktur.hubungan):
        yield ("hubungan", i, "pelaku"), satu.pelaku
        yield ("hubungan", i, "terhadap"), satu.terhadap
    for i, satu in enumerate(struktur.kedudukan):
        yield ("kedudukan", i, "atasan"), satu.atasan


def _semua_rujukan(kabupaten: Kabupaten) -> Iterator[tuple[str, tuple[str | int, ...], Rujukan]]:
    for berkas, struktur in berkas_struktur(kabupaten):
        for kunci in ("rujukan", "gambar_hilang"):
            for j, rujukan in enumerate(getattr(struktur, kunci)):
                yield berkas, (kunci, j), rujukan
    for berkas, jejak, rekam in rekam_struktur(kabupaten):
        for j, rujukan in enumerate(rekam.rujukan):
            yield berkas, (*jejak, "rujukan", j), rujukan
    for i, satu in enumerate(kabupaten.tanggung_jawab):
        yield "tanggung-jawab.yml", (i, "rujukan"), satu.rujukan
    for i, aturan in enumerate(kabupaten.aturan_khusus):
        for j, rujukan in enumerate(aturan.rujukan):
            yield "aturan-khusus.yml", (i, "rujukan", j), rujukan
