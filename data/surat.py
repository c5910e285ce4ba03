"""A letter as written + its skeleton -> the complete letter; and what the data already know of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from data.masalah import saran
from data.model import (
    Blok,
    BlokRincianPejabat,
    BlokTabel,
    Kerangka,
    Langkah,
    Medan,
    Peran,
    Peraturan,
    Surat,
    SuratPokok,
    TataNaskah,
    TulisanSurat,
)
from data.rujukan import Rujukan

PENANDA = re.compile(r"(?<!\$)\{([a-z0-9_]+)\}")
OTOMATIS = {
    "daerah": "nama daerah lengkap, seperti Kabupaten Contoh Jaya",
    "nama_daerah": "nama daerah tanpa jenisnya",
    "kepala_daerah": "jabatan kepala daerah, seperti Bupati Contoh Jaya",
    "kop_pemerintah": "baris pertama kop perangkat daerah",
    "kop_kepala_daerah": "kop surat kepala daerah",
    "tempat": "tempat pada tanggal surat",
    "pola_nomor": "pola nomor surat",
    "peraturan": "sebutan peraturan dengan judulnya",
    "dasar_hukum": "ketentuan dasar surat dengan sebutan peraturannya",
    "peran_penandatangan": "sebutan peran yang menandatangani",
    "peran_tujuan": "sebutan peran yang dituju",
    "peran_tembusan": "sebutan peran penerima tembusan, bernomor bila lebih dari satu",
}
PERAN = {"peran_penandatangan", "peran_tujuan", "peran_tembusan"}
Keliru = tuple[tuple[int | str, ...], str]


# ---- putting a letter together ----------------------------------------------------------------


def penanda(blok: Blok) -> tuple[str, ...]:
    """Return the names in {braces} of a block and the list of officials that fills it, in order."""
    daftar = (blok.medan,) if isinstance(blok, BlokTabel | BlokRincianPejabat) else ()
    return (*daftar, *PENANDA.findall(blok.model_dump_json()))


def lengkapi(
    tulisan: TulisanSurat, kerangka: Mapping[str, Kerangka], medan_bersama: Mapping[str, Medan]
) -> tuple[Surat | None, list[Keliru]]:
    """Return the complete letter, or what is wrong: (path of the value in the file, message)."""
    if tulisan.kerangka and tulisan.kerangka not in kerangka:
        return None, [(("kerangka",), _tak_dikenal("kerangka", tulisan.kerangka, kerangka))]
    rangka = kerangka.get(tulisan.kerangka or "")
    susunan = tulisan.susunan or (rangka.susunan if rangka else ())
    nama = tulisan.nama or (rangka and rangka.nama)
    kegunaan = tulisan.kegunaan or (rangka and rangka.kegunaan)
    belum = [k for k, isi in (("nama", nama), ("kegunaan", kegunaan), ("susunan", susunan)) if not isi]
    keliru: list[Keliru] = [((), f"kunci '{k}' belum ada; tambahkan, atau pakai kerangka.") for k in belum]
    medan, keliru_medan = _medan(tulisan, rangka, medan_bersama, susunan)
    if keliru + keliru_medan:
        return None, keliru + keliru_medan
    pokok = {n: getattr(tulisan, n) for n in SuratPokok.model_fields}
    return Surat(**pokok, nama=nama, kegunaan=kegunaan, medan=medan, susunan=susunan), []


def _medan(
    tulisan: TulisanSurat, rangka: Kerangka | None, medan_bersama: Mapping[str, Medan], susunan: Iterable[Blok]
) -> tuple[tuple[Medan, ...], list[Keliru]]:
    """Return the fields in the order of the wording: shared, of the skeleton, and the letter's own, the last word last."""
    dipakai = tuple(dict.fromkeys(kode for blok in susunan for kode in penanda(blok)))
    umum = [medan_bersama[k] for k in dipakai if k in medan_bersama]
    dari_rangka = [m for m in (rangka.medan if rangka else ()) if m.kode in dipakai or not tulisan.susunan]
    semua = {m.kode: m for m in (*umum, *dari_rangka)}
    keliru: list[Keliru] = []
    for i, ubah in enumerate(tulisan.ubah_medan):
        if ubah.kode in semua:
            baru = {k: v for k, v in ubah if v is not None}
            semua[ubah.kode] = semua[ubah.kode].model_copy(update=baru)
        else:
            keliru.append((("ubah_medan", i, "kode"), _tak_dikenal("medan", ubah.kode, semua)))
    wajib = {kode: isi.rujukan for isi in reversed(tulisan.isi_minimum) for kode in isi.medan}
    semua_medan = [*(m for m in semua.values() if m.kode not in {s.kode for s in tulisan.medan}), *tulisan.medan]
    urut = sorted(semua_medan, key=lambda m: dipakai.index(m.kode) if m.kode in dipakai else len(dipakai))
    return tuple(m.model_copy(update={"rujukan": m.rujukan or wajib.get(m.kode)}) for m in urut), keliru


def _tak_dikenal(apa: str, kode: str, pilihan: Iterable[str]) -> str:
    pilihan = list(pilihan)
    return f"{apa} '{kode}' tidak dikenal.{saran(kode, pilihan)} Pilihan: {', '.join(sorted(pilihan)) or '(tidak ada)'}."


# ---- what the data know -----------------------------------------------------------------------


