"""The JSON that the site publishes: one file a regency, a list of them, and the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field

from data.istilah import istilah
from data.model import Alur, Catatan, Daftar, IsiMinimum, Medan, Peraturan, Rekam, RujukanTeks, Struktur, Surat, TanggungJawab
from data.muat import Bersama, Kabupaten, Panduan
from data.rujukan import Rujukan
from macros.halaman import alamat_ketentuan, alamat_rekam, bagian_naskah
from macros.surat_isian import surat_diisi


class KetentuanApi(Rekam):
    rujukan: RujukanTeks
    label: str
    jenis: str
    teks: str
    induk: RujukanTeks | None
    url: str
    hilang: bool = Field(description="true untuk gambar yang hilang pada salinan")
    judul: str | None = Field(description="Untuk gambar: judul tercetak, atau kata-kata yang dibawahinya")


class IstilahApi(Rekam):
    istilah: str
    singkatan: str | None
    definisi: str
    rujukan: RujukanTeks


class AlurApi(Alur):
    url: str
    gambar: str = Field(description="Alamat halaman dan jangkar gambar alur")


class ButirApi(Rekam):
    teks: str
    rujukan: RujukanTeks


class TanggungJawabApi(Rekam):
    peran: str
    butir: Daftar[ButirApi]


class LangkahSurat(Rekam):
    alur: str
    langkah: str


class SuratApi(Rekam):
    kode: str
    nama: str
    rujukan: Daftar[RujukanTeks]
    penandatangan: Daftar[str]
    kepada: Daftar[str]
    tembusan: Daftar[str]
    isi_minimum: Daftar[IsiMinimum]
    contoh_resmi: bool
    medan: Daftar[Medan]
    langkah: Daftar[LangkahSurat]
    url: str


class KabupatenApi(Rekam):
    """One regency as published."""

    model_config = ConfigDict(title="Panduan Sistem Kerja: satu kabupaten")

    peraturan: Peraturan
    ketentuan: Daftar[KetentuanApi]
    istilah: Daftar[IstilahApi]
    struktur: Daftar[Struktur]
    alur: Daftar[AlurApi]
    tanggung_jawab: Daftar[TanggungJawabApi]
    surat: Daftar[SuratApi]
    catatan: Daftar[Catatan]


def tulis_api(panduan: Panduan, situs: Path) -> None:
    """Write api/v1 below the folder of the built site."""
    folder = situs / "api" / "v1"
    folder.mkdir(parents=True, exist_ok=True)
    _tulis(folder / "skema.json", KabupatenApi.model_json_schema(mode="serialization"))
    _tulis(folder / "daftar.json", {"daerah": [_ringkas(k) for k in panduan.kabupaten]})
    for kabupaten in panduan.kabupaten:
        _tulis(folder / f"{kabupaten.slug}.json", kabupaten_api(kabupaten, panduan.bersama).model_dump(mode="json"))


def kabupaten_api(kabupaten: Kabupaten, bersama: Bersama) -> KabupatenApi:
    """Return what the site publishes of a regency."""
    alamat = alamat_ketentuan(kabupaten.slug, bagian_naskah(kabupaten.naskah))
    return KabupatenApi(
        peraturan=kabupaten.peraturan,
        ketentuan=_ketentuan(kabupaten, alamat),
        istilah=tuple(IstilahApi(**vars(satu)) for satu in istilah(kabupaten.naskah)),
        struktur=kabupaten.struktur,
        tanggung_jawab=tuple(_tanggung_jawab(kabupaten, satu) for satu in kabupaten.tanggung_jawab),
        alur=tuple(_alur(kabupaten, satu) for satu in kabupaten.alur),
        surat=tuple(_surat(kabupaten, surat_diisi(kabupaten, satu, bersama)) for satu in kabupaten.surat),
        catatan=kabupaten.catatan,
    )


def _ketentuan(kabupaten: Kabupaten, alamat: Mapping[Rujukan, str]) -> tuple[KetentuanApi, ...]:
    naskah = kabupaten.naskah
    return tuple(
        KetentuanApi(
            **{n: getattr(k, n) for n in ("rujukan", "label", "jenis", "teks", "induk", "hilang")},
            url=alamat[k.rujukan],
            judul=naskah.judul_gambar(k) if k.jenis == "gambar" else None,
        )
        for k in naskah.ketentuan
    )


def _alur(kabupaten: Kabupaten, alur: Alur) -> AlurApi:
    url = alamat_rekam(kabupaten, alur)
    return AlurApi(**dict(alur), url=url, gambar=f"{url}#gambar-{alur.kode}")


def _tanggung_jawab(kabupaten: Kabupaten, satu: TanggungJawab) -> TanggungJawabApi:
    butir = tuple(ButirApi(teks=k.teks, rujukan=k.rujukan) for k in kabupaten.naskah.anak(satu.rujukan))
    return TanggungJawabApi(peran=satu.peran, butir=butir)


def _surat(kabupaten: Kabupaten, surat: Surat) -> SuratApi:
    langkah = tuple(
        LangkahSurat(alur=alur.kode, langkah=satu.kode)
        for alur in kabupaten.alur
        for satu in alur.langkah
        if surat.kode in satu.dokumen
    )
    diambil = {n: getattr(surat, n) for n in SuratApi.model_fields if n in Surat.model_fields}
    return SuratApi(**diambil, langkah=langkah, url=alamat_rekam(kabupaten, surat))


def _ringkas(kabupaten: Kabupaten) -> dict[str, str]:
    p = kabupaten.peraturan
    return {"slug": kabupaten.slug, "nama": p.daerah, "peraturan": p.sebutan, "url": f"{kabupaten.slug}/index.html"}


def _tulis(berkas: Path, isi: Any) -> None:
    berkas.write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
