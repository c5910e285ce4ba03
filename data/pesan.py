"""Validation errors of the model -> Indonesian messages with file, line and column."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from data.baca import Isian
from data.masalah import Masalah, saran

TETAP = {
    "string_type": "harus berupa teks; apit nilainya dengan tanda kutip.",
    "int_type": "harus bilangan bulat tanpa tanda kutip.",
    "bool_type": "harus true atau false tanpa tanda kutip.",
    "date_type": "harus tanggal berbentuk TTTT-BB-HH tanpa tanda kutip.",
    "tuple_type": "harus berupa daftar; tulis tiap butir di baris sendiri diawali '- '.",
    "model_type": "harus berisi pasangan 'kunci: nilai'.",
    "string_too_short": "tidak boleh kosong.",
    "too_short": "harus berisi paling sedikit satu butir.",
    "union_tag_not_found": "kunci 'jenis' belum ada; tambahkan.",
}


def masalah_model(isian: Isian, galat: ValidationError, model: type[BaseModel]) -> list[Masalah]:
    """Return one problem for each validation error of a file read as `model` (or as a list of it)."""
    return [_masalah(isian, rincian, model) for rincian in galat.errors()]


def _masalah(isian: Isian, rincian: ErrorDetails, model: type[BaseModel]) -> Masalah:
    jejak, jenis = rincian["loc"], rincian["type"]
    if jenis == "missing":
        tempat, pesan = isian.tempat(jejak[:-1]), f"kunci '{jejak[-1]}' belum ada; tambahkan."
        return Masalah(isian.berkas, *tempat, _berjejak(jejak[:-1], pesan))
    if jenis == "extra_forbidden":
        kunci = [*_kunci(model, jejak[:-1])]
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
    if nilai is None:
        return "tidak boleh kosong."
    return TETAP.get(jenis, f"nilai '{nilai}' tidak sah.")


def _pilihan(nilai: str, dikenal: str) -> str:
    pilihan = [p.strip().strip("'") for p in dikenal.replace(" or ", ", ").split(",")]
    return f"'{nilai}' tidak dikenal.{saran(nilai, pilihan)} Pilihan: {', '.join(pilihan)}."


def _berjejak(jejak: tuple[int | str, ...], pesan: str) -> str:
    nama = " ".join(f"ke-{bagian + 1}" if isinstance(bagian, int) else str(bagian) for bagian in jejak)
    return f"{nama}: {pesan}" if nama else pesan


def _kunci(model: type[BaseModel], jejak: tuple[int | str, ...]) -> list[str]:
    """Return the keys allowed at `jejak` below `model`."""
    kini = [model]
    for langkah in jejak:
        if isinstance(langkah, int):
            continue
        bertanda = [m for m in kini if _tanda(m) == langkah]
        bidang = [m.model_fields[langkah].annotation for m in kini if langkah in m.model_fields]
        kini = bertanda or [m for b in bidang for m in _model_dalam(b)]
    return [nama for m in kini for nama in m.model_fields]


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
