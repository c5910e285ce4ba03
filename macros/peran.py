"""Saya adalah ...: one page a role and regency: duties, steps, what arrives and leaves, letters, relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.model import Alur, Hubungan, Kedudukan, Langkah, Struktur
from data.muat import Bersama, Kabupaten
from data.rujukan import Rujukan
from data.siapa import FUNGSIONAL, PELAKSANA
from macros.alur import dokumen, jangkar_langkah, nama_peran
from macros.dasar import dasar_ringkas
from macros.halaman import alamat_peran, alamat_rekam, peran_dipakai
from macros.kabupaten_lain import Lain, di_kabupaten_lain
from macros.struktur import NAMA_HUBUNGAN, jenjang_terbaca
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif


def daftar_peran(penanda: Penanda, bersama: Bersama) -> Markup:
    """Return the list of the roles that occur in a regency."""
    butir = (_butir(penanda, bersama, kode) for kode in peran_dipakai(penanda.kabupaten, bersama))
    return el("ul", *butir, class_="kartu")


def _butir(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    tautan = el("a", bersama.peran[kode].nama, href=relatif(alamat_peran(penanda.kabupaten, kode), penanda.halaman))
    jumlah = sum(1 for _ in langkah_peran(penanda.kabupaten, kode))
    return el("li", el("strong", tautan), el("p", f"{jumlah} langkah" if jumlah else "Tidak bertindak dalam alur", class_="dasar"))


def langkah_peran(kabupaten: Kabupaten, kode: str) -> Iterator[tuple[Alur, int, Langkah]]:
    """Yield each step in which a role acts: the flow, the number from 1, the step."""
    for alur in kabupaten.alur:
        for nomor, langkah in enumerate(alur.langkah, 1):
            if kode in langkah.pelaku:
                yield alur, nomor, langkah


def halaman_peran(penanda: Penanda, bersama: Bersama, kode: str, lain: Lain) -> str:
    """Return the Markdown of a role's page; sections without content are left out."""
    bagian = (
        ("Tanggung jawab saya", _tanggung_jawab(penanda, kode)),
        ("Langkah saya", _langkah(penanda, bersama, kode)),
        ("Yang sampai kepada saya", _masuk(penanda, bersama, kode)),
        ("Yang saya serahkan", _keluar(penanda, bersama, kode)),
        ("Surat saya", _surat(penanda, kode)),
        ("Hubungan saya dengan pejabat lain", _hubungan(penanda, bersama, kode)),
        ("Di kabupaten lain", di_kabupaten_lain(lain, kode)),
    )
    isi = [f"## {judul}\n\n{html}" for judul, html in bagian if html]
    return "\n\n".join(isi) + "\n"


