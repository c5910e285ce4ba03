"""What a letter's form is given, from a step, from the browser or from a file, and what it never overwrites or believes."""

from __future__ import annotations

import io
import json

import pytest

from data.muat import Kabupaten
from data.surat import langkah_surat
from macros.surat_isian import isi_otomatis, isian_dari_langkah, pagar_isian, sebutan_umum, surat_diisi
from tests.test_surat import menurut_kode, muat_panduan, muat_surat, surat_lengkap
from tests.test_surat_peramban import WAJIB, buka, docx, isi_semua, unduh

__all__ = ["buka"]

DIKETIK = {
    "pejabat_dituju": "Kepala Bappeda",
    "jabatan_penandatangan": "Kepala Bidang Statistik",
    "tembusan": "Kepala Dinas Kominfo",
    "dasar": "Pasal 11 dan Surat Edaran Nomor 1",
}


def kabupaten_ini(slug: str) -> Kabupaten:
    return next(k for k in muat_panduan().kabupaten if k.slug == slug)


def buka_surat(buka, slug: str, kode: str, akhiran: str = ""):
    """Open a letter's page with all that its own page knows."""
    kabupaten = kabupaten_ini(slug)
    bahan = kabupaten, next(s for s in kabupaten.surat if s.kode == kode), muat_panduan().bersama
    data = {"umum": sebutan_umum(*bahan), "otomatis": isi_otomatis(*bahan)}
    return buka(surat_diisi(*bahan), akhiran, peraturan=kabupaten.peraturan, data=data)


def pagar(slug: str, kode: str, alur: str, langkah: str) -> str:
    """Return the fragment of the link from a step to a letter."""
    kabupaten = kabupaten_ini(slug)
    surat = next(s for s in kabupaten.surat if s.kode == kode)
    satu = next(la for a, _, la in langkah_surat(kabupaten.alur, kode) if (a.kode, la.kode) == (alur, langkah))
    return pagar_isian(isian_dari_langkah(kabupaten, surat, muat_panduan().bersama, satu))


def isi_form(page, medan) -> dict[str, str]:
    return {kode: page.input_value(f'[name="{kode}"]') for kode in medan}


def muat_berkas(page, folder, isi: object) -> str:
    """Load saved fields; return what the page says."""
    (folder / "isian.json").write_text(json.dumps(isi))
    page.evaluate("document.querySelector('[data-kabar]').textContent = ''")
    page.set_input_files("[data-berkas]", folder / "isian.json")
    page.wait_for_function("document.querySelector('[data-kabar]').textContent !== ''")
    return page.inner_text("[data-kabar]")


# ---- from a step -----------------------------------------------------------------------------


LINTAS_UNIT = ("buton", "permohonan-pelibatan", "penunjukan-lintas-unit", "permohonan")
LINTAS_INSTANSI = ("buton", "permohonan-pelibatan", "penunjukan-lintas-instansi", "permohonan")


def test_tautan_langkah_tidak_menimpa_yang_diketik_sesudah_muat_ulang(buka) -> None:
    page = buka_surat(buka, *LINTAS_UNIT[:2], pagar(*LINTAS_UNIT))
    assert page.input_value('[name="pejabat_dituju"]') == "Pejabat Penilai Kinerja dituju"
    assert page.evaluate("location.hash") == ""
    isi_semua(page, DIKETIK)
    page.click("summary")
    page.check("[data-simpan]")
    page.reload()
    assert isi_form(page, DIKETIK) == DIKETIK
    assert page.evaluate("JSON.parse(Object.values(localStorage)[0]).isi.dasar") == DIKETIK["dasar"]


def test_kembali_dari_pratinjau_tidak_menimpa_yang_diketik(buka) -> None:
    page = buka_surat(buka, *LINTAS_UNIT[:2], pagar(*LINTAS_UNIT))
    page.set_viewport_size({"width": 375, "height": 800})
    isi_semua(page, DIKETIK)
    page.click(".surat-lompat a")
    page.go_back()
    page.wait_for_timeout(200)
    assert isi_form(page, DIKETIK) == DIKETIK


def test_tautan_langkah_hanya_mengisi_yang_belum_diubah(buka) -> None:
    """What the user saved stays; what an earlier step filled in makes room for the new step."""
    page = buka_surat(buka, *LINTAS_UNIT[:2], pagar(*LINTAS_UNIT))
    isi_semua(page, {"pejabat_dituju": "Kepala Bappeda"})
    page.click("summary")
    page.check("[data-simpan]")
    page = buka_surat(buka, *LINTAS_INSTANSI[:2], "?baru" + pagar(*LINTAS_INSTANSI))
    assert page.input_value('[name="pejabat_dituju"]') == "Kepala Bappeda"
    assert page.input_value('[name="dasar"]').startswith("Pasal 11 ayat (4) huruf a")
    assert "Yang sudah Anda isi tidak diubah." in page.inner_text("[data-kabar]")


