"""Which pages a regency has, and where each provision stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from data.model import Alur, Struktur, Surat
from data.muat import Bersama, Kabupaten, Panduan
from data.naskah import Ketentuan, Naskah
from data.rujukan import Rujukan
from data.sebutan import bersama_bagi

BAGIAN_PANJANG = 200
JUDUL_GRUP = {"naskah": "Naskah resmi", "alur": "Alur", "struktur": "Struktur", "surat": "Surat", "peran": "Saya adalah ..."}


@dataclass(frozen=True)
class BagianNaskah:
    """A page of the official text: its code, title and provisions, in order."""

    kode: str
    judul: str
    ketentuan: tuple[Ketentuan, ...]


@dataclass(frozen=True)
class Halaman:
    """A generated page: address from the site's root, title in the navigation, template, and what it shows."""

    alamat: str
    judul: str
    templat: str
    meta: dict[str, str] = field(default_factory=dict)

    @property
    def sumber(self) -> str:
        """Return the address of the Markdown source."""
        return self.alamat.removesuffix(".html") + ".md"


def bagian_naskah(naskah: Naskah) -> tuple[BagianNaskah, ...]:
    """Return the official text cut into pages: opening, each BAB, each part of the Lampiran."""
    kelompok: list[list[Ketentuan]] = []
    for ketentuan in naskah.ketentuan:
        if not kelompok or _membuka_halaman(naskah, ketentuan, kelompok[-1]):
            kelompok.append([])
        kelompok[-1].append(ketentuan)
    return tuple(BagianNaskah(_kode(isi[0]), _judul(isi[0]), tuple(isi)) for isi in kelompok)


def _membuka_halaman(naskah: Naskah, ketentuan: Ketentuan, terbuka: list[Ketentuan]) -> bool:
    if ketentuan.jenis in ("bab", "lampiran"):
        return True
    if ketentuan.jenis == "contoh-surat":
        return terbuka[0].jenis != "contoh-surat"
    induk = naskah.cari(ketentuan.induk) if ketentuan.induk else None
    return ketentuan.jenis == "bagian-lampiran" and (induk.jenis == "lampiran" or _panjang(naskah, induk))


def _panjang(naskah: Naskah, ketentuan: Ketentuan) -> bool:
    return sum(1 for _ in naskah.turunan(ketentuan.rujukan)) > BAGIAN_PANJANG


def _kode(awal: Ketentuan) -> str:
    if awal.jenis == "judul":
        return "pembukaan"
    return "contoh-surat" if awal.jenis == "contoh-surat" else awal.rujukan.jangkar


def _judul(awal: Ketentuan) -> str:
    if awal.jenis == "judul":
        return "Pembukaan"
    if awal.jenis == "contoh-surat":
        return "Contoh surat"
    if awal.jenis == "lampiran":
        return str(awal.rujukan)
    return f"{awal.rujukan} {awal.teks}"


def halaman_kabupaten(kabupaten: Kabupaten, bersama: Bersama) -> dict[str, list[Halaman]]:
    """Return a regency's pages by group: "" (top), naskah, alur, struktur, surat, peran; the first of a group is its index."""
    slug, meta = kabupaten.slug, {"kabupaten": kabupaten.slug}
    bersama = bersama_bagi(bersama, kabupaten)
    pohon = {"": _halaman_atas(kabupaten, meta)}
    pohon["naskah"] = [Halaman(f"{slug}/naskah/index.html", JUDUL_GRUP["naskah"], "daftar-naskah.md", meta)]
    pohon["naskah"] += [
        Halaman(f"{slug}/naskah/{b.kode}.html", b.judul, "naskah.md", {**meta, "bagian": b.kode})
        for b in bagian_naskah(kabupaten.naskah)
    ]
    for grup, rekam in (("alur", kabupaten.alur), ("struktur", kabupaten.struktur), ("surat", kabupaten.surat)):
        if rekam:
            pohon[grup] = [Halaman(f"{slug}/{grup}/index.html", JUDUL_GRUP[grup], f"daftar-{grup}.md", meta)]
            pohon[grup] += [
                Halaman(alamat_rekam(kabupaten, satu), satu.nama, f"{grup}.md", {**meta, grup: satu.kode}) for satu in rekam
            ]
    if peran := peran_dipakai(kabupaten, bersama):
        pohon["peran"] = [Halaman(f"{slug}/peran/index.html", JUDUL_GRUP["peran"], "daftar-peran.md", meta)]
        pohon["peran"] += [
            Halaman(alamat_peran(kabupaten, kode), bersama.peran[kode].nama, "peran.md", {**meta, "peran": kode}) for kode in peran
        ]
    return pohon


