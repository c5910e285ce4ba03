"""The pages of the official text: headings in Markdown, provisions as HTML with anchors at every level."""

from __future__ import annotations

from collections.abc import Iterator

from data.model import Catatan
from data.naskah import Ketentuan
from data.rujukan import Rujukan
from macros.beranda import jejak_kabupaten
from macros.halaman import BagianNaskah
from macros.istilah import penjelasan
from macros.teks import Penanda, catatan_di, teks_bertanda
from macros.tulis import Markup, atribut, el, gabung, judul_md, relatif

BERJUDUL = {"bab", "bagian", "paragraf", "pasal", "bagian-lampiran", "contoh-surat", "lampiran"}
BATAS_ISTILAH = {"pasal", "bagian-lampiran"}
NAMA_JENIS = {
    "salah-rujuk": "Salah rujuk",
    "salah-nomor": "Salah nomor",
    "salah-pejabat": "Salah pejabat",
    "salah-ketik": "Salah ketik",
    "inkonsisten": "Tidak konsisten",
    "tidak-lengkap": "Tidak lengkap",
    "rusak-pindai": "Rusak pindai",
}
HILANG = "Gambar ini hilang pada salinan yang kami pakai. Lihat dokumen resmi."


def halaman_naskah(penanda: Penanda, kode: str) -> str:
    """Return the Markdown of the page `kode` of the official text."""
    bagian = next(b for b in penanda.bagian if b.kode == kode)
    return _Penulis(penanda, bagian).tulis()


class _Penulis:
    """Writes one page: a heading opens a section, what stands below it becomes one HTML block."""

    def __init__(self, penanda: Penanda, bagian: BagianNaskah) -> None:
        self.penanda, self.bagian = penanda, bagian
        self.naskah = penanda.kabupaten.naskah
        self.isi = {k.rujukan for k in bagian.ketentuan}
        self.sudah: set[Rujukan] = set()
        self.dijelaskan: set[Rujukan] = set()
        self.judul: dict[Rujukan, int] = {}

    def tulis(self) -> str:
        atas = [k for k in self.bagian.ketentuan if k.induk not in self.isi]
        isi = [baris for k in atas for baris in self._ketentuan(k)]
        return "\n\n".join([*isi, _kotak(penjelasan(self.penanda, self.dijelaskan))]) + "\n"

    def _ketentuan(self, ketentuan: Ketentuan) -> Iterator[str]:
        if ketentuan.jenis not in BERJUDUL:
            self.sudah = set()
            yield self._blok([ketentuan])
            return
        yield self._judul(ketentuan)
        self.sudah = set() if ketentuan.jenis in BATAS_ISTILAH else self.sudah
        yield self._pembuka(ketentuan)
        anak = [k for k in self.naskah.anak(ketentuan.rujukan) if k.rujukan in self.isi]
        while anak:
            jumlah = next((i for i, k in enumerate(anak) if k.jenis in BERJUDUL), len(anak))
            if jumlah:
                yield self._blok(anak[:jumlah])
            for satu in anak[jumlah : jumlah + 1]:
                yield from self._ketentuan(satu)
            anak = anak[jumlah + 1 :]

    def _judul(self, ketentuan: Ketentuan) -> str:
        pertama = ketentuan is self.bagian.ketentuan[0]
        tingkat = 1 if pertama else max(2, self.judul.get(ketentuan.induk, 1) + 1)
        self.judul[ketentuan.rujukan] = tingkat
        berlabel_saja = ketentuan.jenis in ("pasal", "lampiran")
        teks = ketentuan.label if berlabel_saja else f"{ketentuan.label} {ketentuan.teks}".strip()
        return judul_md(min(tingkat, 6), teks, ketentuan.rujukan.jangkar)

    def _pembuka(self, ketentuan: Ketentuan) -> str:
        """Return what comes right below a heading: where it stands, its own words, its notes, who refers to it."""
        teks = self._paragraf(ketentuan) if ketentuan.jenis in ("pasal", "lampiran") and ketentuan.teks else ""
        isi = (self._jejak(ketentuan), teks, self._catatan(ketentuan), self._dirujuk(ketentuan))
        untuk, rujukan = ketentuan.rujukan.jangkar, str(ketentuan.rujukan)
        return _kotak(el("div", *isi, class_="naskah ketentuan pembuka", data_untuk=untuk, data_rujukan=rujukan))

    def _jejak(self, ketentuan: Ketentuan) -> Markup:
        """Return, below the page's first heading, whose regulation it is and the way from the top of it."""
        if ketentuan is not self.bagian.ketentuan[0]:
            return Markup()
        leluhur = [*self.naskah.leluhur(ketentuan)][::-1]
        tautan = (self.penanda.tautan(k.rujukan, k.label if k.jenis == "lampiran" else f"{k.label} {k.teks}") for k in leluhur)
        return jejak_kabupaten(self.penanda) + (el("p", gabung(tautan, " › "), class_="jejak") if leluhur else "")

    def _blok(self, ketentuan: list[Ketentuan]) -> str:
        return _kotak(el("div", *self._deret(ketentuan), class_="naskah"))

    def _deret(self, ketentuan: list[Ketentuan]) -> Iterator[Markup]:
        """Yield paragraphs, figures and lists; neighbouring labelled items make one list."""
        butir: list[Ketentuan] = []
        for satu in ketentuan:
            if satu.label and satu.jenis not in ("menimbang", "mengingat", "memutuskan", "menetapkan"):
                butir.append(satu)
                continue
            if butir:
                yield self._daftar(butir)
                butir = []
            yield self._satu(satu)
        if butir:
            yield self._daftar(butir)

    def _daftar(self, butir: list[Ketentuan]) -> Markup:
        return el("ol", *(self._butir(satu) for satu in butir), class_="butir")

    def _butir(self, ketentuan: Ketentuan) -> Markup:
        self.sudah = set() if self._membuka_uraian(ketentuan) else self.sudah
        label = el("span", "–" if ketentuan.jenis == "strip" else ketentuan.label, class_="label")
        isi = el("div", self._paragraf(ketentuan), *self._bawah(ketentuan), class_="isi")
        return Markup("<li{}>{}{}</li>").format(_identitas(ketentuan), label, isi)

    def _membuka_uraian(self, ketentuan: Ketentuan) -> bool:
        """Return whether terms are explained anew: a Lampiran has no Pasal, its numbers with a list of their own stand for them."""
        di_lampiran = ketentuan.rujukan.komponen[0].jenis == "lampiran"
        return di_lampiran and ketentuan.jenis in ("angka", "ayat") and bool(self.naskah.anak(ketentuan.rujukan))

    def _satu(self, ketentuan: Ketentuan) -> Markup:
        if ketentuan.jenis == "gambar":
            return self._gambar(ketentuan)
        label = el("span", ketentuan.label, class_="label kepala") if ketentuan.label else ""
        isi = self._paragraf(ketentuan) if ketentuan.teks else ""
        return Markup("<div{}>{}{}{}</div>").format(_identitas(ketentuan), label, isi, gabung(self._bawah(ketentuan)))

    def _gambar(self, ketentuan: Ketentuan) -> Markup:
        judul = self._teks(ketentuan) if ketentuan.teks else f"Tanpa judul tercetak, di bawah “{self.naskah.judul_gambar(ketentuan)}”"
        keterangan = el("figcaption", el("p", judul), data_search_exclude=not ketentuan.teks)
        isi = (el("p", HILANG, data_search_exclude=True), keterangan, self._catatan(ketentuan), self._dirujuk(ketentuan))
        return Markup("<figure{}>{}</figure>").format(_identitas(ketentuan, "hilang"), gabung(isi))

    def _teks(self, ketentuan: Ketentuan) -> Markup:
        teks = teks_bertanda(self.penanda, ketentuan, self.sudah)
        self.dijelaskan |= self.sudah
        return teks

    def _paragraf(self, ketentuan: Ketentuan) -> Markup:
        kelas = "kapital" if ketentuan.teks.isupper() else None
        return el("p", self._teks(ketentuan), class_=kelas)

    def _bawah(self, ketentuan: Ketentuan) -> Iterator[Markup]:
        yield self._catatan(ketentuan)
        yield self._dirujuk(ketentuan)
        anak = [k for k in self.naskah.anak(ketentuan.rujukan) if k.rujukan in self.isi]
        yield from self._deret(anak)

    def _catatan(self, ketentuan: Ketentuan) -> Markup:
        semua = catatan_di(self.penanda.kabupaten, ketentuan.rujukan)
        return gabung(_catatan(c, self._juga_di(c), pertama=c.rujukan == ketentuan.rujukan) for c in semua)

    def _juga_di(self, catatan: Catatan) -> Markup:
        """Return a link to the list of the places that share a note."""
        if not catatan.juga_di:
            return Markup()
        alamat = relatif(f"{self.penanda.kabupaten.slug}/catatan.html#{catatan.kode}", self.penanda.halaman)
        return el("p", el("a", f"Berlaku di {len(catatan.tempat)} tempat", href=alamat))

    def _dirujuk(self, ketentuan: Ketentuan) -> Markup:
        asal = self.penanda.dirujuk.get(ketentuan.rujukan, ())
        if not asal:
            return Markup()
        tautan = self.penanda.daftar_tautan(asal)
        if len(asal) > 3:
            ringkas = el("summary", f"Dirujuk oleh {len(asal)} ketentuan")
            return el("details", ringkas, tautan, class_="dirujuk", data_search_exclude=True)
        return el("p", "Dirujuk oleh: ", tautan, class_="dirujuk", data_search_exclude=True)


