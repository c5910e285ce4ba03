"""The fictional regency is template, dictionary and fixture: it is right, and shows every key and kind there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from data import model
from data.baca import baca
from data.model import Blok, JenisLangkah, Medan, Rekam
from data.muat import Bersama, Kabupaten, Panduan, muat_kabupaten
from data.periksa import periksa
from tests.conftest import DATA

# The shared catalogues are not a regency's; they are read whole by every test.
BERKAS_YAML = [*sorted((DATA / "contoh").rglob("*.yml")), *sorted((DATA / "bersama").rglob("*.yml"))]
# A letter is written as TulisanSurat; Surat is put together from it.
DIRANGKAI = (Rekam, model.SuratPokok, model.Surat)
SEMUA_REKAM = [kelas for kelas in vars(model).values() if isinstance(kelas, type) and issubclass(kelas, Rekam) and kelas not in DIRANGKAI]


def test_tanpa_masalah(contoh: Kabupaten, bersama: Bersama) -> None:
    """It passes every check with the real catalogues."""
    assert periksa(Panduan(bersama, (contoh,))) == []


def test_setiap_kunci_dari_setiap_model_ada() -> None:
    """No key of any model is missing, so the dictionary made of it is complete."""
    semua = {(kelas.__name__, nama) for kelas in SEMUA_REKAM for nama in kelas.model_fields}
    assert semua - set(_kunci_terpakai()) == set()


def test_setiap_jenis_blok_medan_dan_langkah_ada(contoh: Kabupaten) -> None:
    """Every kind of block, field and step is shown at least once."""
    blok = {kelas.model_fields["jenis"].annotation for kelas in get_args(get_args(Blok)[0])}
    assert {Literal[b.jenis] for s in contoh.surat for b in s.susunan} == blok
    assert {m.jenis for s in contoh.surat for m in s.medan} == set(get_args(Medan.model_fields["jenis"].annotation))
    assert {langkah.jenis for a in contoh.alur for langkah in a.langkah} == set(get_args(JenisLangkah))


def test_setiap_jenis_ketentuan_ada(contoh: Kabupaten) -> None:
    """The text shows every kind of provision."""
    assert {k.jenis for k in contoh.naskah.ketentuan} == {
        "judul", "baris", "menimbang", "mengingat", "memutuskan", "menetapkan", "bab", "bagian", "paragraf", "pasal", "ayat", "huruf",
        "angka", "alinea", "strip", "penutup", "lampiran", "bagian-lampiran", "gambar", "contoh-surat", "tanda-tangan",
    }  # fmt: skip


@pytest.mark.parametrize("berkas", sorted((DATA / "contoh").rglob("*.yml")), ids=lambda p: p.name)
def test_setiap_kunci_dijelaskan_wajib_atau_opsional(berkas: Path) -> None:
    """Where a key appears for the first time, a comment says whether it is needed; exceptions are plain from their block."""
    # What another letter of the fictional regency explains need not be explained again.
    saudara = sorted(berkas.parent.glob("*.yml"), key=lambda p: p == berkas) if berkas.parent.name == "surat" else [berkas]
    jelas = {kunci for p in saudara for kunci, satu in _baris_pertama(p).items() if re.search(r"# .*(\(wajib|\(opsional)", satu)}
    # The keys of a letter's blocks are explained by the comment on their `jenis`.
    bagian_blok = {"baris", "kiri", "kanan", "butir", "kolom", "atas", "bawah"} if berkas.parent.name == "surat" else set()
    assert {*_baris_pertama(berkas)} - jelas <= bagian_blok


def _baris_pertama(berkas: Path) -> dict[str, str]:
    """Return the line where each key appears for the first time."""
    pertama: dict[str, str] = {}
    for satu in berkas.read_text(encoding="utf-8").splitlines():
        if kunci := re.match(r"\s*(?:- )?([a-z_]+):", satu):
            pertama.setdefault(kunci[1], satu)
    return pertama


def test_opsional_boleh_dihapus(salinan_contoh: Path) -> None:
    """A regency may begin with the two needed files only."""
    for berkas in salinan_contoh.rglob("*.yml"):
        if berkas.name != "peraturan.yml":
            berkas.unlink()
    kabupaten, masalah = muat_kabupaten(salinan_contoh)
    assert masalah == []
    assert (kabupaten.catatan, kabupaten.alur, kabupaten.surat, kabupaten.sebutan) == ((), (), (), ())


def _kunci_terpakai() -> Iterator[tuple[str, str]]:
    """Yield (model, key) for every key written in the files."""
    for berkas in BERKAS_YAML:
        isian, _ = baca(berkas)
        for butir in isian.nilai if isinstance(isian.nilai, list) else [isian.nilai]:
            yield from _jelajahi(_model_berkas(berkas), butir)


def _model_berkas(berkas: Path) -> type[BaseModel]:
    jalur = berkas.relative_to(DATA).as_posix()
    if berkas.parent.name in ("contoh", "bersama"):
        return {
            "contoh/peraturan.yml": model.Peraturan,
            "contoh/catatan.yml": model.Catatan,
            "contoh/beda-salinan.yml": model.BedaSalinan,
            "contoh/peran.yml": model.Sebutan,
            "contoh/tanggung-jawab.yml": model.TanggungJawab,
            "contoh/aturan-khusus.yml": model.AturanKhusus,
            "bersama/peran.yml": model.Peran,
            "bersama/surat.yml": model.Dokumen,
            "bersama/unit.yml": model.JenisUnit,
            "bersama/medan.yml": model.Medan,
            "bersama/tata-naskah.yml": model.TataNaskah,
            "contoh/tata-naskah.yml": model.TataNaskah,
        }[jalur]
    return {"alur": model.Alur, "struktur": model.Struktur, "surat": model.TulisanSurat, "kerangka": model.Kerangka}[berkas.parent.name]


def _jelajahi(kelas: type[BaseModel], nilai: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for nama, isi in nilai.items():
        yield kelas.__name__, nama
        for satu in isi if isinstance(isi, list) else [isi]:
            if isinstance(satu, dict):
                yield from _jelajahi(_pilih(kelas.model_fields[nama].annotation, satu), satu)


def _pilih(anotasi: Any, nilai: dict[str, Any]) -> type[BaseModel]:
    """Return the model in `anotasi` that `nilai` is written for; blocks are told apart by `jenis`."""
    calon = list(_model_dalam(anotasi))
    return next(k for k in calon if len(calon) == 1 or get_args(k.model_fields["jenis"].annotation) == (nilai["jenis"],))


def _model_dalam(anotasi: Any) -> Iterator[type[BaseModel]]:
    if isinstance(anotasi, type) and issubclass(anotasi, BaseModel):
        yield anotasi
    bagian = get_args(anotasi)[:1] if get_origin(anotasi) is Annotated else get_args(anotasi)
    for satu in bagian:
        yield from _model_dalam(satu)
