"""What a letter's form knows before the user types: from the regulation, and from the step the user comes from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from data.model import Langkah, Surat
from data.muat import Bersama, Kabupaten
from data.surat import diisi, isian_langkah, jabatan_tunggal, langkah_surat, medan_peran, otomatis

NOMOR_BARIS = re.compile(r"^\d+\. ")


def surat_diisi(kabupaten: Kabupaten, surat: Surat, bersama: Bersama) -> Surat:
    """Return the letter with what the data know, before a step is chosen."""
    nilai = otomatis(surat, kabupaten.peraturan, kabupaten.tata_naskah, bersama.peran)
    pengirim = [langkah for _, _, langkah in langkah_surat(kabupaten.alur, surat.kode) if langkah.kepada]
    if any({*langkah.tembusan} != {*surat.tembusan} for langkah in pengirim):
        nilai["peran_tembusan"] = ""  # copies differ from step to step
    return diisi(surat, nilai)


def isian_dari_langkah(kabupaten: Kabupaten, surat: Surat, bersama: Bersama, langkah: Langkah) -> dict[str, str]:
    """Return the fields that a step fills in; none when the step only receives the letter."""
    if not langkah.kepada and {*langkah.pelaku} <= {*surat.kepada}:
        return {}
    return isian_langkah(surat, otomatis(surat, kabupaten.peraturan, kabupaten.tata_naskah, bersama.peran, langkah))


def pagar_isian(isian: dict[str, str]) -> str:
    """Return the fragment of a link that fills in fields; it never leaves the browser."""
    return "#isi=" + quote(json.dumps(isian, ensure_ascii=False), safe="") if isian else ""


def isi_otomatis(kabupaten: Kabupaten, surat: Surat, bersama: Bersama) -> dict[str, set[str]]:
    """Return, by field, all that the data can put there: before a step is chosen, and for every step."""
    hasil = {m.kode: {m.isi_awal} for m in surat_diisi(kabupaten, surat, bersama).medan if m.isi_awal}
    for _, _, langkah in langkah_surat(kabupaten.alur, surat.kode):
        for kode, isi in isian_dari_langkah(kabupaten, surat, bersama, langkah).items():
            hasil.setdefault(kode, set()).add(isi)
    return {kode: isi - {""} for kode, isi in hasil.items()}


def sebutan_umum(kabupaten: Kabupaten, surat: Surat, bersama: Bersama) -> dict[str, set[str]]:
    """Return, by field, the names of roles that the data put there and that the user must replace by a post."""
    otomatis = isi_otomatis(kabupaten, surat, bersama)
    jabatan = {*jabatan_tunggal(kabupaten.peraturan).values()}
    return {kode: {satu for isi in otomatis.get(kode, ()) for satu in _sebutan(isi)} - jabatan for kode in medan_peran(surat)}


def _sebutan(isi: str) -> Iterator[str]:
    """Yield each line without its number, and the names that a slash joins."""
    for baris in isi.splitlines():
        polos = NOMOR_BARIS.sub("", baris)
        yield from {polos, *polos.split("/")}
