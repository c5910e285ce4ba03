"""A flow -> the elements of BPMN 2.0 and their XML, without the drawing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from data.model import Alur, Dokumen, Langkah, Peran
from diagrams.lajur import cells, lanes
from diagrams.simbol import name
from diagrams.uraian import lane_names

_BUKAN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Simpul:
    """A node; `unsur` is its BPMN element, and a gateway without a name joins."""

    ident: str
    unsur: str
    nama: str
    langkah: Langkah

    @property
    def is_step(self) -> bool:
        return self.ident.startswith("langkah_")


@dataclass(frozen=True)
class Alir:
    """A sequence flow; `lompat`: to another step than the next one."""

    ident: str
    asal: Simpul
    tujuan: Simpul
    jika: str | None = None
    lompat: bool = False


@dataclass(frozen=True)
class Bagan:
    """The elements of a flow: the nodes of each step, the flows, the names of the lanes by id, each step's lane from 0."""

    simpul: tuple[tuple[Simpul, ...], ...]
    alir: tuple[Alir, ...]
    lajur: dict[str, str]
    lajur_langkah: dict[str, int]


def chart(alur: Alur, peran: Mapping[str, Peran]) -> Bagan:
    """Return the elements of a flow that has steps; a step of several lanes is in the first of them."""
    urut = sorted(alur.langkah, key=lambda langkah: langkah.jenis != "mulai")
    masuk = Counter([urut[0].kode, *(lanjut.ke for langkah in urut for lanjut in langkah.lanjut)])
    simpul = tuple(tuple(_nodes(langkah, masuk[langkah.kode] > 1, langkah is urut[0])) for langkah in urut)
    lajur = lanes(alur)
    nama = {f"lajur_{isi[0]}": satu for isi, satu in zip(lajur, lane_names(alur, peran), strict=True)}
    sel = cells(alur, lajur)
    return Bagan(simpul, tuple(_flows(simpul)), nama, {alur.langkah[s.baris].kode: s.dari for s in reversed(sel)})


def _nodes(langkah: Langkah, gabung: bool, awal: bool) -> list[Simpul]:
    unsur = "exclusiveGateway" if langkah.jenis == "keputusan" else "task"
    akhir = "Kelanjutan tidak diatur" if langkah.tidak_diatur else "Selesai"
    hasil = [Simpul("mulai", "startEvent", "Mulai", langkah)] * awal
    hasil += [Simpul(f"gabung_{langkah.kode}", "exclusiveGateway", "", langkah)] * gabung
    hasil += [Simpul(f"langkah_{langkah.kode}", unsur, langkah.kegiatan, langkah)]
    return hasil + [Simpul(f"selesai_{langkah.kode}", "endEvent", akhir, langkah)] * (not langkah.lanjut)


def _flows(simpul: tuple[tuple[Simpul, ...], ...]) -> list[Alir]:
    """Return the flows inside each step and from step to step."""
    pintu = {isi[0].langkah.kode: next(satu for satu in isi if satu.ident != "mulai") for isi in simpul}
    hasil = []
    for isi, berikut in zip(simpul, [*list(pintu)[1:], None], strict=True):
        hasil += [Alir(f"sambung_{a.ident}", a, b) for a, b in pairwise(isi)]
        langkah = isi[-1].langkah
        ke = [lanjut.ke for lanjut in langkah.lanjut]
        lurus = ke.index(berikut) if berikut in ke else None
        for n, lanjut in enumerate(langkah.lanjut):
            hasil.append(Alir(f"alir_{langkah.kode}_{n + 1}", isi[-1], pintu[lanjut.ke], lanjut.jika, n != lurus))
    return hasil


def sheets(langkah: Langkah) -> dict[str, str]:
    """Return the documents of a step by the id of the sheet that stands for each beside it."""
    return {f"lembar_{langkah.kode}_{kode}": kode for kode in langkah.dokumen}


def add(induk: ET.Element, tanda: str, teks: str | None = None, **atribut: str) -> ET.Element:
    """Append an element to `induk`; characters that XML cannot hold become U+FFFD."""
    hasil = ET.SubElement(induk, tanda, {kunci: _BUKAN_XML.sub("\ufffd", nilai) for kunci, nilai in atribut.items()})
    hasil.text = _BUKAN_XML.sub("\ufffd", teks) if teks else None
    return hasil