def test_muat_ulang_tanpa_simpanan_masih_tahu_langkahnya(buka) -> None:
    page = buka_surat(buka, *LINTAS_UNIT[:2], pagar(*LINTAS_UNIT))
    page.reload()
    assert page.input_value('[name="pejabat_dituju"]') == "Pejabat Penilai Kinerja dituju"


def test_langkah_yang_tidak_menyebut_penerima_mengosongkannya(buka) -> None:
    langkah = ("kayong-utara", "jawaban-menolak", "penunjukan-lintas-instansi", "penolakan")
    page = buka_surat(buka, *langkah[:2])
    assert page.input_value('[name="pejabat_dituju"]') == "Pimpinan Unit Organisasi pemilik kinerja"
    page.evaluate("hash => { location.hash = hash }", pagar(*langkah))
    page.wait_for_function("document.querySelector('[name=pejabat_dituju]').value === ''")
    assert "Jabatan yang dituju belum diisi." in page.inner_text("[data-masalah]")


def test_sebagian_sebutan_peran_yang_belum_diganti_disebut(buka) -> None:
    langkah = ("buton", "surat-penugasan", "penunjukan-lintas-instansi", "surat-penugasan")
    page = buka_surat(buka, *langkah[:2], pagar(*langkah))
    isi_semua(page, {"tembusan": "1. Kepala Dinas Kominfo\n2. Pejabat Penilai Kinerja\n3. Pejabat yang Berwenang"})
    pesan = "Tembusan masih memuat sebutan peran dari peraturan: Pejabat Penilai Kinerja, Pejabat yang Berwenang; ganti dengan nama jabatannya."
    assert pesan in page.locator("[data-masalah] li").all_inner_texts()
    isi_semua(page, {"tembusan": "1. Kepala Dinas Kominfo\n2. Kepala Bidang Statistik"})
    assert "Tembusan" not in page.inner_text("[data-masalah]")


def test_sebutan_peran_di_samping_jabatan_disebut(buka) -> None:
    page = buka_surat(buka, "buton", "permohonan-pelibatan")
    isi_semua(page, {"pejabat_dituju": "Kepala Bappeda/Pejabat yang Berwenang"})
    assert "masih memuat sebutan peran dari peraturan: Pejabat yang Berwenang;" in page.inner_text("[data-masalah]")


# ---- from a file -----------------------------------------------------------------------------


def test_simpanan_daerah_lain_ditolak(buka, tmp_path) -> None:
    page = buka_surat(buka, "tabanan", "permohonan-pelibatan")
    dasar = page.input_value('[name="dasar"]')
    simpanan = {"surat": "permohonan-pelibatan", "peraturan": "Peraturan Bupati Buton Nomor 3 Tahun 2024", "isi": {"dasar": "Peraturan Bupati Buton"}}
    kabar = muat_berkas(page, tmp_path, simpanan)
    assert "disimpan untuk Peraturan Bupati Buton Nomor 3 Tahun 2024" in kabar and "tidak dimuat" in kabar
    assert page.input_value('[name="dasar"]') == dasar


@pytest.mark.parametrize("isi", [[], {}, ["kegiatan"], "kegiatan", 1, None])
def test_simpanan_tanpa_isian_ditolak(buka, tmp_path, isi: object) -> None:
    page = buka(muat_surat())
    peraturan = kabupaten_ini("kayong-utara").peraturan.sebutan
    assert "bukan simpanan isian Surat" in muat_berkas(page, tmp_path, {"surat": "permohonan-pelibatan", "peraturan": peraturan, "isi": isi})


def test_sel_yang_bukan_teks_diabaikan(buka, tmp_path) -> None:
    page = buka(surat_lengkap())
    peraturan = kabupaten_ini("kayong-utara").peraturan.sebutan
    isi = {"pejabat": [[{"a": 1}, None, ["x"], "Statistisi"]], "catatan": {"b": 2}}
    assert muat_berkas(page, tmp_path, {"surat": "surat-tugas", "peraturan": peraturan, "isi": isi}) == "Isian dimuat."
    assert page.input_value('[data-kolom="Jabatan"]') == "Statistisi"
    assert [page.input_value(f'[data-kolom="{k}"]') for k in ("Nama", "NIP", "Pangkat/Golongan")] == ["", "", ""]
    assert page.input_value('[name="catatan"]') == "-"


# ---- the form --------------------------------------------------------------------------------


def test_bentuk_surat_dipilih_sebelum_diunduh(buka) -> None:
    """Paper and signing come before the download, on the page and in the Tab order."""
    page = buka(muat_surat())
    page.set_viewport_size({"width": 375, "height": 800})
    urutan = ('[name="tembusan"]', '[data-bentuk="kertas"]', '[data-bentuk="ttd"]', '[data-aksi="docx"]')
    letak = [page.locator(satu).first.bounding_box()["y"] for satu in urutan]
    assert letak == sorted(letak)
    page.locator('[data-bentuk="kertas"]:checked').focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.bentuk") == "ttd"
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(".surat-kertas", "data-ttd") == "elektronik"


