"""The letter page in a real browser, from file://: fills, checks, downloads, prints, keeps nothing unasked."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import quote

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe

from data.model import Surat
from macros.surat import formulir
from tests.fixtur_peramban import perlu
from tests.test_surat import muat_panduan, muat_peraturan, muat_surat, surat_lengkap, tautan

ASET = Path(__file__).parents[1] / "docs/aset"
BERKAS = ("surat.css", "surat-docx.js", "surat.js")
CSP = "default-src 'none'; script-src file:; style-src file:; img-src data:; connect-src 'none'"
NIP = "197503121999032004"
UMUM = {"pejabat_dituju": {"Pejabat yang Berwenang/Pejabat Penilai Kinerja dituju"}}
WAJIB = {
    "nama_perangkat_daerah": "Dinas Kesehatan",
    "pejabat_dituju": "Kepala Dinas Komunikasi dan Informatika",
    "kegiatan": "pengembangan sistem informasi posyandu",
    "kompetensi": "Pranata Komputer Ahli Muda (1 orang)\nStatistisi Ahli Pertama (1 orang)",
    "target_kinerja": "Aplikasi dipakai di 10 puskesmas",
    "lama_pelaksanaan": "3 (tiga) bulan",
    "nama_penandatangan": 'dr. Siti "Aminah", M.Kes.',
    "nip_penandatangan": NIP,
}
JAHAT = "\"kutip\" 'satu' <b>&amp;</b> ]]> \U0001f600 {{ 7*7 }} ${x} $& \u202eterbalik\u202c \u200f"


@pytest.fixture
def buka(page, tmp_path):
    """Return a function that writes the page of a letter, opens it, and checks what it asked for."""
    permintaan, galat = [], []
    page.on("request", lambda r: permintaan.append(r.url))
    page.on("pageerror", lambda e: galat.append(str(e)))
    page.on("console", lambda m: galat.append(m.text) if m.type == "error" else None)

    def muat(surat: Surat, akhiran: str = "", peraturan=None, data=None):
        for nama in BERKAS:
            shutil.copy(ASET / nama, tmp_path / nama)
        html = formulir(surat, peraturan or muat_peraturan(), tautan=tautan, tata_naskah=muat_panduan().bersama.tata_naskah, **(data or {"umum": UMUM}))
        kepala = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{CSP}"><title>Surat</title>'
        kepala += '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="surat.css">'
        isi = f'<main class="md-typeset"><h1>Surat</h1>{html}</main><script src="surat-docx.js"></script><script src="surat.js"></script>'
        (tmp_path / "surat.html").write_text(f'<!doctype html><html lang="id"><head>{kepala}</head><body>{isi}</body></html>')
        page.goto((tmp_path / "surat.html").as_uri() + akhiran)
        return page

    yield muat
    milik_sendiri = tuple((tmp_path / n).as_uri() for n in ("surat.html", *BERKAS))
    asing = [u for u in permintaan if not u.startswith(("blob:", "data:")) and u.split("#")[0].split("?")[0] not in milik_sendiri]
    assert asing == []
    assert galat == []


def isi_semua(page, isi: dict[str, str]) -> None:
    for kode, nilai in isi.items():
        page.fill(f'[name="{kode}"]', nilai)
    page.keyboard.press("Tab")


def unduh(page, aksi: str = "docx") -> bytes:
    with page.expect_download() as unduhan:
        page.click(f'[data-aksi="{aksi}"]')
    return Path(unduhan.value.path()).read_bytes()


def teks_docx(isi: bytes) -> str:
    """Return the text of paragraphs and cells; placeholders inside controls are not part of it."""
    dokumen = docx.Document(io.BytesIO(isi))
    sel = [c.text for t in dokumen.tables for r in t.rows for c in r.cells]
    return "\n".join([p.text for p in dokumen.paragraphs] + sel)


def tanda(isi: bytes) -> list[str]:
    """Return the tags of the controls still to be filled."""
    badan = docx.Document(io.BytesIO(isi)).element.body
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [t.get(f"{w}val") for t in badan.iter(f"{w}tag")]


# ---- the letter of Kayong Utara ------------------------------------------------------------


def test_surat_terisi_lengkap(buka):
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "tembusan": ""})
    assert page.inner_text("[data-masalah] p") == "Semua yang wajib sudah diisi."
    assert page.locator("[data-minimum].terisi").count() == 4
    isi = unduh(page)
    teks = teks_docx(isi)
    assert all(nilai in teks for nilai in WAJIB.values())
    assert tanda(isi) == []
    assert zipfile.ZipFile(io.BytesIO(isi)).testzip() is None
    assert "Sehubungan akan dilaksanakan kegiatan pengembangan sistem informasi posyandu mohon kiranya Kepala Dinas" in teks
    assert "Tembusan" not in teks and "[Alamat dinas]" not in teks


def test_surat_kosong_tetap_dapat_diunduh_dan_diisi(buka):
    page = buka(muat_surat())
    isi = unduh(page)
    assert {"nama_perangkat_daerah", "kegiatan", "nip_penandatangan"} <= set(tanda(isi))
    assert "Penting" in teks_docx(isi)
    assert page.locator("[data-masalah] li").count() == len(WAJIB)
    assert "Tempat dan tanggal" not in page.inner_text(".surat-kertas")  # the sample prints none
    pesan = page.inner_text("#permohonan-pelibatan-kegiatan-galat")
    assert pesan == "Kegiatan yang akan dilaksanakan belum diisi (wajib menurut Lampiran I.B alinea 5 huruf a alinea 2 angka 1)."
    page.click("[data-masalah] li >> nth=2 >> button")
    assert page.evaluate("document.activeElement.name") == "kegiatan"


def test_isi_awal_yang_dikosongkan_menjadi_tempat_isian(buka):
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "lampiran": ""})
    assert tanda(unduh(page)) == ["lampiran"]


@pytest.mark.parametrize("medan", ["kegiatan", "nama_perangkat_daerah"])
def test_teks_jahat_sampai_apa_adanya(buka, medan):
    page = buka(muat_surat())
    panjang = "a" * 10_000
    isi_semua(page, {**WAJIB, medan: JAHAT + panjang})
    assert page.locator(f'.surat-kertas [data-isi="{medan}"]').first.inner_text().endswith(panjang if medan == "kegiatan" else panjang.upper())
    assert JAHAT + panjang in teks_docx(unduh(page))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_baris_baru_tab_dan_karakter_terlarang(buka):
    page = buka(muat_surat())
    isi_semua(page, WAJIB)
    page.evaluate("""() => { const m = document.querySelector('[name=kompetensi]');
        m.value = 'satu\\r\\ndua\\t\\u0007\\u0000tiga\\uffff\\ud800'; m.dispatchEvent(new Event('input', {bubbles: true})); }""")
    assert "satu\ndua\ttiga" in teks_docx(unduh(page))


@pytest.mark.parametrize("kertas, mm", [("a4", (210, 297)), ("f4", (215, 330))])
def test_pilihan_kertas(buka, kertas, mm):
    page = buka(muat_surat())
    page.check(f'[data-bentuk="kertas"][value="{kertas}"]')
    seksi = docx.Document(io.BytesIO(unduh(page))).sections[0]
    assert (round(seksi.page_width.mm), round(seksi.page_height.mm)) == mm
    assert page.get_attribute(".surat-kertas", "data-kertas") == kertas


def test_tanda_tangan_elektronik_tanpa_ruang(buka):
    page = buka(muat_surat())
    assert page.is_hidden("[data-keterangan]")
    page.check('[value="elektronik"]')
    page.fill("[data-keterangan]", "Ditandatangani secara elektronik <BSrE>")
    dokumen = docx.Document(io.BytesIO(unduh(page)))
    gaya = [p.style.name for p in dokumen.paragraphs]
    assert "RuangTandaTangan" not in gaya
    assert dokumen.paragraphs[gaya.index("TandaTanganElektronik")].text == "Ditandatangani secara elektronik <BSrE>"
    assert "Ditandatangani secara elektronik <BSrE>" in page.inner_text(".surat-kertas")


@pytest.mark.parametrize(
    "nip, pesan",
    [
        (NIP, ""),
        ("19750312 199903 2 004", ""),
        ("199001012021211003", ""),
        ("1975", "harus 18 angka; di sini ada 4."),
        ("1975O3121999032004", "hanya boleh berisi angka."),
        ("197513121999032004", "harus diawali tanggal lahir; tanggal 19751312 tidak ada."),
        ("197502301999032004", "harus diawali tanggal lahir; tanggal 19750230 tidak ada."),
        ("187503121999032004", "memuat tahun lahir yang tidak wajar: 1875"),
        ("197503121980032004", "memuat tahun pengangkatan yang tidak wajar: 1980 untuk kelahiran 1975"),
        ("197503121999132004", "memuat bulan pengangkatan yang tidak ada: 13"),
        ("197503121999033004", "salah pada angka ke-15: harus 1 (pria) atau 2 (wanita), bukan 3."),
    ],
)
def test_nip(buka, nip, pesan):
    page = buka(muat_surat())
    isi_semua(page, {"nip_penandatangan": nip})
    galat = page.locator("#permohonan-pelibatan-nip-penandatangan-galat")
    assert galat.text_content().startswith(f"NIP Kepala Dinas {pesan}" if pesan else "")
    assert galat.is_visible() == bool(pesan)
    assert page.get_attribute('[name="nip_penandatangan"]', "aria-invalid") == str(bool(pesan)).lower()


def test_pratinjau_sama_dengan_docx(buka):
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "tembusan": "Inspektur"})
    kertas = " ".join(page.locator(".surat-kertas").text_content().split())
    for potongan in ("Kepala Dinas,", f"NIP. {NIP}", "Tembusan:", "Inspektur", "Tempat"):
        assert potongan in kertas and potongan in teks_docx(unduh(page))


def test_sebutan_peran_harus_diganti_nama_jabatan(buka):
    page = buka(muat_surat())
    isi_semua(page, {k: v for k, v in WAJIB.items() if k != "pejabat_dituju"})
    assert page.locator("[data-masalah] li").all_inner_texts() == [
        "Pejabat berwenang yang dituju masih sebutan peran dari peraturan; ganti dengan nama jabatannya."
    ]
    isi_semua(page, {"pejabat_dituju": "Kepala Badan"})
    assert page.inner_text("[data-masalah] p") == "Semua yang wajib sudah diisi."


@pytest.mark.parametrize(
    "ketikan, surat, pesan",
    [
        ("3 bulan", "3 (tiga) bulan", ""),
        ("12 hari kerja", "12 (dua belas) hari kerja", ""),
        ("100 hari", "100 (seratus) hari", ""),
        ("245 hari", "245 (dua ratus empat puluh lima) hari", ""),
        ("3 (tiga) bulan, sampai April", "3 (tiga) bulan, sampai April", ""),
        ("sebentar", "sebentar", "Lama Pelaksanaan Kegiatan belum memuat angka; tulislah misalnya 3 bulan."),
    ],
)
def test_durasi_ditulis_dengan_kata(buka, ketikan, surat, pesan):
    page = buka(muat_surat())
    isi_semua(page, {"lama_pelaksanaan": ketikan})
    assert page.locator('.surat-kertas [data-isi="lama_pelaksanaan"]').inner_text() == surat
    assert (page.locator("#permohonan-pelibatan-lama-pelaksanaan-galat").text_content() or "") == pesan


def test_templat_eoffice_menyimpan_parameter(buka):
    """The application's parameters stand where it fills in; what they replace is not missed."""
    page = buka(muat_surat())
    isi_semua(page, {k: v for k, v in WAJIB.items() if "penandatangan" not in k} | {"kegiatan": "uji ${nomor} {{ 7*7 }}"})
    page.check('[value="eoffice"]')
    assert page.inner_text("[data-masalah] p") == "Semua yang wajib sudah diisi."
    teks = teks_docx(unduh(page))
    assert all(satu in teks for satu in ("${nomor_naskah}", "${nama_pengirim}", "NIP. ${nip_pengirim}", "${ttd_pengirim}", "uji ${nomor} {{ 7*7 }}"))
    assert "${ttd_pengirim}" in page.inner_text(".surat-kertas")


