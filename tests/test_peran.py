"""A role's page holds each of its steps, and each of its duties in the exact words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from data.muat import Bersama, Kabupaten, muat_bersama, muat_kabupaten
from macros.halaman import alamat_peran, peran_dipakai
from macros.peran import langkah_peran

DATA = Path(__file__).parent.parent / "data"
BERSAMA: Bersama = muat_bersama(DATA / "bersama")[0]
PERAN = [
    pytest.param(kabupaten, kode, id=f"{kabupaten.slug}/{kode}")
    for folder in sorted(p for p in (DATA / "kabupaten").iterdir() if p.is_dir())
    for kabupaten in [muat_kabupaten(folder)[0]]
    for kode in peran_dipakai(kabupaten, BERSAMA)
]


@pytest.mark.parametrize(("kabupaten", "kode"), PERAN)
def test_every_step_and_duty_of_a_role_is_on_its_page(kabupaten: Kabupaten, kode: str, situs: Path) -> None:
    halaman = html.parse(str(situs / alamat_peran(kabupaten, kode))).getroot()
    tautan = {a.get("href").split("alur/")[-1] for a in halaman.xpath("//ul[@class='langkah-peran']//a[contains(@href, '-langkah-')]")}
    assert tautan == {f"{alur.kode}.html#{alur.kode}-langkah-{nomor}" for alur, nomor, _ in langkah_peran(kabupaten, kode)}
    isi = halaman.xpath("string(//article)")
    for satu in (t for t in kabupaten.tanggung_jawab if t.peran == kode):
        assert all(k.teks in isi for k in kabupaten.naskah.anak(satu.rujukan))
