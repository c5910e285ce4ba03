"""Who appraises and who assigns, unit by unit, in few words: an item of the one-page summary, and of role pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import TypeVar

from data.jawaban import BERTENTANGAN
from data.ketetapan import APA, BERPERAN, SEMUA_JENJANG, Isi, Kelompok, Ketetapan, kelompok_unit, ketetapan
from data.model import Struktur
from data.muat import Bersama, Kabupaten
from data.naskah import Naskah
from data.rujukan import Rujukan
from data.siapa import JENJANG_FUNGSIONAL, PELAKSANA, UMUM
from macros.dasar import dasar_ringkas
from macros.halaman import alamat_rekam
from macros.naskah import NAMA_JENIS
from macros.siapa import NAMA_JENJANG
from macros.teks import Penanda, catatan_di
from macros.tulis import Markup, el, gabung, relatif

T = TypeVar("T")
NAMA_TERBANYAK = 3


def penilai_menurut_unit(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return a list with a line for each unit; what several units have under the same condition is said once for all of them."""
    semua = kelompok_unit(penanda.kabupaten)
    pasti = [satu for satu in semua if not satu.bergantung]
    jumlah = Counter(k for satu in pasti for k in satu.isi if k.syarat)
    sendiri = [(satu, {k: r for k, r in satu.isi.items() if satu.bergantung or jumlah[k] < 2}) for satu in semua]
    butir = [el("li", _unit(penanda, [satu]), ": ", _isi(penanda, bersama, satu, isi)) for satu, isi in sendiri if isi or not satu.isi]
    butir += _sama(penanda, bersama, pasti, [k for k, berapa in jumlah.items() if berapa > 1])
    umum = {k: r for satu in semua for k, r in ketetapan(penanda.kabupaten, satu.struktur, umum=True).items()}
    if umum:
        butir.append(el("li", el("strong", "Ketentuan umum, bila unit tidak mengatur sendiri"), ": ", kalimat(penanda, bersama, umum)))
    return el("ul", *butir)


def _sama(penanda: Penanda, bersama: Bersama, semua: list[Kelompok], berulang: list[Ketetapan]) -> list[Markup]:
    menurut_unit: dict[tuple[int, ...], list[Ketetapan]] = {}
    for satu in berulang:
        menurut_unit.setdefault(tuple(n for n, k in enumerate(semua) if satu in k.isi), []).append(satu)
    return [
        el("li", _unit(penanda, [semua[n] for n in nomor]), ": ",
           kalimat(penanda, bersama, {k: tuple(r for n in nomor for r in semua[n].isi[k]) for k in isi}))
        for nomor, isi in menurut_unit.items()
    ]  # fmt: skip


def _isi(penanda: Penanda, bersama: Bersama, kelompok: Kelompok, isi: Isi) -> Markup:
    if not isi:
        return _diam(penanda, kelompok)
    return _menurut_struktur(penanda, bersama, kelompok) if kelompok.bergantung else kalimat(penanda, bersama, isi)


def _menurut_struktur(penanda: Penanda, bersama: Bersama, kelompok: Kelompok) -> Markup:
    """Return who appraises and assigns in one or another of the structures of a unit, and the provision that holds them all."""
    peran = {apa: dict.fromkeys(p for k in kelompok.isi if apa in k.apa for p in k.peran) for apa in APA.values()}
    isi = "; ".join(f"yang {apa}: {', '.join(bersama.peran[p].nama for p in siapa_saja)}" for apa, siapa_saja in peran.items() if siapa_saja)
    pangkal = _pangkal(penanda.kabupaten.naskah, [s.rujukan[0] for s in kelompok.struktur])
    return gabung([f"bergantung pada yang dipakai dari {len(kelompok.struktur)} struktur, jenjang dan syaratnya juga; {isi}", dasar_ringkas(penanda, pangkal)])


def _pangkal(naskah: Naskah, rujukan: list[Rujukan]) -> list[Rujukan]:
    """Return the provision above all of these, or these where there is none."""
    sama = Rujukan(tuple(_awal_sama([satu.komponen for satu in rujukan])))
    return [sama] if sama.komponen and naskah.cari(sama) else rujukan


def _unit(penanda: Penanda, kelompok: list[Kelompok]) -> Markup:
    return gabung((_tautan_unit(penanda, satu) for satu in kelompok), ", ")


