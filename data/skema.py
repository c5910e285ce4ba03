"""JSON Schema of the data files, exported from the models, for completion in an editor."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from data.model import (
    Alur,
    AturanKhusus,
    BedaSalinan,
    Catatan,
    Dokumen,
    JenisUnit,
    Kerangka,
    Medan,
    Peran,
    Peraturan,
    Sebutan,
    Struktur,
    TanggungJawab,
    TataNaskah,
    TulisanSurat,
)

BERKAS = {
    "peraturan": Peraturan,
    "catatan": list[Catatan],
    "beda-salinan": list[BedaSalinan],
    "peran-kabupaten": list[Sebutan],
    "struktur": Struktur,
    "tanggung-jawab": list[TanggungJawab],
    "aturan-khusus": list[AturanKhusus],
    "alur": Alur,
    "surat": TulisanSurat,
    "tata-naskah": TataNaskah,
    "kerangka": Kerangka,
    "medan": list[Medan],
    "peran": list[Peran],
    "dokumen": list[Dokumen],
    "unit": list[JenisUnit],
}


def tulis_skema(folder: Path) -> Path:
    """Write one schema a kind of file into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, bentuk in BERKAS.items():
        skema = TypeAdapter(bentuk).json_schema()
        (folder / f"{nama}.json").write_text(json.dumps(skema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder
