"""The official text as a tree of provisions, each with one citation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from data.rujukan import Rujukan


@dataclass(frozen=True)
class Ketentuan:
    """One provision: its citation, kind, printed label, exact wording, parent and line in naskah.txt.

    `hilang` is true for a figure that our copy of the regulation does not show.
    """

    rujukan: Rujukan
    jenis: str
    label: str
    teks: str
    induk: Rujukan | None
    baris: int
    hilang: bool = False


@dataclass(frozen=True)
class Naskah:
    """The provisions of one regulation in document order."""

    ketentuan: tuple[Ketentuan, ...]

    @cached_property
    def _menurut_rujukan(self) -> dict[Rujukan, Ketentuan]:
        return {k.rujukan: k for k in self.ketentuan}

    @cached_property
    def _menurut_induk(self) -> dict[Rujukan | None, tuple[Ketentuan, ...]]:
        anak: dict[Rujukan | None, list[Ketentuan]] = {}
        for ketentuan in self.ketentuan:
            anak.setdefault(ketentuan.induk, []).append(ketentuan)
        return {induk: tuple(isi) for induk, isi in anak.items()}

    def cari(self, rujukan: Rujukan) -> Ketentuan | None:
        """Return the provision that `rujukan` cites, or None."""
        return self._menurut_rujukan.get(rujukan)

    def anak(self, rujukan: Rujukan | None) -> tuple[Ketentuan, ...]:
        """Return the children of a provision (of None: the top level), in order."""
        return self._menurut_induk.get(rujukan, ())

    def leluhur(self, ketentuan: Ketentuan) -> Iterator[Ketentuan]:
        """Yield the parent, its parent, and so on up to the top."""
        while ketentuan.induk is not None:
            ketentuan = self._menurut_rujukan[ketentuan.induk]
            yield ketentuan

    def judul_gambar(self, gambar: Ketentuan) -> str:
        """Return a figure's printed caption, or else the words that it stands under."""
        return gambar.teks or next((k.teks for k in self.leluhur(gambar) if k.teks), "")

    def turunan(self, rujukan: Rujukan) -> Iterator[Ketentuan]:
        """Yield the provision and everything below it, in document order."""
        if ketentuan := self.cari(rujukan):
            yield ketentuan
        for anak in self.anak(rujukan):
            yield from self.turunan(anak.rujukan)
