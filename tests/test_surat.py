"""Letters: the data agrees with the official sample, and the page holds all of it, escaped."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from data.baca import baca
from data.model import BlokKop, BlokTembusan, Peraturan, Surat
from data.muat import Panduan, muat
from data.rujukan import Rujukan
from data.surat import bernomor, langkah_surat, prosa, rangkai
from data.urai import parse_naskah
from macros.surat import formulir
from macros.surat_daftar import catatan_contoh, langkah_pemakai
from macros.surat_isian import isian_dari_langkah, pagar_isian, sebutan_umum, surat_diisi
from macros.surat_medan import PNS, PPPK
from macros.surat_susunan import bagian_medan, jenis_kolom, medan_blok, menurut_kode, potong, tulisan_blok
from macros.teks import Penanda
from macros.tulis import Markup, el

DATA = Path(__file__).parents[1] / "data"
KEPALA = ["Nomor", "Sifat", "Lampiran", "Perihal"]
KAYONG_UTARA = DATA / "kabupaten/kayong-utara"


@cache
def muat_panduan() -> Panduan:
    panduan, masalah = muat(DATA)
    assert panduan, masalah
    return panduan


def muat_surat(kode: str = "permohonan-pelibatan", slug: str = "kayong-utara") -> Surat:
    """Return a letter of a regency as its page has it: complete, with what the data know."""
    panduan = muat_panduan()
    kabupaten = next(k for k in panduan.kabupaten if k.slug == slug)
    return surat_diisi(kabupaten, next(s for s in kabupaten.surat if s.kode == kode), panduan.bersama)


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
            {"kode": "anggota", "label": "Anggota", "jenis": "daftar-pejabat", "wajib": False},
            {"kode": "lama", "label": "Lama", "jenis": "durasi", "wajib": False},
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
            {"jenis": "judul", "baris": ["LAMPIRAN"], "gaya": "kapital", "halaman_baru": True},
            {"jenis": "rincian-pejabat", "medan": "anggota", "kolom": ["Nama", "NIP", "Kedudukan dalam Tim"]},
            {"jenis": "rincian", "butir": [{"label": "Pangkat", "isi": "{pangkat}"}, {"label": "Lama", "isi": "{lama}"}]},
            {"jenis": "tanda-tangan", "atas": ["Kepala Dinas,"], "bawah": ["Nama", "{pangkat}", "NIP. {nip}"]},
            {"jenis": "tembusan", "baris": ["1. {tembusan}"]},
        ],
    })  # fmt: skip


# ---- the letter of Kayong Utara ------------------------------------------------------------


def test_tiap_medan_dipakai_dan_tiap_penanda_bermedan() -> None:
    surat = muat_surat()
    dipakai = {kode for blok in surat.susunan for kode in medan_blok(blok)}
    assert dipakai == set(menurut_kode(surat))


@pytest.mark.parametrize(
    "kode, nomor, label",
    [
        ("permohonan-pelibatan", 1, [*KEPALA, "Kompetensi/keahlian/keterampilan", "Ekspektasi/Target Kinerja", "Lama Pelaksanaan Kegiatan"]),
        ("jawaban-menyetujui", 2, [*KEPALA, "Nama", "NIP.", "Pangkat/Golongan", "Jabatan", "Kompetensi/keahlian/keterampilan"]),
        ("rekomendasi-kepala-daerah", 3, ["Nama", "Jabatan", "Nama", "NIP", "Pangkat/Golongan", "Jabatan", "Unit Kerja"]),
    ],
)
def test_kata_kata_surat_ada_di_contoh_resmi(kode: str, nomor: int, label: list[str]) -> None:
    """Outside the letterhead and the optional Tembusan, every printed word stands in the sample, in order, and no word is left out."""
    surat, naskah = muat_surat(kode), parse_naskah((KAYONG_UTARA / "naskah.txt").read_text())
    ketentuan = list(naskah.turunan(Rujukan.parse(f"Lampiran Contoh Surat {nomor}")))
    contoh = " ".join(k.teks for k in ketentuan)
    resmi = [blok for blok in surat.susunan if not isinstance(blok, BlokKop | BlokTembusan)]
    potongan = [isi.strip() for b in resmi for t in tulisan_blok(b) for jenis, isi in potong(t) if jenis == "teks" and isi.strip()]
    assert all(satu in contoh for satu in potongan)
    kolom = [[*getattr(b, "kiri", ()), *getattr(b, "butir", ()), *getattr(b, "kolom", ())] for b in resmi]
    assert [getattr(satu, "label", satu) for blok in kolom for satu in blok] == label
    assert all(f"{satu} :" in contoh or f"{satu}:" in contoh for satu in label)
    tercetak = " ".join([*potongan, *label, *muat_awal(surat)])
    kata = [k for k in re.findall(r"[A-Za-z/]{3,}", re.sub(r"\([^)]*\)|KOP DINAS|Nama Kepala Dinas", "", " ".join(k.teks for k in ketentuan[1:]))) if k != "/"]
    assert [k for k in kata if k not in tercetak] == []


def muat_awal(surat: Surat) -> list[str]:
    kop = [t for b in surat.susunan if isinstance(b, BlokKop) for t in b.baris]
    return [*kop, *(m.isi_awal for m in surat.medan if m.isi_awal), "Nomor"]


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
    assert all(naskah.cari(r) for r in (*surat.rujukan, *(m.rujukan for m in surat.medan if m.rujukan)))


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
    assert (bagian["nama_perangkat_daerah"], bagian["kegiatan"], bagian["nip_penandatangan"]) == ("Kop surat", "Isi surat", "Penanda tangan")


def test_keterangan_medan_diawali_huruf_besar_dan_tidak_mengulang_wajib() -> None:
    html = formulir(muat_surat(), muat_peraturan(), tautan=tautan)
    catatan = re.findall(r'<p class="surat-dasar"[^>]*>(.*?)<a', html)
    assert set(catatan) == {"Menurut ", "Ada pada ", "Lihat "}
    tanpa_js = re.search(r"<noscript>(.*?)</noscript>", html)[1]
    assert "Kegiatan yang akan dilaksanakan (wajib menurut Lampiran I.B" in tanpa_js and "wajib; wajib" not in tanpa_js
    assert "Nama dinas (wajib; ada pada Lampiran Contoh Surat 1 baris 1)" in tanpa_js and "Tembusan (boleh kosong; lihat Lampiran" in tanpa_js


def test_halaman_contoh_resmi_menampilkan_catatan_atas_contohnya() -> None:
    """The letter page says why the sample's wording is as it is, with the provision each note is about."""
    kabupaten = next(k for k in muat_panduan().kabupaten if k.slug == "kayong-utara")
    surat = {s.kode: s for s in kabupaten.surat}
    penanda = Penanda.dari(kabupaten).untuk("kayong-utara/surat/permohonan-pelibatan.html")
    html = catatan_contoh(penanda, surat["permohonan-pelibatan"])
    assert "keduanya tidak ada; mungkin tidak terbaca oleh pemindai" in html and "Contoh surat tidak memuat tembusan" in html
    assert ">Lampiran Contoh Surat 1 baris 2</a>" in html
    assert catatan_contoh(penanda, surat["laporan-individu"]) == ""


