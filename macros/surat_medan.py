"""The form's fields: a label, the provision it rests on, help, a fitting input, and a place for the error."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from data.model import Medan, Surat
from data.rujukan import Rujukan
from macros.surat_susunan import KEDUDUKAN_TIM, bagian_medan, jenis_kolom, kolom
from macros.tulis import Markup, atribut, el, gabung

Tautan = Callable[[Rujukan], Markup]

# PP 99/2000: ranks of civil servants; Perpres 98/2020: grades of contract staff (PPPK).
_JENJANG = {
    "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
}
PNS = tuple(f"{nama} ({gol}/{huruf})" for gol, semua in _JENJANG.items() for huruf, nama in zip("abcde", semua, strict=False))
_GOLONGAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
PPPK = tuple(f"Golongan {nomor}" for nomor in _GOLONGAN)


def dasar(surat: Surat, medan: Medan) -> str:
    """Return how a field rests on its provision, in words that the citation completes."""
    if any(medan.kode in isi.medan for isi in surat.isi_minimum):
        return "wajib menurut"
    return "ada pada" if medan.wajib else "lihat"


def bagian(surat: Surat, tautan: Tautan) -> Markup:
    """Return every field, in fieldsets named after the parts of the letter."""
    judul, hasil = bagian_medan(surat), []
    for nama in dict.fromkeys(judul[medan.kode] for medan in surat.medan):
        isi = gabung(_medan(surat, medan, tautan) for medan in surat.medan if judul[medan.kode] == nama)
        hasil.append(el("fieldset", el("legend", nama), isi))
    return gabung(hasil)


def _medan(surat: Surat, medan: Medan, tautan: Tautan) -> Markup:
    id_ = f"{surat.kode}-{medan.kode.replace('_', '-')}"
    keterangan = _keterangan(surat, medan, tautan, id_)
    galat = el("p", class_="surat-galat", id=f"{id_}-galat", hidden=True)
    if medan.jenis == "daftar-pejabat":
        isi = _daftar(medan, kolom(surat)[medan.kode], id_)
        judul = el("legend", medan.label, _tanda(medan))
        return el("fieldset", judul, keterangan, isi, galat, class_="surat-medan", data_medan=medan.kode, id=id_, tabindex=-1)
    uraian = " ".join(f"{id_}-{akhir}" for akhir, ada in (("dasar", medan.rujukan), ("bantuan", medan.bantuan), ("galat", True)) if ada)
    sifat = {"id": id_, "name": medan.kode, "aria_describedby": uraian, "aria_required": "true" if medan.wajib else None}
    judul = el("label", medan.label, _tanda(medan), for_=id_)
    return el("div", judul, keterangan, masukan(medan, **sifat), galat, class_="surat-medan", data_medan=medan.kode)


def _tanda(medan: Medan) -> Markup:
    return el("span", " (wajib)" if medan.wajib else " (boleh kosong)", class_="surat-tanda")


def _keterangan(surat: Surat, medan: Medan, tautan: Tautan, id_: str) -> Markup:
    hasil = []
    if medan.rujukan:
        awal = dasar(surat, medan).removeprefix("wajib ").capitalize()  # the label says "(wajib)" already
        hasil.append(el("p", awal, " ", tautan(medan.rujukan), class_="surat-dasar", id=f"{id_}-dasar"))
    if medan.bantuan:
        hasil.append(el("p", medan.bantuan, class_="surat-bantuan", id=f"{id_}-bantuan"))
    return gabung(hasil)


def masukan(medan: Medan, **sifat: object) -> Markup:
    """Return the input that fits the kind of field."""
    isi = medan.isi_awal or ""
    match medan.jenis:
        case "paragraf":
            # HTML drops the first line break after <textarea>.
            return el("textarea", "\n" + isi, rows=3, autocomplete="off", **sifat)
        case "tanggal":
            return Markup("<input{}>").format(atribut(type="date", value=isi, **sifat))
        case "nip":
            return Markup("<input{}>").format(atribut(type="text", inputmode="numeric", autocomplete="off", value=isi, **sifat))
        case "pilihan":
            return _pilihan((("", medan.pilihan),), isi, **sifat)
        case "pangkat":
            return _pilihan((("PNS", PNS), ("PPPK", PPPK)), isi, **sifat)
    return Markup("<input{}>").format(atribut(type="text", autocomplete="off", value=isi, **sifat))


def _pilihan(kelompok: Iterable[tuple[str, Iterable[str]]], terpilih: str, **sifat: object) -> Markup:
    hasil = [el("option", "(pilih)", value="", selected=not terpilih)]
    for nama, semua in kelompok:
        pilihan = gabung(el("option", satu, selected=satu == terpilih) for satu in semua)
        hasil.append(el("optgroup", pilihan, label=nama) if nama else pilihan)
    return el("select", gabung(hasil), **sifat)


def _daftar(medan: Medan, judul_kolom: tuple[str, ...], id_: str) -> Markup:
    """Return the list of officials: a template of one official that the script repeats, and the button that adds one."""
    isi = []
    for judul in judul_kolom:
        satu = Medan(kode="sel", label=judul, jenis=jenis_kolom(judul), wajib=False, pilihan=KEDUDUKAN_TIM)
        galat = el("span", class_="surat-galat", hidden=True)
        isi.append(el("label", el("span", judul), masukan(satu, data_kolom=judul), galat))
    hapus = el("button", "Hapus pejabat ini", type="button", class_="surat-tombol", data_hapus=True)
    baris = el("fieldset", el("legend", "Pejabat"), el("div", gabung(isi), class_="surat-sel"), hapus, class_="surat-pejabat")
    tambah = el("button", "Tambah pejabat", type="button", class_="surat-tombol", data_tambah=medan.kode, aria_describedby=f"{id_}-galat")
    return el("template", baris) + el("div", data_baris=medan.kode) + tambah
