"""The SOP-AP table of a flow: the executors in their own columns, mutu baku, remarks."""

from __future__ import annotations

from collections.abc import Iterable

from data.model import Alur, Langkah
from data.muat import Bersama
from macros.alur import dokumen, nama_peran
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung

TIDAK_DIATUR = "tidak diatur"
LAMBANG = {"mulai": "Mulai", "kegiatan": "Kegiatan", "keputusan": "Keputusan", "selesai": "Selesai"}


def tabel_sop(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    """Return the SOP-AP table: the executors in their own columns, mutu baku, remarks."""
    pelaku = alur.pelaku
    kepala = el(
        "thead",
        el("tr", el("th", "No", rowspan=2), el("th", "Kegiatan", rowspan=2), el("th", "Pelaksana", colspan=len(pelaku)),
           el("th", "Mutu baku", colspan=3), el("th", "Keterangan", rowspan=2)),
        el("tr", *(el("th", bersama.peran[kode].nama, scope="col") for kode in pelaku),
           *(el("th", judul, scope="col") for judul in ("Kelengkapan", "Waktu", "Output"))),
    )  # fmt: skip
    isi = el("tbody", *(_baris_sop(penanda, alur, bersama, n, langkah) for n, langkah in enumerate(alur.langkah, 1)))
    return el("div", el("table", kepala, isi, class_="sop"), class_="gulir", tabindex=0, role="region", aria_label=f"Tabel SOP {alur.nama}")


def _baris_sop(penanda: Penanda, alur: Alur, bersama: Bersama, nomor: int, langkah: Langkah) -> Markup:
    lambang = el("span", el("span", LAMBANG[langkah.jenis]), class_=f"lambang {langkah.jenis}")
    kolom = (el("td", lambang if kode in langkah.pelaku else "", class_="pelaksana") for kode in alur.pelaku)
    surat = gabung((dokumen(penanda, bersama, kode, langkah) for kode in langkah.dokumen), ", ")
    # A document that is received is what the step needs, not what comes out of it.
    terima = langkah.kegiatan.startswith("Menerima ")
    kelengkapan = gabung(filter(None, [langkah.kelengkapan, surat if terima else ""]), ", ")
    mutu = (kelengkapan, langkah.waktu, "" if terima else surat)
    diam = el("span", TIDAK_DIATUR, class_="tidak-diatur")
    keterangan = gabung([penanda.daftar_tautan(langkah.rujukan), *_keterangan(alur, bersama, langkah)], ". ")
    return el("tr", el("td", str(nomor)), el("th", langkah.kegiatan, scope="row"), *kolom,
              *(el("td", isi or diam, class_="mutu") for isi in mutu), el("td", keterangan))  # fmt: skip


def _keterangan(alur: Alur, bersama: Bersama, langkah: Langkah) -> Iterable[object]:
    if langkah.kepada:
        yield f"Kepada {nama_peran(bersama, langkah.kepada)}"
    if langkah.tembusan:
        yield f"Tembusan {nama_peran(bersama, langkah.tembusan)}"
    if langkah.jenis == "keputusan":
        yield gabung((f"Bila {n.jika}: ke {alur.nomor(n.ke)}" for n in langkah.lanjut), "; ")
    elif langkah.lanjut and (ke := alur.nomor(langkah.lanjut[0].ke)) != alur.nomor(langkah.kode) + 1:
        yield f"Ke {ke}"
