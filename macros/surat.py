"""The page of a letter: a form beside the letter on paper, and what the page's script needs to know."""

from __future__ import annotations

import base64
import json
from collections.abc import Collection, Mapping

from data.model import IsiMinimum, Medan, Peraturan, Surat, TataNaskah
from macros.docx import KERTAS
from macros.surat_docx import surat_kosong
from macros.surat_kertas import kertas
from macros.surat_medan import Tautan, bagian, dasar
from macros.tulis import Markup, atribut, el, gabung

JENIS_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TANDA_TANGAN = {"basah": "Tanda tangan basah", "elektronik": "Tanda tangan elektronik", "eoffice": "Templat e-office (parameter ${...})"}
_TANPA_EOFFICE = {kode: nama for kode, nama in TANDA_TANGAN.items() if kode != "eoffice"}
KETERANGAN_ELEKTRONIK = "Ditandatangani secara elektronik"


def formulir(
    surat: Surat,
    peraturan: Peraturan,
    *,
    tautan: Tautan,
    tata_naskah: TataNaskah | None = None,
    umum: Mapping[str, Collection[str]] | None = None,
    otomatis: Mapping[str, Collection[str]] | None = None,
    kosong: Mapping[str, str] | None = None,
) -> Markup:
    """Return the HTML of the letter's form, preview and fallback, without a heading above it.

    `tautan` turns a citation into a link. `umum` gives, by field, the names of roles that the
    user must replace by a post; `otomatis` gives all that the data put there, which
    a step's link may replace. `kosong` gives the addresses of the blank letters by
    paper (a4, f4); without it they stand in the page as data: addresses.
    """
    asal = _asal(surat, peraturan, tautan)
    tata_naskah = tata_naskah or TataNaskah()
    kolom = el("div", _isian(surat, tautan, tata_naskah), _pratinjau(surat), class_="surat-kolom")
    isi = gabung((asal, _tanpa_js(surat, kosong), kolom, _data(surat, peraturan, tata_naskah, umum or {}, otomatis or {})))
    # The page is found by what stands above the form; labels and choices are the same on every letter.
    # Material's search ends an exclusion at the first closing tag of the same name: nothing inside may be a <section>.
    return el("section", isi, class_="surat", data_surat=surat.kode, data_search_exclude=True)


def _asal(surat: Surat, peraturan: Peraturan, tautan: Tautan) -> Markup:
    """Say whether the wording is the regulation's own."""
    if surat.contoh_resmi:
        return el("p", "Kata-kata surat mengikuti contoh resmi: ", tautan(surat.rujukan[0]), f" {peraturan.sebutan}.")
    judul = el("strong", "Contoh susunan, bukan bagian dari peraturan.")
    return el("p", judul, f" {peraturan.sebutan} tidak mencetak contoh surat ini; susunannya dibuat penyusun panduan.")


def _isian(surat: Surat, tautan: Tautan, tata_naskah: TataNaskah) -> Markup:
    lompat = el("p", el("a", "Lihat pratinjau surat", href=f"#{surat.kode}-pratinjau"), class_="surat-lompat")
    isi = (lompat, _minimum(surat, tautan), bagian(surat, tautan), _bentuk(surat, tata_naskah), _masalah(), _tindakan(), _simpanan(surat))
    sifat = {"class_": "surat-formulir", "aria_label": f"Isian {surat.nama}", "autocomplete": "off", "novalidate": True}
    return el("form", gabung(isi), hidden=True, data_perlu_js=True, **sifat)


def _minimum(surat: Surat, tautan: Tautan) -> Markup:
    """Return the content that the regulation demands, each with a status that the script keeps."""
    if not surat.isi_minimum:
        return Markup()
    butir = (
        el("li", isi.teks, " (", _dasar(isi, tautan), ") ", el("strong", "belum diisi"), data_minimum=" ".join(isi.medan))
        for isi in surat.isi_minimum
    )
    return el("div", el("p", "Surat ini paling sedikit memuat:"), el("ol", gabung(butir)), class_="surat-minimum")


def _dasar(isi: IsiMinimum, tautan: Tautan) -> Markup:
    return gabung((tautan(satu) for satu in (isi.rujukan, *isi.juga_di)), ", ")


def _masalah() -> Markup:
    judul = el("p", "Sebelum diunduh", class_="surat-judul")
    isi = el("div", el("p"), el("ul"), aria_live="polite", data_masalah=True)
    catatan = "Surat tetap dapat diunduh; yang kosong tetap dapat diisi di Word atau LibreOffice."
    return el("div", judul, isi, el("p", catatan, class_="surat-bantuan"), class_="surat-masalah")


def _tindakan() -> Markup:
    tombol = (("docx", "Unduh surat (.docx)"), ("cetak", "Cetak surat"), ("salin", "Salin teks surat"))
    isi = (_tombol(aksi, teks, utama=aksi == "docx") for aksi, teks in tombol)
    return el("div", gabung(isi), class_="surat-tindakan") + el("p", role="status", class_="surat-kabar", data_kabar=True)


