"""The shape of the data: the only schema there is. Everything is frozen; derived values are properties.

Each description is shown to drafters by their editor and in the data dictionary (Indonesian).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema

from data.rujukan import Rujukan, RujukanKeliru

T = TypeVar("T")


def _rujukan(nilai: Any) -> Any:
    if isinstance(nilai, Rujukan):
        return nilai
    if not isinstance(nilai, str):
        raise RujukanKeliru(f"'{nilai}' bukan rujukan: tulislah sebagai teks, seperti 'Pasal 11 ayat (3) huruf a'.")
    return Rujukan.parse(nilai)


def _tupel(nilai: Any) -> Any:
    return tuple(nilai) if isinstance(nilai, list) else nilai


RujukanTeks = Annotated[
    Rujukan,
    BeforeValidator(_rujukan),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["Pasal 11 ayat (3) huruf a", "Lampiran IV.A ayat (2) huruf c"]}),
]
Daftar = Annotated[tuple[T, ...], BeforeValidator(_tupel)]
Kode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
KodeMedan = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Teks = Annotated[str, StringConstraints(min_length=1)]

JenisCatatan = Literal[
    "salah-rujuk", "salah-nomor", "salah-pejabat", "salah-ketik", "inkonsisten", "tidak-lengkap", "rusak-pindai"
]
Keyakinan = Literal["pasti", "kuat", "mungkin"]
Jenjang = Literal["ahli-utama", "ahli-madya", "ahli-muda", "ahli-pertama", "keterampilan", "pelaksana"]
JenisHubungan = Literal[
    "menetapkan-kinerja",
    "menilai-kinerja",
    "memberi-penugasan",
    "memberi-rekomendasi-penilaian",
    "mengoordinasikan",
    "berkedudukan-di-bawah",
    "berperan-sebagai",
]
JenisLangkah = Literal["mulai", "kegiatan", "keputusan", "selesai"]


class Rekam(BaseModel):
    """A record: no unknown keys, no silent conversion, no change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


class Pejabat(Rekam):
    jabatan: Teks = Field(description="Jabatan penetap, seperti tercetak")
    nama: Teks | None = Field(description="Nama penetap; null bila tidak terbaca (buat catatan)")


class BeritaDaerah(Rekam):
    tahun: int = Field(description="Tahun Berita Daerah")
    nomor: int = Field(description="Nomor Berita Daerah")


class Sumber(Rekam):
    keterangan: Teks = Field(description="Asal dan mutu salinan yang dipakai")
    tanggal_periksa: date = Field(description="Tanggal terakhir naskah dicocokkan dengan salinan itu")


class Peraturan(Rekam):
    """peraturan.yml: the identity of the regulation."""

    jenis: Teks = Field(description="Jenis peraturan, misalnya Peraturan Bupati")
    nomor: int = Field(description="Nomor peraturan")
    tahun: int = Field(description="Tahun peraturan")
    judul: Teks = Field(description="Judul sesudah kata 'tentang'")
    daerah: Teks = Field(description="Nama daerah lengkap, misalnya Kabupaten Buton")
    provinsi: Teks = Field(description="Nama provinsi tanpa kata 'Provinsi'")
    tempat_penetapan: Teks = Field(description="Tempat penetapan")
    tanggal_penetapan: date = Field(description="Tanggal penetapan, TTTT-BB-HH")
    pejabat_penetap: Pejabat = Field(description="Pejabat yang menetapkan")
    tanggal_pengundangan: date | None = Field(description="Tanggal pengundangan; null bila tidak terbaca")
    sekretaris_daerah: Teks | None = Field(description="Nama sekretaris daerah yang mengundangkan; null bila tidak terbaca")
    berita_daerah: BeritaDaerah | None = Field(description="Tempat pengundangan; null bila tidak terbaca")
    sumber: Sumber = Field(description="Salinan yang menjadi sumber naskah")

    @property
    def sebutan(self) -> str:
        """Return the citation in prose: Peraturan Bupati Buton Nomor 3 Tahun 2024."""
        return f"{self.jenis} {self.nama_pendek} Nomor {self.nomor} Tahun {self.tahun}"

    @property
    def nama_pendek(self) -> str:
        """Return the name without the kind of region: Buton."""
        return self.daerah.removeprefix("Kabupaten ").removeprefix("Kota ")


