"""Siapa penilai saya: the decision table of a regency, one row for a post and level; the script shows the row asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from data.model import Struktur
from data.muat import Bersama
from data.siapa import UMUM, Butir, Jawaban, jabatan, siapa, unit
from macros.naskah import NAMA_JENIS
from macros.teks import Penanda, catatan_di
from macros.tulis import Markup, el, gabung, relatif

KOLOM = {
    "penilai": "Dinilai oleh",
    "penugas": "Ditugaskan oleh",
    "pimpinan": "Pimpinan unit organisasi",
    "atasan": "Berkedudukan di bawah",
    "penetap": "Target kinerja ditetapkan oleh",
    "perekomendasi": "Rekomendasi penilaian dari",
    "koordinator": "Dikoordinasikan oleh",
}
PERAN_SAJA = "berperan selaku Pejabat Penilai Kinerja; siapa yang dinilai tidak disebut"
NAMA_JENJANG = {
    "ahli-utama": "Ahli Utama",
    "ahli-madya": "Ahli Madya",
    "ahli-muda": "Ahli Muda",
    "ahli-pertama": "Ahli Pertama",
    "keterampilan": "semua jenjang keterampilan",
}


def tabel_siapa(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the form and, for each structure, its decision table."""
    nama_unit = unit(penanda.kabupaten)
    struktur = {s.kode: s for daftar in nama_unit.values() for s in daftar}
    data = {"unit": {slug_unit(nama): [nama, [s.kode for s in daftar]] for nama, daftar in nama_unit.items()}}
    tabel = (_tabel(penanda, bersama, satu) for satu in struktur.values())
    skrip = el("script", Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")), type="application/json")
    umum = next((s for s in penanda.kabupaten.struktur if s.jenis_unit == UMUM), None)
    return el("div", el("form", hidden=True), skrip, _ketentuan_umum(penanda, umum), *tabel, class_="siapa")


def _ketentuan_umum(penanda: Penanda, umum: Struktur | None) -> Markup:
    """Return the pointer to the rules for all units."""
    if umum is None:
        return Markup()
    tautan = el("a", "ketentuan umum", href=relatif(f"{penanda.kabupaten.slug}/struktur/{umum.kode}.html", penanda.halaman))
    kapan = " untuk semua unit; disebut di sini bila unit tidak mengatur sendiri, atau mengatur lain."
    return el("p", "Selain aturan unit di bawah ini, berlaku ", tautan, kapan)


def slug_unit(nama: str) -> str:
    """Return a unit's name as it stands in a link."""
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")


def _tabel(penanda: Penanda, bersama: Bersama, struktur: Struktur) -> Markup:
    kepala = el("thead", el("tr", el("th", "Saya"), *(el("th", nama, scope="col") for nama in KOLOM.values())))
    baris = (_baris(penanda, bersama, struktur, kode, jenjang) for kode, jenjang in jabatan(struktur))
    alamat = relatif(f"{penanda.kabupaten.slug}/struktur/{struktur.kode}.html", penanda.halaman)
    judul = el("h3", el("a", struktur.nama, href=alamat))
    keterangan = el("p", struktur.keterangan) if struktur.keterangan else ""
    tabel = el("table", kepala, el("tbody", *baris), class_="keputusan")
    bingkai = el("div", tabel, class_="gulir", tabindex=0, role="region", aria_label=f"Tabel {struktur.nama}")
    return el("section", judul, keterangan, bingkai, data_struktur=struktur.kode)


def _baris(penanda: Penanda, bersama: Bersama, struktur: Struktur, kode: str, jenjang: str | None) -> Markup:
    jawaban = siapa(penanda.kabupaten, struktur, kode, jenjang)
    sel = (el("td", _sel(penanda, bersama, jawaban, tanya), data_kolom=nama) for tanya, nama in KOLOM.items())
    return el("tr", el("th", sebutan(bersama, kode, jenjang), scope="row"), *sel, data_jabatan=kode, data_jenjang=jenjang or "-")


def sebutan(bersama: Bersama, kode: str, jenjang: str | None) -> str:
    """Return a post with its level: Pejabat Fungsional Ahli Madya."""
    nama = bersama.peran[kode].nama
    return f"{nama} {NAMA_JENJANG[jenjang]}" if jenjang in NAMA_JENJANG else nama


def _sel(penanda: Penanda, bersama: Bersama, jawaban: Jawaban, tanya: str) -> Markup:
    butir = jawaban.isi[tanya]
    if not butir:
        return el("span", "tidak diatur", class_="tidak-diatur")
    awal = el("strong", "Peraturan bertentangan:") if jawaban.bertentangan(tanya) else ""
    sendiri = [b for b in butir if not b.umum]
    umum = [b for b in butir if b.umum]
    ditulis = umum if not sendiri or jawaban.bertentangan(tanya) else []
    return gabung([awal, _daftar(penanda, bersama, sendiri), _umum(penanda, bersama, ditulis), _catatan(penanda, sendiri)])


def _umum(penanda: Penanda, bersama: Bersama, butir: list[Butir]) -> Markup:
    """Return, in short, the rules for all units: where a unit has none of its own, or its own contradict them."""
    if not butir:
        return Markup()
    menurut_peran = {bersama.peran[b.peran].nama: b.rujukan[0] for b in reversed(butir)}
    isi = gabung((gabung([nama, " ", el("span", penanda.tautan(r), class_="dasar")]) for nama, r in reversed(menurut_peran.items())), "; ")
    return el("p", "Ketentuan umum: ", isi)


def _daftar(penanda: Penanda, bersama: Bersama, butir: list[Butir]) -> Markup:
    return el("ul", *(_butir(penanda, bersama, satu) for satu in butir)) if butir else Markup()


def _butir(penanda: Penanda, bersama: Bersama, butir: Butir) -> Markup:
    keterangan = "; ".join(filter(None, (butir.syarat, PERAN_SAJA if butir.peran_saja else None)))
    syarat = el("em", f" – {keterangan}") if keterangan else ""
    dasar = el("span", penanda.daftar_tautan(butir.rujukan), class_="dasar")
    return el("li", el("strong", bersama.peran[butir.peran].nama), syarat, " ", dasar)


def _catatan(penanda: Penanda, butir: Iterable[Butir]) -> Markup:
    """Return links to the notes on the provisions of an answer, spelling left out."""
    semua = {c.kode: c for b in butir for r in b.rujukan for c in catatan_di(penanda.kabupaten, r) if c.jenis != "salah-ketik"}
    alamat = relatif(f"{penanda.kabupaten.slug}/catatan.html", penanda.halaman)
    tautan = (el("a", f"{NAMA_JENIS[c.jenis]}: {c.uraian.split('. ')[0].rstrip('.')}", href=f"{alamat}#{kode}") for kode, c in semua.items())
    return gabung(el("p", "Catatan: ", satu, class_="catatan-lain") for satu in tautan)