@pytest.mark.parametrize(
    ("tanggal", "wajar"), [("0027-02-01", False), ("1899-12-31", False), ("2927-02-01", False), ("1945-08-17", True), ("2027-02-01", True)]
)
def test_tahun_tanggal_surat_wajar(buka, tanggal: str, wajar: bool) -> None:
    page = buka_surat(buka, "buton", "permohonan-pelibatan")
    isi_semua(page, {"tanggal": tanggal})
    galat = page.locator("#permohonan-pelibatan-tanggal-galat")
    assert galat.is_visible() != wajar
    harap = "" if wajar else f"Tanggal surat memuat tahun yang tidak wajar: {int(tanggal[:4])}; tulislah tahun dengan empat angka"
    assert (galat.text_content() or "").startswith(harap)


def test_kosongkan_menyebut_dan_menghapus_simpanan_dan_pilihan(buka) -> None:
    page = buka_surat(buka, *LINTAS_UNIT[:2], pagar(*LINTAS_UNIT))
    pertanyaan: list[str] = []
    page.on("dialog", lambda d: (pertanyaan.append(d.message), d.accept()))
    page.check('[value="eoffice"]')
    page.check('[value="f4"]')
    page.click("summary")
    page.check("[data-simpan]")
    page.click('[data-aksi="kosongkan"]')
    assert pertanyaan == ["Kosongkan semua isian surat ini? Simpanannya di peramban ini ikut dihapus."]
    assert page.inner_text("[data-kabar]") == "Formulir dikosongkan; simpanan di peramban ini dihapus."
    assert page.evaluate("localStorage.length") == 0
    assert page.get_attribute(".surat-kertas", "data-ttd") == "basah" and page.get_attribute(".surat-kertas", "data-kertas") == "a4"
    page.click('[data-aksi="kosongkan"]')
    assert pertanyaan[1] == "Kosongkan semua isian surat ini?" and page.inner_text("[data-kabar]") == "Formulir dikosongkan."


# ---- the letter ------------------------------------------------------------------------------


def sel_tanda_tangan(isi: bytes):
    """Return the cells (left, right) of the two signatures side by side."""
    return docx.Document(io.BytesIO(isi)).tables[-1].rows[0].cells


def test_parameter_tanda_tangan_hanya_bagi_pengirim(buka) -> None:
    """Who agrees is not the sender: the application does not sign for him."""
    page = buka_surat(buka, "buton", "permohonan-persetujuan")
    page.check('[value="eoffice"]')
    kiri, kanan = sel_tanda_tangan(unduh(page))
    assert "${ttd_pengirim}" in kanan.text and "${" not in kiri.text
    assert "RuangPenyetuju" in [p.style.name for p in kiri.paragraphs]
    assert page.locator(".ttd-kanan .ruang").inner_text() == "${ttd_pengirim}"
    ruang = page.locator(".ttd-kiri .ruang")
    assert ruang.inner_text() == "" and ruang.bounding_box()["height"] > 40


def test_kotak_tanda_tangan_elektronik_tidak_menyentuh_tepi(buka) -> None:
    """LibreOffice cuts a box off at its cell's edge; on the page the left one must not touch the right column."""
    page = buka_surat(buka, "buton", "permohonan-persetujuan")
    page.check('[value="elektronik"]')
    for sel in sel_tanda_tangan(unduh(page)):
        kotak = next(p for p in sel.paragraphs if p.style.name == "TandaTanganElektronik").paragraph_format
        assert kotak.left_indent.twips == kotak.right_indent.twips == 100
    kiri, kanan = (page.locator(f".ttd-{letak} .ruang").bounding_box() for letak in ("kiri", "kanan"))
    assert kiri["x"] + kiri["width"] + 4 <= kanan["x"]


def test_tempat_dan_tanggal_hanya_bila_diisi(buka) -> None:
    """The printed sample has neither; the letter has them when the user wants them."""
    page = buka(muat_surat())
    isi_semua(page, {**WAJIB, "tembusan": ""})
    assert "Sukadana" not in page.inner_text(".surat-kertas")
    kanan = docx.Document(io.BytesIO(unduh(page))).tables[0].rows[0].cells[-1].paragraphs
    assert [p.text for p in kanan] == ["Yth. Kepala Dinas Komunikasi dan Informatika", "di-", "Tempat"]
    isi_semua(page, {"tanggal": "Sukadana, 1 Februari 2027"})
    assert page.locator(".kanan p").first.inner_text() == "Sukadana, 1 Februari 2027"
    assert docx.Document(io.BytesIO(unduh(page))).tables[0].rows[0].cells[-1].paragraphs[0].text == "Sukadana, 1 Februari 2027"


def test_keputusan_tanpa_menimbang_belum_lengkap(buka) -> None:
    page = buka_surat(buka, "kupang", "keputusan-tim-kerja")
    assert page.input_value('[name="menimbang"]') == ""
    assert "Menimbang belum diisi." in page.inner_text("[data-masalah]")
    assert menurut_kode(muat_surat("keputusan-tim-kerja", "kupang"))["menimbang"].bantuan.endswith('perlu membentuk tim kerja;".')
