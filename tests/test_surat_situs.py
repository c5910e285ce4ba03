"""The letter pages of the built site: from a step to the file by keyboard, found by other words, accessible."""

from __future__ import annotations

import html
import io
import json
import re
from pathlib import Path
from urllib.parse import unquote

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.test_surat import muat_panduan

NIP = "197503121999032004"
KETIKAN = {
    "nama_perangkat_daerah": "Dinas Kominfo",
    "tanggal": "02012027",
    "pejabat_dituju": "Kepala Bappeda",
    "kegiatan": "penyusunan metadata",
    "maksud": "Menyusun metadata",
    "kompetensi": "Statistisi",
    "target_kinerja": "120 metadata",
    "lama_pelaksanaan": "3 bulan",
    "jabatan_penandatangan": "Kepala Bidang Statistik",
    "nama_penandatangan": "Siti Aminah",
    "nip_penandatangan": NIP,
    "tembusan": "Kepala Dinas Kominfo",
}


def satu_tiap_jenis() -> list[str]:
    """Return the address of one page of every kind of letter, from as many regencies as there are."""
    dipilih: dict[str, str] = {}
    for kabupaten in muat_panduan().kabupaten:
        for surat in kabupaten.surat:
            dipilih.setdefault(surat.kode, f"{kabupaten.slug}/surat/{surat.kode}.html")
    return [*dipilih.values(), "kayong-utara/surat/jawaban-menyetujui.html", "kayong-utara/surat/index.html", "kupang/surat/index.html"]


def test_dari_langkah_sampai_berkas_dengan_papan_ketik_saja(buka_halaman) -> None:
    """From the step's link to the downloaded letter, without a mouse, in few enough presses for two minutes."""
    page = buka_halaman("buton/alur/penunjukan-lintas-unit.html")
    page.locator("ol.langkah a", has_text="Surat permohonan pelibatan").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("permohonan-pelibatan"))
    assert page.input_value('[name="pejabat_dituju"]') == "Pejabat Penilai Kinerja dituju"
    assert page.input_value('[name="dasar"]').startswith("Pasal 11 ayat (3) huruf a dan ayat (5) Peraturan Bupati Buton")
    page.locator("h1").click()  # as the theme's "skip to content" does
    tekan, sisa = 0, dict(KETIKAN)
    while sisa:
        page.keyboard.press("Tab")
        tekan += 1
        assert tekan < 120, sisa
        nama = page.evaluate("document.activeElement.name")
        if nama in sisa:
            page.keyboard.press("Control+a")
            page.keyboard.type(sisa.pop(nama))
    page.keyboard.press("Tab")
    assert page.locator("[data-masalah] li").all_inner_texts() == []
    while page.evaluate("document.activeElement.dataset.aksi") != "docx":
        page.keyboard.press("Tab")
    with page.expect_download() as unduhan:
        page.keyboard.press("Enter")
    teks = " ".join(t.text or "" for t in docx.Document(io.BytesIO(Path(unduhan.value.path()).read_bytes())).element.body.iter() if t.tag.endswith("}t"))
    assert all(satu in teks for satu in ("Kepala Bappeda", "3 (tiga) bulan", "2027", NIP, "PEMERINTAH KABUPATEN BUTON"))
    assert tekan < 70


def test_langkah_lain_mengisi_ulang_formulir_di_halaman_yang_sama(buka_halaman) -> None:
    page = buka_halaman("buton/surat/surat-penugasan.html")
    assert page.input_value('[name="tembusan"]') == ""
    page.fill('[name="nama_penandatangan"]', "Siti Aminah")
    page.locator("dl.identitas li", has_text="Penunjukan lintas instansi, langkah 17").get_by_role("link", name="isi formulir").click()
    assert page.input_value('[name="tembusan"]').startswith("1. Pejabat yang berwenang instansi yang dituju")
    assert page.input_value('[name="nama_penandatangan"]') == "Siti Aminah"


