"""Siapa penilai saya: the decision tables of a regency; the script shows the rows asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from data.jawaban import Jawaban
from data.model import Catatan, Struktur
from data.muat import Bersama
from data.siapa import UMUM, jabatan, siapa, unit
from macros.naskah import NAMA_JENIS
from macros.siapa_sel import Bahan, sel
from macros.teks import Penanda, catatan_di
from macros.tulis import Markup, el, gabung, relatif

KOLOM = {
    "penilai": "Dinilai oleh",
    "penugas": "Ditugaskan oleh",
    "pimpinan": "Pimpinan unit organisasi",
    "lapor-sendiri": "Melapor sendiri kepada",
    "lapor-tim": "Melapor sebagai anggota tim kepada",
    "atasan": "Berkedudukan di bawah",
    "penetap": "Target kinerja ditetapkan oleh",
    "perekomendasi": "Rekomendasi penilaian dari",
    "koordinator": "Dikoordinasikan oleh",
}
NAMA_JENJANG = {
    "ahli-utama": "Ahli Utama",
    "ahli-madya": "Ahli Madya",
    "ahli-muda": "Ahli Muda",
    "ahli-pertama": "Ahli Pertama",
    "keterampilan": "semua jenjang keterampilan",
}
Jabatan = tuple[str, str | None]


def tabel_siapa(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the form and, for each structure, its decision table; then each note once."""
    bahan = Bahan.dari(penanda, bersama)
    nama_unit = unit(penanda.kabupaten)
    ditanya = _ditanya(nama_unit.values())
    jawaban = {s.kode: {j: siapa(penanda.kabupaten, s, *j) for j in daftar} for s, daftar in ditanya}
    tabel = [_tabel(bahan, s, jawaban[s.kode]) for s, _ in ditanya]
    catatan = {c.kode: c for satu in jawaban.values() for j in satu.values() for c in j.catatan}
    umum = next((s for s in penanda.kabupaten.struktur if s.jenis_unit == UMUM), None)
    model = (_bergantung(bahan, nama, daftar) for nama, daftar in nama_unit.items() if len(daftar) > 1)
    kepala = [el("form", hidden=True), _data(bersama, nama_unit, ditanya), _ketentuan_umum(penanda, umum), *model]
    return el("div", *kepala, *tabel, _daftar_catatan(penanda, catatan.values()), class_="siapa")


def slug_unit(nama: str) -> str:
    """Return a unit's name as it stands in a link."""
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")


def sebutan(bersama: Bersama, kode: str, jenjang: str | None) -> str:
    """Return a post with its level: Pejabat Fungsional Ahli Madya."""
    nama = bersama.peran[kode].nama
    return f"{nama} {NAMA_JENJANG[jenjang]}" if jenjang in NAMA_JENJANG else nama


def _ditanya(unit_unit: Iterable[tuple[Struktur, ...]]) -> list[tuple[Struktur, tuple[Jabatan, ...]]]:
    """Return each structure with every post that one of the unit's structures knows: a Model's silence is an answer too."""
    hasil: dict[str, tuple[Struktur, dict[Jabatan, None]]] = {}
    for daftar in unit_unit:
        semua = dict.fromkeys(j for satu in daftar for j in jabatan(satu))
        for satu in daftar:
            hasil.setdefault(satu.kode, (satu, {}))[1].update(semua)
    return [(satu, tuple(semua)) for satu, semua in hasil.values()]


