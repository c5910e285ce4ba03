"""Temukan alur: three questions, every answer on the page; the script shows the one that was asked for."""

from __future__ import annotations

from itertools import product

from data.temukan import BENTUK, CARA, LINGKUP, Jawaban, temukan
from macros.alur import NAMA_LINGKUP, TANPA_LANGKAH, nama_lingkup
from macros.halaman import alamat_rekam
from macros.langkah import bunyi
from macros.teks import Penanda
from macros.tulis import Markup, atribut, el, gabung, relatif

TANYA = (
    ("lingkup", "Untuk pekerjaan di mana?", LINGKUP),
    ("bentuk", "Bekerja sendiri atau dalam tim?", BENTUK),
    ("cara", "Ditunjuk atau mengajukan diri?", CARA),
)
SEBUTAN = {
    "dalam-unit": "Di dalam unit organisasi saya",
    "lintas-unit": "Di unit organisasi lain",
    "lintas-instansi": "Di instansi lain",
    "individu": "Individu",
    "tim": "Tim kerja",
    "penunjukan": "Ditunjuk",
    "pengajuan-sukarela": "Mengajukan diri",
}


def temukan_alur(penanda: Penanda) -> Markup:
    """Return the three questions and the answer to each of their combinations."""
    tanya = gabung(_tanya(penanda, *satu) for satu in TANYA)
    jawaban = gabung(_jawaban(penanda, *pilihan) for pilihan in product(LINGKUP, BENTUK, CARA))
    return el("div", el("form", tanya, hidden=True), el("div", jawaban, aria_live="polite"), class_="temukan", id="temukan")


def _tanya(penanda: Penanda, nama: str, tanya: str, pilihan: tuple[str, ...]) -> Markup:
    butir = (
        el("label", Markup("<input{}>").format(atribut(type="radio", name=nama, value=satu)), " ", _sebutan(penanda, satu))
        for satu in pilihan
    )
    return el("fieldset", el("legend", tanya), *butir)


def _sebutan(penanda: Penanda, pilihan: str) -> str:
    """Return a choice in words; a reach by the regency's own name where that differs."""
    setempat = nama_lingkup(penanda.kabupaten, pilihan) if pilihan in NAMA_LINGKUP else ""
    return SEBUTAN[pilihan] if setempat == NAMA_LINGKUP.get(pilihan, "") else setempat[0].upper() + setempat[1:]


def _jawaban(penanda: Penanda, lingkup: str, bentuk: str, cara: str) -> Markup:
    jawaban = temukan(penanda.kabupaten, lingkup=lingkup, bentuk=bentuk, cara=cara)
    judul = el("h3", " · ".join(_sebutan(penanda, satu) for satu in (lingkup, bentuk, cara)))
    isi = _alur(penanda, jawaban, bentuk) if jawaban.alur else _tidak_diatur(penanda, jawaban)
    return el("section", judul, isi, data_jawaban=f"{lingkup}/{bentuk}/{cara}", class_="jawaban")


def _alur(penanda: Penanda, jawaban: Jawaban, bentuk: str) -> Markup:
    alur = jawaban.alur
    tautan = el("a", alur.nama, href=relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman))
    langkah = f" ({len(alur.langkah)} langkah)." if alur.langkah else f". {TANPA_LANGKAH[alur.bukti]}"
    tentang = penanda.daftar_tautan(jawaban.tentang_bentuk) or el("span", "tidak diatur tersendiri", class_="tidak-diatur")
    return gabung([
        el("p", "Alurnya: ", el("strong", tautan), langkah),
        el("p", "Dasar: ", penanda.daftar_tautan(alur.rujukan[:3])),
        el("p", f"Tentang {SEBUTAN[bentuk].lower()}: ", tentang),
        bunyi(penanda, jawaban.tentang_bentuk),
    ])  # fmt: skip


def _tidak_diatur(penanda: Penanda, jawaban: Jawaban) -> Markup:
    dekat = penanda.daftar_tautan(jawaban.terdekat) or "tidak ada"
    return gabung([el("p", el("strong", "Tidak diatur dalam peraturan ini.")), el("p", "Ketentuan yang paling dekat: ", dekat)])
