"""Every letter of every regency: filled in by one browser, opened with python-docx, converted by LibreOffice without loss."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx

from data.model import Surat
from data.muat import Kabupaten
from macros.surat import formulir
from macros.surat_isian import sebutan_umum, surat_diisi
from macros.surat_susunan import kolom
from tests.fixtur_peramban import perlu
from tests.test_surat import muat_panduan, tautan

ASET = Path(__file__).parents[1] / "docs/aset"
NIP = "197503121999032004"
ISI = {"tanggal": "2027-02-01", "nip": NIP, "durasi": "3 bulan"}
TERTULIS = {"2027-02-01": "1 Februari 2027", "3 bulan": "3 (tiga) bulan"}
PENGISI = """(isi) => {
    for (const [kode, nilai] of Object.entries(isi)) {
        if (Array.isArray(nilai)) {
            for (const sel of nilai) {
                document.querySelector(`[data-tambah="${kode}"]`).click();
                const baris = [...document.querySelectorAll(`[data-baris="${kode}"] .surat-pejabat`)].at(-1);
                baris.querySelectorAll("[data-kolom]").forEach((masukan, i) => { masukan.value = sel[i] ?? masukan.options[1].value; });
            }
        } else {
            const masukan = document.querySelector(`[name="${kode}"]`);
            masukan.value = nilai ?? masukan.querySelectorAll("option")[1].value;
        }
    }
    document.querySelector("form").dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector("form").dispatchEvent(new Event("change", { bubbles: true }));
}"""


def semua() -> Iterator[tuple[Kabupaten, Surat, dict[str, set[str]]]]:
    """Yield every letter as its page has it, and the names of roles to be replaced in it."""
    panduan = muat_panduan()
    for kabupaten in panduan.kabupaten:
        for surat in kabupaten.surat:
            yield kabupaten, surat_diisi(kabupaten, surat, panduan.bersama), sebutan_umum(kabupaten, surat, panduan.bersama)


def isian(surat: Surat) -> dict[str, object]:
    """Return something for every field; None takes the first choice."""
    judul, hasil = kolom(surat), {}
    for medan in surat.medan:
        if medan.jenis == "daftar-pejabat":
            hasil[medan.kode] = [[_sel(nama, i) for nama in judul[medan.kode]] for i in (1, 2)]
        elif medan.jenis in ("pilihan", "pangkat"):
            hasil[medan.kode] = None
        else:
            hasil[medan.kode] = ISI.get(medan.jenis, f"Isi <{medan.kode}> & lain")
    return hasil


def _sel(judul: str, nomor: int) -> str | None:
    if judul.startswith(("Pangkat", "Kedudukan")):
        return None
    return NIP if judul.startswith("NIP") else f"{judul} ke-{nomor}"


def nilai(isi: dict[str, object]) -> Iterator[str]:
    """Yield the texts that must stand in the letter."""
    for satu in isi.values():
        for teks in [t for sel in satu for t in sel] if isinstance(satu, list) else [satu]:
            if teks is not None:
                yield TERTULIS.get(teks, teks)


def rapat(teks: str) -> str:
    """Return the text without spaces and in lower case: lines break anywhere, and titles are printed in capitals."""
    return "".join(teks.split()).lower()


def teks_docx(dokumen) -> str:
    badan = dokumen.element.body
    return "".join(t.text or "" for t in badan.iter() if t.tag.endswith("}t"))


def test_tiap_surat_tiap_kabupaten(browser, tmp_path: Path) -> None:
    for nama in ("surat.css", "surat-docx.js", "surat.js"):
        shutil.copy(ASET / nama, tmp_path / nama)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    galat: list[str] = []
    page.on("pageerror", lambda e: galat.append(str(e)))
    page.on("request", lambda r: galat.append(r.url) if not r.url.startswith((tmp_path.as_uri(), "blob:", "data:")) else None)
    hasil: dict[str, list[str]] = {}
    for nomor, (kabupaten, surat, umum) in enumerate(semua()):
        nama, isi = f"{kabupaten.slug}-{surat.kode}", isian(surat)
        _buka(page, tmp_path, kabupaten, surat, umum)
        page.evaluate(PENGISI, isi)
        assert page.inner_text("[data-masalah] p") == "Semua yang wajib sudah diisi.", (nama, page.inner_text("[data-masalah]"))
        assert "belum diisi" not in page.locator(".surat-minimum").all_inner_texts(), nama
        if nomor % 2:
            page.check('[value="f4"]')
        with page.expect_download() as unduhan:
            page.click('[data-aksi="docx"]')
        berkas = tmp_path / f"{nama}.docx"
        unduhan.value.save_as(berkas)
        hasil[nama] = list(nilai(isi))
        _periksa_docx(berkas, hasil[nama], f4=bool(nomor % 2))
    page.close()
    assert galat == []
    assert len(hasil) >= 50
    _periksa_pdf(tmp_path, hasil)


def _buka(page, folder: Path, kabupaten: Kabupaten, surat: Surat, umum: dict[str, set[str]]) -> None:
    html = formulir(surat, kabupaten.peraturan, tautan=tautan, tata_naskah=kabupaten.tata_naskah, umum=umum)
    (folder / "surat.html").write_text(
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Surat</title><link rel="stylesheet" href="surat.css"></head>'
        f'<body><main class="md-typeset"><h1>Surat</h1>{html}</main><script src="surat-docx.js"></script><script src="surat.js"></script></body></html>',
        encoding="utf-8",
    )
    page.goto((folder / "surat.html").as_uri())


def _periksa_docx(berkas: Path, harap: list[str], *, f4: bool) -> None:
    dokumen = docx.Document(io.BytesIO(berkas.read_bytes()))
    teks = rapat(teks_docx(dokumen))
    assert [satu for satu in harap if rapat(satu) not in teks] == [], berkas.name
    assert "{" not in teks and "[" not in teks, berkas.name
    assert not [s for s in dokumen.element.body.iter() if s.tag.endswith("}sdt")], berkas.name
    assert round(dokumen.sections[0].page_height.mm) == (330 if f4 else 297)
    for tabel in dokumen.tables:
        assert len(tabel.columns) == len(tabel.rows[0].cells)


def _periksa_pdf(folder: Path, hasil: dict[str, list[str]]) -> None:
    """Convert all letters in one run of LibreOffice: no word is lost, and no letter runs over more than its pages."""
    perlu("soffice")
    perlu("pdftotext")
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    berkas = sorted(folder.glob("*.docx"))
    subprocess.run(["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", folder / "pdf", *berkas], check=True, capture_output=True)
    for nama, harap in hasil.items():
        perintah = ["pdftotext", "-layout", folder / "pdf" / f"{nama}.pdf", "-"]
        halaman = subprocess.run(perintah, capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
        kata = rapat("".join(halaman))
        # In narrow cells words of neighbouring columns alternate line by line; single words are all there.
        assert [k for satu in harap for k in satu.split() if rapat(k) not in kata and not k[0].isdigit()] == [], nama
        assert len(halaman) <= 3, nama
