"""Defined terms: the explanations shown in place, a regency's list, and the five side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

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
    return el("dl", gabung((bagian for satu in urut for bagian in _entri(penanda, satu)), " "), class_="istilah-kabupaten")


def _entri(penanda: Penanda, satu: Istilah) -> Iterator[Markup]:
    singkatan = f" ({satu.singkatan})" if satu.singkatan else ""
    yield el("dt", satu.istilah, singkatan, id=f"istilah-{satu.rujukan.jangkar}")
    yield _definisi(penanda, satu)


def _penjelasan(penanda: Penanda, satu: Istilah) -> Markup:
    return el("div", el("strong", satu.istilah), ": ", satu.definisi, " ",
              el("span", penanda.tautan(satu.rujukan), class_="dasar"), data_istilah=satu.rujukan.jangkar)  # fmt: skip


def istilah_bersanding(penanda: Sequence[Penanda]) -> Markup:
    """Return, for each term, its definitions in all regencies side by side; the most shared terms first."""
    return gabung(_bersanding(penanda, isi) for isi in istilah_menurut_nama(penanda))


def istilah_menurut_nama(penanda: Sequence[Penanda]) -> list[dict[str, Istilah]]:
    """Return each term's definitions by regency; the most shared terms first, then alphabetical."""
    menurut_nama: dict[str, dict[str, Istilah]] = {}
    for satu in penanda:
        for i in satu.istilah:
            menurut_nama.setdefault(i.istilah.casefold(), {})[satu.kabupaten.slug] = i
    return [isi for _, isi in sorted(menurut_nama.items(), key=lambda pasangan: (-len(pasangan[1]), pasangan[0]))]


def _bersanding(penanda: Sequence[Penanda], isi: Mapping[str, Istilah]) -> Markup:
    """Return one term, headed by its commonest spelling; the spaces part the words in the search index."""
    judul = Counter(satu.istilah for satu in isi.values()).most_common(1)[0][0]
    ringkas = el("summary", el("strong", judul), f" – {len(isi)} dari {len(penanda)} peraturan")
    baris = (
        el("div", el("dt", satu.kabupaten.peraturan.nama_pendek), " ", _definisi(satu, isi.get(satu.kabupaten.slug))) for satu in penanda
    )
    return el("details", ringkas, " ", el("dl", gabung(baris, " ")), " ", class_="bersanding")


def _definisi(penanda: Penanda, satu: Istilah | None) -> Markup:
    if satu is None:
        return el("dd", "Tidak didefinisikan.", class_="tidak-diatur")
    return el("dd", satu.definisi, " ", el("span", penanda.tautan(satu.rujukan), class_="dasar"))
