"""A minimal .docx writer: WordprocessingML pieces as text, and the package around them.

The package is a stored zip with fixed dates, so equal content gives equal bytes, and the
small script in the page (docs/aset/surat-docx.js) can read it without an inflater.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KERTAS = {"a4": (210, 297), "f4": (215, 330)}  # mm
TEPI = {"top": 20, "right": 25, "bottom": 20, "left": 30}  # mm
LEBAR_TULISAN = 8788  # twips between the margins of A4; F4 is 5 mm wider
PANJANG_ALIAS = 64  # Word's limit for the title and the tag of a content control
TANGGAL = (1980, 1, 1, 0, 0, 0)
TEMPAT_ISI = "TempatIsi"
HALAMAN_BARU = '<w:r><w:br w:type="page"/></w:r>'
_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # https://www.w3.org/TR/xml/#charsets

_KOTAK = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="4" w:color="000000"/>' for s in ("top", "left", "bottom", "right"))

# Style id, parent, paragraph properties, run properties; lengths in twips, type sizes in half points.
GAYA = [
    ("Kop", "Normal", '<w:jc w:val="center"/>', '<w:caps/><w:sz w:val="28"/>'),
    ("KopNama", "Kop", "", '<w:b/><w:sz w:val="32"/>'),
    ("KopAlamat", "Kop", "", '<w:caps w:val="0"/><w:sz w:val="20"/>'),
    ("KopGaris", "Normal", '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="1" w:color="000000"/></w:pBdr>'
     '<w:spacing w:after="240" w:line="120" w:lineRule="exact"/>', ""),
    ("Judul", "Normal", '<w:keepNext/><w:jc w:val="center"/>', "<w:b/>"),
    ("JudulKapital", "Judul", "", "<w:caps/>"),
    ("JudulBiasa", "Normal", '<w:keepNext/><w:jc w:val="center"/>', ""),
    ("Jarak", "Normal", '<w:spacing w:line="120" w:lineRule="exact"/>', ""),
    ("Kanan", "Normal", '<w:ind w:left="500" w:hanging="500"/>', ""),
    ("KananLanjut", "Normal", '<w:ind w:left="500"/>', ""),
    ("Alinea", "Normal", '<w:spacing w:before="120" w:after="120" w:line="264" w:lineRule="auto"/>'
     '<w:ind w:firstLine="709"/><w:jc w:val="both"/>', ""),
    ("AlineaPenutup", "Alinea", "<w:keepNext/><w:keepLines/>", ""),
    ("Rincian", "Normal", '<w:spacing w:after="60" w:line="252" w:lineRule="auto"/>', ""),
    ("RincianAkhir", "Rincian", '<w:spacing w:after="200" w:line="252" w:lineRule="auto"/>', ""),
    ("Sela", "Normal", '<w:spacing w:line="80" w:lineRule="exact"/>', ""),
    ("Sel", "Normal", "", '<w:sz w:val="22"/>'),
    ("SelJudul", "Sel", '<w:keepNext/><w:jc w:val="center"/>', "<w:b/>"),
    ("TandaTangan", "Normal", '<w:keepNext/><w:keepLines/><w:ind w:left="4820"/>', ""),
    ("RuangTandaTangan", "TandaTangan", '<w:spacing w:line="1200" w:lineRule="exact"/>', ""),
    ("RuangPenyetuju", "RuangTandaTangan", "", ""),
    ("TandaTanganElektronik", "TandaTangan", f'<w:pBdr>{_KOTAK}</w:pBdr><w:spacing w:before="160" w:after="160"/>', '<w:sz w:val="20"/>'),
    ("TembusanJudul", "Normal", '<w:keepNext/><w:spacing w:before="240"/>', '<w:sz w:val="22"/>'),
    ("Tembusan", "Normal", "", '<w:sz w:val="22"/>'),
]  # fmt: skip


def bersih(teks: str) -> str:
    """Return `teks` without the characters that XML forbids."""
    return _TERLARANG.sub("", teks)


def tulisan(teks: str, gaya: str = "") -> str:
    """Return a run of plain text; a line break in it becomes w:br."""
    baris = (f'<w:t xml:space="preserve">{escape(bagian, quote=False)}</w:t>' for bagian in bersih(teks).split("\n"))
    sifat = f'<w:rPr><w:rStyle w:val="{gaya}"/></w:rPr>' if gaya else ""
    return f"<w:r>{sifat}{'<w:br/>'.join(baris)}</w:r>"


def kontrol(tanda: str, label: str, isi: str | None = None) -> str:
    """Return a plain-text content control tagged `tanda`; without `isi` it shows its label as a place to fill."""
    sifat = f'<w:alias w:val="{escape(bersih(label)[:PANJANG_ALIAS])}"/><w:tag w:val="{escape(tanda)}"/>'
    penunjuk = "" if isi else "<w:showingPlcHdr/>"
    run = tulisan(isi) if isi else tulisan(f"[{label}]", TEMPAT_ISI)
    sifat = f'{sifat}{penunjuk}<w:text w:multiLine="1"/>'
    return f"<w:sdt><w:sdtPr>{sifat}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"


def paragraf(isi: str = "", gaya: str = "") -> str:
    """Return a paragraph of runs and controls."""
    sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/></w:pPr>' if gaya else ""
    return f"<w:p>{sifat}{isi}</w:p>"


def sel(isi: str, lebar: int, sifat: str = "") -> str:
    """Return a table cell of paragraphs, `lebar` twips wide."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{sifat}</w:tcPr>{isi}</w:tc>'


