"""Letters: the data agrees with the official sample, and the page holds all of it, escaped."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from data.baca import baca
from data.model import BlokKop, BlokTembusan, Peraturan, Surat
from data.rujukan import Rujukan
from data.urai import parse_naskah
from macros.surat import formulir
from macros.surat_medan import PNS, PPPK
from macros.surat_susunan import bagian_medan, jenis_kolom, medan_blok, menurut_kode, potong, tulisan_blok
from macros.tulis import Markup, el

KAYONG_UTARA = Path(__file__).parents[1] / "data/kabupaten/kayong-utara"


def muat_surat(kode: str = "permohonan-pelibatan", folder: Path = KAYONG_UTARA) -> Surat:
    isian, masalah = baca(folder / "surat" / f"{kode}.yml")
    assert masalah == []
    return Surat.model_validate(isian.nilai)


def muat_peraturan(folder: Path = KAYONG_UTARA) -> Peraturan:
    isian, masalah = baca(folder / "peraturan.yml")
    assert masalah == []
    return Peraturan.model_validate(isian.nilai)


def tautan(rujukan: Rujukan) -> Markup:
    return el("a", str(rujukan), href=f"#{rujukan.jangkar}")


def surat_lengkap() -> Surat:
    """Return a fictional letter with every kind of block and of field, and hostile words."""
    jahat = "</script><b>&\"'"
    return Surat.model_validate({
        "kode": "surat-tugas", "nama": f"Surat Tugas {jahat}", "kegunaan": "Uji", "rujukan": ["Pasal 1"],
        "contoh_resmi": False, "penandatangan": ["kepala-dinas"],
        "isi_minimum": [{"teks": f"tanggal {jahat}", "rujukan": "Pasal 2", "medan": ["tanggal"]}],
        "medan": [
            {"kode": "tanggal", "label": "Tanggal surat", "jenis": "tanggal", "wajib": True, "rujukan": "Pasal 2"},
            {"kode": "sifat", "label": f"Sifat {jahat}", "jenis": "pilihan", "wajib": True, "pilihan": ["Biasa", jahat]},
            {"kode": "catatan", "label": "Catatan", "jenis": "teks", "wajib": False, "isi_awal": "-", "bantuan": jahat},
            {"kode": "dasar", "label": "Dasar", "jenis": "paragraf", "wajib": False, "isi_awal": f"satu\n\n{jahat}"},
            {"kode": "pejabat", "label": "Pejabat yang ditugaskan", "jenis": "daftar-pejabat", "wajib": True},
            {"kode": "pangkat", "label": "Pangkat/golongan", "jenis": "pangkat", "wajib": False},
            {"kode": "nip", "label": "NIP", "jenis": "nip", "wajib": True},
            {"kode": "tembusan", "label": "Tembusan", "jenis": "teks", "wajib": False},
        ],
        "susunan": [
            {"jenis": "kop", "baris": ["DAERAH CONTOH", "DINAS CONTOH", f"Alamat {jahat}"]},
            {"jenis": "judul", "baris": ["SURAT TUGAS"]},
            {"jenis": "kepala", "kiri": [{"label": "Sifat", "isi": "{sifat}"}, {"label": "Catatan", "isi": "{catatan}"}],
             "kanan": ["Contoh, {tanggal}", "Yth. Kepala", "di-", "Tempat"]},
            {"jenis": "paragraf", "teks": "Dasar {dasar} {{ 7*7 }} ${ x }"},
            {"jenis": "tabel", "medan": "pejabat", "kolom": ["Nama", "NIP", "Pangkat/Golongan", "Jabatan"]},
            {"jenis": "rincian", "butir": [{"label": "Pangkat", "isi": "{pangkat}"}]},
            {"jenis": "tanda-tangan", "atas": ["Kepala Dinas,"], "bawah": ["Nama", "NIP. {nip}"]},
            {"jenis": "tembusan", "baris": ["1. {tembusan}"]},
        ],
    })  # fmt: skip


# ---- the letter of Kayong Utara ------------------------------------------------------------


def test_tiap_medan_dipakai_dan_tiap_penanda_bermedan() -> None:
    surat = muat_surat()
    dipakai = {kode for blok in surat.susunan for kode in medan_blok(blok)}
    assert dipakai == set(menurut_kode(surat))


def test_kata_kata_surat_ada_di_contoh_resmi() -> None:
    """Outside the letterhead and the optional Tembusan, every printed word stands in the sample, in order."""
    surat, naskah = muat_surat(), parse_naskah((KAYONG_UTARA / "naskah.txt").read_text())
    contoh = " ".join(k.teks for k in naskah.turunan(Rujukan.parse("Lampiran Contoh Surat 1")))
    resmi = [blok for blok in surat.susunan if not isinstance(blok, BlokKop | BlokTembusan)]
    for potongan in (isi.strip() for b in resmi for t in tulisan_blok(b) for jenis, isi in potong(t) if jenis == "teks"):
        assert potongan in contoh
    label = [b.label for blok in resmi for b in (*getattr(blok, "kiri", ()), *getattr(blok, "butir", ()))]
    assert label == ["Nomor", "Sifat", "Lampiran", "Perihal", "Kompetensi/keahlian/keterampilan",
                     "Ekspektasi/Target Kinerja", "Lama Pelaksanaan Kegiatan"]  # fmt: skip
    assert all(f"{satu} :" in contoh for satu in label)


def test_isi_awal_sama_dengan_contoh_resmi() -> None:
    medan = menurut_kode(muat_surat())
    assert medan["nomor"].isi_awal.split() == ["/", "/"]
    assert (medan["sifat"].isi_awal, medan["lampiran"].isi_awal) == ("Penting", "-")


def test_isi_minimum_dikutip_persis_dan_dasarnya_sama() -> None:
    surat, naskah = muat_surat(), parse_naskah((KAYONG_UTARA / "naskah.txt").read_text())
    medan = menurut_kode(surat)
    assert len(surat.isi_minimum) == 4
    for isi in surat.isi_minimum:
        assert naskah.cari(isi.rujukan).teks == isi.teks
        assert all(medan[kode].wajib and medan[kode].rujukan == isi.rujukan for kode in isi.medan)
    assert all(naskah.cari(r) for r in (*surat.rujukan, *(m.rujukan for m in surat.medan)))


# ---- the page ------------------------------------------------------------------------------


class Halaman(HTMLParser):
    """Collects elements and complains about what does not close."""

    KOSONG = frozenset({"input", "col", "wbr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.buka: list[str] = []
        self.unsur: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self.feed(html)
        self.close()
        assert self.buka == []

    def handle_starttag(self, tag, attrs):
        self.unsur.append((tag, dict(attrs)))
        if tag not in self.KOSONG:
            self.buka.append(tag)

    def handle_endtag(self, tag):
        assert self.buka.pop() == tag

    def handle_data(self, data):
        if self.buka and self.buka[-1] == "script":
            self.data += data


@pytest.mark.parametrize("surat", [muat_surat(), surat_lengkap()], ids=lambda s: s.kode)
def test_halaman_utuh_dan_tiap_masukan_berlabel(surat: Surat) -> None:
    halaman = Halaman(formulir(surat, muat_peraturan(), tautan=tautan))
    sifat = [s for _, s in halaman.unsur]
    id_ = [s["id"] for s in sifat if "id" in s]
    assert len(id_) == len(set(id_))
    untuk = {s["for"] for s in sifat if "for" in s}
    assert {s["id"] for s in sifat if "name" in s and "id" in s} <= untuk
    assert {kode for s in sifat for kode in (s.get("aria-describedby") or "").split()} <= set(id_)
    assert not any(unsur == "b" for unsur, _ in halaman.unsur)


def test_data_halaman_terbaca_kembali() -> None:
    surat = surat_lengkap()
    data = json.loads(Halaman(formulir(surat, muat_peraturan(), tautan=tautan)).data)
    assert data["nama"] == surat.nama
    assert data["peraturan"] == "Peraturan Bupati Kayong Utara Nomor 22 Tahun 2023"
    assert [m["kode"] for m in data["medan"]] == [m.kode for m in surat.medan]
    assert data["medan"][0]["dasar"] == "wajib menurut Pasal 2"


def test_halaman_tidak_merujuk_ke_luar() -> None:
    sifat = [s for _, s in Halaman(formulir(muat_surat(), muat_peraturan(), tautan=tautan)).unsur]
    alamat = [s[n] for s in sifat for n in ("href", "src", "action") if n in s]
    assert all(a.startswith(("#", "data:")) for a in alamat)


def test_tanpa_javascript_ada_unduhan_dan_daftar_isian() -> None:
    surat = muat_surat()
    html = formulir(surat, muat_peraturan(), tautan=tautan, kosong={"a4": "kosong-a4.docx", "f4": "kosong-f4.docx"})
    tanpa_js = re.search(r"<noscript>(.*?)</noscript>", html)[1]
    assert 'href="kosong-f4.docx"' in tanpa_js and "base64" not in tanpa_js
    assert all(medan.label in tanpa_js for medan in surat.medan)


def test_markdown_membiarkan_formulir() -> None:
    markdown = pytest.importorskip("markdown")
    html = formulir(surat_lengkap(), muat_peraturan(), tautan=tautan)
    hasil = markdown.markdown(f"# Surat\n\n{html}\n\nPenutup", extensions=["attr_list", "md_in_html", "tables", "toc"])
    assert html in hasil


def test_potong() -> None:
    assert list(potong("Yth. {a} dan {b_2}")) == [("teks", "Yth. "), ("medan", "a"), ("teks", " dan "), ("medan", "b_2")]
    assert list(potong("{ a } ${A} {}")) == [("teks", "{ a } ${A} {}")]


def test_kolom_pejabat() -> None:
    assert [jenis_kolom(k) for k in ("Nama", "NIP.", "nip", "Pangkat/Golongan", "Jabatan")] == ["teks", "nip", "nip", "pangkat", "teks"]


def test_pangkat_lengkap() -> None:
    assert (len(PNS), len(PPPK)) == (17, 17)
    assert (PNS[0], PNS[8], PNS[-1]) == ("Juru Muda (I/a)", "Penata Muda (III/a)", "Pembina Utama (IV/e)")


def test_bagian_formulir_menurut_susunan() -> None:
    bagian = bagian_medan(muat_surat())
    assert (bagian["nama_dinas"], bagian["kegiatan"], bagian["nip_kepala_dinas"]) == ("Kop surat", "Isi surat", "Penanda tangan")