def test_tautan_isian_bernama_menurut_alurnya() -> None:
    panduan = muat_panduan()
    buton = next(k for k in panduan.kabupaten if k.slug == "buton")
    penanda = Penanda.dari(buton).untuk("buton/surat/permohonan-pelibatan.html")
    surat = next(s for s in buton.surat if s.kode == "permohonan-pelibatan")
    nama = re.findall(r"\(<a[^>]*>(.*?)</a>\)", langkah_pemakai(penanda, surat, panduan.bersama))
    assert nama == ["isi formulir untuk Penunjukan lintas instansi, langkah 1", "isi formulir untuk Penunjukan lintas unit organisasi, langkah 1"]


# ---- every letter of every regency --------------------------------------------------------------


def semua_surat() -> list[tuple[str, str]]:
    return [(k.slug, s.kode) for k in muat_panduan().kabupaten for s in k.surat]


def test_tidak_ada_nama_otomatis_yang_tertinggal() -> None:
    """What the data know is in the letter before the user begins; only fields are left to fill."""
    for slug, kode in semua_surat():
        surat = muat_surat(kode, slug)
        medan = set(menurut_kode(surat))
        assert {k for blok in surat.susunan for k in medan_blok(blok)} == medan
        assert not any("{" in (m.isi_awal or "") for m in surat.medan)


def test_isi_awal_tidak_memuat_titik_titik() -> None:
    """Dots in a field count as filled in: an example belongs in the help."""
    assert [(slug, kode, m.kode) for slug, kode in semua_surat() for m in muat_surat(kode, slug).medan if re.search(r"\.\.\.|…", m.isi_awal or "")] == []


def test_tiap_kewajiban_melapor_menjadi_dasar_sebuah_laporan() -> None:
    """Every provision by which someone reports is cited by a report letter."""
    for kabupaten in muat_panduan().kabupaten:
        laporan = {r for s in kabupaten.surat if s.kode.startswith("laporan-") for r in s.rujukan}
        melapor = {k.rujukan for k in kabupaten.naskah.ketentuan if re.search(r"\b(?:me|di)lapor", k.teks)}
        assert sorted(map(str, melapor - laporan)) == [], kabupaten.slug


def test_langkah_yang_melapor_sampai_ke_suratnya() -> None:
    """Where a step reports, its page leads to the letter, and the letter's page to the step."""
    kabupaten = {k.slug: k for k in muat_panduan().kabupaten}
    pemakai = {(slug, kode): [(a.kode, la.kode) for a, _, la in langkah_surat(kabupaten[slug].alur, kode)]
               for slug, kode in (("kayong-utara", "laporan-individu"), ("kapuas", "laporan-ketua-tim"))}  # fmt: skip
    assert list(pemakai.values()) == [[("mekanisme-individu", "pelaporan")], [("penentuan-kebutuhan-tim-kerja", "pelaksanaan")]]


