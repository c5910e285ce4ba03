"""Di kabupaten lain: where, in the flows and units of a role, another regency has another official, no such step, or one more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.model import Alur
from data.muat import Bersama
from data.padanan import Beda, Padan, Sandingan, beda
from macros.alur import jangkar_langkah, nama_peran
from macros.halaman import alamat_rekam
from macros.penilai import kalimat
from macros.teks import Penanda
from macros.tulis import Markup, el, gabung, relatif

KETERANGAN = (
    "Langkah dicocokkan menurut kata-katanya. Pejabat yang sama dapat disebut lain dalam peraturan lain, "
    "misalnya menurut jabatannya atau menurut perannya."
)
TIADA = "Tidak ada langkah, penilaian, atau penugasan oleh peran ini yang dapat disandingkan dengan kabupaten lain."


@dataclass(frozen=True)
class Lain:
    """What the section needs: the page's regency, every regency loaded with its catalogues, and their comparison."""

    penanda: Penanda
    semua: Mapping[str, tuple[Penanda, Bersama]]
    sandingan: Sandingan

    def nama(self, slug: str) -> str:
        return self.semua[slug][0].kabupaten.peraturan.nama_pendek

    def alur(self, slug: str, alur: Alur, nomor: int | None = None, *, nama: str | None = None) -> Markup:
        """Return a link to a flow of a regency, or to one of its steps."""
        alamat = relatif(alamat_rekam(self.semua[slug][0].kabupaten, alur), self.penanda.halaman)
        if nomor is None:
            return el("a", alur.nama, href=alamat)
        return el("a", nama or f"{alur.nama}, langkah {nomor}", href=f"{alamat}#{jangkar_langkah(alur, nomor)}")

    def bandingkan(self, topik: str, isi: str) -> Markup:
        return el("p", el("a", isi, href=f"{relatif('bandingkan.html', self.penanda.halaman)}#topik={topik}"))


def di_kabupaten_lain(lain: Lain, kode: str) -> Markup:
    """Return the section of a role's page: differences in its flows, then in the units where it appraises or assigns."""
    kabupaten = lain.penanda.kabupaten
    alur = gabung(_alur(lain, kode, a, sama) for a in kabupaten.alur if (sama := lain.sandingan.alur.get((kabupaten.slug, a.kode))))
    isi = (el("p", KETERANGAN) + alur if alur else Markup()) + _penilai(lain, kode)
    return isi or el("p", TIADA) + lain.bandingkan("identitas", "Bandingkan peraturan")


def _alur(lain: Lain, kode: str, alur: Alur, padan: Sequence[Padan]) -> Markup:
    """Return what differs for one of our flows, folded; nothing where the role does not act.

    In a way of assigning it is enough that the role acts elsewhere. A mechanism of another regency may be for other
    units too, so that a role in it says nothing about ours.
    """
    semua = beda(padan, kode)
    if kode not in alur.pelaku and not (semua and alur.cara):
        return Markup()
    nomor = sorted({satu.kita[0] for satu in semua if satu.kita})
    butir = [_langkah(lain, kode, alur, n, [b for b in semua if b.kita and b.kita[0] == n]) for n in nomor]
    butir += [el("li", "Langkah tambahan di ", _di(lain, b)) for b in semua if b.kita is None]
    sama = "tidak ada langkah yang berbeda" if any(satu.pasangan for satu in padan) else "tidak ada alur yang dapat disandingkan"
    jumlah = f"{len(butir)} langkah berbeda" if butir else sama
    return el("details", el("summary", el("strong", alur.nama), f": {jumlah}"), el("ul", *butir) if butir else "", _kaki(lain, alur, padan))


def _langkah(lain: Lain, kode: str, alur: Alur, nomor: int, isi: Sequence[Beda]) -> Markup:
    """Return our step and who does it elsewhere, those of the same name put together."""
    langkah = alur.langkah[nomor - 1]
    slug = lain.penanda.kabupaten.slug
    menurut: dict[str, list[Beda]] = {}
    for satu in isi:
        menurut.setdefault(_pelaku(lain, satu), []).append(satu)
    di_sana = (el("li", el("strong", nama), ": ", gabung((_di(lain, b) for b in sama), "; ")) for nama, sama in menurut.items())
    oleh = "" if kode in langkah.pelaku else f" Di sini oleh {nama_peran(lain.semua[slug][1], langkah.pelaku, ' dan ')}."
    return el("li", lain.alur(slug, alur, nomor, nama=f"Langkah {nomor}"), f": {langkah.kegiatan}{'.' if oleh else ''}{oleh}", el("ul", *di_sana))


def _pelaku(lain: Lain, satu: Beda) -> str:
    if satu.mereka is None:
        return "Tidak ada langkah yang sepadan"
    return f"Oleh {nama_peran(lain.semua[satu.padan.slug][1], satu.mereka[1].pelaku, ' dan ')}"


def _di(lain: Lain, satu: Beda) -> Markup:
    """Return the regency, and the step there with its provision, or the flow where there is none."""
    slug, alur = satu.padan.slug, satu.padan.alur
    if satu.mereka is None:
        return gabung([f"{lain.nama(slug)}, ", lain.alur(slug, alur)])
    nomor, langkah = satu.mereka
    dasar = lain.semua[slug][0].tautan(langkah.rujukan[0])
    return gabung([f"{lain.nama(slug)}, ", lain.alur(slug, alur, nomor), f": {langkah.kegiatan} (", dasar, ")"])


def _kaki(lain: Lain, alur: Alur, padan: Sequence[Padan]) -> Markup:
    """Return the flows that cannot be set side by side, and the way to the comparison."""
    tanpa = gabung((gabung([f"{lain.nama(p.slug)}, ", lain.alur(p.slug, p.alur)]) for p in padan if not p.pasangan), "; ")
    diam = el("p", "Tidak dapat disandingkan langkah demi langkah: ", tanpa, ".") if tanpa else Markup()
    if alur.cara:
        return diam + lain.bandingkan(f"{alur.cara}-{alur.lingkup}", "Bandingkan semua langkahnya")
    return diam + lain.bandingkan("penutup", "Bandingkan siapa menyatakan kegiatan selesai")


def _penilai(lain: Lain, kode: str) -> Markup:
    """Return, for each kind of unit where the role appraises or assigns, who does so where others do."""
    slug = lain.penanda.kabupaten.slug
    jenis = [j for (milik, j), isi in lain.sandingan.penilai.items() if milik == slug and any(kode in k.peran for k in isi)]
    unit = gabung(_satu_jenis(lain, kode, satu) for satu in jenis)
    if not unit:
        return Markup()
    judul = el("h3", "Penilai dan pemberi tugas menurut jenis unit")
    arti = el("p", "Tanpa keterangan berarti semua Pejabat Fungsional (JF) dan Pelaksana.")
    return judul + arti + unit + lain.bandingkan("penilai", "Bandingkan penilai dan pemberi tugas")


def _satu_jenis(lain: Lain, kode: str, jenis: str) -> Markup:
    butir = [
        el("li", el("strong", lain.nama(slug)), ": ", kalimat(*lain.semua[slug], isi))
        for slug in lain.semua
        if slug != lain.penanda.kabupaten.slug
        and (isi := lain.sandingan.penilai.get((slug, jenis)))
        and not all(kode in satu.peran for satu in isi)
    ]
    nama = lain.semua[lain.penanda.kabupaten.slug][1].unit[jenis].nama
    return el("details", el("summary", el("strong", nama), f": pejabat lain di {len(butir)} kabupaten"), el("ul", *butir)) if butir else Markup()