class BedaSalinan(Rekam):
    """An entry of beda-salinan.yml: a difference between naskah and source that is right."""

    rujukan: RujukanTeks = Field(description="Ketentuan tempat perbedaan itu, seperti dicetak panduan cocokkan")
    sumber: str = Field(description="Kata-kata di sumber; \"\" bila tidak ada")
    naskah: str = Field(description="Kata-kata di naskah; \"\" bila tidak ada")
    alasan: Teks = Field(description="Mengapa naskah yang benar")


class Catatan(Rekam):
    """An entry of catatan.yml: a defect of the regulation's own text, shown beside it."""

    kode: Kode = Field(description="Kode unik, huruf kecil dan tanda hubung")
    rujukan: RujukanTeks = Field(description="Ketentuan yang bermasalah")
    juga_di: Daftar[RujukanTeks] = Field((), description="Ketentuan lain dengan cacat dan kutipan yang sama")
    lawan: Daftar[RujukanTeks] = Field((), description="Ketentuan yang berbeda isi dengan tempat itu; catatan hanya mengenai jawaban yang memakai keduanya")
    kutipan: Teks = Field(description="Kata-kata yang bermasalah, persis seperti di ketentuan itu")
    jenis: JenisCatatan = Field(description="Jenis cacat")
    uraian: Teks = Field(description="Apa yang salah, dalam kalimat pendek")
    dugaan: Teks | None = Field(description="Bunyi yang diduga dimaksud; null bila tidak dapat diduga")
    keyakinan: Keyakinan = Field(description="Seberapa yakin penyusun akan dugaan itu; tanpa dugaan: bahwa ini cacat")

    @property
    def tempat(self) -> tuple[Rujukan, ...]:
        """Return every place of the defect, the first one first."""
        return (self.rujukan, *self.juga_di)

    def letak(self, teks: str) -> tuple[tuple[int, int], ...]:
        """Return (start, end) of each time that `teks` has the quoted words."""
        return tuple(cocok.span() for cocok in re.finditer(re.escape(self.kutipan), teks))


class Peran(Rekam):
    """An entry of bersama/peran.yml: a role that recurs in the regulations."""

    kode: Kode = Field(description="Kode unik, huruf kecil dan tanda hubung")
    nama: Teks = Field(description="Nama yang dipakai di judul lajur dan tabel")
    tingkat: int | None = Field(None, description="Tingkat jabatan untuk pemeriksaan, 1 paling atas; tanpa ini bila berbeda-beda menurut unitnya")


class Sebutan(Rekam):
    """An entry of a regency's peran.yml: what this regulation calls a shared role."""

    peran: Kode = Field(description="Kode peran di bersama/peran.yml")
    sebutan: Daftar[Teks] = Field(description="Kata-kata yang dipakai peraturan ini, persis seperti tercetak", min_length=1)


TujuanSurat = Literal["meminta", "mengajukan-diri", "menjawab", "menugaskan", "melapor"]


class Dokumen(Rekam):
    """An entry of bersama/surat.yml: a kind of letter or document that flows hand over."""

    kode: Kode = Field(description="Kode unik, sama dengan nama berkas di surat/ tiap kabupaten")
    nama: Teks = Field(description="Nama dokumen")
    tujuan: TujuanSurat | None = Field(None, description="Kelompok di daftar surat; wajib bagi surat")
    sebutan_lain: Daftar[Teks] = Field((), description="Kata-kata lain yang dipakai pegawai untuk surat ini; dapat dicari")
    bukan_surat: Teks | None = Field(None, description="Alasan dokumen ini tidak dibuatkan surat; dokumen tanpa alasan adalah surat")


class JenisUnit(Rekam):
    """An entry of bersama/unit.yml: a kind of unit that the regulations tell apart."""

    kode: Kode = Field(description="Kode unik, huruf kecil dan tanda hubung")
    nama: Teks = Field(description="Nama jenis unit")
    sebutan: Daftar[Teks] = Field((), description="Awal nama unit jenis ini di berlaku_untuk, selain namanya; yang terpanjang menentukan")
    termasuk: Kode | None = Field(None, description="Kode jenis lebih luas yang ditunjukkan bila peraturan tidak menyebut jenis ini")


class Lanjut(Rekam):
    ke: Kode = Field(description="Kode langkah berikutnya")
    jika: Teks | None = Field(None, description="Syarat keluar dari keputusan, misalnya 'disetujui'")


