"""The BPMN file of every flow: valid, clean for the linter, drawn without overlaps, and saying just what the record says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

import pytest
from bpmn_io import BpmnModdle, check
from bpmn_io.lint import Linter
from bpmn_io.lint.resolver import NodeResolver

from data.model import Alur
from diagrams.bpmn import bpmn
from diagrams.uraian import lane_names
from tests.diagram import buatan
from tests.diagram.baca import SUMBER, ambil, katalog

PERATURAN = 'Peraturan "Bupati" <Contoh> & Nomor 1 Tahun 2024'
BPMN, BPMNDI, DC, DI = (f"{{http://www.omg.org/spec/{akhir}}}" for akhir in
                        ("BPMN/20100524/MODEL", "BPMN/20100524/DI", "DD/20100524/DC", "DD/20100524/DI"))  # fmt: skip
Kotak = tuple[float, float, float, float]


def licik() -> Alur:
    """Return what the rules are strict about: exits to one step, to itself and to the start, papers of a decision, a late start."""
    return buatan.alur("licik", [
        {"pelaku": ["a"], "jenis": "kegiatan", "ke": [(2, None)], "dokumen": ["aneh", "surat-penugasan"]},
        {"pelaku": ["b", "a"], "jenis": "mulai", "ke": [(2, None)], "tahap": "Tahap I", "kegiatan": "Menulis\nsurat\tini; itu"},
        {"pelaku": ["c", "b"], "jenis": "keputusan", "kegiatan": "Lagi?", "dokumen": ["aneh", "surat-penugasan"], "tidak_diatur": True,
         "tembusan": ["a", "b"], "ke": [(3, "ya"), (3, "tentu"), (2, "ulang"), (1, "awal"), (0, "tidak")]},
        {"pelaku": ["c"], "jenis": "keputusan", "kegiatan": "Sungguh?", "ke": [(5, "ya"), (4, "tidak")]},
        {"pelaku": ["d"], "tidak_diatur": True, "jenis": "selesai", "dokumen": ["aneh", "surat-penugasan"]},
        {"pelaku": ["a", "d"], "jenis": "selesai", "kegiatan": buatan.PANJANG},
    ])  # fmt: skip


@dataclass(frozen=True)
class Berkas:
    """A BPMN file read back by its element ids, without the code that wrote it; a label is the box <id>_label."""

    akar: ET.Element
    unsur: dict[str, ET.Element]
    kotak: dict[str, Kotak]
    garis: dict[str, list[tuple[float, float]]]

    def all(self, *tanda: str) -> list[ET.Element]:
        return [satu for satu in self.akar.iter() if satu.tag.removeprefix(BPMN) in tanda]

    @property
    def steps(self) -> dict[str, ET.Element]:
        """Return the tasks and the named gateways by the code of their step."""
        return {s.attrib["id"].removeprefix("langkah_"): s for s in self.all("task", "exclusiveGateway") if "name" in s.attrib}

    def follow(self, ident: str) -> list[tuple[ET.Element, str | None]]:
        """Return the steps and events that follow a node, with the conditions, through joining gateways."""
        hasil = []
        for satu in self.all("sequenceFlow"):
            if satu.attrib["sourceRef"] == ident:
                tujuan = self.unsur[satu.attrib["targetRef"]]
                akhir = [tujuan] if "name" in tujuan.attrib else [s for s, _ in self.follow(tujuan.attrib["id"])]
                hasil += [(s, satu.attrib.get("name")) for s in akhir]
        return hasil

    def parts(self, ident: str) -> list[Kotak]:
        return [(min(a, c), min(b, d), max(a, c), max(b, d)) for (a, b), (c, d) in pairwise(self.garis[ident])]


@cache
def muat(nama: str) -> tuple[Alur, str, Berkas]:
    """Return a flow, its BPMN text, and that read back."""
    asli = licik() if nama == "licik" else ambil(nama)
    akar = ET.fromstring((xml := bpmn(asli, *katalog(), peraturan=PERATURAN)).encode())
    bentuk, tepi = ({s.attrib["bpmnElement"]: s for s in akar.iter(f"{BPMNDI}BPMN{jenis}")} for jenis in ("Shape", "Edge"))
    label = {f"{k}_label": s.find(f"{BPMNDI}BPMNLabel") for k, s in (bentuk | tepi).items()}
    unsur = {satu.attrib["id"]: satu for satu in akar.iter() if satu.tag.startswith(BPMN) and "id" in satu.attrib}
    kotak = {k: _bounds(s.find(f"{DC}Bounds")) for k, s in (bentuk | label).items() if s is not None}
    garis = {k: [(float(t.attrib["x"]), float(t.attrib["y"])) for t in s.findall(f"{DI}waypoint")] for k, s in tepi.items()}
    return asli, xml, Berkas(akar, unsur, kotak, garis)


def _bounds(satu: ET.Element) -> Kotak:
    x, y, lebar, tinggi = (float(satu.attrib[kunci]) for kunci in ("x", "y", "width", "height"))
    return x, y, x + lebar, y + tinggi


def _overlap(a: Kotak, b: Kotak) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _codes(nama: list[str], katalog: dict, kode: set[str]) -> tuple[str, ...]:
    """Return the codes with these printed names; an ambiguous name fails."""
    menurut_nama = [(katalog[satu].nama if satu in katalog else satu, satu) for satu in kode]
    assert len(dict(menurut_nama)) == len(kode)
    return tuple(dict(menurut_nama)[satu] for satu in nama)


def lint(xml: str) -> dict:
    aturan = {"extends": ["bpmnlint:recommended", "bpmnlint:all"], "rules": {"standard-size": "off"}}
    return Linter(resolver=NodeResolver()).lint(BpmnModdle().from_xml(xml).root_element, aturan)


semua_alur = pytest.mark.parametrize("nama", [*SUMBER, "licik"])


@semua_alur
def test_valid_and_clean(nama: str) -> None:
    _, xml, dibaca = muat(nama)
    for laporan in (check(xml), check(BpmnModdle().from_xml(xml).root_element)):
        assert laporan.ok and not laporan.errors and not laporan.warnings
    assert lint(xml) == {}
    assert len(set(ident := [satu.attrib["id"] for satu in dibaca.akar.iter() if "id" in satu.attrib])) == len(ident)


def test_the_linter_finds_faults() -> None:
    xml = muat("licik")[1]
    assert "label-required" in lint(xml.replace('name="Lagi?"', ""))
    assert "end-event-required" in lint(xml.replace("bpmn:endEvent", "bpmn:task"))


@semua_alur
def test_same_steps_edges_and_conditions(nama: str) -> None:
    asli, _, dibaca = muat(nama)
    [(mulai, _)] = dibaca.follow("mulai")
    langkah, lanjut = [], []
    for kode, satu in dibaca.steps.items():
        berikut = [(tujuan.tag.removeprefix(BPMN), tujuan.attrib["id"], jika) for tujuan, jika in dibaca.follow(satu.attrib["id"])]
        lanjut += [(kode, tujuan.removeprefix("langkah_"), jika) for tanda, tujuan, jika in berikut if tanda != "endEvent"]
        jenis = "selesai" if berikut[0][0] == "endEvent" else "mulai" if satu is mulai else "kegiatan"
        langkah.append((kode, "keputusan" if satu.tag == f"{BPMN}exclusiveGateway" else jenis, satu.attrib["name"]))
    assert sorted(langkah) == sorted((satu.kode, satu.jenis, satu.kegiatan) for satu in asli.langkah)
    assert sorted(lanjut, key=str) == sorted(((s.kode, n.ke, n.jika) for s in asli.langkah for n in s.lanjut), key=str)
    for satu in dibaca.all("sequenceFlow"):
        assert satu.attrib.get("name") == satu.findtext(f"{BPMN}conditionExpression")
        titik = dibaca.garis[satu.attrib["id"]]
        for (x, y), ujung in ((titik[0], "sourceRef"), (titik[-1], "targetRef")):
            kiri, atas, kanan, bawah = dibaca.kotak[satu.attrib[ujung]]
            assert (x in (kiri, kanan) and 2 * y == atas + bawah) or (y in (atas, bawah) and 2 * x == kiri + kanan)


@semua_alur
def test_same_roles_documents_and_citations(nama: str) -> None:
    (asli, _, dibaca), (peran, dokumen) = muat(nama), katalog()
    kode_peran = {kode for satu in asli.langkah for kode in (*satu.pelaku, *satu.kepada, *satu.tembusan)}
    kode_dokumen = {kode for satu in asli.langkah for kode in satu.dokumen}
    assert dibaca.all("process")[0].findtext(f"{BPMN}documentation") == f"Dasar hukum: {'; '.join(map(str, asli.rujukan))}"
    for langkah in asli.langkah:
        baris = dibaca.steps[langkah.kode].findtext(f"{BPMN}documentation").split("\n")
        isi = dict(satu.split(": ", 1) for satu in baris if ": " in satu)
        for kunci in ("pelaku", "kepada", "tembusan"):
            daftar = isi[kunci.title()].split("; ") if kunci.title() in isi else []
            assert _codes(daftar, peran, kode_peran) == getattr(langkah, kunci)
        assert (isi["Dasar hukum"].split("; "), isi.get("Tahap")) == ([str(satu) for satu in langkah.rujukan], langkah.tahap)
        assert ("Kelanjutannya tidak diatur." in baris) == langkah.tidak_diatur
        lembar = [satu.text for satu in dibaca.steps[langkah.kode].iter(f"{BPMN}targetRef")]
        lembar += [s.attrib["targetRef"] for s in dibaca.all("association") if s.attrib["sourceRef"] == f"langkah_{langkah.kode}"]
        benda = [dibaca.unsur[dibaca.unsur[satu].attrib["dataObjectRef"]].attrib["name"] for satu in lembar]
        assert _codes(benda, dokumen, kode_dokumen) == langkah.dokumen
        assert isi.get("Dokumen", "") == "; ".join(benda)


@semua_alur
def test_same_lanes(nama: str) -> None:
    (asli, _, dibaca), (peran, _) = muat(nama), katalog()
    lajur, simpul = dibaca.all("lane"), dibaca.all("startEvent", "task", "exclusiveGateway", "endEvent")
    assert tuple(satu.attrib["name"] for satu in lajur) == lane_names(asli, peran)
    isi = [(ref.text, satu.attrib["id"]) for satu in lajur for ref in satu]
    assert sorted(satu for satu, _ in isi) == sorted(satu.attrib["id"] for satu in simpul)
    for dalam, luar in ((dibaca.kotak[satu], dibaca.kotak[ident]) for satu, ident in isi):
        assert luar[0] <= dalam[0] and luar[1] <= dalam[1] and dalam[2] <= luar[2] and dalam[3] <= luar[3]
    for langkah in asli.langkah:
        pelaku = {peran[kode].nama if kode in peran else kode for kode in langkah.pelaku}
        pertama = next(satu for satu in lajur if pelaku & set(satu.attrib["name"].split(" / ")))
        assert (f"langkah_{langkah.kode}", pertama.attrib["id"]) in isi
    assert dibaca.all("participant")[0].attrib["name"] == f"{asli.nama} ({PERATURAN})"


@semua_alur
def test_nothing_covers_anything(nama: str) -> None:
    dibaca = muat(nama)[2]
    isi = [v for k, v in dibaca.kotak.items() if k != "kolam" and not k.startswith("lajur_")]
    assert [(p, q) for p, q in combinations(isi, 2) if _overlap(p, q)] == []
    kanan, bawah = dibaca.kotak["kolam"][2:]
    assert all(min(satu) >= 0 and satu[2] <= kanan and satu[3] <= bawah for satu in isi)
    ruas = [(satu.attrib, r) for satu in dibaca.all("sequenceFlow") for r in dibaca.parts(satu.attrib["id"])]
    assert [satu["id"] for satu, r in ruas if any(_overlap(r, v) for v in isi)] == []
    for (a, p), (b, q) in combinations(ruas, 2):
        if a["sourceRef"] != b["sourceRef"] and a["targetRef"] != b["targetRef"]:
            bersama = (min(p[2], q[2]) - max(p[0], q[0]), min(p[3], q[3]) - max(p[1], q[1]))
            assert min(bersama) < 0 or max(bersama) == 0, (a["id"], b["id"])


def test_same_bytes_no_steps_and_characters_that_xml_cannot_hold() -> None:
    assert bpmn(licik(), *katalog(), peraturan=PERATURAN) == muat("licik")[1]
    assert bpmn(licik().model_copy(update={"langkah": ()}), *katalog(), peraturan=PERATURAN) == ""
    jahat = buatan.alur("jahat", [{"pelaku": ["a"], "kegiatan": "Menulis\x00\x0b\ufffe"}, {"pelaku": ["a"], "tahap": "\x1b"}])
    xml = bpmn(jahat, *katalog(), peraturan="\x07")
    assert "Menulis\ufffd\ufffd\ufffd" in ET.fromstring(xml.encode()).find(f".//{BPMN}task").attrib["name"]
