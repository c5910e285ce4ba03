"""The views of a flow provably agree: numbered steps, walk-through, swimlane, SOP-AP table and JSON hold the same sets."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from data.model import Alur, Langkah
from data.muat import Bersama, muat_kabupaten
from data.sebutan import bersama_bagi

KABUPATEN = sorted(p for p in (Path(__file__).parent.parent / "data" / "kabupaten").iterdir() if p.is_dir())
LANJUT = ".//dt[text()='Berikutnya']/following-sibling::dd[1]//a"
NAMA = {folder.name: muat_kabupaten(folder)[0] for folder in KABUPATEN}
ALUR = [
    pytest.param(slug, alur, id=f"{slug}/{alur.kode}")
    for slug, kabupaten in NAMA.items()
    for alur in kabupaten.alur
    if alur.langkah
]


@pytest.mark.parametrize(("slug", "alur"), ALUR)
def test_every_view_holds_the_same_steps_edges_roles_and_documents(slug: str, alur: Alur, situs: Path, bersama: Bersama) -> None:
    bersama = bersama_bagi(bersama, NAMA[slug])
    halaman = html.parse(str(situs / slug / "alur" / f"{alur.kode}.html")).getroot()
    panah = sisi(alur)
    assert langkah_bernomor(halaman, alur) == panah
    assert lintas_fungsi(halaman, alur) == {(asal, ke) for asal, ke, _ in panah}
    assert tulisan(halaman, alur) == [harap_tulisan(satu, n, bersama) for n, satu in enumerate(alur.langkah, 1)]
    assert syarat(halaman, alur) == sorted(rapat(jika) for _, _, jika in panah if jika)
    assert sop_sisi(halaman, alur) == {(asal, ke) for asal, ke, _ in panah}
    assert lajur(halaman, alur) == {bersama.peran[kode].nama for kode in alur.pelaku}
    assert sop(halaman, alur, bersama) == {(n, bersama.peran[kode].nama) for n, satu in enumerate(alur.langkah, 1) for kode in satu.pelaku}
    assert dokumen(halaman, alur) == [{bersama.dokumen[kode].nama for kode in satu.dokumen} for satu in alur.langkah]
    assert diterbitkan(situs, slug, alur) == json.loads(alur.model_dump_json())["langkah"]


def sisi(alur: Alur) -> set[tuple[int, int, str | None]]:
    """Return the record's edges by number, with their conditions."""
    return {(n, alur.nomor(lanjut.ke), lanjut.jika) for n, satu in enumerate(alur.langkah, 1) for lanjut in satu.lanjut}


def langkah_bernomor(halaman: html.HtmlElement, alur: Alur) -> set[tuple[int, int, str | None]]:
    """Return the edges that the list gives, which are also those of the walk-through."""
    butir = halaman.xpath("//ol[@class='langkah']/li[@data-kode]")
    kode = [satu.get("data-kode") for satu in butir]
    assert kode == [satu.kode for satu in alur.langkah]
    tertulis = {(n, int(a.get("href").rsplit("-", 1)[1])) for n, satu in enumerate(butir, 1) for a in satu.xpath(LANJUT)}
    data = {(n, kode.index(lanjut["ke"]) + 1, lanjut["jika"]) for n, satu in enumerate(butir, 1) for lanjut in json.loads(satu.get("data-lanjut"))}
    assert tertulis == {(asal, ke) for asal, ke, _ in data}
    return data


def lintas_fungsi(halaman: html.HtmlElement, alur: Alur) -> set[tuple[int, int]]:
    """Return the arrows between steps of the swimlane; a step in lanes apart has several symbols."""
    lukisan = gambar(halaman, alur)
    langkah = {satu.get("id").rsplit("-", 1)[1]: int(satu.get("href").rsplit("-", 1)[1]) for satu in lukisan.xpath(".//a[contains(@class, 'langkah')]")}
    assert set(langkah.values()) == set(range(1, len(alur.langkah) + 1))
    panah = [re.search(r"-panah-(\d+)-(\d+)", p.get("id")) for p in lukisan.xpath(".//*[contains(@id, '-panah-')]")]
    return {(langkah[p[1]], langkah[p[2]]) for p in panah if langkah[p[1]] != langkah[p[2]]}


def rapat(teks: str) -> str:
    """Return `teks` without spaces: a drawing breaks its lines anywhere."""
    return re.sub(r"\s", "", teks)