def _data(bersama: Bersama, nama_unit: dict[str, tuple[Struktur, ...]], ditanya: list[tuple[Struktur, tuple[Jabatan, ...]]]) -> Markup:
    nama_jabatan = {_kode(j): sebutan(bersama, *j) for _, daftar in ditanya for j in daftar}
    data = {"unit": {slug_unit(nama): [nama, [s.kode for s in daftar]] for nama, daftar in nama_unit.items()}, "jabatan": nama_jabatan}
    return el("script", Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")), type="application/json")


def _ketentuan_umum(penanda: Penanda, umum: Struktur | None) -> Markup:
    """Return the pointer to the rules for all units."""
    if umum is None:
        return Markup()
    tautan = el("a", "ketentuan umum", href=relatif(f"{penanda.kabupaten.slug}/struktur/{umum.kode}.html", penanda.halaman))
    kapan = " untuk semua unit; disebut di sini bila unit tidak mengatur sendiri, atau bila menyebut pejabat lain."
    return el("p", "Selain aturan unit di bawah ini, berlaku ", tautan, kapan)


def _bergantung(bahan: Bahan, nama: str, daftar: tuple[Struktur, ...]) -> Markup:
    """Return that a unit's answer depends on which of its structures is used, and the notes that all of them carry."""
    bersama = [c for c in catatan_di(bahan.penanda.kabupaten, daftar[0].rujukan[0]) if all({*s.rujukan} & {*c.tempat} for s in daftar)]
    dasar = bahan.penanda.daftar_tautan(tuple(s.rujukan[0] for s in daftar))
    awal = el("strong", f"{nama}: jawabannya bergantung pada {_jenis(daftar[0])} yang dipakai.")
    jumlah = f" Peraturan memuat {len(daftar)} {_jenis(daftar[0])} ("
    return el("p", awal, jumlah, dasar, ").", *(f" {c.uraian}" for c in bersama), class_="model", data_unit=slug_unit(nama))


def _jenis(struktur: Struktur) -> str:
    return "Model" if "Model" in struktur.nama else "struktur"


def _tabel(bahan: Bahan, struktur: Struktur, jawaban: dict[Jabatan, Jawaban]) -> Markup:
    kepala = el("thead", el("tr", el("th", "Saya"), *(el("th", nama, scope="col") for nama in KOLOM.values())))
    kelompok: dict[tuple[Markup, str], list[Jabatan]] = {}
    for satu, jawab in jawaban.items():
        kode = " ".join(c.kode for c in jawab.catatan)
        kelompok.setdefault((_isi_baris(bahan, struktur, jawab), kode), []).append(satu)
    baris = (_baris(bahan.bersama, daftar, isi, kode) for (isi, kode), daftar in kelompok.items())
    alamat = relatif(f"{bahan.penanda.kabupaten.slug}/struktur/{struktur.kode}.html", bahan.penanda.halaman)
    keterangan = el("p", struktur.keterangan) if struktur.keterangan else ""
    tabel = el("table", kepala, el("tbody", *baris), class_="keputusan")
    bingkai = el("div", tabel, class_="gulir", tabindex=0, role="region", aria_label=f"Tabel {struktur.nama}")
    return el("section", el("h2", el("a", struktur.nama, href=alamat)), keterangan, bingkai, data_struktur=struktur.kode)


def _baris(bersama: Bersama, daftar: list[Jabatan], isi: Markup, catatan: str) -> Markup:
    """Return one row for all posts with the same answers."""
    judul = gabung(el("span", sebutan(bersama, *j), data_kode=_kode(j)) for j in daftar)
    return el("tr", el("th", judul, scope="row"), isi, data_catatan=catatan)


def _kode(jabatan: Jabatan) -> str:
    return f"{jabatan[0]}/{jabatan[1] or '-'}"


def _isi_baris(bahan: Bahan, struktur: Struktur, jawaban: Jawaban) -> Markup:
    if not any(jawaban.isi.values()):
        return el("td", f"tidak diatur dalam {_jenis(struktur)} ini", class_="tidak-diatur", colspan=len(KOLOM))
    return gabung(el("td", sel(bahan, jawaban, tanya), data_kolom=nama) for tanya, nama in KOLOM.items())


def _daftar_catatan(penanda: Penanda, catatan: Iterable[Catatan]) -> Markup:
    """Return every note on the answers once, whole; the script shows those of the rows it shows."""
    butir = [_catatan(penanda, c) for c in catatan]
    return el("div", el("h2", "Catatan redaksi pada ketentuan itu"), *butir, class_="catatan-siapa") if butir else Markup()


def _catatan(penanda: Penanda, catatan: Catatan) -> Markup:
    alamat = relatif(f"{penanda.kabupaten.slug}/catatan.html#{catatan.kode}", penanda.halaman)
    kepala = el("strong", el("a", NAMA_JENIS[catatan.jenis], href=alamat), ":")
    dasar = el("span", penanda.daftar_tautan(catatan.tempat), class_="dasar")
    return el("p", kepala, f" {catatan.uraian} ", dasar, class_="catatan-lain", data_catatan=catatan.kode)