def _tautan_unit(penanda: Penanda, kelompok: Kelompok) -> Markup:
    satu = kelompok.struktur[0]
    alamat = alamat_rekam(penanda.kabupaten, satu) if len(kelompok.struktur) == 1 else f"{penanda.kabupaten.slug}/struktur/index.html"
    nama = ", ".join(kelompok.nama)
    if len(kelompok.struktur) == 1 and len(kelompok.nama) > NAMA_TERBANYAK:
        nama = f"{_nama_struktur(penanda.kabupaten, satu)} ({len(kelompok.nama)} unit)"
    return el("strong", el("a", nama, href=relatif(alamat, penanda.halaman)))


def _nama_struktur(kabupaten: Kabupaten, struktur: Struktur) -> str:
    """Return the name of a structure without the words that all of the regency's structures begin with, if a name remains."""
    awal = "".join(_awal_sama([s.nama for s in kabupaten.struktur if s.jenis_unit != UMUM]))
    sisa = struktur.nama.removeprefix(awal)
    return sisa if awal.endswith(" ") and sisa[:1].isupper() else struktur.nama


def _awal_sama(semua: Sequence[Sequence[T]]) -> list[T]:
    """Return what all begin with."""
    return [isi[0] for isi in takewhile(lambda isi: len(set(isi)) == 1, zip(*semua, strict=False))]


def kalimat(penanda: Penanda, bersama: Bersama, isi: Isi) -> Markup:
    """Return who does what, each with its provisions, and links to the notes on contradictions in them."""
    semua = gabung((_satu(penanda, bersama, k, r) for k, r in isi.items()), "; ")
    catatan = {c.kode: c.jenis for dasar in isi.values() for r in dasar for c in catatan_di(penanda.kabupaten, r)}
    tautan = [_catatan(penanda, jenis, kode) for jenis in BERTENTANGAN if (kode := [k for k, j in catatan.items() if j == jenis])]
    return gabung([semua, " – catatan: " if tautan else "", gabung(tautan, ", ")])


def _catatan(penanda: Penanda, jenis: str, kode: list[str]) -> Markup:
    """Return the kind of the notes and a link to each; several are numbered."""
    nama = NAMA_JENIS[jenis].lower()
    alamat = relatif(f"{penanda.kabupaten.slug}/catatan.html", penanda.halaman)
    if len(kode) == 1:
        return el("a", nama, href=f"{alamat}#{kode[0]}")
    nomor = (el("a", n, href=f"{alamat}#{satu}", aria_label=f"{n}, catatan {nama}") for n, satu in enumerate(kode, 1))
    return gabung([f"{nama} (", gabung(nomor, ", "), ")"])


def _satu(penanda: Penanda, bersama: Bersama, satu: Ketetapan, dasar: tuple[Rujukan, ...]) -> Markup:
    siapa_saja = el("em", ", ".join(bersama.peran[kode].nama for kode in satu.peran))
    terhadap = "" if satu.apa.startswith(BERPERAN) else _terhadap(satu.jenjang)
    syarat = f" – {satu.syarat}" if satu.syarat else ""
    return gabung([siapa_saja, f" {satu.apa}{terhadap}{syarat}", dasar_ringkas(penanda, dasar)])


def _terhadap(jenjang: tuple[str, ...]) -> str:
    """Return whom, after the verb; nothing where it is everyone that the item is about."""
    if jenjang == SEMUA_JENJANG:
        return ""
    if jenjang == JENJANG_FUNGSIONAL:
        return " JF"
    nama = [NAMA_JENJANG[satu] for satu in jenjang if satu in NAMA_JENJANG]
    return " " + " dan ".join(filter(None, (f"JF {', '.join(nama)}" if nama else "", "Pelaksana" if PELAKSANA in jenjang else "")))


def _diam(penanda: Penanda, kelompok: Kelompok) -> Markup:
    hilang = [r for satu in kelompok.struktur for r in satu.gambar_hilang]
    teks = "hanya berupa gambar, yang hilang pada salinan kami" if hilang else "tidak diatur untuk JF dan Pelaksana"
    return el("span", teks, dasar_ringkas(penanda, hilang) if hilang else "", class_="tidak-diatur")
