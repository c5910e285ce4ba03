"""What a letter's form knows before the user types: from the regulation, and from the step the user comes from."""

from __future__ import annotations

import json
from urllib.parse import quote

from data.model import Langkah, Surat
from data.muat import Bersama, Kabupaten
from data.surat import diisi, isian_langkah, jabatan_tunggal, langkah_surat, medan_peran, otomatis


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


def sebutan_umum(kabupaten: Kabupaten, surat: Surat, bersama: Bersama) -> dict[str, set[str]]:
    """Return, by field, the names of roles that the data put there and that the user must replace by a post."""
    awal = {m.kode: m.isi_awal or "" for m in surat_diisi(kabupaten, surat, bersama).medan}
    umum = {kode: {awal[kode]} - {""} for kode in medan_peran(surat)}
    for _, _, langkah in langkah_surat(kabupaten.alur, surat.kode):
        for kode, isi in isian_dari_langkah(kabupaten, surat, bersama, langkah).items():
            umum.get(kode, set()).add(isi)
    jabatan = {*jabatan_tunggal(kabupaten.peraturan).values()}
    return {kode: sebutan - jabatan for kode, sebutan in umum.items()}
