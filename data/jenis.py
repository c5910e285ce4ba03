"""Which structures and flows a regulation has for a kind of unit: by name, in a wider class, or for all units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.model import Alur, JenisUnit, Struktur
from data.muat import Kabupaten
from data.siapa import UMUM


def jenis_bernama(katalog: Mapping[str, JenisUnit], nama: str) -> str | None:
    """Return the code of the kind that a unit's own name belongs to; the longest beginning decides."""
    cocok = {awal: kode for kode, jenis in katalog.items() for awal in (jenis.nama, *jenis.sebutan) if _berawal(nama, awal)}
    return cocok[max(cocok, key=len)] if cocok else None


def jenis_tersurat(katalog: Mapping[str, JenisUnit], struktur: Struktur) -> frozenset[str]:
    """Return the kinds of the units that a structure lists; of a structure without a list, its own kind."""
    bernama = {jenis_bernama(katalog, nama) for nama in struktur.berlaku_untuk} - {None}
    return frozenset(bernama or {struktur.jenis_unit})


def nama_sejenis(katalog: Mapping[str, JenisUnit], struktur: Struktur, kode: str) -> tuple[str, ...]:
    """Return the names in a structure's list that belong to the kind `kode`."""
    return tuple(nama for nama in struktur.berlaku_untuk if jenis_bernama(katalog, nama) == kode)


def struktur_untuk(kabupaten: Kabupaten, katalog: Mapping[str, JenisUnit], kode: str) -> tuple[Struktur, ...]:
    """Return the structures whose list names units of the kind `kode`; empty ones only where there is no other."""
    semua = tuple(s for s in kabupaten.struktur if kode in jenis_tersurat(katalog, s))
    return tuple(s for s in semua if s.hubungan or s.kedudukan) or semua


def mekanisme_untuk(kabupaten: Kabupaten, kode: str) -> tuple[Alur, ...]:
    """Return the working mechanisms for the kind `kode`; UMUM stands for those of all units."""
    mekanisme = (a for a in kabupaten.alur if a.kelompok == "mekanisme")
    return tuple(a for a in mekanisme if (kode in a.unit if kode != UMUM else not a.unit))


def jenis_disebut(kabupaten: Iterable[Kabupaten], katalog: Mapping[str, JenisUnit]) -> tuple[str, ...]:
    """Return the kinds that at least one regulation names, in the order of the catalogue."""
    ada = {kode for k in kabupaten for s in k.struktur for kode in jenis_tersurat(katalog, s)}
    return tuple(kode for kode in katalog if kode in ada)


def _berawal(nama: str, awal: str) -> bool:
    nama, awal = nama.casefold(), awal.casefold()
    return nama.startswith(awal) and not nama[len(awal) : len(awal) + 1].isalnum()
