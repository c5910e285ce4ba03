"""Legal citations as values: `parse`, `str` and page anchor round-trip."""

from __future__ import annotations

import re
from dataclasses import dataclass

URUTAN = ("", "", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan")
BILANGAN = ("Kesatu", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan", "Kesembilan",
            "Kesepuluh", "Kesebelas", "Kedua Belas")  # fmt: skip

# jenis -> (how it is written, pattern of its label); the order is the order of trying.
BENTUK = {
    "judul": ("Judul", None),
    "menimbang": ("Menimbang", None),
    "mengingat": ("Mengingat", None),
    "memutuskan": ("Memutuskan", None),
    "menetapkan": ("Menetapkan", None),
    "penutup": ("Penutup", None),
    "bab": ("BAB {}", r"[IVXLC]+"),
    "bagian": ("Bagian {}", "|".join(sorted(BILANGAN, key=len, reverse=True))),
    "paragraf": ("Paragraf {}", r"\d+"),
    "pasal": ("Pasal {}", r"\d+[A-Z]?"),
    "lampiran": ("Lampiran {}", r"[A-Z]+(?:\.[A-Z]+)*"),
    "lampiran-tunggal": ("Lampiran", None),
    "ayat": ("ayat ({})", r"\d+[a-z]?"),
    "huruf": ("huruf {}", r"[a-z]{1,2}|[A-Z]"),
    "angka": ("angka {}", r"\d+(?:\.\d+)*|[ivx]+"),
    "strip": ("strip {}", r"\d+"),
    "alinea": ("alinea {}", r"\d+"),
    "gambar": ("Gambar {}", r"\d+|ke-\d+"),
    "contoh-surat": ("Contoh Surat {}", r"\d+"),
    "tanda-tangan": ("Tanda Tangan", None),
    "baris": ("baris {}", r"\d+"),
}


def _pola(jenis: str) -> str:
    tulisan, label = BENTUK[jenis]
    nama = jenis.replace("-", "_")
    if label is None:
        return f"(?P<{nama}>{tulisan})"
    depan, belakang = (re.escape(bagian) for bagian in tulisan.split("{}"))
    return f"{depan}(?P<{nama}>{label}){belakang}"


_POLA = re.compile(rf"(?:{'|'.join(map(_pola, BENTUK))})(?: \[(?P<ke>{'|'.join(filter(None, URUTAN))})\])?(?: |$)")


class RujukanKeliru(ValueError):
    """The text is not a citation; the message (Indonesian) shows how one is written."""


@dataclass(frozen=True)
class Komponen:
    """One step of a citation: its kind, the label without punctuation, and which of equal labels it is."""

    jenis: str
    label: str = ""
    urutan: int = 1

    def __str__(self) -> str:
        tulisan = BENTUK[self.jenis][0].format(self.label).rstrip()
        return f"{tulisan} [{URUTAN[self.urutan]}]" if self.urutan > 1 else tulisan


@dataclass(frozen=True)
class Rujukan:
    """A citation inside one regulation, written as lawyers write it.

    Labels are the printed ones. Where the print repeats a label, the later one carries an
    editorial mark in square brackets.

    >>> str(Rujukan.parse("Pasal 11 ayat (3) huruf a angka 1"))
    'Pasal 11 ayat (3) huruf a angka 1'
    >>> Rujukan.parse("Lampiran VII.B ayat (1) huruf e [kedua]").jangkar
    'lampiran-vii-b-ayat-1-huruf-e-kedua'
    """

    komponen: tuple[Komponen, ...]

    @classmethod
    def parse(cls, teks: str) -> Rujukan:
        """Return the citation that `teks` writes; raise RujukanKeliru when it is not one."""
        komponen, posisi = [], 0
        while posisi < len(teks):
            cocok = _POLA.match(teks, posisi)
            if not cocok:
                contoh = "tulislah seperti 'Pasal 11 ayat (3) huruf a angka 1' atau 'Lampiran IV.A ayat (2) huruf c'"
                raise RujukanKeliru(f"'{teks}' bukan rujukan: '{teks[posisi:]}' tidak terbaca; {contoh}.")
            komponen.append(_komponen(cocok))
            posisi = cocok.end()
        if not komponen or teks != teks.strip():
            raise RujukanKeliru(f"'{teks}' bukan rujukan: kosong atau diapit spasi.")
        return cls(tuple(komponen))

    def __str__(self) -> str:
        return " ".join(map(str, self.komponen))

    @property
    def jangkar(self) -> str:
        """Return the page anchor, unique in the regulation: lower-case ASCII with hyphens."""
        # A list may have both an `A.` and an `a.`
        tulisan = re.sub(r"huruf ([A-Z])\b", r"huruf besar \1", str(self))
        return re.sub(r"[^a-z0-9]+", "-", tulisan.lower()).strip("-")

    @property
    def pertama(self) -> Rujukan:
        """Return the citation of the first of equal labels: huruf e for huruf e [kedua]."""
        akhir = self.komponen[-1]
        return Rujukan((*self.komponen[:-1], Komponen(akhir.jenis, akhir.label)))

    def di_bawah(self, jenis: str, label: str = "", urutan: int = 1) -> Rujukan:
        """Return the citation of a child.

        A label that extends its parent's (2 -> 2.3, Lampiran I -> Lampiran I.B) replaces it.
        """
        if not self.komponen:
            return Rujukan((Komponen(jenis, label, urutan),))
        akhir = self.komponen[-1]
        diganti = akhir.jenis == jenis and label.startswith(f"{akhir.label}." if akhir.label else "")
        awal = self.komponen[:-1] if diganti and jenis in ("angka", "lampiran") else self.komponen
        return Rujukan((*awal, Komponen(jenis, label, urutan)))


def _komponen(cocok: re.Match[str]) -> Komponen:
    ke = cocok["ke"]
    nama = next(n for n, isi in cocok.groupdict().items() if isi is not None and n != "ke")
    jenis = nama.replace("_", "-")
    label = cocok[nama] if BENTUK[jenis][1] else ""
    return Komponen("lampiran" if jenis == "lampiran-tunggal" else jenis, label, URUTAN.index(ke) if ke else 1)
