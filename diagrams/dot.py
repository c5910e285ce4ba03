"""A flow and its layout -> DOT text; every position is given, the engine only draws."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

import graphviz

from data.model import Alur, Peran
from diagrams.isi import UKURAN_TAHAP
from diagrams.label import UKURAN_LABEL
from diagrams.simbol import UKURAN
from diagrams.tata import PANJANG_MATA, Bidang, Kotak, Letak, Panah, Tata, Titik
from diagrams.uraian import describe_step

INCI = 72
UMUM = {
    "graph": {"outputorder": "nodesfirst", "pad": "0", "splines": "true"},
    "node": {"fixedsize": "true", "fontname": "Arial", "fontsize": f"{UKURAN:g}", "label": "", "margin": "0", "shape": "box"},
    "edge": {"arrowsize": f"{PANJANG_MATA / 10:g}"},
}
KIRI, TENGAH = "\\l", "\\n"
# What XML 1.0 forbids; an engine would pass it on.
TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dot(alur: Alur, tata: Tata, peran: Mapping[str, Peran], *, awalan: str = "") -> str:
    """Return the DOT text of a diagram; ids and link targets begin with `awalan` and the code of the flow."""
    depan = awalan + alur.kode
    graf = new_graph(alur.kode, UMUM, {"class": "alur", "id": f"{depan}-gambar"})
    node = partial(_node, graf, depan, tata.tinggi)
    for jenis, deret, ukuran in (("lajur", tata.lajur, UKURAN), ("tahap", tata.tahap, UKURAN_TAHAP)):
        for n, bidang in enumerate(deret, 1):
            _field(node, f"{jenis}-{n}", jenis, bidang, ukuran)
    for letak in tata.simbol:
        langkah = alur.langkah[letak.langkah]
        tautan = {"URL": f"#{depan}-langkah-{letak.langkah + 1}", "tooltip": escape(describe_step(alur, langkah, peran))}
        _symbol(node, letak, langkah.tidak_diatur, tautan)
    nama_panah = arrow_names(tata)
    for nama, panah in zip(nama_panah, tata.panah, strict=True):
        _arrow(graf, f"{depan}-{nama}", panah, tata)
    for label in tata.label:
        node(f"{nama_panah[label.panah]}-label", "label", label.kotak,
             label=lines(label.baris, KIRI), shape="plaintext", fontsize=f"{UKURAN_LABEL:g}")
    return graf.source


def new_graph(nama: str, umum: Mapping[str, Mapping[str, str]], sifat: Mapping[str, str]) -> graphviz.Digraph:
    """Return an empty directed graph with what is common to its nodes and edges, and its own attributes `sifat`."""
    return graphviz.Digraph(nama, graph_attr={**umum["graph"], **sifat}, node_attr=dict(umum["node"]), edge_attr=dict(umum["edge"]))


def escape(teks: str) -> str:
    """Return `teks` for a quoted value so that Graphviz prints exactly these characters: it decodes entities once."""
    return TERLARANG.sub("\ufffd", teks).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')


def lines(baris: Sequence[str], akhir: str) -> str:
    """Return a label of several lines, each ended by `akhir`: left-justified or centred."""
    return "".join([escape(satu) + akhir for satu in baris])


def symbol_name(letak: Letak) -> str:
    """Return the name of a symbol: the step's, with a number for its second symbol and more."""
    return f"simbol-{letak.langkah + 1}" + (f"-{letak.bagian + 1}" if letak.bagian else "")


def arrow_names(tata: Tata) -> list[str]:
    """Return a name for every arrow, 'panah-2-3'; a second arrow between the same steps gets a number more."""
    hasil: list[str] = []
    for panah in tata.panah:
        asal, tujuan = (tata.simbol[n].langkah + 1 for n in (panah.asal, panah.tujuan))
        nama = f"{'sambung' if panah.sambung else 'panah'}-{asal}-{tujuan}"
        kembar = sum(satu == nama or satu.startswith(f"{nama}-") for satu in hasil)
        hasil.append(f"{nama}-{kembar + 1}" if kembar else nama)
    return hasil


