"""What a drafter reads: each case in tests/pesan/ changes the fictional regency a little and expects these messages.

`ubah` lists the changes: in `berkas`, `cari` (which occurs once) becomes `ganti`; `isi` writes a
whole file; `hapus: ya` removes it; `sandi` saves it in another encoding. After a change to
data/contoh the line numbers move: `TULIS_PESAN=1 pytest tests/test_pesan.py` writes the messages
anew; read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from data.masalah import Masalah, ringkasan, saran
from data.terperiksa import periksa_folder
from tests.golden import TERLIHAT, TESTS, kasus


@kasus("pesan", "yml")
def test_pesan(berkas: Path, salinan_contoh: Path) -> None:
    isi = yaml.load(berkas.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isi["kalimat"].endswith(".")
    for ubah in isi["ubah"]:
        _ubah(salinan_contoh / ubah["berkas"], ubah)
    _, masalah = periksa_folder(Path("bersama"), [salinan_contoh])
    *pesan, jumlah = ringkasan(masalah).splitlines()
    if os.environ.get("TULIS_PESAN"):
        _tulis(berkas, pesan)
    else:
        assert pesan == isi["pesan"]
    assert jumlah == _penutup(pesan)


def _penutup(pesan: list[str]) -> str:
    """Warnings do not count when there are problems; alone they do not stop the build."""
    berat = [satu for satu in pesan if ": peringatan: " not in satu]
    return f"{len(berat)} masalah ditemukan; perbaiki lalu jalankan lagi." if berat else f"{len(pesan)} peringatan; tidak menghentikan pembangunan."


def _tulis(berkas: Path, pesan: list[str]) -> None:
    awal = berkas.read_text(encoding="utf-8").split("\npesan:\n")[0]
    butir = [f"  - '{satu.replace(chr(39), chr(39) * 2)}'\n" for satu in pesan]
    berkas.write_text("".join([awal, "\npesan:\n", *butir]), encoding="utf-8")


def _ubah(berkas: Path, ubah: dict[str, str]) -> None:
    if "hapus" in ubah:
        berkas.unlink()
        return
    teks = ubah["isi"] if "isi" in ubah else _ganti(berkas.read_text(encoding="utf-8"), ubah["cari"], ubah["ganti"])
    berkas.write_text(teks.translate(TERLIHAT), encoding=ubah.get("sandi", "utf-8"))


def _ganti(teks: str, cari: str, ganti: str) -> str:
    assert teks.count(cari) == 1, f"'{cari}' occurs {teks.count(cari)} times"
    return teks.replace(cari, ganti)


def test_masalah_sebagai_anotasi() -> None:
    """On a forge a problem is shown on the line of the change; line breaks and percent signs are escaped."""
    masalah = Masalah(Path("data/x.yml"), 6, 12, "10% salah\nbaris dua")
    assert masalah.anotasi == "::error file=data/x.yml,line=6,col=12::10%25 salah%0Abaris dua"


def test_masalah_seluruh_berkas_tanpa_nomor_baris() -> None:
    """A problem of a whole file names the file only."""
    assert str(Masalah(Path("data/x.yml"), 0, 0, "berkas tidak ada.")) == "data/x.yml: berkas tidak ada."


@pytest.mark.parametrize(("nilai", "harap"), [("pemrakasa", " Maksudnya 'pemrakarsa'?"), ("xyz", "")])
def test_saran(nilai: str, harap: str) -> None:
    """The nearest known word is named, but only when it is near."""
    assert saran(nilai, ["bupati", "pemrakarsa"]) == harap


def test_pesan_di_panduan_penyusun_adalah_pesan_yang_sebenarnya() -> None:
    """Every full message that the drafter's guide quotes is one of the messages above."""
    pesan = {f"data/{p}" for b in (TESTS / "pesan").glob("*.yml") for p in yaml.load(b.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["pesan"]}
    panduan = "\n".join(p.read_text(encoding="utf-8") for p in (TESTS.parent / "docs" / "panduan").glob("*.md"))
    dikutip = [baris for baris in panduan.splitlines() if baris.startswith("data/contoh/")]
    assert len(dikutip) >= 5
    assert set(dikutip) - pesan == set()
