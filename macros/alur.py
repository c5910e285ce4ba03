"""What a flow is, its drawing and downloads, and the lists that lead to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from data.model import Alur, Langkah
from data.muat import Bersama, Kabupaten, Panduan
from data.sebutan import bersama_bagi
from diagrams import Lukisan, lukis
from diagrams.bpmn import bpmn
from macros.halaman import alamat_rekam
from macros.surat_isian import isian_dari_langkah, pagar_isian
from macros.teks import Penanda
from macros.tulis import Markup, daftar_ciri, el, gabung, relatif

NAMA_CARA = {"penunjukan": "penunjukan", "pengajuan-sukarela": "pengajuan sukarela"}
NAMA_LINGKUP = {
    "dalam-unit": "di dalam unit organisasi",
    "lintas-unit": "lintas unit organisasi",
    "lintas-instansi": "lintas instansi",
}
NAMA_KELOMPOK = {"penugasan": "Penugasan", "mekanisme": "Mekanisme kerja"}
TANPA_LANGKAH = {
    "teks": "Peraturan ini menyebutnya, tetapi tidak merinci setiap langkah beserta pelakunya.",
    "gambar-hilang": "Langkahnya hanya digambar, dan gambarnya hilang pada salinan kami. Periksa dokumen resmi.",
}
NAMA_BUKTI = {
    "teks": "Diatur dengan kata-kata dalam peraturan ini.",
    "gambar-hilang": "Hanya berupa gambar, dan gambarnya hilang pada salinan kami. Periksa dokumen resmi.",
}


def jangkar_langkah(alur: Alur, nomor: int) -> str:
    """Return the anchor of a step on the flow's page."""
    return f"{alur.kode}-langkah-{nomor}"


def nama_lingkup(kabupaten: Kabupaten, lingkup: str) -> str:
    """Return what a regency calls a reach: as its appointment over that reach is named, else the shared name."""
    penunjukan = next((a for a in kabupaten.alur if a.cara == "penunjukan" and a.lingkup == lingkup), None)
    return penunjukan.nama.removeprefix("Penunjukan ") if penunjukan else NAMA_LINGKUP[lingkup]


def identitas_alur(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    """Return what the flow is, on what it rests, and its legal basis."""
    baris = (
        ("Cara", NAMA_CARA.get(alur.cara)),
        ("Lingkup", alur.lingkup and nama_lingkup(penanda.kabupaten, alur.lingkup)),
        ("Berlaku bagi", ", ".join(bersama.unit[kode].nama for kode in alur.unit)),
        ("Bukti", NAMA_BUKTI[alur.bukti]),
        ("Dasar", penanda.daftar_tautan(alur.rujukan)),
    )
    return daftar_ciri(baris, class_="identitas")


def lukisan(kabupaten: Kabupaten, bersama: Bersama) -> dict[str, Lukisan]:
    """Return the swimlane of each of a regency's flows that has steps, by code; all are drawn in one call of the engine."""
    return lukis(kabupaten.alur, bersama.peran, bersama.dokumen)


def bingkai(alur: Alur, semua: Mapping[str, Lukisan]) -> Markup:
    """Return the swimlane in a frame that scrolls by itself, below its lane names, and in pieces for paper."""
    if alur.kode not in semua:
        return Markup()
    satu = semua[alur.kode]
    sifat = {"class_": "alur-bingkai", "id": f"gambar-{alur.kode}", "tabindex": 0, "role": "region"}
    gaya = f"--tinggi-kepala:{satu.tinggi:g}px"
    layar = el("div", Markup(satu.kepala), Markup(satu.gambar), aria_label=f"Gambar alur {alur.nama}", style=gaya, **sifat)
    return layar + Markup(satu.cetak)


def berkas_bpmn(panduan: Panduan) -> Iterator[tuple[str, str]]:
    """Yield the address and content of the BPMN 2.0 file of each flow that has steps."""
    for kabupaten in panduan.kabupaten:
        bersama = bersama_bagi(panduan.bersama, kabupaten)
        for alur in (satu for satu in kabupaten.alur if satu.langkah):
            isi = bpmn(alur, bersama.peran, bersama.dokumen, peraturan=kabupaten.peraturan.sebutan)
            yield alamat_rekam(kabupaten, alur).replace(".html", ".bpmn"), isi


def unduhan(alur: Alur) -> Markup:
    """Return the link to the flow's BPMN file."""
    return el("p", el("a", "Unduh BPMN 2.0", href=f"{alur.kode}.bpmn", download=True), " untuk perkakas pemodelan proses.")


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