def _statement(graf: graphviz.Digraph, unsur: str, sifat: Mapping[str, str]) -> None:
    """Write a node or an edge; its values are escaped already, which `graf.node` would find out anew for each."""
    isi = " ".join([f'{nama}="{nilai}"' for nama, nilai in sifat.items()])
    graf.body.append(f"\t{unsur} [{isi}]\n")


def _node(graf: graphviz.Digraph, depan: str, tinggi: float, nama: str, kelas: str, kotak: Kotak, **lain: str) -> None:
    letak = {"pos": _point(kotak.tengah, tinggi), "width": _inches(kotak.lebar), "height": _inches(kotak.tinggi)}
    _statement(graf, f'"{nama}"', {"class": kelas, "id": f"{depan}-{nama}", **letak, **lain})


def _point(titik: Titik, tinggi: float) -> str:
    return f"{titik[0]:.6g},{tinggi - titik[1]:.6g}"


def _inches(piksel: float) -> str:
    return f"{piksel / INCI:.5f}"


def _field(node: partial[None], nama: str, jenis: str, bidang: Bidang, ukuran: float) -> None:
    """Write the area of a lane or stage and its name."""
    node(nama, jenis, bidang.kotak)
    node(f"{nama}-judul", "judul", bidang.kepala)
    if bidang.nama:
        node(f"{nama}-nama", f"nama-{jenis}", bidang.tulisan, label=lines(bidang.nama, TENGAH), shape="plaintext", fontsize=f"{ukuran:g}")


def _symbol(node: partial[None], letak: Letak, tidak_diatur: bool, tautan: dict[str, str]) -> None:
    nama, jenis = symbol_name(letak), letak.simbol.jenis
    gaya = ["rounded"] * (jenis in ("mulai", "selesai")) + ["dashed"] * tidak_diatur
    bentuk = {"shape": "diamond"} if jenis == "keputusan" else {}
    bentuk |= {"style": ",".join(gaya)} if gaya else {}
    node(nama, f"{jenis} tidak-diatur" if tidak_diatur else jenis, letak.kotak, **bentuk, **tautan)
    for teks in letak.simbol.teks:
        kotak = Kotak(letak.kotak.x + teks.x, letak.kotak.y + teks.y, teks.lebar, teks.tinggi)
        isi = lines(teks.baris, TENGAH if jenis == "keputusan" else KIRI)
        node(f"{nama}-{teks.jenis}", teks.jenis, kotak, label=isi, shape="plaintext", fontsize=f"{teks.ukuran:g}")


def _arrow(graf: graphviz.Digraph, ident: str, panah: Panah, tata: Tata) -> None:
    """Write an arrow as a spline whose curves are straight: each corner is its own control point."""
    asal, tujuan = (symbol_name(tata.simbol[n]) for n in (panah.asal, panah.tujuan))
    titik = list(panah.titik)
    awal = ""
    if not panah.sambung:
        awal = f"e,{_point(titik[-1], tata.tinggi)} "
        titik[-1] = _arrow_base(titik[-2], titik[-1])
    kurva = [titik[0], *(t for a, b in pairwise(titik) for t in (a, b, b))]
    pos = awal + " ".join(_point(t, tata.tinggi) for t in kurva)
    lain = {"dir": "none"} if panah.sambung else {}
    _statement(graf, f'"{asal}" -> "{tujuan}"', {"class": "sambung" if panah.sambung else "panah", "id": ident, "pos": pos, **lain})


def _arrow_base(dari: Titik, ke: Titik) -> Titik:
    """Return the point where the head of an arrow that ends at `ke` begins."""
    dx, dy = ke[0] - dari[0], ke[1] - dari[1]
    panjang = abs(dx) + abs(dy)
    return ke[0] - dx / panjang * PANJANG_MATA, ke[1] - dy / panjang * PANJANG_MATA
