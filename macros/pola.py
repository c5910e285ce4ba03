"""A mechanism without steps: what this regulation says, and, clearly apart, how other regencies regulate it in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.model import Alur, Langkah
from data.muat import Bersama
from macros.alur import TANPA_LANGKAH, jangkar_langkah, nama_peran
from macros.halaman import alamat_rekam
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

PERINGATAN = "Bukan aturan kabupaten ini. Di bawah ini langkah menurut peraturan kabupaten lain; cocokkan dengan dokumen resmi."


def tanpa_langkah(penanda: Penanda, alur: Alur) -> Markup:
    """Return why there are no steps, and the exact words of each provision that the flow rests on."""
    kutipan = (
        el("blockquote", el("p", ketentuan.teks), el("p", penanda.tautan(rujukan), class_="dasar"))
        for rujukan in alur.rujukan
        if (ketentuan := penanda.kabupaten.naskah.cari(rujukan)).teks
    )
    return gabung([el("p", el("strong", TANPA_LANGKAH[alur.bukti])), el("p", "Yang diatur peraturan ini:"), *kutipan])


def pola_umum(penanda: Penanda, semua: Sequence[Penanda], alur: Alur, bersama: Mapping[str, Bersama]) -> Markup:
    """Return the flows of other regencies for the same case, marked as not this regency's rule; `bersama` by regency."""
    lain = [(satu, sama) for satu in semua if satu.kabupaten != penanda.kabupaten for sama in sepadan(satu, alur)]
    if not lain:
        return Markup()
    isi = (_satu(satu.untuk(penanda.halaman), sama, bersama[satu.kabupaten.slug]) for satu, sama in lain)
    judul = el("h2", "Pola umum", id="pola-umum")
    return judul + el("div", el("p", el("strong", PERINGATAN), role="note"), *isi, class_="pola-umum")


def sepadan(penanda: Penanda, alur: Alur) -> list[Alur]:
    """Return the flows of a regency for the same case that have steps."""
    return [a for a in penanda.kabupaten.alur if a.langkah and _kasus(a) == _kasus(alur)]


def _kasus(alur: Alur) -> tuple[object, ...]:
    """Return what a flow is for: a mechanism for its kinds of unit, an assignment for its way and reach."""
    if alur.kelompok == "mekanisme":
        return alur.kelompok, set(alur.unit)
    # A flow of its own, like the appointment by the Kepala Daerah, has no counterpart.
    return alur.kelompok, alur.cara or alur.kode, alur.lingkup or alur.kode


def _satu(penanda: Penanda, alur: Alur, bersama: Bersama) -> Markup:
    alamat = relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)
    daerah = penanda.kabupaten.peraturan.daerah
    ringkas = el("summary", el("strong", daerah), f": {alur.nama}, {len(alur.langkah)} langkah")
    langkah = (_langkah(penanda, alur, nomor, satu, bersama, alamat) for nomor, satu in enumerate(alur.langkah, 1))
    return el("details", ringkas, el("ol", *langkah), el("p", el("a", f"Buka alur {daerah}", href=alamat)))


def _langkah(penanda: Penanda, alur: Alur, nomor: int, langkah: Langkah, bersama: Bersama, alamat: str) -> Markup:
    tautan = el("a", langkah.kegiatan, href=f"{alamat}#{jangkar_langkah(alur, nomor)}")
    dasar = el("span", penanda.daftar_tautan(langkah.rujukan[:1]), class_="dasar")
    return el("li", nama_peran(bersama, langkah.pelaku), ": ", tautan, " (", dasar, ").", _lanjut(alur, nomor, langkah))


def _lanjut(alur: Alur, nomor: int, langkah: Langkah) -> str:
    """Return where a step leads, where that is not simply to the next."""
    if not langkah.lanjut:
        return " Alur selesai."
    ke = ((alur.nomor(satu.ke), satu.jika) for satu in langkah.lanjut)
    return "".join(f" Bila {jika}: langkah {n}." if jika else f" Ke langkah {n}." for n, jika in ke if jika or n != nomor + 1)
