"""The views of a flow in words: numbered steps, SOP-AP table, and the lists that lead to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from data.model import Alur, Langkah
from data.muat import Bersama, Kabupaten, Panduan
from data.rujukan import Rujukan
from diagrams import Lukisan, lukis
from diagrams.bpmn import bpmn
from macros.halaman import alamat_rekam
from macros.surat_isian import isian_dari_langkah, pagar_isian
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

TIDAK_DIATUR = "tidak diatur"
LAMBANG = {"mulai": "Mulai", "kegiatan": "Kegiatan", "keputusan": "Keputusan", "selesai": "Selesai"}
NAMA_CARA = {"penunjukan": "penunjukan", "pengajuan-sukarela": "pengajuan sukarela"}
NAMA_LINGKUP = {
    "dalam-unit": "di dalam unit organisasi",
    "lintas-unit": "lintas unit organisasi",
    "lintas-instansi": "lintas instansi",
}
NAMA_KELOMPOK = {"penugasan": "Penugasan", "mekanisme": "Mekanisme kerja"}
TANPA_LANGKAH = {
    "teks": "Peraturan ini menyebut cara ini, tetapi tidak merinci langkahnya.",
    "gambar-hilang": "Langkahnya hanya digambar, dan gambarnya hilang pada salinan kami. Periksa dokumen resmi.",
}
NAMA_BUKTI = {
    "teks": "Diatur dengan kata-kata dalam peraturan ini.",
    "gambar-hilang": "Hanya berupa gambar, dan gambarnya hilang pada salinan kami. Periksa dokumen resmi.",
}


def jangkar_langkah(alur: Alur, nomor: int) -> str:
    """Return the anchor of a step on the flow's page."""
    return f"{alur.kode}-langkah-{nomor}"


