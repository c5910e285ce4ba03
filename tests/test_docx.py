"""The blank letter opens, holds its controls, and is the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import docx
import pytest

from data.model import Surat
from macros import docx as penulis
from macros.surat_docx import surat_kosong
from tests.test_surat import muat_surat, surat_lengkap

W = f"{{{penulis.W}}}"
SURAT = [muat_surat(), surat_lengkap()]


def buka(isi: bytes):
    return docx.Document(io.BytesIO(isi))


def kontrol(isi: bytes) -> list[tuple[str, str, str, bool]]:
    """Return (tag, alias, text, is a placeholder) of every content control."""
    badan = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(isi)).read("word/document.xml"))
    hasil = []
    for sdt in badan.iter(f"{W}sdt"):
        sifat = sdt.find(f"{W}sdtPr")
        teks = "".join((t.text or "") if t.tag == f"{W}t" else "\n" for t in sdt.iter() if t.tag in (f"{W}t", f"{W}br"))
        tanda, alias = (sifat.find(f"{W}{n}").get(f"{W}val") for n in ("tag", "alias"))
        hasil.append((tanda, alias, teks, sifat.find(f"{W}showingPlcHdr") is not None))
    return hasil


@pytest.mark.parametrize("surat", SURAT, ids=lambda s: s.kode)
def test_tiap_medan_punya_kontrol(surat: Surat) -> None:
    ada = {tanda.split(".")[0]: (alias, teks, kosong) for tanda, alias, teks, kosong in kontrol(surat_kosong(surat))}
    for medan in surat.medan:
        if medan.jenis != "daftar-pejabat":
            assert ada[medan.kode] == (medan.label, medan.isi_awal or f"[{medan.label}]", medan.isi_awal is None)
    assert set(ada) == {medan.kode for medan in surat.medan}


def test_kontrol_tabel_pejabat_per_kolom() -> None:
    isi = surat_kosong(surat_lengkap())
    tabel = [t for t in buka(isi).tables if t.rows[0].cells[0].text == "No."]
    assert [sel.text for sel in tabel[0].rows[0].cells] == ["No.", "Nama", "NIP", "Pangkat/Golongan", "Jabatan"]
    tanda = [k[0] for k in kontrol(isi) if k[0].startswith("pejabat.")]
    assert tanda == [f"pejabat.{i}" for i in (1, 2, 3, 4)] * 3


@pytest.mark.parametrize("kertas, mm", [("a4", (210, 297)), ("f4", (215, 330))])
def test_ukuran_kertas(kertas: str, mm: tuple[int, int]) -> None:
    seksi = buka(surat_kosong(muat_surat(), kertas=kertas)).sections[0]
    assert (round(seksi.page_width.mm), round(seksi.page_height.mm)) == mm
    assert (round(seksi.left_margin.mm), round(seksi.right_margin.mm)) == (30, 25)


def test_bita_tetap_dan_kecil() -> None:
    isi = surat_kosong(muat_surat())
    assert isi == surat_kosong(muat_surat())
    arsip = zipfile.ZipFile(io.BytesIO(isi)).infolist()
    assert {(i.compress_type, i.date_time, i.create_system) for i in arsip} == {(zipfile.ZIP_STORED, penulis.TANGGAL, 0)}
    assert len(isi) < 20_000


def test_kata_kata_resmi_tercetak() -> None:
    dokumen = buka(surat_kosong(muat_surat()))
    alinea = [p.text for p in dokumen.paragraphs]
    assert "Demikian disampaikan. Atas bantuan dan kerja samanya diucapkan terimakasih." in alinea
    assert alinea.index("Kepala Dinas,") < alinea.index("NIP. ")
    assert [r.cells[0].text for r in dokumen.tables[0].rows] == ["Nomor", "Sifat", "Lampiran", "Perihal"]
    assert dokumen.core_properties.title == muat_surat().nama


def test_karakter_terlarang_dan_khusus() -> None:
    teks = 'a\x07b\x00 <&> "\' \U0001f600 \u200f baris\nkedua'
    assert penulis.bersih(teks) == 'ab <&> "\' \U0001f600 \u200f baris\nkedua'
    isi = penulis.berkas(penulis.paragraf(penulis.tulisan(teks)), judul="<&>\x01")
    assert buka(isi).paragraphs[0].text == 'ab <&> "\' \U0001f600 \u200f baris\nkedua'


def test_alias_dipotong_menurut_batas_word() -> None:
    assert 'w:alias w:val="' + "x" * 64 + '"' in penulis.kontrol("a", "x" * 100)


def test_semua_gaya_yang_dipakai_ada() -> None:
    for surat in SURAT:
        for p in buka(surat_kosong(surat)).element.body.iter(f"{W}pStyle"):
            assert p.get(f"{W}val") in {kode for kode, *_ in penulis.GAYA}


def test_dua_tanda_tangan_bersanding() -> None:
    """Who agrees signs on the left of who asks, in one row that no page break cuts."""
    dokumen = buka(surat_kosong(muat_surat("permohonan-persetujuan", "tabanan")))
    kiri, kanan = dokumen.tables[-1].rows[0].cells
    assert (kiri.paragraphs[0].text, kanan.paragraphs[0].text) == ("Telah menyetujui,", "Hormat saya,")
    assert all(p.paragraph_format.left_indent == 0 for sel in (kiri, kanan) for p in sel.paragraphs)


def test_jawaban_panjang_boleh_terpotong_halaman_tetapi_baris_daftar_tidak() -> None:
    """A long answer begins where it stands, not on the next page; a row of the list of officials stays whole."""
    dokumen = buka(surat_kosong(surat_lengkap()))
    utuh = {t.rows[0].cells[0].text: {bool(list(r._tr.iter(f"{W}cantSplit"))) for r in t.rows} for t in dokumen.tables}
    assert (utuh["No."], utuh["Nama"], utuh["Pangkat"]) == ({True}, {False}, {False})


def test_penutup_ikut_tanda_tangan_dan_lampiran_di_halaman_baru() -> None:
    dokumen = buka(surat_kosong(muat_surat("keputusan-tim-kerja", "kapuas")))
    lampiran = next(p for p in dokumen.paragraphs if p.text.strip().startswith("LAMPIRAN KEPUTUSAN"))
    assert [b.get(f"{W}type") for b in lampiran._p.iter(f"{W}br")] == ["page"]
    gaya = [p.style.name for p in buka(surat_kosong(muat_surat())).paragraphs]
    assert gaya[gaya.index("TandaTangan") - 1] == "AlineaPenutup"
