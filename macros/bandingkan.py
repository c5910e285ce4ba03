"""Bandingkan: tables over all regencies, computed from the data; each cell links to its provision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.muat import Bersama
from macros import banding_isi
from macros.banding import Topik
from macros.banding_alur import mekanisme
from macros.banding_pejabat import penilai, penutup
from macros.teks import Penanda
from macros.tulis import Markup, atribut, el

TANDA = "Yang ditandai tidak ada di semua kolom yang tampil. Pilihan Anda tersimpan di alamat halaman ini."


def bandingkan(penanda: Sequence[Penanda], bersama: Bersama) -> Markup:
    """Return the choice of regencies and topic, and every table."""
    topik = [
        banding_isi.identitas(penanda),
        penilai(penanda, bersama),
        penutup(penanda, bersama),
        *mekanisme(penanda, bersama),
        banding_isi.dokumen(penanda, bersama),
        banding_isi.aturan(penanda),
        banding_isi.definisi(penanda),
        banding_isi.dasar_hukum(penanda),
    ]
    return el("div", _pilihan(penanda, topik), *(_tabel(penanda, satu) for satu in topik), class_="bandingkan")


def _pilihan(penanda: Sequence[Penanda], topik: Iterable[Topik]) -> Markup:
    kotak = (
        el("label", Markup("<input{}>").format(atribut(type="checkbox", name="daerah", value=p.kabupaten.slug, checked=True)), " ",
           p.kabupaten.peraturan.nama_pendek)
        for p in penanda
    )  # fmt: skip
    pilih = el("select", el("option", "Semua topik", value=""), *(el("option", t.judul, value=t.kode) for t in topik), name="topik")
    return el("form", el("fieldset", el("legend", "Kabupaten"), *kotak), el("label", "Topik ", pilih), el("p", TANDA), hidden=True)


def _tabel(penanda: Sequence[Penanda], topik: Topik) -> Markup:
    kolom = [(p.kabupaten.slug, p.kabupaten.peraturan.nama_pendek) for p in penanda]
    kepala = el("tr", el("th", "Hal", scope="col"), *(el("th", nama, scope="col", data_daerah=slug) for slug, nama in kolom))
    baris = (
        el("tr", el("th", judul, scope="row"),
           *(el("td", isi, data_daerah=slug, data_nama=nama) for (slug, nama), isi in zip(kolom, sel, strict=True)))
        for judul, sel in topik.baris
    )  # fmt: skip
    tabel = el("table", el("thead", kepala), el("tbody", *baris), class_="keputusan banding")
    bingkai = el("div", tabel, class_="gulir", tabindex=0, role="region", aria_label=f"Tabel {topik.judul}")
    return el("section", el("h2", topik.judul, id=topik.kode), bingkai, data_topik=topik.kode, data_jenis=topik.jenis)