class Langkah(Rekam):
    kode: Kode = Field(description="Kode langkah, unik dalam alur")
    jenis: JenisLangkah = Field(description="Lambang SOP-AP: mulai dan selesai = kapsul, kegiatan = kotak, keputusan = belah ketupat")
    tahap: Teks | None = Field(None, description="Nama tahap seperti tercetak, bila alur dibagi dalam tahap")
    pelaku: Daftar[Kode] = Field(description="Kode peran yang melakukan", min_length=1)
    kegiatan: Teks = Field(description="Kegiatan, diawali kata kerja, tanpa subjek")
    tidak_diatur: bool = Field(False, description="true bila peraturan tidak mengatur apa yang terjadi sesudah keputusan ini")
    kepada: Daftar[Kode] = Field((), description="Kode peran yang menerima")
    tembusan: Daftar[Kode] = Field((), description="Kode peran penerima tembusan")
    dokumen: Daftar[Kode] = Field((), description="Kode dokumen yang dibuat atau diserahkan")
    kelengkapan: Teks | None = Field(None, description="Yang harus ada untuk langkah ini, persis seperti bunyi ketentuan yang dirujuk")
    waktu: Teks | None = Field(None, description="Kapan atau berapa lama, persis seperti bunyi ketentuan yang dirujuk")
    rujukan: Daftar[RujukanTeks] = Field(description="Dasar hukum langkah ini", min_length=1)
    lanjut: Daftar[Lanjut] = Field((), description="Langkah berikutnya; kosong hanya pada langkah selesai")


class BentukPenugasan(Rekam):
    """What a regulation says about doing an assignment alone or in a team."""

    bentuk: Literal["individu", "tim"] = Field(description="individu atau tim kerja")
    rujukan: Daftar[RujukanTeks] = Field(description="Ketentuan tentang bentuk itu dalam lingkup alur ini", min_length=1)


class Alur(Rekam):
    """alur/<kode>.yml: one procedure, the source of every view of it."""

    kode: Kode = Field(description="Kode alur, sama dengan nama berkas")
    nama: Teks = Field(description="Nama alur")
    kelompok: Literal["penugasan", "mekanisme"] = Field(description="penugasan: cara menugaskan; mekanisme: cara bekerja")
    cara: Literal["penunjukan", "pengajuan-sukarela"] | None = Field(None, description="Cara penugasan")
    lingkup: Literal["dalam-unit", "lintas-unit", "lintas-instansi"] | None = Field(None, description="Lingkup penugasan")
    bentuk: Daftar[BentukPenugasan] = Field((), description="Ketentuan tentang penugasan individu atau tim kerja dalam lingkup ini")
    unit: Daftar[Kode] = Field((), description="Kode jenis unit yang memakai alur ini; kosong berarti semua")
    bukti: Literal["teks", "gambar-hilang"] = Field(description="teks: diatur dengan kata-kata; gambar-hilang: hanya gambar yang hilang")
    rujukan: Daftar[RujukanTeks] = Field(description="Ketentuan yang mengatur alur ini", min_length=1)
    langkah: Daftar[Langkah] = Field(description="Langkah menurut urutan; kosong bila peraturan tidak merinci langkahnya")

    @property
    def pelaku(self) -> tuple[str, ...]:
        """Return the roles that act, in order of first appearance: the lanes."""
        return tuple(dict.fromkeys(kode for langkah in self.langkah for kode in langkah.pelaku))

    def nomor(self, kode: str) -> int:
        """Return the number, from 1, of the step `kode`."""
        return [langkah.kode for langkah in self.langkah].index(kode) + 1


class Hubungan(Rekam):
    """One relation between two roles, as the regulation states it."""

    pelaku: Kode = Field(description="Kode peran yang menetapkan, menilai, menugaskan, ...")
    hubungan: JenisHubungan = Field(description="Jenis hubungan")
    terhadap: Kode = Field(description="Kode peran yang ditetapkan kinerjanya, dinilai, ditugaskan, ...; untuk berperan-sebagai: peran yang dijalankan")
    jenjang: Daftar[Jenjang] = Field((), description="Jenjang yang kena, bila peraturan membedakannya; kosong berarti semua")
    syarat: Teks | None = Field(None, description="Syarat atau keadaan, menurut kata-kata peraturan")
    rujukan: Daftar[RujukanTeks] = Field(description="Dasar hukum hubungan ini", min_length=1)
    tanpa_nama: Teks | None = Field(None, description="Alasan bila ketentuan itu tidak menyebut salah satu pihak")


