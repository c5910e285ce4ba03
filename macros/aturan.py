"""Special rules: short summaries by the editors, each with its provisions, and the one-page summary made of them."""

from __future__ import annotations

from macros.teks import Penanda
from macros.tulis import Markup, el

NAMA_TOPIK = {
    "syarat-ketua-tim": "Syarat ketua tim",
    "asal-ketua-tim": "Asal ketua tim",
    "pembentukan-tim": "Pembentukan tim kerja",
    "batas-penugasan": "Batas penugasan",
    "tenaga-non-asn": "Tenaga non-ASN",
    "pembiayaan": "Pembiayaan",
    "tim-transformasi": "Tim transformasi manajemen",
    "pencabutan": "Ketentuan yang dicabut",
    "spbe": "Sistem pemerintahan berbasis elektronik",
    "peta-proses-bisnis": "Peta proses bisnis",
    "pelaporan": "Pelaporan tugas",
    "penghargaan-dan-sanksi": "Penghargaan dan sanksi",
}


def aturan_khusus(penanda: Penanda, topik: str) -> Markup:
    """Return the rules on a topic, or that there are none."""
    aturan = [satu for satu in penanda.kabupaten.aturan_khusus if satu.topik == topik]
    if not aturan:
        return el("p", "Tidak diatur dalam peraturan ini.", class_="tidak-diatur")
    butir = (el("li", satu.ringkasan, " ", el("span", "(", penanda.daftar_tautan(satu.rujukan), ")", class_="dasar")) for satu in aturan)
    return el("ul", *butir) + el("p", "Ringkasan penyusun; yang berlaku bunyi ketentuannya.", class_="dasar")
