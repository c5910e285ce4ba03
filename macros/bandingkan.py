"""Bandingkan: tables over all regencies, computed from the data; each cell links to its provision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.model import Alur, Langkah
from data.muat import Bersama
from data.sejajar import Baris, sejajarkan
from data.siapa import FUNGSIONAL, PELAKSANA, UMUM, siapa, struktur_untuk
from macros.alur import NAMA_CARA, NAMA_LINGKUP, jangkar_langkah, nama_peran
from macros.aturan import NAMA_TOPIK
from macros.beranda import jumlah
from macros.halaman import alamat_rekam
from macros.siapa import NAMA_JENJANG, PERAN_SAJA
from macros.teks import Penanda
from macros.tulis import Markup, atribut, el, gabung, relatif, tanggal

TIDAK_DIATUR = Markup('<span class="tidak-diatur">tidak diatur</span>')
PENANYA = ((FUNGSIONAL, "ahli-utama"), (FUNGSIONAL, "ahli-madya"), (FUNGSIONAL, "ahli-muda"), (FUNGSIONAL, "ahli-pertama"), (PELAKSANA, "pelaksana"))


@dataclass(frozen=True)
class Topik:
    """A table: its code in the link, its title, and its rows of (head, one cell a regency)."""

    kode: str
    judul: str
    baris: list[tuple[object, list[object]]]


def bandingkan(penanda: Sequence[Penanda], bersama: Bersama) -> Markup:
    """Return the choice of regencies and topic, and every table."""
    topik = [_identitas(penanda), _penilai(penanda, bersama), _penutup(penanda, bersama)]
    topik += [_mekanisme(penanda, bersama, cara, lingkup) for cara in NAMA_CARA for lingkup in NAMA_LINGKUP if _ada(penanda, cara, lingkup)]
    topik += [_dokumen(penanda, bersama), _aturan(penanda), _dasar_hukum(penanda)]
    return el("div", _pilihan(penanda, topik), *(_tabel(penanda, satu) for satu in topik), class_="bandingkan")


def _pilihan(penanda: Sequence[Penanda], topik: Iterable[Topik]) -> Markup:
    kotak = (
        el("label", Markup("<input{}>").format(atribut(type="checkbox", name="daerah", value=p.kabupaten.slug, checked=True)), " ",
           p.kabupaten.peraturan.nama_pendek)
        for p in penanda
    )  # fmt: skip
    pilih = el("select", el("option", "Semua topik", value=""), *(el("option", t.judul, value=t.kode) for t in topik), name="topik")
    return el("form", el("fieldset", el("legend", "Kabupaten"), *kotak), el("label", "Topik ", pilih), hidden=True)


def _tabel(penanda: Sequence[Penanda], topik: Topik) -> Markup:
    daerah = [p.kabupaten.slug for p in penanda]
    kepala = el("tr", el("th", ""), *(el("th", p.kabupaten.peraturan.nama_pendek, scope="col", data_daerah=p.kabupaten.slug) for p in penanda))
    baris = (
        el("tr", el("th", judul, scope="row"), *(el("td", isi, data_daerah=d) for d, isi in zip(daerah, sel, strict=True)))
        for judul, sel in topik.baris
    )
    tabel = el("table", el("thead", kepala), el("tbody", *baris), class_="keputusan banding")
    bingkai = el("div", tabel, class_="gulir", tabindex=0, role="region", aria_label=f"Tabel {topik.judul}")
    return el("section", el("h2", topik.judul, id=topik.kode), bingkai, data_topik=topik.kode)


def _identitas(penanda: Sequence[Penanda]) -> Topik:
    peraturan = [p.kabupaten.peraturan for p in penanda]
    tautan = [el("a", p.kabupaten.peraturan.sebutan, href=relatif(f"{p.kabupaten.slug}/index.html", p.halaman)) for p in penanda]
    return Topik("identitas", "Peraturan dan tanggal", [
        ("Peraturan", tautan),
        ("Ditetapkan", [f"{p.tempat_penetapan}, {tanggal(p.tanggal_penetapan)}" for p in peraturan]),
        ("Oleh", [p.pejabat_penetap.jabatan for p in peraturan]),
        ("Diundangkan", [tanggal(p.tanggal_pengundangan) if p.tanggal_pengundangan else "tidak terbaca" for p in peraturan]),
        ("Jumlah pasal", [str(jumlah(p.kabupaten, "pasal")) for p in penanda]),
    ])  # fmt: skip


def _penilai(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    ada = {s.jenis_unit for p in penanda for s in p.kabupaten.struktur if s.hubungan or s.kedudukan}
    jenis = [j for j in bersama.unit if j in ada - {UMUM}]
    baris = [(bersama.unit[j].nama, [_sel_penilai(p, bersama, j) for p in penanda]) for j in jenis]
    return Topik("penilai", "Siapa menilai dan menugaskan", baris)


def _sel_penilai(penanda: Penanda, bersama: Bersama, jenis: str) -> object:
    """Return, for the structures of a kind of unit, who appraises and who assigns whom, equal answers merged."""
    isi: dict[tuple[str, str, str | None], list[str]] = {}
    rujukan = {}
    for struktur in struktur_untuk(penanda.kabupaten, bersama.unit[jenis]):
        for jabatan, jenjang in PENANYA:
            jawaban = siapa(penanda.kabupaten, struktur, jabatan, jenjang)
            for tanya, apa in (("penilai", "Menilai"), ("penugas", "Menugaskan")):
                for butir in (b for b in jawaban.isi[tanya] if not b.umum):
                    kunci = (apa, bersama.peran[butir.peran].nama, PERAN_SAJA if butir.peran_saja else butir.syarat)
                    isi.setdefault(kunci, []).append("Pelaksana" if jabatan == PELAKSANA else f"JF {NAMA_JENJANG[jenjang]}")
                    rujukan.setdefault(kunci, butir.rujukan[0])
    if not isi:
        return TIDAK_DIATUR
    butir = (
        el("li", f"{apa}: ", el("strong", nama), f" ({_siapa(yang)})", el("em", f" – {syarat}") if syarat else "", " ",
           el("span", penanda.tautan(rujukan[(apa, nama, syarat)]), class_="dasar"))
        for (apa, nama, syarat), yang in isi.items()
    )  # fmt: skip
    return el("ul", *butir)


def _siapa(yang: list[str]) -> str:
    unik = list(dict.fromkeys(yang))
    return "semua JF dan Pelaksana" if len(unik) == len(PENANYA) else ", ".join(unik)


def _penutup(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    jenis = [j for j in bersama.unit if any(j in a.unit for p in penanda for a in p.kabupaten.alur if a.kelompok == "mekanisme")]
    return Topik("penutup", "Siapa menyatakan kegiatan selesai", [(bersama.unit[j].nama, [_sel_penutup(p, bersama, j) for p in penanda]) for j in jenis])


def _sel_penutup(penanda: Penanda, bersama: Bersama, jenis: str) -> object:
    akhir = [(a, n, satu) for a in penanda.kabupaten.alur if a.kelompok == "mekanisme" and jenis in a.unit
             for n, satu in enumerate(a.langkah, 1) if satu.jenis == "selesai" and not satu.tidak_diatur]  # fmt: skip
    return gabung((el("p", _langkah(penanda, bersama, a, n, satu)) for a, n, satu in akhir)) or TIDAK_DIATUR


def _ada(penanda: Sequence[Penanda], cara: str, lingkup: str) -> bool:
    return any(_alur(p, cara, lingkup) for p in penanda)


def _alur(penanda: Penanda, cara: str, lingkup: str) -> Alur | None:
    return next((a for a in penanda.kabupaten.alur if a.cara == cara and a.lingkup == lingkup), None)


def _mekanisme(penanda: Sequence[Penanda], bersama: Bersama, cara: str, lingkup: str) -> Topik:
    alur = [_alur(p, cara, lingkup) for p in penanda]
    judul = f"{NAMA_CARA[cara]} {NAMA_LINGKUP[lingkup]}"
    baris = [("Alur", [_sel_alur(p, a) for p, a in zip(penanda, alur, strict=True)])]
    for nomor, satu in enumerate(sejajarkan(alur), 1):
        baris.append((str(nomor), [_sel_langkah(p, bersama, a, satu, i) for i, (p, a) in enumerate(zip(penanda, alur, strict=True))]))
    return Topik(f"{cara}-{lingkup}", judul[0].upper() + judul[1:], baris)


def _sel_alur(penanda: Penanda, alur: Alur | None) -> object:
    if alur is None:
        return TIDAK_DIATUR
    tautan = el("a", alur.nama, href=relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman))
    return tautan if alur.langkah else gabung([tautan, el("p", "Langkah tidak dirinci dengan kata-kata.", class_="tidak-diatur")])


def _sel_langkah(penanda: Penanda, bersama: Bersama, alur: Alur | None, baris: Baris, kolom: int) -> object:
    sel = baris.sel[kolom]
    if alur is None or not alur.langkah:
        return ""
    if sel is None:
        return el("span", "tidak ada", class_="tidak-diatur")
    nomor, langkah = sel
    return _langkah(penanda, bersama, alur, nomor, langkah, beda_dari=baris.acuan)


def _langkah(penanda: Penanda, bersama: Bersama, alur: Alur, nomor: int, langkah: Langkah, beda_dari: Langkah | None = None) -> Markup:
    alamat = f"{relatif(alamat_rekam(penanda.kabupaten, alur), penanda.halaman)}#{jangkar_langkah(alur, nomor)}"
    pelaku = nama_peran(bersama, langkah.pelaku)
    lain = beda_dari is not None and set(beda_dari.pelaku) != set(langkah.pelaku)
    kegiatan = _bertanda(langkah.kegiatan, beda_dari.kegiatan) if beda_dari else langkah.kegiatan
    dasar = el("span", penanda.tautan(langkah.rujukan[0]), class_="dasar")
    return gabung([el("strong", el("mark", pelaku) if lain else pelaku), ": ", el("a", kegiatan, href=alamat), " ", dasar])


def _bertanda(teks: str, acuan: str) -> Markup:
    """Return the words of `teks`, those that `acuan` does not have in <mark>."""
    ada = {kata.lower().strip(".,;?") for kata in acuan.split()}
    return gabung((kata if kata.lower().strip(".,;?") in ada else el("mark", kata) for kata in re.split(r" ", teks)), " ")


def _dokumen(penanda: Sequence[Penanda], bersama: Bersama) -> Topik:
    dipakai = [d for d in bersama.dokumen.values() if any(d.kode in satu.dokumen for p in penanda for a in p.kabupaten.alur for satu in a.langkah)]
    return Topik("dokumen", "Surat dan dokumen", [(d.nama, [_sel_dokumen(p, bersama, d.kode) for p in penanda]) for d in dipakai])


def _sel_dokumen(penanda: Penanda, bersama: Bersama, kode: str) -> object:
    pembuat = {}
    for alur in penanda.kabupaten.alur:
        for nomor, langkah in enumerate(alur.langkah, 1):
            if kode in langkah.dokumen:
                pembuat.setdefault(nama_peran(bersama, langkah.pelaku), (alur, nomor, langkah))
    butir = (
        el("li", el("a", nama, href=f"{relatif(alamat_rekam(penanda.kabupaten, a), penanda.halaman)}#{jangkar_langkah(a, n)}"), " ",
           el("span", penanda.tautan(satu.rujukan[0]), class_="dasar"))
        for nama, (a, n, satu) in pembuat.items()
    )  # fmt: skip
    return el("ul", *butir) if pembuat else TIDAK_DIATUR


def _aturan(penanda: Sequence[Penanda]) -> Topik:
    return Topik("aturan-khusus", "Aturan khusus", [(nama, [_sel_aturan(p, topik) for p in penanda]) for topik, nama in NAMA_TOPIK.items()])


def _sel_aturan(penanda: Penanda, topik: str) -> object:
    aturan = [satu for satu in penanda.kabupaten.aturan_khusus if satu.topik == topik]
    butir = (el("p", satu.ringkasan, " ", el("span", penanda.daftar_tautan(satu.rujukan), class_="dasar")) for satu in aturan)
    return gabung(butir) or TIDAK_DIATUR


def _dasar_hukum(penanda: Sequence[Penanda]) -> Topik:
    """Return which laws each regulation cites in Mengingat, by their kind, number and year."""
    pola = re.compile(r"((?:Undang-[Uu]ndang|Peraturan Pemerintah|Peraturan Menteri [A-Z][\w ]+?)) +[Nn]omor (\d+) Tahun (\d{4})")
    menurut: dict[str, dict[str, object]] = {}
    for p in penanda:
        for k in p.kabupaten.naskah.ketentuan:
            if str(k.rujukan).startswith("Mengingat") and (cocok := pola.search(k.teks)):
                jenis = cocok[1].replace("Undang-undang", "Undang-Undang")
                menurut.setdefault(f"{jenis} {cocok[2]}/{cocok[3]}", {})[p.kabupaten.slug] = p.tautan(k.rujukan)
    urut = sorted(menurut.items(), key=lambda isi: (-len(isi[1]), isi[0]))
    tiada = Markup('<span class="tidak-diatur">tidak disebut</span>')
    return Topik("dasar-hukum", "Dasar hukum (Mengingat)", [(nama, [isi.get(p.kabupaten.slug, tiada) for p in penanda]) for nama, isi in urut])
