"""`naskah.txt` -> the tree of its provisions.

One provision a line; two spaces of indentation a level. A line in square brackets is the
editor's mark, not the regulation's wording: [judul], [penutup], [gambar hilang],
[contoh surat], [tanda tangan].
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.baris import Kepala, butir, kepala
from data.naskah import Ketentuan, Naskah
from data.rujukan import URUTAN, Komponen, Rujukan

INDENTASI = 2
PANJANG_KUTIPAN = 40
PERINGKAT_ISI = 4
BERISI_BARIS = {"judul", "penutup", "contoh-surat", "tanda-tangan"}
_NOMOR_GAMBAR = re.compile(r"Gambar (\d+)")


class NaskahKeliru(ValueError):
    """Lines of naskah.txt are wrong. `keliru` has each line, from 1, with its message.

    `naskah` holds the provisions that are certain all the same: those under headings without a misplaced line.
    They are all there when `lengkap`.
    """

    def __init__(self, keliru: list[tuple[int, str]], naskah: Naskah, *, lengkap: bool) -> None:
        super().__init__("; ".join(pesan for _, pesan in keliru))
        self.keliru, self.naskah, self.lengkap = tuple(keliru), naskah, lengkap


class _TakBertempat(ValueError):
    """A line has no place in the tree."""


@dataclass
class _Simpul:
    peringkat: int
    ketentuan: Ketentuan
    hitung: Counter[Komponen]
    alinea: int = 0


def parse_naskah(teks: str) -> Naskah:
    """Return the tree of `teks`; raise NaskahKeliru with every line that does not fit."""
    pembaca = _Pembaca()
    for nomor, baris in enumerate(teks.splitlines(), 1):
        if baris.strip():
            pembaca.tambah(nomor, baris)
    if not pembaca.ketentuan and not pembaca.keliru:
        pembaca.keliru.append((1, "naskah kosong; mulailah dengan baris [judul] seperti data/contoh/naskah.txt."))
        pembaca.kabur.add(0)
    naskah = Naskah(tuple(k for k, ruas in zip(pembaca.ketentuan, pembaca.ruas, strict=True) if ruas not in pembaca.kabur))
    if pembaca.keliru:
        raise NaskahKeliru(pembaca.keliru, naskah, lengkap=not pembaca.kabur)
    return naskah


class _Pembaca:
    """Reads line by line; `jalur` is the path from the top to the last provision.

    After a line without a place, deeper lines are passed over: what is wrong with them may only follow from it. The
    stretch from heading to heading that holds it is noted in `kabur`, because its later citations may be off.
    """

    def __init__(self) -> None:
        self.ketentuan: list[Ketentuan] = []
        self.ruas: list[int] = []
        self.jalur: list[_Simpul] = []
        self.akar: Counter[Komponen] = Counter()
        self.terpakai: set[Rujukan] = set()
        self.keliru: list[tuple[int, str]] = []
        self.kabur: set[int] = set()
        self.ruas_kini = 0
        self.lewati: int | None = None

    def tambah(self, nomor: int, baris: str) -> None:
        isi = baris.strip()
        indentasi = len(baris) - len(baris.lstrip(" "))
        tingkat = indentasi // INDENTASI
        self.keliru += [(nomor, pesan) for pesan in _salah_spasi(baris, indentasi)]
        judul = kepala(isi) if indentasi == 0 else None
        if judul:
            self.lewati = None
            self.ruas_kini += 1
        elif self.lewati is not None and tingkat > self.lewati:
            return
        try:
            self._tempatkan(nomor, isi, tingkat, judul, pasti="\t" not in baris and indentasi % INDENTASI == 0)
        except _TakBertempat as galat:
            self.keliru += [(nomor, pesan) for pesan in galat.args]
            self.kabur.add(self.ruas_kini)
            self.lewati = tingkat if self.jalur and not judul else -1

    def _tempatkan(self, nomor: int, isi: str, tingkat: int, judul: Kepala | None, *, pasti: bool) -> None:
        if not pasti:
            raise _TakBertempat
        self.lewati = None
        if judul:
            jenis, label, teks, peringkat = judul
            induk = self._turun_ke(peringkat)
            self._simpan(nomor, peringkat, induk, jenis, label, teks)
        else:
            self._isi(nomor, isi, tingkat)

    def _isi(self, nomor: int, isi: str, tingkat: int) -> None:
        induk = self._turun_ke(PERINGKAT_ISI + tingkat)
        if induk is None:
            raise _TakBertempat(f"naskah dimulai dengan baris [judul]; '{_potong(isi)}' mendahuluinya.")
        dasar = 0 if self.jalur[0].ketentuan.jenis == "lampiran" else 1
        kedalaman = sum(1 for simpul in self.jalur if simpul.peringkat >= PERINGKAT_ISI)
        if tingkat < dasar:
            raise _TakBertempat(_pesan_tepi_kiri(isi))
        if tingkat > dasar + kedalaman:
            pesan = f"indentasi {tingkat * INDENTASI} spasi terlalu dalam; di sini paling dalam {(dasar + kedalaman) * INDENTASI} spasi."
            raise _TakBertempat(pesan)
        self._simpan_isi(nomor, PERINGKAT_ISI + tingkat, induk, isi)

    def _simpan_isi(self, nomor: int, peringkat: int, induk: _Simpul, isi: str) -> None:
        jenis, label, teks = ("baris", "", isi) if induk.ketentuan.jenis in BERISI_BARIS else butir(isi)
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
            raise _TakBertempat(f"label '{label}' sudah tercetak {hitung[komponen] - 1} kali di daftar ini; periksa indentasinya.")
        dasar = Rujukan(()) if mandiri else induk.ketentuan.rujukan
        rujukan = dasar.di_bawah(komponen.jenis, komponen.label, hitung[komponen])
        if rujukan in self.terpakai:
            raise _TakBertempat(f"'{rujukan}' sudah dipakai ketentuan lain; periksa nomor dan indentasinya.")
        self.terpakai.add(rujukan)
        label = "" if label.startswith("[") else label
        induk_rujukan = induk.ketentuan.rujukan if induk else None
        ketentuan = Ketentuan(rujukan, _jenis(jenis, komponen), label, teks, induk_rujukan, nomor, jenis == "gambar")
        self.ketentuan.append(ketentuan)
        self.ruas.append(self.ruas_kini)
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


def _salah_spasi(baris: str, indentasi: int) -> Iterator[str]:
    if "\t" in baris:
        yield f"ada tabulasi; gantilah dengan {INDENTASI} spasi per tingkat."
    if indentasi % INDENTASI:
        yield f"indentasi {indentasi} spasi; gunakan kelipatan {INDENTASI}."
    if baris != baris.rstrip(" "):
        yield "ada spasi di akhir baris; hapuslah."
