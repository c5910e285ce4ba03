"""One line of naskah.txt -> what kind of provision its printed label says it is."""

from __future__ import annotations

import re

from data.rujukan import BILANGAN

Kepala = tuple[str, str, str, int]
_BILANGAN = "|".join(sorted(BILANGAN, key=len, reverse=True))

# (jenis, pattern with the printed label and the text, rank); only at the left margin.
KEPALA = [
    ("judul", re.compile(r"(\[judul\])(.*)"), 0),
    ("menimbang", re.compile(r"(Menimbang) ?:(?: (.*))?"), 0),
    ("mengingat", re.compile(r"(Mengingat) ?:(?: (.*))?"), 0),
    ("memutuskan", re.compile(r"(M ?E ?M ?U ?T ?U ?S ?K ?A ?N) ?:(.*)"), 0),
    ("menetapkan", re.compile(r"(Menetapkan) ?:(?: (.*))?"), 0),
    ("bab", re.compile(r"(BAB [IVXLC]+)(?: (.*))?"), 0),
    ("bagian", re.compile(rf"(Bagian (?:{_BILANGAN}))(?: (.*))?"), 1),
    ("paragraf", re.compile(r"(Paragraf \d+)(?: (.*))?"), 2),
    ("pasal", re.compile(r"(Pasal \d+[A-Z]?)()"), 3),
    ("penutup", re.compile(r"(\[penutup\])(.*)"), 0),
    ("lampiran", re.compile(r"(LAMPIRAN(?: [IVX]+)?)(?: (.*))?"), 0),
]

# (jenis, pattern with the printed label and the text) of what stands below a heading.
BUTIR = [
    ("gambar", re.compile(r"\[gambar hilang\]()(?: (.*))?")),
    ("contoh-surat", re.compile(r"\[contoh surat\]()(?: (.*))?")),
    ("tanda-tangan", re.compile(r"\[tanda tangan\]()(.*)")),
    ("ayat", re.compile(r"(\(\d+[a-z]?\))(?: (.*))?")),
    ("angka", re.compile(r"(\d+(?:\.\d+)*[.)])(?: (.*))?")),
    ("huruf", re.compile(r"((?:[a-z]{1,2}|[ivx]{3,5}|[A-Z]|[IVX]+)[.)])(?: (.*))?")),
    ("strip", re.compile(r"([-•]) (.*)")),
]


def kepala(isi: str) -> Kepala | None:
    """Return what kind of heading a line at the left margin is, its printed label, its words and its rank, or None."""
    for jenis, pola, peringkat in KEPALA:
        if cocok := pola.fullmatch(isi):
            return jenis, cocok[1], (cocok[2] or "").strip(), peringkat
    return None


def butir(isi: str) -> tuple[str, str, str]:
    """Return what kind of provision a line below a heading is, its printed label and its words."""
    for jenis, pola in BUTIR:
        if cocok := pola.fullmatch(isi):
            return jenis, cocok[1], cocok[2] or ""
    return "alinea", "", isi