def test_tiap_tautan_langkah_mengisi_medan_yang_ada(situs: Path) -> None:
    """No link of a step names a field that its letter's form has not, and every letter a step makes is filled in."""
    jumlah = 0
    for berkas in situs.glob("*/alur/*.html"):
        for alamat, pagar in re.findall(r'href="([^"#]*surat/[^"#]+\.html)#isi=([^"]*)"', berkas.read_text(encoding="utf-8")):
            isi = json.loads(unquote(html.unescape(pagar)))
            tujuan = (berkas.parent / alamat).resolve().read_text(encoding="utf-8")
            assert isi and all(f'name="{kode}"' in tujuan for kode in isi), (berkas, isi)
            assert all(nilai or kode in ("pejabat_dituju", "tembusan") for kode, nilai in isi.items()), (berkas, isi)  # "": the step names no one
            jumlah += 1
    assert jumlah >= 40


@pytest.mark.parametrize("slug", ["buton", "kapuas", "kayong-utara", "kupang", "tabanan"])
def test_daftar_surat_menurut_tujuan(situs: Path, slug: str) -> None:
    teks = re.sub(r"<[^>]+>", " ", (situs / slug / "surat" / "index.html").read_text(encoding="utf-8"))
    kabupaten = next(k for k in muat_panduan().kabupaten if k.slug == slug)
    assert all(s.nama in html.unescape(teks) and s.kegunaan in html.unescape(teks) for s in kabupaten.surat)
    assert kabupaten.tata_naskah.keterangan in html.unescape(teks)
    assert teks.index("Menugaskan") < teks.rindex("Melapor")


@pytest.mark.parametrize(("kata", "surat"), [("pinjam pegawai", "permohonan-pelibatan"), ("SK tim", "keputusan-tim-kerja"), ("sprin", "surat-perintah")])
def test_surat_ditemukan_dengan_kata_yang_dipakai_pegawai(situs: Path, kata: str, surat: str) -> None:
    indeks = json.loads((situs / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert any(kata in satu["text"] and satu["location"].split("#")[0].endswith(f"surat/{surat}.html") for satu in indeks)


def test_json_memuat_surat_yang_terisi(situs: Path) -> None:
    """What readers of the JSON get is the letter as its page opens: no automatic name is left, every letter has its steps or none."""
    for kabupaten in muat_panduan().kabupaten:
        surat = json.loads((situs / "api" / "v1" / f"{kabupaten.slug}.json").read_text(encoding="utf-8"))["surat"]
        assert [satu["kode"] for satu in surat] == [s.kode for s in kabupaten.surat]
        assert not [m["isi_awal"] for satu in surat for m in satu["medan"] if "{" in (m["isi_awal"] or "")]
        assert [bool(satu["langkah"]) for satu in surat] == [s.tanpa_langkah is None for s in kabupaten.surat]


def test_halaman_surat_mengatakan_untuk_apa_siapa_dan_kapan(buka_halaman) -> None:
    page = buka_halaman("buton/surat/jawaban-menolak.html")
    teks = page.inner_text("article")
    for satu in ("Menjawab bahwa permohonan pelibatan tidak dapat disetujui", "Pejabat Penilai Kinerja dituju", "Pimpinan Unit Organisasi pemilik kinerja",
                 "Penunjukan lintas unit organisasi, langkah 6", "Contoh susunan, bukan bagian dari peraturan.",
                 "alasan mengapa tidak dapat menyetujui permohonan (Pasal 11 ayat (3) huruf d) belum diisi"):  # fmt: skip
        assert satu in teks
    resmi = buka_halaman("kayong-utara/surat/rekomendasi-kepala-daerah.html").inner_text("article")
    assert "Kata-kata surat mengikuti contoh resmi: Lampiran Contoh Surat 3" in resmi and "bukan bagian dari peraturan" not in resmi


def test_halaman_surat_aksesibel(page, buka_halaman) -> None:
    """One page of every kind, in turn on a phone and a desktop, light and dark."""
    hasil = {}
    for nomor, alamat in enumerate(satu_tiap_jenis()):
        page.set_viewport_size({"width": (375, 1280)[nomor % 2], "height": 900})
        page.emulate_media(color_scheme=("light", "dark")[nomor // 2 % 2])
        buka_halaman(alamat)
        for tombol in page.locator("[data-tambah]").all():
            tombol.click()
        if page.locator('[data-aksi="docx"]').count():
            page.click('[data-aksi="salin"]')
        laporan = Axe().run(page, context="article", options={"preload": False}).response["violations"]
        hasil[alamat] = [f"{v['id']}: {v['help']} ({v['nodes'][0]['target']})" for v in laporan]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), alamat
    assert {alamat: satu for alamat, satu in hasil.items() if satu} == {}
