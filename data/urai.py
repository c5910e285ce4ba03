"""`naskah.txt` -> the tree of its provisions.

One provision a line; two spaces of indentation a level. A line in square brackets is the
editor's mark, not the regulation's wording: [judul], [penutup], [gambar hilang],
[contoh surat], [tanda tangan].
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from data.naskah import Ketentuan, Naskah
from data.rujukan import BILANGAN, URUTAN, Komponen, Rujukan

INDENTASI = 2
PANJANG_KUTIPAN = 40
_BILANGAN = "|".join(sorted(BILANGAN, key=len, reverse=True))

# (jenis, pattern with the printed label and the text, rank); only at the left margin.
KEPALA = [
    ("judul", re.compile(r"(\[judul\])(.*)"), 0),
    ("menimbang", re.compile(r"(Menimbang) ?:(?: (.*))?"), 0),
    ("mengingat", re.compile(r"(Mengingat) ?:(?: (.*))?"), 0),
    ("memutuskan", re.compile(r"(M ?E ?M ?U ?T ?U ?S ?K ?A ?N) ?:(.*)"), 0),
    ("menetapkan", re.compile(r"(Menetapkan) ?:(?: (.*))?"), 0),
    ("bab", re.compile(r"(BAB [IVXLC]+)(?: (.*))?"), 0),
    ("bagian", re.compile(rf"(Bagian (?:{_BILANGAN}))(?: (.*))?"), 1),
    ("paragraf", re.compile(r"(Paragraf \d+)(?: (.*))?"), 2),
    ("pasal", re.compile(r"(Pasal \d+[A-Z]?)()"), 3),
    ("penutup", re.compile(r"(\[penutup\])(.*)"), 0),
    ("lampiran", re.compile(r"(LAMPIRAN(?: [IVX]+)?)(?: (.*))?"), 0),
]
PERINGKAT_ISI = 4

# (jenis, pattern with the printed label and the text) of what stands below a heading.
BUTIR = [
    ("gambar", re.compile(r"\[gambar hilang\]()(?: (.*))?")),
    ("contoh-surat", re.compile(r"\[contoh surat\]()(?: (.*))?")),
    ("tanda-tangan", re.compile(r"\[tanda tangan\]()(.*)")),
    ("ayat", re.compile(r"(\(\d+[a-z]?\))(?: (.*))?")),
    ("angka", re.compile(r"(\d+(?:\.\d+)*[.)])(?: (.*))?")),
    ("huruf", re.compile(r"((?:[a-z]{1,2}|[ivx]{3,5}|[A-Z]|[IVX]+)[.)])(?: (.*))?")),
    ("strip", re.compile(r"([-•]) (.*)")),
]
BERISI_BARIS = {"judul", "penutup", "contoh-surat", "tanda-tangan"}
_NOMOR_GAMBAR = re.compile(r"Gambar (\d+)")


class NaskahKeliru(ValueError):
    """A line of naskah.txt has no place in the tree; `baris` counts from 1."""

    def __init__(self, baris: int, pesan: str) -> None:
        super().__init__(pesan)
        self.baris = baris


@dataclass
class _Simpul:
    peringkat: int
    ketentuan: Ketentuan
    hitung: Counter[Komponen]
    alinea: int = 0


def parse_naskah(teks: str) -> Naskah:
    """Return the tree of `teks`; raise NaskahKeliru at the first line that does not fit."""
    pembaca = _Pembaca()
    for nomor, baris in enumerate(teks.splitlines(), 1):
        if baris.strip():
            pembaca.tambah(nomor, baris)
    if not pembaca.ketentuan:
        raise NaskahKeliru(1, "naskah kosong; mulailah dengan baris [judul] seperti data/contoh/naskah.txt.")
    return Naskah(tuple(pembaca.ketentuan))


class _Pembaca:
    """Reads line by line; `jalur` is the path from the top to the last provision."""

    def __init__(self) -> None:
        self.ketentuan: list[Ketentuan] = []
        self.jalur: list[_Simpul] = []
        self.akar: Counter[Komponen] = Counter()
        self.terpakai: set[Rujukan] = set()

    def tambah(self, nomor: int, baris: str) -> None:
        isi = baris.strip()
        indentasi = len(baris) - len(baris.lstrip(" "))
        _periksa_spasi(nomor, baris, indentasi)
        kepala = _kepala(isi) if indentasi == 0 else None
        if kepala:
            jenis, label, teks, peringkat = kepala
            induk = self._turun_ke(peringkat)
            self._simpan(nomor, peringkat, induk, jenis, label, teks)
        else:
            self._isi(nomor, isi, indentasi // INDENTASI)

    def _isi(self, nomor: int, isi: str, tingkat: int) -> None:
        if not self.jalur:
            raise NaskahKeliru(nomor, f"naskah dimulai dengan baris [judul]; '{_potong(isi)}' mendahuluinya.")
        induk = self._turun_ke(PERINGKAT_ISI + tingkat)
        if induk is None:
            raise NaskahKeliru(nomor, _pesan_tepi_kiri(isi))
        dasar = 0 if self.jalur[0].ketentuan.jenis == "lampiran" else 1
        kedalaman = sum(1 for simpul in self.jalur if simpul.peringkat >= PERINGKAT_ISI)
        if tingkat < dasar:
            raise NaskahKeliru(nomor, _pesan_tepi_kiri(isi))
        if tingkat > dasar + kedalaman:
            pesan = f"indentasi {tingkat * INDENTASI} spasi terlalu dalam; di sini paling dalam {(dasar + kedalaman) * INDENTASI} spasi."
            raise NaskahKeliru(nomor, pesan)
        self._simpan_isi(nomor, PERINGKAT_ISI + tingkat, induk, isi)

    def _simpan_isi(self, nomor: int, peringkat: int, induk: _Simpul, isi: str) -> None:
        jenis, label, teks = ("baris", "", isi) if induk.ketentuan.jenis in BERISI_BARIS else _butir(isi)
        if jenis == "alinea":
            induk.alinea += 1
            if not induk.ketentuan.teks and not self._beranak(induk):
                self._isi_teks(induk, teks)
                return
        self._simpan(nomor, peringkat, induk, jenis, label, teks)

    def _simpan(self, nomor: int, peringkat: int, induk: _Simpul | None, jenis: str, label: str, teks: str) -> None:
        mandiri = induk is None or jenis == "pasal"
        hitung = self.akar if mandiri else induk.hitung
        komponen = _komponen(jenis, label, teks, induk, hitung)
        hitung[komponen] += 1
        if hitung[komponen] >= len(URUTAN):
            raise NaskahKeliru(nomor, f"label '{label}' sudah tercetak {hitung[komponen] - 1} kali di daftar ini; periksa indentasinya.")
        dasar = Rujukan(()) if mandiri else induk.ketentuan.rujukan
        rujukan = dasar.di_bawah(komponen.jenis, komponen.label, hitung[komponen])
        if rujukan in self.terpakai:
            raise NaskahKeliru(nomor, f"'{rujukan}' sudah dipakai ketentuan lain; periksa nomor dan indentasinya.")
        self.terpakai.add(rujukan)
        label = "" if label.startswith("[") else label
        induk_rujukan = induk.ketentuan.rujukan if induk else None
        ketentuan = Ketentuan(rujukan, _jenis(jenis, komponen), label, teks, induk_rujukan, nomor, jenis == "gambar")
        self.ketentuan.append(ketentuan)
        self.jalur.append(_Simpul(peringkat, ketentuan, Counter()))

    def _turun_ke(self, peringkat: int) -> _Simpul | None:
        while self.jalur and self.jalur[-1].peringkat >= peringkat:
            self.jalur.pop()
        return self.jalur[-1] if self.jalur else None

    def _beranak(self, simpul: _Simpul) -> bool:
        return self.ketentuan[-1] is not simpul.ketentuan

    def _isi_teks(self, simpul: _Simpul, teks: str) -> None:
        simpul.ketentuan = replace(simpul.ketentuan, teks=teks)
        self.ketentuan[-1] = simpul.ketentuan


def _kepala(isi: str) -> tuple[str, str, str, int] | None:
    for jenis, pola, peringkat in KEPALA:
        if cocok := pola.fullmatch(isi):
            return jenis, cocok[1], (cocok[2] or "").strip(), peringkat
    return None


def _butir(isi: str) -> tuple[str, str, str]:
    for jenis, pola in BUTIR:
        if cocok := pola.fullmatch(isi):
            return jenis, cocok[1], cocok[2] or ""
    return "alinea", "", isi


def _jenis(jenis: str, komponen: Komponen) -> str:
    if jenis == "huruf" and komponen.jenis == "lampiran":
        return "bagian-lampiran"
    return komponen.jenis


def _komponen(jenis: str, label: str, teks: str, induk: _Simpul | None, hitung: Counter[Komponen]) -> Komponen:
    """Return the citation's last step for a provision, before counting repeats."""
    polos = label.strip("().[]")
    if jenis in ("strip", "contoh-surat", "baris"):
        return Komponen(jenis, str(sum(n for k, n in hitung.items() if k.jenis == jenis) + 1))
    if jenis == "alinea":
        return Komponen(jenis, str(induk.alinea if induk else 1))
    if jenis == "gambar":
        nomor = _NOMOR_GAMBAR.match(teks)
        tanpa_nomor = sum(n for k, n in hitung.items() if k.jenis == jenis and k.label.startswith("ke-"))
        return Komponen(jenis, nomor[1] if nomor else f"ke-{tanpa_nomor + 1}")
    if jenis in ("bab", "bagian", "paragraf", "pasal", "lampiran"):
        return Komponen(jenis, polos.split(" ", 1)[1] if " " in polos else "")
    if jenis in ("ayat", "angka", "huruf"):
        return _komponen_butir(jenis, polos, induk, hitung)
    return Komponen(jenis)


