"""Legal bases in few words: provisions that differ only in the part of the Lampiran share the rest of the citation."""

from __future__ import annotations

from collections.abc import Iterable

from data.rujukan import Rujukan
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif


def dasar_ringkas(penanda: Penanda, rujukan: Iterable[Rujukan]) -> Markup:
    """Return links to provisions in brackets, what they share written once; each link keeps its full citation as its name.

    'Lampiran A angka 2' and 'Lampiran B angka 2' become 'Lampiran A, B angka 2', 'Pasal 9 ayat (2)' and
    'Pasal 9 ayat (3)' become 'Pasal 9 ayat (2), ayat (3)'.
    """
    kelompok: dict[object, list[Rujukan]] = {}
    for satu in dict.fromkeys(rujukan):
        awal, *ekor = satu.komponen
        kelompok.setdefault(tuple(ekor) if ekor and awal.jenis == "lampiran" else satu, []).append(satu)
    tautan: list[tuple[Rujukan, str]] = []
    for sama in kelompok.values():
        tautan += _sama_ekor(penanda, sama) if len(sama) > 1 else [(sama[0], _sesudah(sama[0], tautan[-1][0] if tautan else None))]
    return gabung([" ", el("span", "(", gabung((_tautan(penanda, *satu) for satu in tautan), ", "), ")", class_="dasar")])


def _sama_ekor(penanda: Penanda, sama: list[Rujukan]) -> list[tuple[Rujukan, str]]:
    """Return provisions that differ in the part of the Lampiran only, in the order of the text, each with what is written."""
    urut = [satu for satu in penanda.alamat if satu in sama]
    bagian = [satu.komponen[0].label for satu in urut]
    ekor = str(sama[0]).removeprefix(f"{sama[0].komponen[0]} ")
    return [*zip(urut, [f"Lampiran {bagian[0]}", *bagian[1:-1], f"{bagian[-1]} {ekor}"], strict=True)]


def _sesudah(rujukan: Rujukan, sebelum: Rujukan | None) -> str:
    """Return a citation as written after another: the last part alone where the rest is the same."""
    saudara = sebelum and len(rujukan.komponen) > 1 and rujukan.komponen[:-1] == sebelum.komponen[:-1]
    return str(rujukan.komponen[-1]) if saudara and rujukan.komponen[-1].jenis == sebelum.komponen[-1].jenis else str(rujukan)


def _tautan(penanda: Penanda, rujukan: Rujukan, tulisan: str) -> Markup:
    nama = str(rujukan) if tulisan != str(rujukan) else None
    return el("a", tulisan, href=relatif(penanda.alamat[rujukan], penanda.halaman), aria_label=nama)