def tata(bersama: TataNaskah, kabupaten: TataNaskah | None) -> TataNaskah:
    """Return the shared manner of writing letters with what the regency says otherwise."""
    return bersama.model_copy(update={k: v for k, v in (kabupaten or TataNaskah()) if v})


def otomatis(
    surat: Surat, peraturan: Peraturan, tata_naskah: TataNaskah, peran: Mapping[str, Peran], langkah: Langkah | None = None
) -> dict[str, str]:
    """Return the text of every automatic name; with `langkah`, as that step has it."""
    nama = {kode: satu.nama for kode, satu in peran.items()} | jabatan_tunggal(peraturan)
    pihak: SuratPokok | Langkah = langkah or surat
    penandatangan = langkah.pelaku if langkah else surat.penandatangan
    # A letter cites articles; a step that rests on the annex alone leaves the letter's own basis.
    pasal = [r for r in langkah.rujukan if str(r).startswith("Pasal ")] if langkah else []
    dasar = pasal or surat.dasar or surat.rujukan
    sebutan = f"{peraturan.sebutan} tentang {peraturan.judul}"
    return {
        "daerah": peraturan.daerah,
        "nama_daerah": peraturan.nama_pendek,
        "kepala_daerah": nama["bupati"],
        "kop_pemerintah": tata_naskah.kop_pemerintah or f"PEMERINTAH {peraturan.daerah.upper()}",
        "kop_kepala_daerah": tata_naskah.kop_kepala_daerah or nama["bupati"].upper(),
        "tempat": tata_naskah.tempat or peraturan.tempat_penetapan,
        "pola_nomor": tata_naskah.pola_nomor or "",
        "peraturan": sebutan,
        "dasar_hukum": f"{prosa(dasar)} {sebutan}",
        "peran_penandatangan": "/".join(nama[k] for k in penandatangan),
        "peran_tujuan": "/".join(nama[k] for k in pihak.kepada),
        "peran_tembusan": bernomor([nama[k] for k in pihak.tembusan]),
    }


def diisi(surat: Surat, nilai: Mapping[str, str]) -> Surat:
    """Return the letter with every automatic name replaced by its text; a field left empty has no first content."""
    blok = type(surat).model_validate
    data = surat.model_dump()
    data["susunan"] = _ganti(data["susunan"], nilai)
    data["medan"] = [{**m, "isi_awal": _isi(m["isi_awal"] or "", nilai) or None} for m in data["medan"]]
    return blok(data)


def isian_langkah(surat: Surat, nilai: Mapping[str, str]) -> dict[str, str]:
    """Return, by field, the first content that depends on the step: roles and legal basis; "" where the step names no one."""
    return {m.kode: _isi(m.isi_awal or "", nilai) for m in surat.medan if {*PENANDA.findall(m.isi_awal or "")} & {*PERAN, "dasar_hukum"}}


def medan_peran(surat: Surat) -> frozenset[str]:
    """Return the fields whose first content is the name of a role, which the user replaces by a post."""
    return frozenset(m.kode for m in surat.medan if {*PENANDA.findall(m.isi_awal or "")} & PERAN)


def jabatan_tunggal(peraturan: Peraturan) -> dict[str, str]:
    """Return the roles of which a regency has one holder only: the name of the role is the name of the post."""
    kepala_daerah = f"{peraturan.jenis.removeprefix('Peraturan ')} {peraturan.nama_pendek}"
    return {"bupati": kepala_daerah, "sekretaris-daerah": f"Sekretaris Daerah {peraturan.daerah}"}


def prosa(rujukan: Iterable[Rujukan]) -> str:
    """Return citations as a sentence has them; a Pasal is named once: Pasal 11 ayat (3) huruf a dan ayat (5)."""
    butir, pasal = [], ""
    for satu in map(str, rujukan):
        kepala = " ".join(satu.split(" ", 2)[:2])
        sama = kepala == pasal and satu != kepala
        butir.append(satu.removeprefix(kepala).lstrip() if sama else satu)
        pasal = kepala if kepala.startswith("Pasal ") else ""
    return rangkai(butir)


def rangkai(butir: list[str]) -> str:
    """Return the items as a sentence has them.

    >>> rangkai(["a", "b", "c"])
    'a, b, dan c'
    """
    if len(butir) < 3:
        return " dan ".join(butir)
    return f"{', '.join(butir[:-1])}, dan {butir[-1]}"


def bernomor(butir: list[str]) -> str:
    """Return the items one a line, numbered when there are several."""
    return "\n".join(f"{i}. {satu}" for i, satu in enumerate(butir, 1)) if len(butir) > 1 else "".join(butir)


def _isi(teks: str, nilai: Mapping[str, str]) -> str:
    return PENANDA.sub(lambda cocok: nilai.get(cocok[1], cocok[0]), teks)


def _ganti(isi: object, nilai: Mapping[str, str]) -> object:
    if isinstance(isi, str):
        return _isi(isi, nilai)
    if isinstance(isi, dict):
        return {k: _ganti(v, nilai) for k, v in isi.items()}
    return [_ganti(satu, nilai) for satu in isi] if isinstance(isi, list | tuple) else isi


def langkah_surat(alur: Iterable, kode: str) -> Iterator[tuple]:
    """Yield (flow, number from 1, step) for every step that uses the letter."""
    for satu in alur:
        for nomor, langkah in enumerate(satu.langkah, 1):
            if kode in langkah.dokumen:
                yield satu, nomor, langkah
