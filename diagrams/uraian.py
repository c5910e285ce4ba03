"""A flow in words, for those who do not see the diagram."""

from __future__ import annotations

from collections.abc import Mapping

from data.model import Alur, Langkah, Lanjut, Peran
from diagrams.lajur import lanes
from diagrams.simbol import name


def describe_step(alur: Alur, langkah: Langkah, peran: Mapping[str, Peran]) -> str:
    """Return who does what in a step and where it goes on: 'Langkah 3 dari 7, Bupati: Menyetujui? Berikutnya: ...'."""
    nomor = alur.nomor(langkah.kode)
    pelaku = ", ".join(name(kode, peran) for kode in langkah.pelaku)
    return f"Langkah {nomor} dari {len(alur.langkah)}, {pelaku}: {_sentence(langkah.kegiatan)} {_next(alur, langkah)}"


def describe_flow(alur: Alur, peran: Mapping[str, Peran]) -> str:
    """Return what the diagram shows as a whole."""
    lajur = lane_names(alur, peran)
    tahap = tuple(dict.fromkeys(langkah.tahap for langkah in alur.langkah if langkah.tahap))
    bertahap = f" dalam {len(tahap)} tahap ({'; '.join(tahap)})" if tahap else ""
    return (
        f"Peta lintas fungsi dengan {len(alur.langkah)} langkah{bertahap} dan {len(lajur)} lajur pelaksana: "
        f"{'; '.join(lajur)}. Setiap langkah adalah tautan ke uraiannya."
    )


def _sentence(teks: str) -> str:
    return teks if teks.endswith((".", "?", "!")) else f"{teks}."


def _next(alur: Alur, langkah: Langkah) -> str:
    if langkah.tidak_diatur:
        return "Kelanjutannya tidak diatur."
    if not langkah.lanjut:
        return "Alur selesai."
    return f"Berikutnya: {', '.join(_exit(alur, lanjut) for lanjut in langkah.lanjut)}."


def _exit(alur: Alur, lanjut: Lanjut) -> str:
    return f"langkah {alur.nomor(lanjut.ke)}" + (f" bila {lanjut.jika}" if lanjut.jika else "")


def lane_names(alur: Alur, peran: Mapping[str, Peran]) -> tuple[str, ...]:
    """Return the printed name of each lane: 'Pejabat Fungsional / Pelaksana'."""
    return tuple(" / ".join(name(kode, peran) for kode in isi) for isi in lanes(alur))
