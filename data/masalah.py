"""One problem found in the data, and the ways it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path


@dataclass(frozen=True)
class Masalah:
    """A problem in a data file: where it is, what is wrong and what to do (Indonesian).

    `baris` and `kolom` count from 1; 0 means the whole file.
    """

    berkas: Path
    baris: int
    kolom: int
    pesan: str
    peringatan: bool = False

    def __str__(self) -> str:
        """Return the line a drafter reads in the terminal: file:line:column: message."""
        tempat = f":{self.baris}:{self.kolom}" if self.baris else ""
        return f"{self.berkas.as_posix()}{tempat}: {'peringatan: ' * self.peringatan}{self.pesan}"

    def sebagai_peringatan(self) -> Masalah:
        """Return the same as a warning, which does not stop the build."""
        return replace(self, peringatan=True)

    @property
    def anotasi(self) -> str:
        """Return the workflow command that shows the problem on the pull request's diff."""
        # https://docs.github.com/actions/reference/workflow-commands-for-github-actions
        pesan = self.pesan.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        tingkat = "warning" if self.peringatan else "error"
        return f"::{tingkat} file={self.berkas.as_posix()},line={self.baris},col={self.kolom}::{pesan}"


def ringkasan(masalah: list[Masalah]) -> str:
    """Return every problem, sorted by place, then the count, as one text."""
    urut = sorted(masalah, key=lambda m: (m.berkas.as_posix(), m.baris, m.kolom, m.pesan))
    jumlah = len(yang_berat(urut))
    penutup = f"{jumlah} masalah ditemukan; perbaiki lalu jalankan lagi." if jumlah else f"{len(urut)} peringatan; tidak menghentikan pembangunan."
    return "\n".join([*map(str, urut), penutup])


def yang_berat(masalah: list[Masalah]) -> list[Masalah]:
    """Return the problems that stop the build."""
    return [satu for satu in masalah if not satu.peringatan]


def saran(nilai: str, pilihan: list[str]) -> str:
    """Return " Maksudnya '...'?" naming the nearest of `pilihan`, or an empty string."""
    dekat = terdekat(nilai, pilihan)
    return f" Maksudnya '{dekat}'?" if dekat else ""


def terdekat(nilai: str, pilihan: list[str]) -> str | None:
    """Return the one of `pilihan` that `nilai` was probably meant to be, or None."""
    return next(iter(get_close_matches(nilai, pilihan, n=1, cutoff=0.6)), None)