def test_salin_teks(buka, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = buka(muat_surat())
    isi_semua(page, WAJIB)
    page.click('[data-aksi="salin"]')
    page.wait_for_function("document.querySelector('[data-kabar]').textContent === 'Teks surat disalin.'")
    teks = page.evaluate("navigator.clipboard.readText()")
    assert "Perihal : Permohonan Tenaga Jabatan Fungsional/Pelaksana" in teks and NIP in teks and "wajib" not in teks


def test_cetak_hanya_surat(buka, tmp_path):
    perlu("pdftotext")
    page = buka(muat_surat())
    isi_semua(page, WAJIB)
    page.check('[value="f4"]')
    page.pdf(path=tmp_path / "cetak.pdf", prefer_css_page_size=True)
    teks = subprocess.run(["pdftotext", "-layout", tmp_path / "cetak.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "Kepala Dinas," in teks and "wajib" not in teks and "Unduh" not in teks
    info = subprocess.run(["pdfinfo", tmp_path / "cetak.pdf"], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1" in info and "609" in info and "935" in info
    assert page.locator(".surat-cetak").count() == 0


# ---- kept and brought fields ---------------------------------------------------------------


def test_simpan_dan_muat_berkas(buka, tmp_path):
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "kegiatan": JAHAT})
    page.check('[value="f4"]')
    page.click("summary")
    (tmp_path / "isian.json").write_bytes(unduh(page, "simpan"))
    page.reload()
    assert page.input_value('[name="kegiatan"]') == ""
    page.click("summary")
    page.set_input_files("[data-berkas]", tmp_path / "isian.json")
    page.wait_for_function("document.querySelector('[data-kabar]').textContent === 'Isian dimuat.'")
    assert page.input_value('[name="kegiatan"]') == JAHAT
    assert page.is_checked('[value="f4"]')


@pytest.mark.parametrize("isi, kabar", [("bukan json", "bukan simpanan"), ('{"surat": "lain", "isi": {}}', "bukan simpanan isian Surat"), ("null", "bukan")])
def test_berkas_asing_ditolak_dengan_kata_kata(buka, tmp_path, isi, kabar):
    page = buka(muat_surat())
    (tmp_path / "asing.json").write_text(isi)
    page.set_input_files("[data-berkas]", tmp_path / "asing.json")
    page.wait_for_function("document.querySelector('[data-kabar]').textContent !== ''")
    assert kabar in page.inner_text("[data-kabar]")


def test_disimpan_hanya_bila_diminta_dan_terhapus_sekali_tekan(buka):
    page = buka(muat_surat())
    isi_semua(page, WAJIB)
    assert page.evaluate("localStorage.length") == 0
    page.click("summary")
    page.check("[data-simpan]")
    page.fill('[name="kegiatan"]', "kegiatan baru")
    page.reload()
    assert page.input_value('[name="kegiatan"]') == "kegiatan baru"
    page.click("summary")
    page.click('[data-aksi="hapus"]')
    assert page.evaluate("localStorage.length") == 0
    assert not page.is_checked("[data-simpan]")
    assert page.input_value('[name="kegiatan"]') == "kegiatan baru"


def test_kosongkan_formulir(buka):
    page = buka(muat_surat())
    isi_semua(page, WAJIB)
    page.on("dialog", lambda d: d.accept())
    page.click("summary")
    page.click('[data-aksi="kosongkan"]')
    assert page.input_value('[name="kegiatan"]') == ""
    assert page.input_value('[name="sifat"]') == "Penting"


def test_isian_dari_tautan_langkah(buka):
    isi = quote(json.dumps({"kegiatan": JAHAT, "asing": "x", "sifat": "Segera", "nomor": {"bukan": "teks"}}))
    page = buka(muat_surat(), f"?pejabat_dituju=Kepala%20Badan#isi={isi}")
    assert page.input_value('[name="kegiatan"]') == JAHAT
    assert page.input_value('[name="pejabat_dituju"]') == "Kepala Badan"
    assert page.input_value('[name="sifat"]') == "Segera"
    page.fill('[name="pejabat_dituju"]', "diubah")
    page.evaluate("location.hash = '#permohonan-pelibatan-pratinjau'")
    assert page.input_value('[name="pejabat_dituju"]') == "diubah"


@pytest.mark.parametrize("pagar", ["#isi=%E0%A4%A", "#isi={", "#isi=null", "#isi=[1]"])
def test_tautan_rusak_tidak_merusak(buka, pagar):
    page = buka(muat_surat(), pagar)
    assert page.input_value('[name="sifat"]') == "Penting"
    assert page.is_visible("form")


# ---- a letter with every kind of field -----------------------------------------------------


def isi_pejabat(page, nomor: int, nama: str, nip: str) -> None:
    page.click('[data-tambah="pejabat"]')
    baris = page.locator(".surat-pejabat").nth(nomor)
    baris.locator('[data-kolom="Nama"]').fill(nama)
    baris.locator('[data-kolom="NIP"]').fill(nip)
    baris.locator("select").select_option("Penata (III/c)")


def test_tabel_pejabat_tumbuh(buka):
    page = buka(surat_lengkap())
    for nomor in range(5):
        isi_pejabat(page, nomor, f"Pejabat <{nomor}>", NIP)
    page.locator(".surat-pejabat").nth(1).locator("[data-hapus]").click()
    assert page.locator(".surat-pejabat legend").all_inner_texts() == ["Pejabat 1", "Pejabat 2", "Pejabat 3", "Pejabat 4"]
    tabel = next(t for t in docx.Document(io.BytesIO(unduh(page))).tables if t.rows[0].cells[0].text == "No.")
    isi = [[sel.text for sel in baris.cells][:4] for baris in tabel.rows[1:]]
    assert isi == [[f"{i + 1}.", f"Pejabat <{n}>", NIP, "Penata (III/c)"] for i, n in enumerate((0, 2, 3, 4))]
    assert page.locator("table.daftar tbody tr").count() == 4


def test_masalah_pejabat_disebut_per_orang(buka):
    page = buka(surat_lengkap())
    page.click('[data-aksi="docx"]')
    assert "Pejabat yang ditugaskan belum diisi." in page.inner_text("[data-masalah]")
    isi_pejabat(page, 0, "", "123")
    page.click('[data-aksi="docx"]')
    masalah = page.inner_text("[data-masalah]")
    assert "Pejabat 1: Nama belum diisi." in masalah
    assert "Pejabat 1: NIP harus 18 angka; di sini ada 3." in masalah


def test_tanggal_ditulis_dengan_kata_dan_baris_pilihan_hilang(buka):
    page = buka(surat_lengkap())
    isi_semua(page, {"tanggal": "2026-02-01", "nip": NIP})
    assert "Contoh, 1 Februari 2026" in page.inner_text(".surat-kertas")
    teks = teks_docx(unduh(page))
    assert "Contoh, 1 Februari 2026" in teks and "Tembusan" not in teks
    page.fill('[name="tembusan"]', "Inspektur")
    assert "Tembusan:" in page.inner_text(".surat-kertas")
    assert "1. Inspektur" in teks_docx(unduh(page))


def test_tombol_tidak_lari_dari_penunjuk_saat_pesan_muncul(buka):
    page = buka(muat_surat())
    page.fill('[name="nip_penandatangan"]', "123")
    assert tanda(unduh(page))
    page.fill('[name="nip_penandatangan"]', NIP)
    page.click("summary")
    assert page.is_hidden("#permohonan-pelibatan-nip-penandatangan-galat")


def test_rincian_seorang_demi_seorang(buka):
    """Each official has the same labels one below the other; the list after it and the title page stay."""
    page = buka(surat_lengkap())
    for nomor, nama in enumerate(("Ani", "Budi <b>")):
        page.click('[data-tambah="anggota"]')
        baris = page.locator('[data-baris="anggota"] .surat-pejabat').nth(nomor)
        baris.locator('[data-kolom="Nama"]').fill(nama)
        baris.locator("select").select_option("Anggota Tim")
    assert [" ".join(t.split()) for t in page.locator("[data-rincian] tr").all_inner_texts()] == [
        "Nama : Ani", "NIP : [NIP]", "Kedudukan dalam Tim : Anggota Tim", "Nama : Budi <b>", "NIP : [NIP]", "Kedudukan dalam Tim : Anggota Tim"]  # fmt: skip
    dokumen = docx.Document(io.BytesIO(unduh(page)))
    tabel = next(t for t in dokumen.tables if t.rows[0].cells[0].text == "Nama")
    assert [r.cells[2].text for r in tabel.rows if r.cells[0].text == "Nama"] == ["Ani", "Budi <b>"]
    assert len(tabel.rows) == 6


def test_papan_ketik_saja(buka):
    page = buka(surat_lengkap())
    page.locator('[data-tambah="pejabat"]').focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Ani")
    assert page.input_value('[data-kolom="Nama"]') == "Ani"
    page.locator('[data-aksi="docx"]').focus()
    with page.expect_download():
        page.keyboard.press("Enter")


def test_dua_surat_dalam_satu_peramban_tidak_bercampur(buka):
    page = buka(muat_surat())
    page.click("summary")
    page.check("[data-simpan]")
    assert page.evaluate("Object.keys(localStorage)") == ["panduan-surat/Peraturan Bupati Kayong Utara Nomor 22 Tahun 2023/permohonan-pelibatan"]


@pytest.mark.parametrize("surat", [muat_surat(), surat_lengkap()], ids=lambda s: s.kode)
@pytest.mark.parametrize("lebar", [375, 1280])
def test_aksesibel_dan_tidak_melebar(buka, surat, lebar):
    page = buka(surat)
    page.set_viewport_size({"width": lebar, "height": 900})
    if surat.kode == "surat-tugas":
        page.click('[data-tambah="pejabat"]')
    page.click('[data-aksi="docx"]')
    hasil = Axe().run(page, options={"preload": False})  # axe would fetch the style sheet
    assert hasil.violations_count == 0, hasil.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_tanpa_javascript(browser, buka, tmp_path):
    buka(muat_surat())
    konteks = browser.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto((tmp_path / "surat.html").as_uri())
    assert page.is_hidden("form")
    assert page.locator("noscript a").count() == 2
    assert "Kepala Dinas," in page.inner_text(".surat-kertas")
    with page.expect_download() as unduhan:
        page.click("noscript a >> nth=1")
    assert round(docx.Document(unduhan.value.path()).sections[0].page_height.mm) == 330
    konteks.close()


# ---- other programs ------------------------------------------------------------------------


def test_libreoffice_membuka_hasilnya(buka, tmp_path):
    perlu("soffice")
    perlu("pdftotext")
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "kegiatan": "A & B <uji> \U0001f600"})
    (tmp_path / "isi.docx").write_bytes(unduh(page))
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run(["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "isi.docx"], check=True, capture_output=True)
    teks = subprocess.run(["pdftotext", "-layout", tmp_path / "isi.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "A & B <uji>" in teks and "Statistisi Ahli Pertama" in teks and NIP in teks
    baris = [b.strip() for b in teks.splitlines()]
    assert any(b.endswith("Pranata Komputer Ahli Muda (1 orang)") for b in baris)
    assert "Statistisi Ahli Pertama (1 orang)" in baris
