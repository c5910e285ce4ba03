"""The numbered steps of a flow: who, what, to whom, with which letter, on what basis, and what follows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from data.model import Alur, Langkah
from data.muat import Bersama
from data.rujukan import Rujukan
from macros.alur import dokumen, jangkar_langkah, nama_peran
from macros.naskah import NAMA_JENIS
from macros.teks import Penanda, catatan_di
from macros.tulis import Markup, daftar_ciri, el, gabung, relatif

# A misspelling, a wrong number or a scanner's fault does not change what a step says.
JENIS_CATATAN = ("salah-pejabat", "salah-rujuk", "inkonsisten", "tidak-lengkap")


def langkah_bernomor(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    """Return the steps as a numbered list: who, what, to whom, with which letter, on what basis, and what follows."""
    butir, tahap, utama = [], None, main_way(alur)
    for nomor, langkah in enumerate(alur.langkah, 1):
        if langkah.tahap != tahap:
            tahap = langkah.tahap
            butir.append(el("li", tahap, class_="tahap"))
        butir.append(_langkah(penanda, alur, bersama, nomor, langkah, utama))
    return el("ol", *butir, class_="langkah", data_alur=alur.kode)


def _langkah(penanda: Penanda, alur: Alur, bersama: Bersama, nomor: int, langkah: Langkah, utama: Collection[str]) -> Markup:
    kelas = f"{langkah.jenis} tidak-diatur" if langkah.tidak_diatur else langkah.jenis
    judul = el("h3" if langkah.kode in utama else "h4", el("span", str(nomor), class_="nomor"), " ", langkah.kegiatan)
    pelaku = el("p", el("strong", nama_peran(bersama, langkah.pelaku)), class_="pelaku")
    rincian = (
        ("Kepada", nama_peran(bersama, langkah.kepada)),
        ("Tembusan", nama_peran(bersama, langkah.tembusan)),
        ("Dokumen", gabung((dokumen(penanda, bersama, kode, langkah) for kode in langkah.dokumen), ", ")),
        ("Dasar", penanda.daftar_tautan(langkah.rujukan)),
        ("Berikutnya", _berikutnya(alur, langkah)),
    )
    isi = [daftar_ciri(rincian),
           catatan_langkah(penanda, langkah), bunyi(penanda, langkah.rujukan)]  # fmt: skip
    lanjut = json.dumps([satu.model_dump() for satu in langkah.lanjut], ensure_ascii=False)
    data = {"data_kode": langkah.kode, "data_lanjut": lanjut, "data_tahap": langkah.tahap}
    return el("li", judul, pelaku, *isi, id=jangkar_langkah(alur, nomor), class_=kelas, **data)


def main_way(alur: Alur) -> list[str]:
    """Return the codes of the steps along the way on which every decision takes the exit that most steps follow."""
    jalan: list[str] = []
    kini: str | None = alur.langkah[0].kode
    while kini and kini not in jalan:
        jalan.append(kini)
        tujuan = [lanjut.ke for lanjut in alur.langkah[alur.nomor(kini) - 1].lanjut]
        kini = max(tujuan, key=lambda ke: len(_reached(alur, ke, jalan)), default=None)
    return jalan


def _reached(alur: Alur, awal: str, tanpa: Collection[str]) -> set[str]:
    """Return the codes of the steps that follow from `awal`, itself included, without passing `tanpa`."""
    hasil: set[str] = set()
    antre = [awal]
    while antre:
        kode = antre.pop()
        if kode not in hasil and kode not in tanpa:
            hasil.add(kode)
            antre += [lanjut.ke for lanjut in alur.langkah[alur.nomor(kode) - 1].lanjut]
    return hasil


def catatan_langkah(penanda: Penanda, langkah: Langkah) -> Markup:
    """Return the notes that touch what a step says; a wrong official is shown unfolded."""
    semua = {c.kode: c for r in langkah.rujukan for c in catatan_di(penanda.kabupaten, r) if c.jenis in JENIS_CATATAN}
    alamat = relatif(f"{penanda.kabupaten.slug}/catatan.html", penanda.halaman)
    return gabung(
        el("details", el("summary", "Catatan redaksi: ", NAMA_JENIS[c.jenis].lower()),
           el("p", c.uraian, " ", el("a", "Catatan lengkap", href=f"{alamat}#{kode}")),
           class_="catatan", open=c.jenis == "salah-pejabat")
        for kode, c in semua.items()
    )  # fmt: skip


def bunyi(penanda: Penanda, rujukan: Iterable[Rujukan]) -> Markup:
    """Return the exact words of the provisions, folded; provisions with the same words are shown once."""
    menurut_teks: dict[str, list[Rujukan]] = {}
    for satu in rujukan:
        menurut_teks.setdefault(penanda.kabupaten.naskah.cari(satu).teks, []).append(satu)
    kutipan = [el("blockquote", el("p", teks), el("p", penanda.tautan(sama[0]), class_="dasar")) for teks, sama in menurut_teks.items() if teks]
    return el("details", el("summary", "Bunyi ketentuan"), *kutipan, class_="bunyi") if kutipan else Markup()


def _berikutnya(alur: Alur, langkah: Langkah) -> Markup:
    return gabung((_tautan_lanjut(alur, lanjut.ke, lanjut.jika) for lanjut in langkah.lanjut), "; ")


def _tautan_lanjut(alur: Alur, ke: str, jika: str | None) -> Markup:
    nomor = alur.nomor(ke)
    tautan = el("a", f"langkah {nomor}", href=f"#{jangkar_langkah(alur, nomor)}")
    return Markup("bila {}: {}").format(jika, tautan) if jika else tautan