def _simpanan(surat: Surat) -> Markup:
    centang = Markup("<input{}>").format(atribut(type="checkbox", data_simpan=True))
    pilih = Markup("<input{}>").format(atribut(type="file", accept=".json,application/json", data_berkas=True, id=f"{surat.kode}-berkas"))
    isi = (
        el("p", "Isian tidak dikirim ke mana pun. Simpanlah sendiri bila ingin melanjutkan nanti."),
        el("div", _tombol("simpan", "Simpan isian (.json)"), class_="surat-tindakan"),
        el("p", el("label", "Muat isian (.json) ", pilih, for_=f"{surat.kode}-berkas")),
        el("p", el("label", centang, " Simpan di peramban ini (jangan di komputer bersama)")),
        el("div", _tombol("hapus", "Hapus dari peramban ini"), _tombol("kosongkan", "Kosongkan formulir"), class_="surat-tindakan"),
    )
    return el("details", el("summary", "Simpan dan muat isian"), gabung(isi), class_="surat-simpanan")


def _tombol(aksi: str, teks: str, *, utama: bool = False) -> Markup:
    return el("button", teks, type="button", class_="surat-tombol" + " surat-utama" * utama, data_aksi=aksi)


def _bentuk(surat: Surat, tata_naskah: TataNaskah) -> Markup:
    """Return the choice of paper and of signing."""
    ukuran = {kode: f"{kode.upper()} ({lebar} x {tinggi} mm)" for kode, (lebar, tinggi) in KERTAS.items()}
    isi = Markup("<input{}>").format(atribut(type="text", value=KETERANGAN_ELEKTRONIK, data_keterangan=True, autocomplete="off"))
    keterangan = el("label", "Keterangan sertifikat elektronik ", isi, hidden=True)
    bentuk = TANDA_TANGAN if tata_naskah.parameter else _TANPA_EOFFICE
    pilihan = _radio(surat, "kertas", "Kertas", ukuran, tata_naskah.kertas) + _radio(surat, "ttd", "Penandatanganan", bentuk)
    return el("fieldset", el("legend", "Bentuk surat"), el("div", pilihan, keterangan, class_="surat-bilah"))


def _pratinjau(surat: Surat) -> Markup:
    lembar = el("div", kertas(surat), class_="surat-lembar", role="region", aria_label="Pratinjau surat", tabindex=0, id=f"{surat.kode}-pratinjau")
    return el("div", lembar, class_="surat-pratinjau")


def _radio(surat: Surat, nama: str, judul: str, pilihan: Mapping[str, str], terpilih: str | None = None) -> Markup:
    isi = []
    terpilih = terpilih or next(iter(pilihan))
    for nilai, teks in pilihan.items():
        sifat = atribut(type="radio", name=f"{surat.kode}-{nama}", value=nilai, checked=nilai == terpilih, data_bentuk=nama)
        isi.append(el("label", Markup("<input{}>").format(sifat), f" {teks}"))
    return el("fieldset", el("legend", judul), gabung(isi, " "))


def _tanpa_js(surat: Surat, kosong: Mapping[str, str] | None) -> Markup:
    """Return what a browser without JavaScript shows above the blank letter."""
    alamat = kosong or {k: f"data:{JENIS_DOCX};base64,{_base64(surat, k)}" for k in KERTAS}
    unduh = (el("a", f"Unduh surat kosong {k.upper()} (.docx)", href=a, download=f"{surat.kode}-{k}.docx") for k, a in alamat.items())
    perlu = (el("li", medan.label, _keterangan_perlu(surat, medan)) for medan in surat.medan)
    judul = el("p", "Formulir ini memerlukan JavaScript. Tanpa JavaScript, unduh surat kosong lalu isilah bagian berikut.")
    return el("noscript", judul, el("p", gabung(unduh, " | ")), el("ul", gabung(perlu)))


def _keterangan_perlu(surat: Surat, medan: Medan) -> str:
    tanda, menurut = "wajib" if medan.wajib else "boleh kosong", dasar(surat, medan)
    if not medan.rujukan:
        return f" ({tanda})"
    return f" ({menurut} {medan.rujukan})" if menurut.startswith(tanda) else f" ({tanda}; {menurut} {medan.rujukan})"


def _data(
    surat: Surat,
    peraturan: Peraturan,
    tata_naskah: TataNaskah,
    umum: Mapping[str, Collection[str]],
    otomatis: Mapping[str, Collection[str]],
) -> Markup:
    """Return the letter's data for the script; "<" is written so that nothing in it can end the element."""
    parameter = {kode: satu.tulisan for satu in tata_naskah.parameter or () for kode in satu.medan}
    medan = [
        {"kode": m.kode, "label": m.label, "jenis": m.jenis, "wajib": m.wajib, "isi_awal": m.isi_awal or "",
         "dasar": f"{dasar(surat, m)} {m.rujukan}" if m.rujukan else "",
         "parameter": parameter.get(m.kode, ""), "umum": sorted(umum.get(m.kode, ())),
         "otomatis": sorted(otomatis.get(m.kode, ()))}
        for m in surat.medan
    ]  # fmt: skip
    tetap = {"parameter_ttd": tata_naskah.parameter_tanda_tangan or ""}
    tetap |= {"kode": surat.kode, "nama": surat.nama, "peraturan": peraturan.sebutan}
    data = {**tetap, "medan": medan, "kosong": _base64(surat, "a4")}
    teks = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return Markup('<script type="application/json" data-isian>{}</script>').format(Markup(teks))


def _base64(surat: Surat, ukuran: str) -> str:
    return base64.b64encode(surat_kosong(surat, kertas=ukuran)).decode("ascii")