def _komponen_butir(jenis: str, label: str, induk: _Simpul | None, hitung: Counter[Komponen]) -> Komponen:
    bagian = induk.ketentuan.rujukan.komponen[-1] if induk else None
    if jenis == "huruf" and label.isupper() and bagian and bagian.jenis == "lampiran":
        return Komponen("lampiran", f"{bagian.label}.{label}".lstrip("."))
    if jenis == "huruf" and _angka_romawi_kecil(label, hitung):
        return Komponen("angka", label)
    return Komponen(jenis, label)


def _angka_romawi_kecil(label: str, hitung: Counter[Komponen]) -> bool:
    """A list that begins with i. is numbered i, ii, iii; an i. after h. is a letter."""
    if label == "i":
        return Komponen("huruf", "h") not in hitung
    return re.fullmatch(r"[ivx]+", label) is not None and Komponen("angka", "i") in hitung


def _pesan_tepi_kiri(isi: str) -> str:
    return (
        f"'{_potong(isi)}' bukan judul, jadi tidak boleh di tepi kiri; beri indentasi {INDENTASI} spasi, "
        "atau tulis judulnya seperti 'BAB II MEKANISME KERJA' atau 'Pasal 5' (tanpa teks lain)."
    )


def _potong(isi: str) -> str:
    return isi if len(isi) <= PANJANG_KUTIPAN else f"{isi[:PANJANG_KUTIPAN]}..."


def _periksa_spasi(nomor: int, baris: str, indentasi: int) -> None:
    if "\t" in baris:
        raise NaskahKeliru(nomor, f"ada tabulasi; gantilah dengan {INDENTASI} spasi per tingkat.")
    if indentasi % INDENTASI:
        raise NaskahKeliru(nomor, f"indentasi {indentasi} spasi; gunakan kelipatan {INDENTASI}.")
    if baris != baris.rstrip():
        raise NaskahKeliru(nomor, "ada spasi di akhir baris; hapuslah.")