def test_kop_tempat_dasar_dan_pihak_terisi_dari_data() -> None:
    surat = muat_surat("permohonan-pelibatan", "buton")
    medan = menurut_kode(surat)
    assert surat.susunan[0].baris[0] == "PEMERINTAH KABUPATEN BUTON"
    assert surat.susunan[1].kanan[0] == "Pasarwajo, {tanggal}"
    assert medan["dasar"].isi_awal == (
        "Pasal 11 ayat (3) huruf a, ayat (4) huruf a, dan ayat (5) Peraturan Bupati Buton Nomor 3 Tahun 2024 "
        "tentang Sistem Kerja Aparatur Sipil Negara di Lingkungan Pemerintah Kabupaten Buton"
    )
    assert medan["pejabat_dituju"].isi_awal == "Pejabat Penilai Kinerja dituju/Pejabat yang Berwenang"
    assert medan["tembusan"].isi_awal == "Pejabat Penilai Kinerja"


def test_datang_dari_langkah_mengisi_yang_diketahui_langkah_itu() -> None:
    panduan = muat_panduan()
    buton = next(k for k in panduan.kabupaten if k.slug == "buton")
    surat = next(s for s in buton.surat if s.kode == "surat-penugasan")
    alur = {a.kode: {langkah.kode: langkah for langkah in a.langkah} for a in buton.alur}
    isi = isian_dari_langkah(buton, surat, panduan.bersama, alur["penunjukan-lintas-instansi"]["surat-penugasan"])
    assert isi["tembusan"] == "1. Pejabat yang Berwenang instansi dituju\n2. Pejabat Penilai Kinerja\n3. Pejabat yang Berwenang"
    assert isi["jabatan_penandatangan"] == "Pimpinan Unit Organisasi"
    assert isi["dasar"].startswith("Pasal 11 ayat (4) huruf e angka 3 Peraturan Bupati Buton Nomor 3 Tahun 2024")
    assert isian_dari_langkah(buton, surat, panduan.bersama, alur["penunjukan-lintas-instansi"]["penerimaan"]) == {}
    # Copies that only one of the flows has are not there before a step is chosen.
    assert menurut_kode(muat_surat("surat-penugasan", "buton"))["tembusan"].isi_awal is None


def test_surat_tanpa_langkah_di_kupang_menyebut_alasannya() -> None:
    kupang = next(k for k in muat_panduan().kabupaten if k.slug == "kupang")
    assert kupang.surat and all(s.tanpa_langkah and not s.isi_minimum and not s.contoh_resmi for s in kupang.surat)
    assert "tidak mengatur isi surat" in kupang.tata_naskah.keterangan


def test_pagar_isian() -> None:
    assert pagar_isian({}) == ""
    assert pagar_isian({"a": 'x "&#%'}) == "#isi=%7B%22a%22%3A%20%22x%20%5C%22%26%23%25%22%7D"


@pytest.mark.parametrize(("butir", "harap"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")])
def test_rangkai(butir: list[str], harap: str) -> None:
    assert rangkai(butir) == harap


@pytest.mark.parametrize(
    ("rujukan", "harap"),
    [
        (["Pasal 5"], "Pasal 5"),
        (["Pasal 11 ayat (3) huruf a", "Pasal 11 ayat (5)"], "Pasal 11 ayat (3) huruf a dan ayat (5)"),
        (["Pasal 11", "Pasal 11 ayat (5)", "Pasal 1 angka 3"], "Pasal 11, ayat (5), dan Pasal 1 angka 3"),
        (["Lampiran I.B alinea 1", "Lampiran I.C alinea 2"], "Lampiran I.B alinea 1 dan Lampiran I.C alinea 2"),
    ],
)
def test_prosa_menyebut_pasal_sekali(rujukan: list[str], harap: str) -> None:
    assert prosa(map(Rujukan.parse, rujukan)) == harap


def test_bupati_dan_sekretaris_daerah_langsung_disebut_jabatannya() -> None:
    """Other roles must be replaced by a post; these two have one holder."""
    panduan = muat_panduan()
    assert menurut_kode(muat_surat("permohonan-rekomendasi"))["pejabat_dituju"].isi_awal == "Bupati Kayong Utara"
    assert menurut_kode(muat_surat("surat-perintah", "buton"))["jabatan_penandatangan"].isi_awal == "Sekretaris Daerah Kabupaten Buton"
    kabupaten = {k.slug: k for k in panduan.kabupaten}
    surat = next(s for s in kabupaten["buton"].surat if s.kode == "surat-perintah")
    assert sebutan_umum(kabupaten["buton"], surat, panduan.bersama)["jabatan_penandatangan"] == set()


def test_bernomor() -> None:
    assert (bernomor([]), bernomor(["a"]), bernomor(["a", "b"])) == ("", "a", "1. a\n2. b")