def sebutan_peran(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    """Return what else this regulation calls the role."""
    semua = next((s.sebutan for s in penanda.kabupaten.sebutan if s.peran == kode), ())
    lain = [satu for satu in semua if satu != bersama.peran[kode].nama]
    return el("p", "Disebut juga: ", "; ".join(f"“{satu}”" for satu in lain), class_="dasar") if lain else Markup()


def _tanggung_jawab(penanda: Penanda, kode: str) -> Markup:
    naskah = penanda.kabupaten.naskah
    butir = [k for satu in penanda.kabupaten.tanggung_jawab if satu.peran == kode for k in naskah.anak(satu.rujukan)]
    return el("ul", *(el("li", k.teks, " (", penanda.tautan(k.rujukan), ")") for k in butir)) if butir else Markup()


def _langkah(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    menurut_alur: dict[str, list[Markup]] = {}
    alur_ini = {}
    for alur, nomor, langkah in langkah_peran(penanda.kabupaten, kode):
        alur_ini[alur.kode] = alur
        menurut_alur.setdefault(alur.kode, []).append(_satu_langkah(penanda, alur, nomor, langkah))
    return gabung(el("h3", _tautan_alur(penanda, alur_ini[a])) + el("ul", *butir, class_="langkah-peran") for a, butir in menurut_alur.items())


def _satu_langkah(penanda: Penanda, alur: Alur, nomor: int, langkah: Langkah) -> Markup:
    alamat = f"{relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)}#{jangkar_langkah(alur, nomor)}"
    bersama_lain = el("span", f" [{langkah.tahap}]", class_="dasar") if langkah.tahap else ""
    return el("li", el("a", f"Langkah {nomor}", href=alamat), f": {langkah.kegiatan}", bersama_lain, " (", penanda.daftar_tautan(langkah.rujukan[:1]), ")")


def _masuk(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    butir = [
        el("li", f"{apa} {nama_peran(bersama, langkah.pelaku, ' dan ')}: ", _nama_dokumen(penanda, bersama, langkah), " – ",
           _tautan_langkah(penanda, alur, nomor))
        for alur, nomor, langkah in _semua_langkah(penanda.kabupaten)
        for kunci, apa in ((langkah.kepada, "Dari"), (langkah.tembusan, "Tembusan dari"))
        if kode in kunci
    ]  # fmt: skip
    return el("ul", *butir) if butir else Markup()


def _keluar(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    butir = [
        el("li", _nama_dokumen(penanda, bersama, langkah), " kepada ", nama_peran(bersama, langkah.kepada, " dan ") or "yang berkepentingan", " – ",
           _tautan_langkah(penanda, alur, nomor))
        for alur, nomor, langkah in langkah_peran(penanda.kabupaten, kode)
        if langkah.dokumen and langkah.kepada
    ]  # fmt: skip
    return el("ul", *butir) if butir else Markup()


def _surat(penanda: Penanda, kode: str) -> Markup:
    butir = []
    for surat in penanda.kabupaten.surat:
        kedudukan = (("menandatangani", surat.penandatangan), ("menerima", surat.kepada), ("menerima tembusan", surat.tembusan))
        apa = [nama for nama, daftar in kedudukan if kode in daftar]
        if apa:
            tautan = el("a", surat.nama, href=relatif(alamat_rekam(penanda.kabupaten, surat), penanda.halaman))
            butir.append(el("li", f"Saya {', '.join(apa)}: ", tautan))
    return el("ul", *butir) if butir else Markup()


def _hubungan(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    butir = [
        _butir_hubungan(penanda, struktur, kalimat, syarat, satu.rujukan)
        for struktur in penanda.kabupaten.struktur
        for kalimat, syarat, satu in (*_relasi(struktur, bersama, kode), *_kedudukan(struktur, bersama, kode))
    ]
    if not butir:
        return Markup()
    siapa = el("a", "Siapa penilai saya?", href=relatif(f"{penanda.kabupaten.slug}/siapa.html", penanda.halaman))
    return el("p", siapa, " menjawab menurut unit, jabatan, dan jenjang.") + el("ul", *butir)


def _relasi(struktur: Struktur, bersama: Bersama, kode: str) -> Iterator[tuple[str, str, Hubungan]]:
    for satu in struktur.hubungan:
        if kode in (satu.pelaku, satu.terhadap):
            syarat = "; ".join(filter(None, (jenjang_terbaca(satu.jenjang), satu.syarat)))
            yield f"{bersama.peran[satu.pelaku].nama} {NAMA_HUBUNGAN[satu.hubungan]} {bersama.peran[satu.terhadap].nama}", syarat, satu


def _kedudukan(struktur: Struktur, bersama: Bersama, kode: str) -> Iterator[tuple[str, str, Kedudukan]]:
    """Yield the levels under a superior; on the page of Pejabat Fungsional or Pelaksana only their own levels."""
    for satu in struktur.kedudukan:
        jenjang = satu.jenjang if kode == satu.atasan else tuple(j for j in satu.jenjang if kode == (PELAKSANA if j == PELAKSANA else FUNGSIONAL))
        if jenjang:
            yield f"{jenjang_terbaca(jenjang)} berkedudukan di bawah {bersama.peran[satu.atasan].nama}", satu.syarat or "", satu


def _butir_hubungan(penanda: Penanda, struktur: Struktur, kalimat: str, syarat: str, rujukan: tuple[Rujukan, ...]) -> Markup:
    alamat = relatif(alamat_rekam(penanda.kabupaten, struktur), penanda.halaman)
    return el("li", el("a", struktur.nama, href=alamat), f": {kalimat}", el("em", f" – {syarat}") if syarat else "", dasar_ringkas(penanda, rujukan))


def _semua_langkah(kabupaten: Kabupaten) -> Iterable[tuple[Alur, int, Langkah]]:
    return ((alur, nomor, langkah) for alur in kabupaten.alur for nomor, langkah in enumerate(alur.langkah, 1))


def _nama_dokumen(penanda: Penanda, bersama: Bersama, langkah: Langkah) -> Markup:
    return gabung((dokumen(penanda, bersama, kode, langkah) for kode in langkah.dokumen), ", ") or el("span", langkah.kegiatan)


def _tautan_alur(penanda: Penanda, alur: Alur) -> Markup:
    return el("a", alur.nama, href=relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman))


def _tautan_langkah(penanda: Penanda, alur: Alur, nomor: int) -> Markup:
    alamat = f"{relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)}#{jangkar_langkah(alur, nomor)}"
    return el("a", f"{alur.nama}, langkah {nomor}", href=alamat)
