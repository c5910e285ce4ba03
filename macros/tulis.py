"""Small pieces of HTML and Markdown; every value from the data is escaped here or by Markup.format."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable
from datetime import date

from markupsafe import Markup, escape

BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
         "November", "Desember")  # fmt: skip
_KHUSUS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^=:$@])")


def gabung(bagian: Iterable[object], pemisah: str = "") -> Markup:
    """Return the parts joined; parts that are not Markup are escaped."""
    return Markup(pemisah).join(bagian)


def atribut(**nilai: object) -> Markup:
    """Return HTML attributes, a leading space included; None is left out, True has no value."""
    pasangan = ((n.rstrip("_").replace("_", "-"), v) for n, v in nilai.items() if v is not None and v is not False)
    return gabung(Markup(" {}").format(n) if v is True else Markup(' {}="{}"').format(n, v) for n, v in pasangan)


def el(nama: str, *isi: object, **nilai: object) -> Markup:
    """Return an element with its content and attributes (`class_`, `for_` lose the underscore)."""
    return Markup("<{}{}>{}</{}>").format(nama, atribut(**nilai), gabung(isi), nama)


def daftar_ciri(baris: Iterable[tuple[object, object]], **nilai: object) -> Markup:
    """Return the pairs (name, value) as a list, without those that have no value; the spaces part the words in the search index."""
    return el("dl", gabung((gabung((el("dt", kiri), el("dd", kanan)), " ") for kiri, kanan in baris if kanan), " "), **nilai)


def judul_md(tingkat: int, teks: str, jangkar: str) -> str:
    """Return a Markdown heading with data in it as plain text and its anchor."""
    return f"{'#' * tingkat} {polos_md(teks)} {{: #{jangkar} }}"


def polos_md(teks: str) -> str:
    """Return `teks` so that Markdown and HTML show it as it is."""
    return _KHUSUS.sub(lambda cocok: f"&#{ord(cocok[1])};", html.escape(teks, quote=False).replace("&", "\0")).replace("\0", "&")


def relatif(tujuan: str, asal: str) -> str:
    """Return the link from the page `asal` to `tujuan`; both are addresses from the site's root."""
    alamat, pagar, jangkar = tujuan.partition("#")
    if alamat == asal and pagar:
        return f"#{jangkar}"
    return posixpath.relpath(alamat, posixpath.dirname(asal) or ".") + pagar + jangkar


def tanggal(nilai: date) -> str:
    """Return a date written out: 17 Januari 2024."""
    return f"{nilai.day} {BULAN[nilai.month - 1]} {nilai.year}"


__all__ = ["Markup", "atribut", "daftar_ciri", "el", "escape", "gabung", "judul_md", "polos_md", "relatif", "tanggal"]
