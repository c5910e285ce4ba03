"""The page of a regency's editorial notes, filterable by kind."""

from __future__ import annotations

from collections import Counter

from data.model import Catatan
from macros.naskah import NAMA_JENIS, isi_catatan
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung


def daftar_catatan(penanda: Penanda) -> Markup:
    """Return the filter and every note in the order of the text."""
    catatan = penanda.kabupaten.catatan
    urutan = {k.rujukan: i for i, k in enumerate(penanda.kabupaten.naskah.ketentuan)}
    urut = sorted(catatan, key=lambda c: urutan[c.rujukan])
    jumlah = Counter(c.jenis for c in catatan)
    pilihan = [el("label", el("input", type="checkbox", name="jenis", value=j, checked=True), f" {nama} ({jumlah[j]})")
               for j, nama in NAMA_JENIS.items() if jumlah[j]]  # fmt: skip
    saring = el("fieldset", el("legend", "Tampilkan jenis"), *pilihan, class_="saring", data_saring="catatan", hidden=True)
    return gabung([saring, el("div", *(_satu(penanda, c) for c in urut), class_="daftar-catatan")])


def _satu(penanda: Penanda, catatan: Catatan) -> Markup:
    kepala = el("p", el("strong", NAMA_JENIS[catatan.jenis], class_="jenis"), " di ", penanda.tautan(catatan.rujukan))
    juga = el("p", f"Juga di {len(catatan.juga_di)} tempat lain: ", penanda.daftar_tautan(catatan.juga_di)) if catatan.juga_di else ""
    kutipan = el("blockquote", el("p", "“", el("mark", catatan.kutipan, class_="cacat"), "”"))
    return el("article", kepala, kutipan, isi_catatan(catatan), juga, id=catatan.kode, data_jenis=catatan.jenis)