class Kedudukan(Rekam):
    """Under whom officials of certain levels stand."""

    jenjang: Daftar[Jenjang] = Field(description="Jenjang jabatan", min_length=1)
    atasan: Kode = Field(description="Kode peran atasan langsung")
    syarat: Teks | None = Field(None, description="Syarat atau keadaan, menurut kata-kata peraturan")
    rujukan: Daftar[RujukanTeks] = Field(description="Dasar hukum", min_length=1)
    tanpa_nama: Teks | None = Field(None, description="Alasan bila ketentuan itu tidak menyebut atasan atau jenjangnya")


class Struktur(Rekam):
    """struktur/<kode>.yml: who sets targets for whom, appraises and assigns whom in one kind of unit."""

    kode: Kode = Field(description="Kode struktur, sama dengan nama berkas")
    nama: Teks = Field(description="Nama struktur, seperti judulnya di peraturan")
    jenis_unit: Kode = Field(description="Kode jenis unit di bersama/unit.yml")
    berlaku_untuk: Daftar[Teks] = Field((), description="Nama unit yang disebut peraturan, persis seperti tercetak")
    rujukan: Daftar[RujukanTeks] = Field(description="Ketentuan tempat struktur ini diatur", min_length=1)
    gambar_hilang: Daftar[RujukanTeks] = Field((), description="Gambar struktur yang hilang pada salinan")
    keterangan: Teks | None = Field(None, description="Hal yang harus diketahui pembaca, misalnya tidak ada ukuran untuk memilih model")
    hubungan: Daftar[Hubungan] = Field((), description="Hubungan antarperan")
    kedudukan: Daftar[Kedudukan] = Field((), description="Kedudukan menurut jenjang")


class TanggungJawab(Rekam):
    """An entry of tanggung-jawab.yml: the duties are the items below the cited provision."""

    peran: Kode = Field(description="Kode peran")
    rujukan: RujukanTeks = Field(description="Ketentuan yang butirnya memuat tanggung jawab itu")


class AturanKhusus(Rekam):
    """An entry of aturan-khusus.yml: a rule that the regulations treat differently."""

    topik: Literal[
        "syarat-ketua-tim",
        "asal-ketua-tim",
        "pembentukan-tim",
        "batas-penugasan",
        "tenaga-non-asn",
        "pembiayaan",
        "tim-transformasi",
        "pencabutan",
        "spbe",
        "peta-proses-bisnis",
        "pelaporan",
        "penghargaan-dan-sanksi",
    ] = Field(description="Topik, sama untuk semua kabupaten")
    ringkasan: Teks = Field(description="Ringkasan penyusun, satu atau dua kalimat pendek")
    rujukan: Daftar[RujukanTeks] = Field(description="Ketentuan yang diringkas", min_length=1)
    pelapor: Literal["individu", "anggota-tim", "ketua-tim"] | None = Field(None, description="Untuk pelaporan tugas: sebagai apa orang melapor")
    kepada: Daftar[Kode] = Field((), description="Kode peran penerima laporan itu")
    di_ringkasan: bool = Field(False, description="true bila tampil di ringkasan satu halaman; tanpa ini bila topiknya hanya satu aturan")


class IsiMinimum(Rekam):
    teks: Teks = Field(description="Isi yang wajib dimuat, persis seperti di peraturan")
    rujukan: RujukanTeks = Field(description="Ketentuan yang mewajibkan")
    medan: Daftar[KodeMedan] = Field(description="Medan yang memuat isi itu", min_length=1)
    juga_di: Daftar[RujukanTeks] = Field((), description="Ketentuan lain dengan kewajiban dan kata-kata yang sama")


JenisMedan = Literal["teks", "paragraf", "tanggal", "durasi", "nip", "pangkat", "pilihan", "daftar-pejabat"]


class Medan(Rekam):
    """A field that the user fills in."""

    kode: KodeMedan = Field(description="Kode medan, ditulis {kode} dalam susunan")
    label: Teks = Field(description="Nama medan di formulir")
    jenis: JenisMedan = Field(description="Jenis isian")
    wajib: bool = Field(description="Apakah surat belum lengkap tanpa isian ini")
    rujukan: RujukanTeks | None = Field(None, description="Ketentuan yang menjadi dasar medan ini")
    bantuan: Teks | None = Field(None, description="Petunjuk singkat bagi pengisi")
    isi_awal: Teks | None = Field(None, description="Isi yang sudah diketahui dari data; {nama otomatis} diganti isinya")
    pilihan: Daftar[Teks] = Field((), description="Pilihan yang tersedia, untuk jenis pilihan")


