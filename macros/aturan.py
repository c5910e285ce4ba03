"""The topics of special rules, by the name that readers see."""

from __future__ import annotations

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