def _catatan(catatan: Catatan, juga_di: Markup, *, pertama: bool) -> Markup:
    """Return a note; an id stands only once on a page, so only the first place has it."""
    judul = el("summary", el("strong", NAMA_JENIS[catatan.jenis]), f" “{_pendek(catatan.kutipan)}”")
    id_ = f"catatan-{catatan.kode}" if pertama else None
    return el("details", judul, isi_catatan(catatan), juga_di, class_="catatan", id=id_, data_search_exclude=True)


def isi_catatan(catatan: Catatan) -> Markup:
    """Return what is wrong, what was presumably meant, and how sure that is."""
    if catatan.dugaan is None:
        return gabung([el("p", catatan.uraian), el("p", f"Keyakinan bahwa ini cacat: {catatan.keyakinan}.")])
    return gabung([el("p", catatan.uraian), el("p", "Diduga dimaksud: ", el("em", catatan.dugaan), f" (keyakinan: {catatan.keyakinan}).")])


def _pendek(teks: str, panjang: int = 60) -> str:
    return teks if len(teks) <= panjang else teks[:panjang].rsplit(" ", 1)[0] + " …"


def _identitas(ketentuan: Ketentuan, tambahan: str = "") -> Markup:
    kelas = f"ketentuan {ketentuan.jenis} {tambahan}".strip()
    return atribut(id=ketentuan.rujukan.jangkar, class_=kelas, data_rujukan=str(ketentuan.rujukan))


def _kotak(isi: Markup) -> str:
    return str(isi).replace("\n", " ")