def baris(sel_sel: Iterable[str], *, kepala: bool = False, utuh: bool = True) -> str:
    """Return a table row that no page break cuts unless `utuh` is False; `kepala` repeats it on every page."""
    sifat = "<w:cantSplit/>" * utuh + "<w:tblHeader/>" * kepala
    return f"<w:tr><w:trPr>{sifat}</w:trPr>{''.join(sel_sel)}</w:tr>"


def tabel(lebar: Iterable[int], isi: Iterable[str], *, garis: bool = False) -> str:
    """Return a table with columns of fixed width, with or without lines."""
    lebar = tuple(lebar)
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    tepi = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for s in sisi) if garis else ""
    bingkai = f"<w:tblBorders>{tepi}</w:tblBorders>" if garis else ""
    dalam = 85 if garis else 0
    margin = f'<w:left w:w="{dalam}" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    sifat = f'<w:tblW w:w="{sum(lebar)}" w:type="dxa"/>{bingkai}<w:tblLayout w:type="fixed"/><w:tblCellMar>{margin}</w:tblCellMar>'
    kolom = "".join(f'<w:gridCol w:w="{satu}"/>' for satu in lebar)
    return f"<w:tbl><w:tblPr>{sifat}</w:tblPr><w:tblGrid>{kolom}</w:tblGrid>{''.join(isi)}</w:tbl>"


def berkas(badan: str, *, judul: str, kertas: str = "a4") -> bytes:
    """Return the .docx file: `badan` is the content of w:body before the section's properties."""
    bagian = {
        "[Content_Types].xml": _JENIS,
        "_rels/.rels": _HUBUNGAN,
        "docProps/core.xml": _INTI.format(escape(bersih(judul), quote=False)),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{badan}{_seksi(kertas)}</w:body></w:document>',
        "word/_rels/document.xml.rels": _HUBUNGAN_NASKAH,
        "word/settings.xml": _SETELAN,
        "word/styles.xml": _gaya(),
    }
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as arsip:
        for nama, isi in bagian.items():
            keterangan = zipfile.ZipInfo(nama, TANGGAL)
            keterangan.create_system = 0  # the same byte on every system
            arsip.writestr(keterangan, _XML + isi)
    return wadah.getvalue()


def twips(milimeter: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(milimeter * 1440 / 25.4)


def _seksi(kertas: str) -> str:
    lebar, tinggi = map(twips, KERTAS[kertas])
    tepi = "".join(f' w:{sisi}="{twips(mm)}"' for sisi, mm in TEPI.items())
    ukuran = f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"/>'
    return f'<w:sectPr>{ukuran}<w:pgMar{tepi} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'


def _gaya() -> str:
    isi = [_GAYA_DASAR]
    for kode, induk, paragraf_, huruf in GAYA:
        sifat = f"<w:pPr>{paragraf_}</w:pPr>" * bool(paragraf_) + f"<w:rPr>{huruf}</w:rPr>" * bool(huruf)
        nama = f'<w:name w:val="{kode}"/><w:basedOn w:val="{induk}"/><w:qFormat/>'
        isi.append(f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{kode}">{nama}{sifat}</w:style>')
    return f'<w:styles xmlns:w="{W}">{"".join(isi)}</w:styles>'


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_KANTOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_INTI_JENIS = "application/vnd.openxmlformats-package.core-properties+xml"
_JENIS = f"""<Types xmlns="{_PAKET}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/docProps/core.xml" ContentType="{_INTI_JENIS}"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>"""
_HUBUNGAN = f"""<Relationships xmlns="{_PAKET}/relationships">\
<Relationship Id="r1" Type="{_KANTOR}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="r2" Type="{_PAKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
_HUBUNGAN_NASKAH = f"""<Relationships xmlns="{_PAKET}/relationships">\
<Relationship Id="r1" Type="{_KANTOR}/styles" Target="styles.xml"/>\
<Relationship Id="r2" Type="{_KANTOR}/settings" Target="settings.xml"/></Relationships>"""
_INTI = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>"""
# Without a compatibility mode Word 2013 and later opens the file as one of Word 2007; doNotExpandShiftReturn keeps
# justified lines that end in a line break from being stretched.
_SETELAN = f"""<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting \
w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""
_GAYA_DASAR = f"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="character" w:customStyle="1" w:styleId="{TEMPAT_ISI}"><w:name w:val="Tempat Isi"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>"""
