"""Checks of structures and responsibilities: codes and provisions known, both parties named, contradictions noted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from data.masalah import Masalah
from data.model import Hubungan, Kedudukan, Struktur
from data.muat import Bersama, Kabupaten
from data.periksa.alur import teks_sekitar
from data.periksa.umum import kode_dikenal as _kode_dikenal
from data.periksa.umum import rujukan_dikenal as _rujukan_dikenal
from data.rujukan import Rujukan

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
    for berkas, struktur in _berkas(kabupaten):
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
    """Each unit a structure applies to is printed in the regulation, and belongs to one structure of its kind."""
    teks = "\n".join(k.teks for k in kabupaten.naskah.ketentuan).lower()
    pemilik: dict[str, set[str]] = defaultdict(set)
    for struktur in kabupaten.struktur:
        for nama in struktur.berlaku_untuk:
            pemilik[nama].add(struktur.jenis_unit)
    hasil = []
    for berkas, struktur in _berkas(kabupaten):
        for j, nama in enumerate(struktur.berlaku_untuk):
            if nama.lower() not in teks:
                hasil.append(kabupaten.masalah(berkas, ("berlaku_untuk", j), f"'{nama}' tidak ada di naskah.txt; salin persis."))
            if len(pemilik[nama]) > 1:
                jenis = ", ".join(sorted(pemilik[nama]))
                hasil.append(kabupaten.masalah(berkas, ("berlaku_untuk", j), f"'{nama}' ada di lebih dari satu jenis unit: {jenis}; pilih satu."))
    return hasil


def pihak_tersebut(kabupaten: Kabupaten, bersama: Bersama) -> list[Masalah]:
    """The cited provisions name both parties of a relation, or `tanpa_nama` says why not."""
    sebutan = {s.peran: s.sebutan for s in kabupaten.sebutan}
    hasil = []
    for berkas, jejak, rekam in _hubungan(kabupaten):
        teks = "\n".join(teks_sekitar(kabupaten, r) for r in rekam.rujukan).lower()
        pihak = (rekam.pelaku, rekam.terhadap) if isinstance(rekam, Hubungan) else (rekam.atasan,)
        for kode in pihak if rekam.tanpa_nama is None else ():
            nama = (bersama.peran[kode].nama, *sebutan.get(kode, ())) if kode in bersama.peran else ()
            if nama and not any(n.lower() in teks for n in nama):
                dasar = ", ".join(map(str, rekam.rujukan))
                pesan = f"'{nama[0]}' tidak disebut di {dasar}; betulkan rujukan, tambahkan sebutannya di peran.yml, atau isi tanpa_nama."
                hasil.append(kabupaten.masalah(berkas, jejak, pesan))
    return hasil


def penilai_ganda_dicatat(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """A level with two different superiors or appraisers in one structure, without a condition, carries a note."""
    dicatat = {rujukan for catatan in kabupaten.catatan for rujukan in catatan.tempat}
    hasil = []
    for berkas, struktur in _berkas(kabupaten):
        tanpa_syarat = [k for k in struktur.kedudukan if k.syarat is None]
        jumlah = Counter((j, k.atasan) for k in tanpa_syarat for j in k.jenjang)
        ganda = {j for j, n in Counter(j for j, _ in jumlah).items() if n > 1}
        for i, kedudukan in enumerate(struktur.kedudukan):
            kena = ganda & set(kedudukan.jenjang) if kedudukan.syarat is None else set()
            if kena and not _bercatatan(kabupaten, kedudukan.rujukan, dicatat):
                nama = ", ".join(NAMA_JENJANG[j] for j in sorted(kena))
                pesan = f"{nama} mempunyai lebih dari satu atasan tanpa syarat; isi syarat, atau tambahkan catatan inkonsisten pada ketentuannya."
                hasil.append(kabupaten.masalah(berkas, ("kedudukan", i), pesan))
    return hasil


def tanggung_jawab_berbutir(kabupaten: Kabupaten, _: Bersama) -> list[Masalah]:
    """The provision that a responsibility cites has items."""
    return [
        kabupaten.masalah("tanggung-jawab.yml", (i, "rujukan"), f"{satu.rujukan} tidak mempunyai butir; rujuklah ketentuan yang membawahi butirnya.")
        for i, satu in enumerate(kabupaten.tanggung_jawab)
        if kabupaten.naskah.cari(satu.rujukan) and not kabupaten.naskah.anak(satu.rujukan)
    ]


def _bercatatan(kabupaten: Kabupaten, rujukan: tuple[Rujukan, ...], dicatat: set[Rujukan]) -> bool:
    """Return whether a note stands on one of the provisions, or on what holds it."""
    for satu in rujukan:
        ketentuan = kabupaten.naskah.cari(satu)
        if ketentuan and {satu, *(k.rujukan for k in kabupaten.naskah.leluhur(ketentuan))} & dicatat:
            return True
    return False


def _berkas(kabupaten: Kabupaten) -> Iterator[tuple[str, Struktur]]:
    return ((f"struktur/{struktur.kode}.yml", struktur) for struktur in kabupaten.struktur)


def _hubungan(kabupaten: Kabupaten) -> Iterator[tuple[str, tuple[str, int], Hubungan | Kedudukan]]:
    for berkas, struktur in _berkas(kabupaten):
        for kunci in ("hubungan", "kedudukan"):
            for i, rekam in enumerate(getattr(struktur, kunci)):
                yield berkas, (kunci, i), rekam


def _peran(struktur: Struktur) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for i, satu in enumerate(struktur.hubungan):
        yield ("hubungan", i, "pelaku"), satu.pelaku
        yield ("hubungan", i, "terhadap"), satu.terhadap
    for i, satu in enumerate(struktur.kedudukan):
        yield ("kedudukan", i, "atasan"), satu.atasan


def _semua_rujukan(kabupaten: Kabupaten) -> Iterator[tuple[str, tuple[str | int, ...], Rujukan]]:
    for berkas, struktur in _berkas(kabupaten):
        for kunci in ("rujukan", "gambar_hilang"):
            for j, rujukan in enumerate(getattr(struktur, kunci)):
                yield berkas, (kunci, j), rujukan
    for berkas, jejak, rekam in _hubungan(kabupaten):
        for j, rujukan in enumerate(rekam.rujukan):
            yield berkas, (*jejak, "rujukan", j), rujukan
    for i, satu in enumerate(kabupaten.tanggung_jawab):
        yield "tanggung-jawab.yml", (i, "rujukan"), satu.rujukan
    for i, aturan in enumerate(kabupaten.aturan_khusus):
        for j, rujukan in enumerate(aturan.rujukan):
            yield "aturan-khusus.yml", (i, "rujukan", j), rujukan
