"""Comparison of officials by kind of unit: who appraises and assigns, and who declares the work done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from data.jenis import jenis_disebut, mekanisme_untuk, nama_sejenis, struktur_untuk
from data.model import Alur, Langkah, Struktur
from data.muat import Bersama
from data.rujukan import Rujukan
from data.siapa import FUNGSIONAL, JENJANG_FUNGSIONAL, PELAKSANA, UMUM, jabatan, siapa
from macros.banding import TIDAK_DIATUR, Topik, dasar, pelaku, sel_langkah, tidak_tersendiri
from macros.halaman import alamat_rekam
from macros.siapa import NAMA_JENJANG, sebutan, slug_unit
from macros.siapa_sel import PERAN_SAJA
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

APA = {"penilai": "Menilai", "penugas": "Menugaskan"}
JF = [(FUNGSIONAL, jenjang) for jenjang in JENJANG_FUNGSIONAL]
GOLONGAN = (([*JF, (PELAKSANA, "pelaksana")], "semua JF dan Pelaksana"), (JF, "semua JF"))
Jabatan = tuple[str, str | None]
Kunci = tuple[str, str, str | None]


def penilai(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    """Return who appraises and assigns whom, by kind of unit; last, the rules for all units."""
    return Topik("penilai", "Siapa menilai dan menugaskan", _baris(penanda, bersama, _sel_penilai))


def penutup(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    """Return who declares the work done, by kind of unit."""
    return Topik("penutup", "Siapa menyatakan kegiatan selesai", _baris(penanda, bersama, _sel_penutup))


def _baris(penanda: Sequence[Penanda], bersama: Bersama, sel: Callable) -> list[tuple[object, list[object]]]:
    jenis = jenis_disebut([p.kabupaten for p in penanda], bersama.unit)
    return [(bersama.unit[kode].nama, [sel(p, bersama, kode) for p in penanda]) for kode in jenis]


def _sel_penilai(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    """Return each structure that names units of the kind with its answers, else where the wider rule stands."""
    struktur = struktur_untuk(penanda.kabupaten, bersama.unit, kode)
    bagian = gabung(_struktur(penanda, bersama, s, kode) for s in struktur)
    if bagian:
        return bagian
    hilang = [r for s in struktur for r in s.gambar_hilang]
    gambar = el("p", "gambar kedudukannya hilang pada salinan kami ", dasar(penanda, hilang), class_="tidak-diatur") if hilang else ""
    return gabung([gambar, _lebih_luas(penanda, bersama, kode)])


def _lebih_luas(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    """Return where the rule of the wider kind stands, or else the rule for all units."""
    for luas in filter(None, (bersama.unit[kode].termasuk, UMUM)):
        struktur = struktur_untuk(penanda.kabupaten, bersama.unit, luas) if luas != kode else ()
        tautan = [_tautan_struktur(penanda, bersama, s) for s in struktur if _hubungan(penanda, s)]
        if tautan:
            return tidak_tersendiri(tautan)
    return el("p", TIDAK_DIATUR)


def _tautan_struktur(penanda: Penanda, bersama: Bersama, struktur: Struktur, tanya: Iterable[str] = tuple(APA)) -> Markup:
    if struktur.jenis_unit != UMUM:
        return _tautan(penanda, struktur.nama, struktur, struktur.rujukan[:1])
    pertama = {k[0]: rujukan[0] for k, (rujukan, _) in reversed(_hubungan(penanda, struktur).items()) if k[0] in tanya}
    return _tautan(penanda, bersama.unit[UMUM].nama, struktur, pertama.values())


def _tautan(penanda: Penanda, nama: str, rekam: Struktur | Alur, rujukan: Iterable[Rujukan]) -> Markup:
    tautan = el("a", nama, href=relatif(alamat_rekam(penanda.kabupaten, rekam), penanda.halaman))
    return gabung([tautan, " ", dasar(penanda, rujukan)])


def _struktur(penanda: Penanda, bersama: Bersama, struktur: Struktur, kode: str) -> Markup:
    """Return a structure's name, for which of its units it stands here, and its answers."""
    isi = _hubungan(penanda, struktur)
    if not isi:
        return Markup()
    judul = el("a", struktur.nama, href=relatif(alamat_rekam(penanda.kabupaten, struktur), penanda.halaman))
    nama = [n for n in nama_sejenis(bersama.unit, struktur, kode) if n != bersama.unit[kode].nama and n not in struktur.nama]
    unit = f": {nama[0]}" if len(nama) == 1 else ""
    butir = (_butir(penanda, bersama, kunci, *nilai) for kunci, nilai in isi.items())
    diam = (_diam(penanda, bersama, tanya) for tanya in APA if tanya not in {kunci[0] for kunci in isi})
    return gabung([el("p", judul, unit, class_="susunan"), el("ul", *butir, *diam), *_bertentangan(penanda, bersama, struktur)])