def harap_tulisan(langkah: Langkah, nomor: int, bersama: Bersama) -> str:
    """Return what the swimlane must print for a step: its number, activity, documents, recipients and copies."""
    isi = (("Dokumen", langkah.dokumen, bersama.dokumen), ("Kepada", langkah.kepada, bersama.peran), ("Tembusan", langkah.tembusan, bersama.peran))
    baris = (f"{nama}: {'; '.join(daftar[kode].nama for kode in kunci)}" for nama, kunci, daftar in isi if kunci)
    return rapat(f"{nomor}{langkah.kegiatan}{''.join(baris)}")


def tulisan(halaman: html.HtmlElement, alur: Alur) -> list[str]:
    """Return what the swimlane prints for each step; a step in lanes apart prints it in each."""
    hasil = []
    for n, satu in enumerate(gambar(halaman, alur).xpath(".//a[contains(@class, 'langkah')]"), 1):
        teks = rapat(satu.text_content())
        kali = len(satu.xpath("./*[not(self::text)]"))
        assert teks == teks[: len(teks) // kali] * kali, n
        hasil.append(teks[: len(teks) // kali])
    return hasil


def syarat(halaman: html.HtmlElement, alur: Alur) -> list[str]:
    """Return the conditions printed at the exits in the swimlane."""
    return sorted(rapat(satu.text_content()) for satu in gambar(halaman, alur).xpath(".//g[@class='label']/text"))


def gambar(halaman: html.HtmlElement, alur: Alur) -> html.HtmlElement:
    return halaman.xpath(f"//*[@id='{alur.kode}-gambar']")[0]


def sop_sisi(halaman: html.HtmlElement, alur: Alur) -> set[tuple[int, int]]:
    """Return the edges that the SOP-AP table gives: those of its remarks, else to the next row; a capsule at the end has none."""
    hasil = set()
    for nomor, baris in enumerate(halaman.xpath("//table[@class='sop']/tbody/tr"), 1):
        ke = [int(n) for n in re.findall(r"(?:[Kk]e) (\d+)(?=[;.]|$)", baris.xpath("./td")[-1].text_content())]
        akhir = baris.xpath(".//*[contains(@class, 'lambang') and contains(@class, 'selesai')]")
        hasil |= {(nomor, n) for n in ke or ([] if akhir else [nomor + 1])}
    return hasil


def lajur(halaman: html.HtmlElement, alur: Alur) -> set[str]:
    """Return the roles that the swimlane's description names as its lanes."""
    uraian = halaman.xpath(f"//*[@id='{alur.kode}-gambar-uraian']")[0].text_content()
    nama = uraian.split("lajur pelaksana: ", 1)[1].split(". Setiap", 1)[0]
    return {bagian for satu in nama.split("; ") for bagian in satu.split(" / ")}


def sop(halaman: html.HtmlElement, alur: Alur, bersama: Bersama) -> set[tuple[int, str]]:
    """Return (number, executor) of each symbol of the SOP-AP table."""
    tabel = halaman.xpath("//table[@class='sop']")[0]
    kepala = [th.text_content() for th in tabel.xpath("./thead/tr[2]/th")][: len(alur.pelaku)]
    assert kepala == [bersama.peran[kode].nama for kode in alur.pelaku]
    return {
        (nomor, kepala[i])
        for nomor, baris in enumerate(tabel.xpath("./tbody/tr"), 1)
        for i, sel in enumerate(baris.xpath("./td[@class='pelaksana']"))
        if sel.xpath("./span")
    }


def dokumen(halaman: html.HtmlElement, alur: Alur) -> list[set[str]]:
    """Return the documents of each step, which the list and the SOP-AP table must give alike."""
    daftar = [{teks for dd in li.xpath(".//dt[text()='Dokumen']/following-sibling::dd[1]") for teks in dd.text_content().split(", ")}
              for li in halaman.xpath("//ol[@class='langkah']/li[@data-kode]")]  # fmt: skip
    mutu = [[sel.text_content() for sel in baris.xpath("./td[@class='mutu']")] for baris in halaman.xpath("//table[@class='sop']/tbody/tr")]
    for langkah, nama, sel in zip(alur.langkah, daftar, mutu, strict=True):
        terima = langkah.kegiatan.startswith("Menerima ")
        assert [isi_sel(satu) for satu in sel] == [
            {*filter(None, [langkah.kelengkapan]), *(nama if terima else ())},
            {*filter(None, [langkah.waktu])},
            set() if terima else nama,
        ]
    return daftar


def isi_sel(teks: str) -> set[str]:
    return set() if teks == "tidak diatur" else set(teks.split(", "))


def diterbitkan(situs: Path, slug: str, alur: Alur) -> list[dict]:
    """Return the steps that the JSON publishes."""
    isi = json.loads((situs / "api" / "v1" / f"{slug}.json").read_text(encoding="utf-8"))
    return next(satu["langkah"] for satu in isi["alur"] if satu["kode"] == alur.kode)