def add_process(akar: ET.Element, alur: Alur, bagan: Bagan, peran: Mapping[str, Peran], dokumen: Mapping[str, Dokumen]) -> None:
    """Append the process: lanes, documents, nodes, flows."""
    proses = add(akar, "bpmn:process", id=f"proses_{alur.kode}", name=alur.nama, isExecutable="false")
    add(proses, "bpmn:documentation", f"Dasar hukum: {'; '.join(map(str, alur.rujukan))}")
    _add_lanes(proses, bagan)
    for kode in dict.fromkeys(kode for langkah in alur.langkah for kode in langkah.dokumen):
        add(proses, "bpmn:dataObject", id=f"dokumen_{kode}", name=name(kode, dokumen))
    for satu in (satu for isi in bagan.simpul for satu in isi):
        _add_node(proses, satu, bagan.alir, _documentation(satu.langkah, peran, dokumen) if satu.is_step else None)
        for lembar, kode in sheets(satu.langkah).items() if satu.is_step else ():
            add(proses, "bpmn:dataObjectReference", id=lembar, name=name(kode, dokumen), dataObjectRef=f"dokumen_{kode}")
    for satu in bagan.alir:
        nama = {"name": satu.jika} if satu.jika else {}
        alir = add(proses, "bpmn:sequenceFlow", id=satu.ident, **nama, sourceRef=satu.asal.ident, targetRef=satu.tujuan.ident)
        if satu.jika:
            add(alir, "bpmn:conditionExpression", satu.jika)
    for langkah in alur.langkah:
        for lembar in sheets(langkah) if langkah.jenis == "keputusan" else ():
            add(proses, "bpmn:association", id=f"serah_{lembar}", sourceRef=f"langkah_{langkah.kode}", targetRef=lembar)


def _add_lanes(proses: ET.Element, bagan: Bagan) -> None:
    kumpulan = add(proses, "bpmn:laneSet", id=f"kumpulan_{proses.attrib['id']}")
    for n, (ident, nama) in enumerate(bagan.lajur.items()):
        lajur = add(kumpulan, "bpmn:lane", id=ident, name=nama)
        for satu in (satu for isi in bagan.simpul for satu in isi if bagan.lajur_langkah[satu.langkah.kode] == n):
            add(lajur, "bpmn:flowNodeRef", satu.ident)


def _add_node(proses: ET.Element, simpul: Simpul, alir: tuple[Alir, ...], uraian: str | None) -> None:
    nama = {"name": simpul.nama} if simpul.nama else {}
    hasil = add(proses, f"bpmn:{simpul.unsur}", id=simpul.ident, **nama)
    if uraian:
        add(hasil, "bpmn:documentation", uraian)
    for satu in alir:
        if satu.tujuan is simpul:
            add(hasil, "bpmn:incoming", satu.ident)
    for satu in alir:
        if satu.asal is simpul:
            add(hasil, "bpmn:outgoing", satu.ident)
    for lembar in sheets(simpul.langkah) if simpul.unsur == "task" else ():
        add(add(hasil, "bpmn:dataOutputAssociation", id=f"serah_{lembar}"), "bpmn:targetRef", lembar)


def _documentation(langkah: Langkah, peran: Mapping[str, Peran], dokumen: Mapping[str, Dokumen]) -> str:
    """Return what the drawing does not show, a line each: legal basis, stage, executors, recipients, documents."""
    isi = {
        "Dasar hukum": map(str, langkah.rujukan),
        "Tahap": [langkah.tahap] if langkah.tahap else (),
        "Pelaku": (name(kode, peran) for kode in langkah.pelaku),
        "Kepada": (name(kode, peran) for kode in langkah.kepada),
        "Tembusan": (name(kode, peran) for kode in langkah.tembusan),
        "Dokumen": (name(kode, dokumen) for kode in langkah.dokumen),
    }
    baris = [f"{label}: {teks}" for label, nilai in isi.items() if (teks := "; ".join(nilai))]
    return "\n".join(baris + ["Kelanjutannya tidak diatur."] * langkah.tidak_diatur)
