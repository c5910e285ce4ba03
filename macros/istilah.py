"""Defined terms: the explanations shown in place, a regency's list, and the five side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from data.istilah import Istilah
from data.rujukan import Rujukan
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung


def penjelasan(penanda: Penanda, rujukan: Set[Rujukan]) -> Markup:
    """Return the hidden explanations of the terms defined at `rujukan`, which the page's script shows in place."""
    dipakai = (satu for satu in penanda.istilah if satu.rujukan in rujukan)
    return el("div", *(_penjelasan(penanda, satu) for satu in dipakai), id="penjelasan-istilah", hidden=True, data_search_exclude=True)


def daftar_istilah(penanda: Penanda) -> Markup:
    """Return the definitions of one regency, alphabetical, each with its provision."""
    urut = sorted(penanda.istilah, key=lambda i: i.istilah.lower())
    return el("dl", *(bagian for satu in urut for bagian in _entri(penanda, satu)), class_="istilah-kabupaten")


def _entri(penanda: Penanda, satu: Istilah) -> tuple[Markup, Markup]:
    singkatan = f" ({satu.singkatan})" if satu.singkatan else ""
    judul = el("dt", satu.istilah, singkatan, id=f"istilah-{satu.rujukan.jangkar}")
    return judul, el("dd", satu.definisi, " ", el("span", penanda.tautan(satu.rujukan), class_="dasar"))


def _penjelasan(penanda: Penanda, satu: Istilah) -> Markup:
    return el("div", el("strong", satu.istilah), ": ", satu.definisi, " ",
              el("span", penanda.tautan(satu.rujukan), class_="dasar"), data_istilah=satu.rujukan.jangkar)  # fmt: skip


def istilah_bersanding(penanda: Sequence[Penanda]) -> Markup:
    """Return, for each term, its definitions in all regencies side by side; the most shared terms first."""
    menurut_nama: dict[str, dict[str, Istilah]] = {}
    for satu in penanda:
        for i in satu.istilah:
            menurut_nama.setdefault(i.istilah.casefold(), {})[satu.kabupaten.slug] = i
    urut = sorted(menurut_nama.items(), key=lambda pasangan: (-len(pasangan[1]), pasangan[0]))
    return gabung(_bersanding(penanda, isi) for _, isi in urut)


def _bersanding(penanda: Sequence[Penanda], isi: Mapping[str, Istilah]) -> Markup:
    judul = next(iter(isi.values())).istilah
    ringkas = el("summary", el("strong", judul), f" – {len(isi)} dari {len(penanda)} peraturan")
    baris = (
        el("div", el("dt", satu.kabupaten.peraturan.nama_pendek), _definisi(satu, isi.get(satu.kabupaten.slug))) for satu in penanda
    )
    return el("details", ringkas, el("dl", *baris), class_="bersanding")


def _definisi(penanda: Penanda, satu: Istilah | None) -> Markup:
    if satu is None:
        return el("dd", "Tidak didefinisikan.", class_="tidak-diatur")
    return el("dd", satu.definisi, " ", el("span", penanda.tautan(satu.rujukan), class_="dasar"))
