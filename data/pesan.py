"""Validation errors of the model -> Indonesian messages with file, line and column."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from data.baca import RUSAK, Isian
from data.masalah import Masalah, saran

HARUS = {
    "string_type": "harus berupa teks; bila memang teks, apit dengan tanda kutip.",
    "int_type": "harus bilangan bulat tanpa tanda kutip, seperti 3.",
    "bool_type": "harus true atau false tanpa tanda kutip.",
    "date_type": "harus tanggal berbentuk TTTT-BB-HH tanpa tanda kutip, seperti 2024-01-17.",
    "tuple_type": "harus berupa daftar; tulis tiap butir di baris sendiri diawali '- '.",
    "list_type": "harus berupa daftar; tulis tiap butir diawali '- '.",
    "model_type": "harus berisi pasangan 'kunci: nilai', satu di tiap baris.",
    "model_attributes_type": "harus berisi pasangan 'kunci: nilai', satu di tiap baris.",
}
TETAP = {
    "string_too_short": "tidak boleh kosong; isilah.",
    "too_short": "harus berisi paling sedikit satu butir; tambahkan.",
    "union_tag_not_found": "kunci 'jenis' belum ada; tambahkan.",
}


def masalah_model(isian: Isian, galat: ValidationError, model: type[BaseModel]) -> list[Masalah]:
    """Return one problem for each validation error of a file read as `model` (or as a list of it)."""
    semua = galat.errors()
    return [_masalah(isian, rincian, model) for rincian in semua if not _akibat(rincian, semua) and not _sudah_dilaporkan(rincian)]


def _akibat(rincian: ErrorDetails, semua: list[ErrorDetails]) -> bool:
    """Return whether a list is too short only because its items are wrong."""
    jejak = rincian["loc"]
    return rincian["type"] == "too_short" and any(lain["loc"][: len(jejak)] == jejak != lain["loc"] for lain in semua)


def _sudah_dilaporkan(rincian: ErrorDetails) -> bool:
    """Return whether the value could not even be read: that has a problem of its own."""
    jenis, nilai = rincian["type"], rincian["input"]
    if jenis == "union_tag_invalid":
        return nilai["jenis"] is RUSAK
    return nilai is RUSAK and jenis != "extra_forbidden"


def _masalah(isian: Isian, rincian: ErrorDetails, model: type[BaseModel]) -> Masalah:
    jejak, jenis = rincian["loc"], rincian["type"]
    if jenis == "missing":
        tempat, pesan = isian.tempat(jejak[:-1]), f"kunci '{jejak[-1]}' belum ada; tambahkan. Isinya: {bidang(model, jejak[:-1])[jejak[-1]]}."
        return Masalah(isian.berkas, *tempat, _berjejak(jejak[:-1], pesan))
    if jenis == "extra_forbidden":
        kunci = list(bidang(model, jejak[:-1]))
        pesan = f"kunci '{jejak[-1]}' tidak dikenal.{saran(str(jejak[-1]), kunci)} Kunci yang ada: {', '.join(kunci)}."
        return Masalah(isian.berkas, *isian.tempat(jejak, kunci=True), _berjejak(jejak[:-1], pesan))
    return Masalah(isian.berkas, *isian.tempat(jejak), _berjejak(jejak, _pesan(rincian)))


def _pesan(rincian: ErrorDetails) -> str:
    jenis, nilai, konteks = rincian["type"], rincian["input"], rincian.get("ctx", {})
    if jenis == "value_error":
        return str(konteks["error"])
    if jenis == "literal_error":
        return _pilihan(str(nilai), konteks["expected"])
    if jenis == "union_tag_invalid":
        return _pilihan(konteks["tag"], konteks["expected_tags"])
    if jenis == "string_pattern_mismatch":
        pemisah = "garis bawah" if "_" in konteks["pattern"] else "tanda hubung"
        return f"'{nilai}' bukan kode; pakai huruf kecil, angka dan {pemisah} saja."
    if nilai is None and not rincian["loc"]:
        return "berkas kosong; isilah dengan mencontoh data/contoh."
    if nilai is None:
        return "tidak boleh kosong; isilah."
    if jenis == "tuple_type" and isinstance(nilai, str):
        return f"'{nilai}' harus berupa daftar; tulislah [{nilai}], atau tiap butir di baris sendiri diawali '- '."
    return TETAP.get(jenis) or f"{_sebut(nilai)} {HARUS.get(jenis, 'tidak sah; bandingkan dengan data/contoh.')}"


def _sebut(nilai: Any) -> str:
    """Return the value as the drafter wrote it, or what kind of thing it is."""
    if isinstance(nilai, (dict, list)):
        return "daftar ini" if isinstance(nilai, list) else "isian ini"
    return f"'{str(nilai).lower() if isinstance(nilai, bool) else nilai}'"


def _pilihan(nilai: str, dikenal: str) -> str:
    pilihan = [p.strip().strip("'") for p in dikenal.replace(" or ", ", ").split(",")]
    return f"'{nilai}' tidak dikenal.{saran(nilai, pilihan)} Pilihan: {', '.join(pilihan)}."


def _berjejak(jejak: tuple[int | str, ...], pesan: str) -> str:
    nama = " ".join(f"ke-{bagian + 1}" if isinstance(bagian, int) else str(bagian) for bagian in jejak)
    nama = f"butir {nama}" if nama.startswith("ke-") else nama
    return f"{nama}: {pesan}" if nama else pesan


def bidang(model: type[BaseModel], jejak: tuple[int | str, ...]) -> dict[str, str]:
    """Return the keys allowed at `jejak` below `model`, with their descriptions."""
    kini = [model]
    for langkah in jejak:
        if isinstance(langkah, int):
            continue
        bertanda = [m for m in kini if _tanda(m) == langkah]
        anotasi = [m.model_fields[langkah].annotation for m in kini if langkah in m.model_fields]
        kini = bertanda or [m for a in anotasi for m in _model_dalam(a)]
    return {nama: (satu.description or nama).rstrip(".") for m in kini for nama, satu in m.model_fields.items()}


def _tanda(model: type[BaseModel]) -> str | None:
    bidang = model.model_fields.get("jenis")
    pilihan = get_args(bidang.annotation) if bidang else ()
    return pilihan[0] if len(pilihan) == 1 else None


def _model_dalam(anotasi: Any) -> list[type[BaseModel]]:
    if isinstance(anotasi, type) and issubclass(anotasi, BaseModel):
        return [anotasi]
    if get_origin(anotasi) in (Union, UnionType, tuple) or get_args(anotasi):
        return [m for bagian in get_args(anotasi) for m in _model_dalam(bagian)]
    return []
