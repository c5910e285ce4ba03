"""The macros that pages call; the only module that knows mkdocs-macros."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from data.muat import Bersama, Kabupaten, Panduan
from data.padanan import sandingkan
from data.sebutan import bersama_bagi
from macros import (
    alur,
    bandingkan,
    beranda,
    catatan,
    istilah,
    langkah,
    naskah,
    peran,
    pola,
    ringkasan,
    siapa,
    sop,
    struktur,
    surat_daftar,
    temukan,
)
from macros.kabupaten_lain import Lain
from macros.teks import Penanda
from macros.tulis import escape, polos_md

CONTOH = Path(__file__).resolve().parent.parent / "data" / "contoh"


def define_env(env: Any) -> None:
    """Register the macros; the hook has put the loaded and checked data into `env.conf`."""
    for nama, makro in makro_halaman(env, env.conf["extra"]["panduan"]).items():
        env.macro(makro, nama)
    env.filter(polos_md, "polos")
    env.filter(escape, "aman")


def contoh(nama: str) -> str:
    """Return the text of a file of the fictional regency, for the data dictionary."""
    return (CONTOH / nama).read_text(encoding="utf-8").rstrip()


def makro_halaman(env: Any, panduan: Panduan) -> dict[str, Callable]:
    """Return the macros by name. A page names its regency and record in its front matter."""
    bahan = {k.slug: Penanda.dari(k) for k in panduan.kabupaten}
    sendiri = {k.slug: bersama_bagi(panduan.bersama, k) for k in panduan.kabupaten}
    lukisan = {k.slug: alur.lukisan(k, sendiri[k.slug]) for k in panduan.kabupaten}
    sandingan = sandingkan(panduan.kabupaten)
    bagan = {k.slug: struktur.lukisan(k, sendiri[k.slug]) for k in panduan.kabupaten}

    def halaman() -> str:
        return env.page.file.url

    def penanda() -> Penanda:
        return bahan[env.page.meta["kabupaten"]].untuk(halaman())

    def bersama() -> Bersama:
        return sendiri[env.page.meta["kabupaten"]]

    def lain() -> Lain:
        return Lain(penanda(), {slug: (satu.untuk(halaman()), sendiri[slug]) for slug, satu in bahan.items()}, sandingan)

    def ini() -> Kabupaten:
        return penanda().kabupaten

    def rekam(jenis: str) -> Any:
        return next(r for r in getattr(ini(), jenis) if r.kode == env.page.meta[jenis])

    return {
        "kabupaten_ini": ini,
        "alur_ini": lambda: rekam("alur"),
        "surat_ini": lambda: rekam("surat"),
        "pilihan_kabupaten": lambda: beranda.pilihan_kabupaten(panduan, halaman()),
        "istilah_bersanding": lambda: istilah.istilah_bersanding([p.untuk(halaman()) for p in bahan.values()]),
        "identitas": lambda: beranda.identitas(penanda()),
        "peringatan": lambda: beranda.peringatan(ini()),
        "daftar_naskah": lambda: beranda.daftar_naskah(penanda()),
        "jumlah": lambda jenis: beranda.jumlah(ini(), jenis),
        "naskah": lambda: naskah.halaman_naskah(penanda(), env.page.meta["bagian"]),
        "daftar_istilah": lambda: istilah.daftar_istilah(penanda()),
        "daftar_catatan": lambda: catatan.daftar_catatan(penanda()),
        "daftar_alur": lambda: alur.daftar_alur(ini(), halaman()),
        "identitas_alur": lambda: alur.identitas_alur(penanda(), rekam("alur"), bersama()),
        "gambar_alur": lambda: alur.bingkai(rekam("alur"), lukisan[ini().slug]),
        "unduhan_alur": lambda: alur.unduhan(rekam("alur")),
        "langkah_bernomor": lambda: langkah.langkah_bernomor(penanda(), rekam("alur"), bersama()),
        "daftar_surat": lambda: surat_daftar.daftar_surat(penanda(), bersama()),
        "keterangan_surat": lambda: surat_daftar.keterangan_surat(penanda()),
        "identitas_surat": lambda: surat_daftar.identitas_surat(penanda(), rekam("surat"), bersama()),
        "formulir": lambda: surat_daftar.halaman_formulir(penanda(), rekam("surat"), bersama()),
        "berkas_contoh": contoh,
        "temukan_alur": lambda: temukan.temukan_alur(penanda()),
        "tanpa_langkah": lambda: pola.tanpa_langkah(penanda(), rekam("alur")),
        "pola_umum": lambda: pola.pola_umum(penanda(), list(bahan.values()), rekam("alur"), sendiri),
        "struktur_ini": lambda: rekam("struktur"),
        "daftar_struktur": lambda: struktur.daftar_struktur(penanda()),
        "identitas_struktur": lambda: struktur.identitas_struktur(penanda(), rekam("struktur"), bersama()),
        "bagan_struktur": lambda: struktur.bingkai_bagan(rekam("struktur"), bagan[ini().slug]),
        "tabel_hubungan": lambda: struktur.tabel_hubungan(penanda(), rekam("struktur"), bersama()),
        "tabel_kedudukan": lambda: struktur.tabel_kedudukan(penanda(), rekam("struktur"), bersama()),
        "daftar_unit": lambda: struktur.daftar_unit(penanda(), rekam("struktur")),
        "tabel_siapa": lambda: siapa.tabel_siapa(penanda(), bersama()),
        "peran_ini": lambda: bersama().peran[env.page.meta["peran"]],
        "daftar_peran": lambda: peran.daftar_peran(penanda(), bersama()),
        "halaman_peran": lambda: peran.halaman_peran(penanda(), bersama(), env.page.meta["peran"], lain()),
        "sebutan_peran": lambda: peran.sebutan_peran(penanda(), bersama(), env.page.meta["peran"]),
        "jejak_kabupaten": lambda: beranda.jejak_kabupaten(penanda()),
        "bandingkan": lambda: bandingkan.bandingkan([p.untuk(halaman()) for p in bahan.values()], panduan.bersama),
        "ringkasan": lambda: ringkasan.ringkasan(penanda(), bersama()),
        "tabel_sop": lambda: sop.tabel_sop(penanda(), rekam("alur"), bersama()),
    }