class UbahMedan(Rekam):
    """What one regency's letter changes in a field of its skeleton or of bersama/medan.yml."""

    kode: KodeMedan = Field(description="Kode medan kerangka atau medan bersama yang diubah")
    label: Teks | None = Field(None, description="Pengganti label")
    jenis: JenisMedan | None = Field(None, description="Pengganti jenis")
    wajib: bool | None = Field(None, description="Pengganti wajib")
    rujukan: RujukanTeks | None = Field(None, description="Ketentuan yang menjadi dasar medan ini")
    bantuan: Teks | None = Field(None, description="Pengganti bantuan")
    isi_awal: Teks | None = Field(None, description="Pengganti isi awal")
    pilihan: Daftar[Teks] | None = Field(None, description="Pengganti pilihan")


class BarisBerlabel(Rekam):
    label: Teks = Field(description="Tulisan di kiri titik dua")
    isi: str = Field(description="Tulisan atau {medan} di kanan titik dua")


class BlokKop(Rekam):
    jenis: Literal["kop"]
    baris: Daftar[Teks] = Field(description="Baris-baris kepala surat")


class BlokKepala(Rekam):
    jenis: Literal["kepala"]
    kiri: Daftar[BarisBerlabel] = Field(description="Nomor, Sifat, Lampiran, Hal")
    kanan: Daftar[Teks] = Field(description="Tempat dan tanggal, lalu alamat yang dituju")


class BlokJudul(Rekam):
    jenis: Literal["judul"]
    baris: Daftar[Teks] = Field(description="Judul di tengah, baris demi baris")
    gaya: Literal["tebal", "kapital", "biasa"] = Field("tebal", description="kapital: tebal dan huruf besar semua; biasa: tidak tebal")
    halaman_baru: bool = Field(False, description="true bila judul ini membuka halaman baru, misalnya lampiran")


class BlokParagraf(Rekam):
    jenis: Literal["paragraf"]
    teks: Teks = Field(description="Satu alinea")


class BlokRincian(Rekam):
    jenis: Literal["rincian"]
    butir: Daftar[BarisBerlabel] = Field(description="Baris berlabel")


class BlokTabel(Rekam):
    jenis: Literal["tabel"]
    medan: KodeMedan = Field(description="Medan daftar-pejabat yang mengisi tabel")
    kolom: Daftar[Teks] = Field(description="Judul kolom sesudah kolom No.")


class BlokRincianPejabat(Rekam):
    jenis: Literal["rincian-pejabat"]
    medan: KodeMedan = Field(description="Medan daftar-pejabat yang mengisi rincian, seorang demi seorang")
    kolom: Daftar[Teks] = Field(description="Label tiap baris: Nama, NIP, ...")


class BlokTandaTangan(Rekam):
    jenis: Literal["tanda-tangan"]
    atas: Daftar[Teks] = Field(description="Baris di atas ruang tanda tangan")
    bawah: Daftar[Teks] = Field(description="Baris di bawah ruang tanda tangan: nama, NIP")
    letak: Literal["kanan", "kiri"] = Field("kanan", description="kiri bagi yang ikut menyetujui atau mengetahui")


class BlokTembusan(Rekam):
    jenis: Literal["tembusan"]
    baris: Daftar[Teks] = Field(description="Penerima tembusan")


Blok = Annotated[
    BlokKop
    | BlokKepala
    | BlokJudul
    | BlokParagraf
    | BlokRincian
    | BlokTabel
    | BlokRincianPejabat
    | BlokTandaTangan
    | BlokTembusan,
    Field(discriminator="jenis"),
]


class BedaAlur(Rekam):
    """A role in which a letter differs from the steps that use it, and why."""

    bagian: Literal["penandatangan", "kepada", "tembusan"] = Field(description="Di mana perbedaannya")
    peran: Kode = Field(description="Kode peran yang hanya ada di surat, atau hanya ada di langkah alur")
    alasan: Teks = Field(description="Mengapa berbeda")


class Kerangka(Rekam):
    """bersama/kerangka/<kode>.yml: the fields and the wording that letters of several regencies share."""

    kode: Kode = Field(description="Kode kerangka, sama dengan nama berkas")
    nama: Teks = Field(description="Nama surat bila kabupaten tidak menamainya sendiri")
    kegunaan: Teks = Field(description="Untuk apa surat ini, satu kalimat")
    medan: Daftar[Medan] = Field((), description="Medan yang tidak ada di bersama/medan.yml")
    susunan: Daftar[Blok] = Field(description="Bagian-bagian surat dari atas ke bawah")


