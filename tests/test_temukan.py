"""Every combination of the three questions leads to a flow of that very case, or to "not regulated" with the nearest provision."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from data.muat import Kabupaten, muat_kabupaten
from data.temukan import BENTUK, CARA, LINGKUP, temukan

KABUPATEN = sorted(p for p in (Path(__file__).parent.parent / "data" / "kabupaten").iterdir() if p.is_dir())


@pytest.fixture(params=KABUPATEN, ids=lambda p: p.name)
def kabupaten(request: pytest.FixtureRequest) -> Kabupaten:
    hasil, masalah = muat_kabupaten(request.param)
    assert hasil, masalah
    return hasil


@pytest.mark.parametrize(("lingkup", "bentuk", "cara"), list(product(LINGKUP, BENTUK, CARA)), ids="-".join)
def test_each_case_has_an_answer(kabupaten: Kabupaten, lingkup: str, bentuk: str, cara: str) -> None:
    jawaban = temukan(kabupaten, lingkup=lingkup, bentuk=bentuk, cara=cara)
    if jawaban.alur:
        assert (jawaban.alur.lingkup, jawaban.alur.cara) == (lingkup, cara)
        teks = " ".join(kabupaten.naskah.cari(r).teks.lower() for r in jawaban.tentang_bentuk)
        assert "individu" in teks or "tim kerja" in teks
    else:
        assert jawaban.terdekat
        assert all(kabupaten.naskah.cari(r) for r in jawaban.terdekat)


def test_nobody_volunteers_for_another_agency(kabupaten: Kabupaten) -> None:
    jawaban = temukan(kabupaten, lingkup="lintas-instansi", bentuk="tim", cara="pengajuan-sukarela")
    assert jawaban.alur is None