def _halaman_atas(kabupaten: Kabupaten, meta: dict[str, str]) -> list[Halaman]:
    slug = kabupaten.slug
    siapa = [Halaman(f"{slug}/siapa.html", "Siapa penilai saya?", "siapa.md", meta)] if kabupaten.struktur else []
    return [
        Halaman(f"{slug}/index.html", kabupaten.peraturan.daerah, "kabupaten.md", meta),
        Halaman(f"{slug}/ringkasan.html", "Ringkasan satu halaman", "ringkasan.md", meta),
        *siapa,
        Halaman(f"{slug}/istilah.html", "Istilah", "istilah-kabupaten.md", meta),
        Halaman(f"{slug}/catatan.html", "Catatan redaksi", "catatan.md", meta),
    ]


def peran_dipakai(kabupaten: Kabupaten, bersama: Bersama) -> tuple[str, ...]:
    """Return the roles that occur in a regency's flows, structures, responsibilities or letters, in catalogue order."""
    dipakai = {satu.peran for satu in kabupaten.tanggung_jawab}
    for alur in kabupaten.alur:
        for langkah in alur.langkah:
            dipakai |= {*langkah.pelaku, *langkah.kepada, *langkah.tembusan}
    for struktur in kabupaten.struktur:
        dipakai |= {kode for h in struktur.hubungan for kode in (h.pelaku, h.terhadap)} | {k.atasan for k in struktur.kedudukan}
    for surat in kabupaten.surat:
        dipakai |= {*surat.penandatangan, *surat.kepada, *surat.tembusan}
    return tuple(kode for kode in bersama.peran if kode in dipakai)


def alamat_peran(kabupaten: Kabupaten, kode: str) -> str:
    """Return the address of a role's page."""
    return f"{kabupaten.slug}/peran/{kode}.html"


def semua_halaman(panduan: Panduan) -> Iterator[Halaman]:
    """Yield every generated page of the site; its title, unlike the one in the navigation, names the regency."""
    for kabupaten in panduan.kabupaten:
        for grup in halaman_kabupaten(kabupaten, panduan.bersama).values():
            for halaman in grup:
                yield replace(halaman, meta={**halaman.meta, "title": judul_berdaerah(kabupaten, halaman.judul)})


def judul_berdaerah(kabupaten: Kabupaten, judul: str) -> str:
    """Return the title with the regency before it, where a narrow tab or header does not cut it off."""
    daerah = kabupaten.peraturan.daerah
    return judul if judul == daerah else f"{daerah.replace('Kabupaten ', 'Kab. ', 1)} - {judul}"


def alamat_rekam(kabupaten: Kabupaten, rekam: Alur | Struktur | Surat) -> str:
    """Return the address of the page of a flow, a structure or a letter."""
    return f"{kabupaten.slug}/{type(rekam).__name__.lower()}/{rekam.kode}.html"


def alamat_ketentuan(slug: str, bagian: tuple[BagianNaskah, ...]) -> dict[Rujukan, str]:
    """Return, for every provision on the pages `bagian`, its address from the site's root, anchor included."""
    return {k.rujukan: f"{slug}/naskah/{b.kode}.html#{k.rujukan.jangkar}" for b in bagian for k in b.ketentuan}
