"""Which special rules the one-page summary of a regency shows."""

from __future__ import annotations

from collections.abc import Sequence

from data.model import AturanKhusus

TOPIK = ("asal-ketua-tim", "syarat-ketua-tim", "pembentukan-tim", "batas-penugasan", "pelaporan", "tim-transformasi", "spbe")


def terpilih(aturan: Sequence[AturanKhusus], topik: str) -> list[AturanKhusus]:
    """Return the rules on a topic that are marked for the summary; the only rule on a topic needs no mark."""
    sama = [satu for satu in aturan if satu.topik == topik]
    return sama if len(sama) == 1 else [satu for satu in sama if satu.di_ringkasan]