class SuratPokok(Rekam):
    """What every letter of a regency states itself."""

    kode: Kode = Field(description="Kode surat, sama dengan nama berkas dan kode dokumen di bersama/surat.yml")
    rujukan: Daftar[RujukanTeks] = Field(description="Ketentuan yang mengatur surat ini", min_length=1)
    dasar: Daftar[RujukanTeks] = Field((), description="Ketentuan yang disebut surat sebagai dasar, bila tidak semua rujukan")
    contoh_resmi: bool = Field(description="true bila peraturan mencetak contohnya")
    penandatangan: Daftar[Kode] = Field(description="Kode peran yang menandatangani", min_length=1)
    kepada: Daftar[Kode] = Field((), description="Kode peran yang dituju")
    tembusan: Daftar[Kode] = Field((), description="Kode peran penerima tembusan")
    beda_alur: Daftar[BedaAlur] = Field((), description="Pihak yang memang berbeda dengan langkah alur, dengan alasannya")
    tanpa_langkah: Teks | None = Field(None, description="Mengapa tidak ada langkah alur yang memakai surat ini")
    isi_minimum: Daftar[IsiMinimum] = Field((), description="Isi yang diwajibkan peraturan")


class TulisanSurat(SuratPokok):
    """surat/<kode>.yml as it is written: what a skeleton gives may be left out."""

    kerangka: Kode | None = Field(None, description="Kode kerangka di bersama/kerangka/; tanpa ini nama, kegunaan, medan dan susunan wajib")
    nama: Teks | None = Field(None, description="Nama surat, seperti tercetak bila ada contoh resmi")
    kegunaan: Teks | None = Field(None, description="Untuk apa surat ini, satu kalimat")
    medan: Daftar[Medan] = Field((), description="Medan surat ini sendiri")
    ubah_medan: Daftar[UbahMedan] = Field((), description="Perubahan pada medan kerangka atau medan bersama")
    susunan: Daftar[Blok] = Field((), description="Bagian-bagian surat dari atas ke bawah; kosong berarti susunan kerangka")


class Surat(SuratPokok):
    """One letter, complete: its skeleton and its own words put together (data/surat.py)."""

    nama: Teks = Field(description="Nama surat, seperti tercetak bila ada contoh resmi")
    kegunaan: Teks = Field(description="Untuk apa surat ini, satu kalimat")
    medan: Daftar[Medan] = Field(description="Medan yang diisi pengguna, menurut urutan di susunan")
    susunan: Daftar[Blok] = Field(description="Bagian-bagian surat dari atas ke bawah")


class Parameter(Rekam):
    """A place that the e-office application fills in itself."""

    medan: Daftar[KodeMedan] = Field(description="Medan yang diganti parameter ini")
    tulisan: Teks = Field(description="Parameter persis seperti ditulis di templat aplikasi, misalnya ${nomor_naskah}")


class TataNaskah(Rekam):
    """tata-naskah.yml: how letters look; a regency writes only what differs from bersama/tata-naskah.yml."""

    kop_pemerintah: Teks | None = Field(None, description="Baris pertama kop perangkat daerah; biasanya PEMERINTAH KABUPATEN ...")
    kop_kepala_daerah: Teks | None = Field(None, description="Kop surat yang ditandatangani kepala daerah; biasanya BUPATI ...")
    tempat: Teks | None = Field(None, description="Tempat pada tanggal surat; biasanya tempat penetapan peraturan")
    pola_nomor: Teks | None = Field(None, description="Isi awal nomor surat, misalnya '/     /     /2026'")
    kertas: Literal["a4", "f4"] | None = Field(None, description="Kertas yang terpilih saat halaman dibuka")
    parameter: Daftar[Parameter] | None = Field(None, description="Parameter templat e-office")
    parameter_tanda_tangan: Teks | None = Field(None, description="Parameter tempat tanda tangan elektronik")
    keterangan: Teks | None = Field(None, description="Apa yang diatur dan tidak diatur peraturan tentang isi surat; tampil di daftar surat")
    rujukan: Daftar[RujukanTeks] = Field((), description="Ketentuan terdekat, ditautkan sesudah keterangan")