def _diam(penanda: Penanda, bersama: Bersama, tanya: str) -> Markup:
    """Return that a structure does not answer a question itself, with the rule for all units."""
    umum = struktur_untuk(penanda.kabupaten, bersama.unit, UMUM)
    tautan = (_tautan_struktur(penanda, bersama, s, [tanya]) for s in umum if any(k[0] == tanya for k in _hubungan(penanda, s)))
    return el("li", f"{APA[tanya]}: ", tidak_tersendiri(tautan))


def _hubungan(penanda: Penanda, struktur: Struktur) -> dict[Kunci, tuple[list[Rujukan], list[Jabatan]]]:
    """Return, by (question, official, condition), the provisions and the posts; only the structure's own rules."""
    hasil: dict[Kunci, tuple[list[Rujukan], list[Jabatan]]] = {}
    for posisi in jabatan(struktur):
        isi = siapa(penanda.kabupaten, struktur, *posisi).isi
        for tanya in APA:
            for butir in (b for b in isi[tanya] if not b.umum or struktur.jenis_unit == UMUM):
                syarat = "; ".join(filter(None, (butir.syarat, PERAN_SAJA if butir.peran_saja else None)))
                rujukan, yang = hasil.setdefault((tanya, butir.peran, syarat or None), ([], []))
                rujukan.extend(butir.rujukan)
                yang.append(posisi)
    return hasil


def _butir(penanda: Penanda, bersama: Bersama, kunci: Kunci, rujukan: list[Rujukan], yang: list[Jabatan]) -> Markup:
    tanya, peran, syarat = kunci
    nama = pelaku(bersama.peran[peran].nama, sebagai=tanya)
    return el("li", f"{APA[tanya]}: ", nama, f" ({_siapa(bersama, yang)})", el("em", f" – {syarat}") if syarat else "", " ", dasar(penanda, rujukan))


def _siapa(bersama: Bersama, yang: Sequence[Jabatan]) -> str:
    """Return posts in few words: all levels of JF are named once."""
    semua, nama = next(((g, n) for g, n in GOLONGAN if set(g) <= set(yang)), ([], None))
    sisa = (f"JF {NAMA_JENJANG[jenjang]}" if kode == FUNGSIONAL else sebutan(bersama, kode, jenjang) for kode, jenjang in yang if (kode, jenjang) not in semua)
    return ", ".join(dict.fromkeys(filter(None, (nama, *sisa))))


def _bertentangan(penanda: Penanda, bersama: Bersama, struktur: Struktur) -> Iterator[Markup]:
    """Yield, for each question that the text answers in conflict, for whom, with a link to the full answer."""
    for tanya, apa in APA.items():
        kena = [p for p in jabatan(struktur) if siapa(penanda.kabupaten, struktur, *p).bertentangan(tanya)]
        if kena:
            unit = slug_unit((struktur.berlaku_untuk or (struktur.nama,))[0])
            alamat = relatif(f"{penanda.kabupaten.slug}/siapa.html#siapa={unit}/{kena[0][0]}/{kena[0][1] or '-'}", penanda.halaman)
            tautan = el("a", f"siapa yang {apa.lower()} {_siapa(bersama, kena)}", href=alamat)
            yield el("p", el("strong", "Peraturan bertentangan:"), " ", tautan)


def _sel_penutup(penanda: Penanda, bersama: Bersama, kode: str) -> Markup:
    """Return who closes by the kind's own mechanism; else where the wider one stands, or the one for all units itself."""
    if sendiri := mekanisme_untuk(penanda.kabupaten, kode):
        return gabung(_akhir(penanda, bersama, a, awal="" if len(sendiri) > 1 else None) for a in sendiri)
    luas = mekanisme_untuk(penanda.kabupaten, bersama.unit[kode].termasuk) if bersama.unit[kode].termasuk else ()
    if luas:
        return tidak_tersendiri(_tautan(penanda, a.nama, a, (r for _, satu in _selesai(a) for r in satu.rujukan)) for a in luas)
    return gabung(_akhir(penanda, bersama, a, awal="Ketentuan umum: ") for a in mekanisme_untuk(penanda.kabupaten, UMUM)) or TIDAK_DIATUR


def _selesai(alur: Alur) -> list[tuple[int, Langkah]]:
    return [(n, satu) for n, satu in enumerate(alur.langkah, 1) if satu.jenis == "selesai" and not satu.tidak_diatur]


def _akhir(penanda: Penanda, bersama: Bersama, alur: Alur, awal: str | None) -> Markup:
    """Return the closing steps of a mechanism, below `awal` and its name; None leaves the name out."""
    nama = el("a", alur.nama, href=relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman))
    judul = el("p", awal, nama, class_="susunan") if awal is not None else ""
    langkah = [el("p", sel_langkah(penanda, bersama, alur, n, satu)) for n, satu in _selesai(alur)]
    return gabung([judul, *(langkah or [_tanpa_pejabat(penanda, alur)])])


def _tanpa_pejabat(penanda: Penanda, alur: Alur) -> Markup:
    """Return that the mechanism names no official, with its provisions that speak of the end."""
    tentang = [r for r in alur.rujukan if "selesai" in penanda.kabupaten.naskah.cari(r).teks]
    return el("p", el("span", "pejabatnya tidak disebut", class_="tidak-diatur"), " ", dasar(penanda, tentang))
