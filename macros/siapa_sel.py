"""One cell of the decision table: the unit's own rules, then what the rules for all units add."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, product

from data.jawaban import LAPOR, Butir, Jawaban
from data.muat import Bersama
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung

PERAN_SAJA = "berperan selaku Pejabat Penilai Kinerja; siapa yang dinilai tidak disebut"
# Classes of posts: a rule for all units names the class, a unit's rule the post; they may be one official.
GOLONGAN = ("jpt-pratama", "pejabat-administrator", "pejabat-pengawas")
SAMAR = "Peraturan ini tidak menyebut apakah yang dimaksud pejabat yang sama."


@dataclass(frozen=True)
class Bahan:
    """What every cell needs. `disebut`: by role, in which provisions its name or one of its other names stands."""

    penanda: Penanda
    bersama: Bersama
    disebut: dict[str, frozenset[int]]

    @classmethod
    def dari(cls, penanda: Penanda, bersama: Bersama) -> Bahan:
        """Look every role up in the text once."""
        teks = [k.teks.lower() for k in penanda.kabupaten.naskah.ketentuan]
        lain = {s.peran: s.sebutan for s in penanda.kabupaten.sebutan}
        nama = {kode: [n.lower() for n in (peran.nama, *lain.get(kode, ()))] for kode, peran in bersama.peran.items()}
        return cls(penanda, bersama, {kode: frozenset(i for i, t in enumerate(teks) if any(n in t for n in satu)) for kode, satu in nama.items()})


def sel(bahan: Bahan, jawaban: Jawaban, tanya: str) -> Markup:
    """Return the answer to one question."""
    tampil = jawaban.tampil(tanya)
    if not tampil:
        return el("span", "tidak diatur", class_="tidak-diatur")
    sendiri = [b for b in tampil if not b.umum]
    umum = [b for b in tampil if b.umum]
    awal = el("strong", "Peraturan bertentangan:") if jawaban.bertentangan(tanya) else ""
    kata = "Ketentuan umum menyebut:" if sendiri else "Ketentuan umum:"
    bagian_umum = el("div", el("p", kata), _daftar(bahan, jawaban, umum, tanya), _samar(bahan, jawaban, tanya), class_="umum") if umum else ""
    return gabung([awal, _daftar(bahan, jawaban, sendiri, tanya), bagian_umum])


def _samar(bahan: Bahan, jawaban: Jawaban, tanya: str) -> Markup:
    """Return that class and post may be one official, where no note and no provision sets them side by side."""
    tampil = jawaban.tampil(tanya)
    golongan = {b.peran for b in tampil if b.umum and b.peran in GOLONGAN}
    sendiri = {b.peran for b in tampil if not b.umum}
    if not golongan or not sendiri or sendiri & {*GOLONGAN} or jawaban.bertentangan(tanya):
        return Markup()
    berdampingan = any(bahan.disebut[a] & bahan.disebut[b] for a, b in product(sendiri, golongan))
    return Markup() if berdampingan else el("p", SAMAR)


def _daftar(bahan: Bahan, jawaban: Jawaban, butir: list[Butir], tanya: str) -> Markup:
    kelompok = groupby(butir, key=lambda b: (b.syarat, b.rujukan, b.peran_saja))
    return el("ul", *(_butir(bahan, jawaban, list(satu), tanya) for _, satu in kelompok)) if butir else Markup()


def _butir(bahan: Bahan, jawaban: Jawaban, butir: list[Butir], tanya: str) -> Markup:
    """Return one item: the roles of one provision and condition."""
    satu = butir[0]
    nama = gabung((_nama(bahan, jawaban, b, tanya) for b in butir), ", ")
    keterangan = "; ".join(filter(None, (satu.syarat, PERAN_SAJA if satu.peran_saja else None)))
    syarat = el("em", f" – {keterangan}") if keterangan else ""
    return el("li", nama, syarat, " ", el("span", bahan.penanda.daftar_tautan(satu.rujukan), class_="dasar"))


def _nama(bahan: Bahan, jawaban: Jawaban, butir: Butir, tanya: str) -> Markup:
    """Return a role's name; in a rule on reports also who holds the function in this unit."""
    nama = el("strong", bahan.bersama.peran[butir.peran].nama)
    pemegang = jawaban.pemegang(butir) if tanya in LAPOR else ()
    if not pemegang:
        return nama
    orang = (gabung([bahan.bersama.peran[b.peran].nama, " ", el("span", bahan.penanda.daftar_tautan(b.rujukan), class_="dasar")]) for b in pemegang)
    return gabung([nama, " (di sini: ", gabung(orang, "; "), ")"])
