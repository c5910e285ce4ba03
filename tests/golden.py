"""Golden cases: a text file begins with a sentence, then parts headed `--- name`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# What an editor hides or strips is written so that it can be seen.
TERLIHAT = str.maketrans({"␣": " ", "⇥": "\t"})


def kasus(folder: str, akhiran: str = "txt") -> pytest.MarkDecorator:
    """Return the parametrisation over the cases of a folder below tests/; the file's name is the behaviour."""
    berkas = sorted((TESTS / folder).glob(f"*.{akhiran}"))
    assert berkas, f"no case in tests/{folder}"
    return pytest.mark.parametrize("berkas", [pytest.param(p, id=p.stem) for p in berkas])


def bagian(berkas: Path) -> dict[str, str]:
    """Return the parts of a case by name; "kalimat" is the sentence it begins with."""
    kalimat, *potongan = re.split(r"(?m)^--- (\S+)\n", berkas.read_text(encoding="utf-8"))
    assert kalimat.strip().endswith("."), f"{berkas.name} must begin with a sentence"
    isi = dict(zip(potongan[::2], potongan[1::2], strict=True))
    return {"kalimat": kalimat, **{nama: teks.translate(TERLIHAT) for nama, teks in isi.items()}}