def identitas_alur(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    """Return what the flow is, on what it rests, and its legal basis."""
    baris = (
        ("Cara", NAMA_CARA.get(alur.cara)),
        ("Lingkup", NAMA_LINGKUP.get(alur.lingkup)),
        ("Berlaku bagi", ", ".join(bersama.unit[kode].nama for kode in alur.unit)),
        ("Bukti", NAMA_BUKTI[alur.bukti]),
        ("Dasar", penanda.daftar_tautan(alur.rujukan)),
    )
    return el("dl", *(el("dt", kiri) + el("dd", kanan) for kiri, kanan in baris if kanan), class_="identitas")


def lukisan(kabupaten: Kabupaten, bersama: Bersama) -> dict[str, Lukisan]:
    """Return the swimlane of each of a regency's flows that has steps, by code; all are drawn in one call of the engine."""
    return lukis(kabupaten.alur, bersama.peran, bersama.dokumen)


def bingkai(alur: Alur, semua: Mapping[str, Lukisan]) -> Markup:
    """Return the swimlane in a frame that scrolls by itself, below its lane names."""
    if alur.kode not in semua:
        return Markup()
    satu = semua[alur.kode]
    sifat = {"class_": "alur-bingkai", "id": f"gambar-{alur.kode}", "tabindex": 0, "role": "region"}
    gaya = f"--tinggi-kepala:{satu.tinggi:g}px"
    return el("div", Markup(satu.kepala), Markup(satu.gambar), aria_label=f"Gambar alur {alur.nama}", style=gaya, **sifat)


def berkas_bpmn(panduan: Panduan) -> Iterator[tuple[str, str]]:
    """Yield the address and content of the BPMN 2.0 file of each flow that has steps."""
    bersama = panduan.bersama
    for kabupaten in panduan.kabupaten:
        for alur in (satu for satu in kabupaten.alur if satu.langkah):
            isi = bpmn(alur, bersama.peran, bersama.dokumen, peraturan=kabupaten.peraturan.sebutan)
            yield alamat_rekam(kabupaten, alur).replace(".html", ".bpmn"), isi


def unduhan(alur: Alur) -> Markup:
    """Return the link to the flow's BPMN file."""
    return el("p", el("a", "Unduh BPMN 2.0", href=f"{alur.kode}.bpmn", download=True), " untuk perkakas pemodelan proses.")


def langkah_bernomor(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    """Return the steps as a numbered list: who, what, to whom, with which letter, on what basis, and what follows."""
    butir, tahap = [], None
    for nomor, langkah in enumerate(alur.langkah, 1):
        if langkah.tahap != tahap:
            tahap = langkah.tahap
            butir.append(el("li", tahap, class_="tahap"))
        butir.append(_langkah(penanda, alur, bersama, nomor, langkah))
    return el("ol", *butir, class_="langkah", data_alur=alur.kode)


def _langkah(penanda: Penanda, alur: Alur, bersama: Bersama, nomor: int, langkah: Langkah) -> Markup:
    kelas = f"{langkah.jenis} tidak-diatur" if langkah.tidak_diatur else langkah.jenis
    judul = el("h3", el("span", str(nomor), class_="nomor"), " ", langkah.kegiatan)
    pelaku = el("p", el("strong", nama_peran(bersama, langkah.pelaku)), class_="pelaku")
    rincian = (
        ("Kepada", nama_peran(bersama, langkah.kepada)),
        ("Tembusan", nama_peran(bersama, langkah.tembusan)),
        ("Dokumen", gabung((dokumen(penanda, bersama, kode, langkah) for kode in langkah.dokumen), ", ")),
        ("Dasar", penanda.daftar_tautan(langkah.rujukan)),
        ("Berikutnya", _berikutnya(alur, langkah)),
    )
    isi = el("dl", *(el("dt", kiri) + el("dd", kanan) for kiri, kanan in rincian if kanan)) + bunyi(penanda, langkah.rujukan)
    lanjut = json.dumps([satu.model_dump() for satu in langkah.lanjut], ensure_ascii=False)
    data = {"data_kode": langkah.kode, "data_lanjut": lanjut, "data_tahap": langkah.tahap}
    return el("li", judul, pelaku, isi, id=jangkar_langkah(alur, nomor), class_=kelas, **data)


def bunyi(penanda: Penanda, rujukan: Iterable[Rujukan]) -> Markup:
    """Return the exact words of the provisions, folded; provisions with the same words are shown once."""
    menurut_teks: dict[str, list[Rujukan]] = {}
    for satu in rujukan:
        menurut_teks.setdefault(penanda.kabupaten.naskah.cari(satu).teks, []).append(satu)
    kutipan = (el("blockquote", el("p", teks), el("p", penanda.tautan(sama[0]), class_="dasar")) for teks, sama in menurut_teks.items() if teks)
    return el("details", el("summary", "Bunyi ketentuan"), *kutipan, class_="bunyi")


def _berikutnya(alur: Alur, langkah: Langkah) -> Markup:
    return gabung((_tautan_lanjut(alur, lanjut.ke, lanjut.jika) for lanjut in langkah.lanjut), "; ")


def _tautan_lanjut(alur: Alur, ke: str, jika: str | None) -> Markup:
    nomor = alur.nomor(ke)
    tautan = el("a", f"langkah {nomor}", href=f"#{jangkar_langkah(alur, nomor)}")
    return Markup("bila {}: {}").format(jika, tautan) if jika else tautan


def nama_peran(bersama: Bersama, kode: Iterable[str], penghubung: str = ", ") -> str:
    """Return the names of roles."""
    return penghubung.join(bersama.peran[satu].nama for satu in kode)


def dokumen(penanda: Penanda, bersama: Bersama, kode: str, langkah: Langkah | None = None) -> Markup:
    """Return a document's name, linked to its letter where the regency has one, filled in as `langkah` has it."""
    surat = next((s for s in penanda.kabupaten.surat if s.kode == kode), None)
    nama = bersama.dokumen[kode].nama
    if surat is None:
        return Markup.escape(nama)
    pagar = pagar_isian(isian_dari_langkah(penanda.kabupaten, surat, bersama, langkah)) if langkah else ""
    return el("a", nama, href=relatif(alamat_rekam(penanda.kabupaten, surat), penanda.halaman) + pagar)


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
    luaran = gabung((dokumen(penanda, bersama, kode, langkah) for kode in langkah.dokumen), ", ")
    diam = el("span", TIDAK_DIATUR, class_="tidak-diatur")
    keterangan = gabung([penanda.daftar_tautan(langkah.rujukan), *_keterangan(alur, bersama, langkah)], ". ")
    return el("tr", el("td", str(nomor)), el("th", langkah.kegiatan, scope="row"), *kolom, el("td", diam), el("td", diam),
              el("td", luaran or diam), el("td", keterangan))  # fmt: skip


def _keterangan(alur: Alur, bersama: Bersama, langkah: Langkah) -> Iterable[object]:
    if langkah.kepada:
        yield f"Kepada {nama_peran(bersama, langkah.kepada)}"
    if langkah.tembusan:
        yield f"Tembusan {nama_peran(bersama, langkah.tembusan)}"
    if langkah.jenis == "keputusan":
        yield gabung((f"Bila {n.jika}: ke {alur.nomor(n.ke)}" for n in langkah.lanjut), "; ")


def daftar_alur(kabupaten: Kabupaten, halaman: str) -> Markup:
    """Return a regency's flows by group, each with what it rests on."""
    grup = ((judul, [a for a in kabupaten.alur if a.kelompok == kelompok]) for kelompok, judul in NAMA_KELOMPOK.items())
    return gabung(
        el("h3", judul) + el("ul", *(_butir_alur(kabupaten, satu, halaman) for satu in isi), class_="kartu") for judul, isi in grup if isi
    )


def _butir_alur(kabupaten: Kabupaten, alur: Alur, halaman: str) -> Markup:
    tautan = el("a", alur.nama, href=relatif(alamat_rekam(kabupaten, alur), halaman))
    isi = f"{len(alur.langkah)} langkah. {NAMA_BUKTI[alur.bukti]}" if alur.langkah else TANPA_LANGKAH[alur.bukti]
    return el("li", el("strong", tautan), el("p", isi), el("p", str(alur.rujukan[0]), class_="dasar"))
