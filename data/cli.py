"""The console command `panduan`, for drafters: messages in Indonesian, no traceback for bad input."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from data.baca import baca_teks
from data.cocokkan import periksa_beda
from data.masalah import Masalah, ringkasan, saran
from data.muat import Kabupaten, folder_kabupaten, muat_kabupaten
from data.skema import tulis_skema
from data.terperiksa import periksa_folder

AKAR = Path(os.path.relpath(Path(__file__).resolve().parent))
CONTOH = """contoh:
  panduan periksa                          periksa semua data
  panduan periksa buton                    periksa data satu kabupaten saja
  panduan cocokkan buton ~/buton.txt       bandingkan naskah dengan teks sumber, kata demi kata
  panduan pohon buton                      tampilkan setiap ketentuan dengan rujukannya
  panduan skema                            tulis skema JSON untuk penyunting teks ke folder .skema"""


class Pengurai(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian."""

    def __init__(self, **nilai) -> None:
        super().__init__(add_help=False, formatter_class=Bentuk, **nilai)
        pilihan = self.add_argument_group("pilihan")
        pilihan.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say that the command line was not understood, and where help is; the library's message is English."""
        ditulis = " ".join(sys.argv[1:]) or "(kosong)"
        dugaan = saran(sys.argv[1], list(PERINTAH)) if len(sys.argv) > 1 and sys.argv[1] not in PERINTAH else ""
        keluar(f"Perintah tidak dapat dipahami: {ditulis}.{dugaan} Lihat '{self.prog} --help'.", kode=2)


class Bentuk(argparse.RawDescriptionHelpFormatter):
    """Help with an Indonesian prefix for the usage line."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:
        super().add_usage(usage, actions, groups, prefix="pemakaian: " if prefix is None else prefix)


def main(argumen: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when all is well, 1 when something has to be mended."""
    nilai = pengurai().parse_args(argumen)
    return PERINTAH[nilai.perintah](nilai)


def pengurai() -> Pengurai:
    """Return the command's argument parser."""
    utama = Pengurai(prog="panduan", description="Perkakas penyusun Panduan Sistem Kerja.", epilog=CONTOH)
    sub = utama.add_subparsers(title="perintah", dest="perintah", required=True, metavar="PERINTAH", parser_class=Pengurai)
    satu = sub.add_parser("periksa", help="periksa data dan laporkan semua masalah", epilog=CONTOH)
    satu.add_argument_group("masukan").add_argument("slug", nargs="*", help="nama folder di data/kabupaten; kosong berarti semua")
    for nama, bantuan in (("cocokkan", "bandingkan naskah dengan teks sumber"), ("pohon", "tampilkan pohon ketentuan")):
        satu = sub.add_parser(nama, help=bantuan, epilog=CONTOH)
        masukan = satu.add_argument_group("masukan")
        masukan.add_argument("slug", help="nama folder di data/kabupaten")
        if nama == "cocokkan":
            masukan.add_argument("sumber", type=Path, metavar="teks-sumber", help="berkas teks polos hasil pindai")
    sub.add_parser("skema", help="tulis skema JSON untuk penyunting teks", epilog=CONTOH)
    return utama


def perintah_periksa(nilai: argparse.Namespace) -> int:
    """Check all data, or the named regencies with the shared catalogues."""
    folder = [_folder(slug) for slug in dict.fromkeys(nilai.slug)] or folder_kabupaten(AKAR)
    panduan, masalah = periksa_folder(AKAR / "bersama", folder)
    if masalah:
        lapor(masalah)
    if panduan is None:
        return 1
    for kabupaten in panduan.kabupaten:
        print(hitungan(kabupaten))
    print("Tidak ada masalah.")
    return 0


def perintah_cocokkan(nilai: argparse.Namespace) -> int:
    """Compare naskah.txt with a source; every difference must be listed with a reason."""
    if not nilai.sumber.is_file():
        keluar(f"Teks sumber '{nilai.sumber}' tidak ada; periksa nama dan letaknya.")
    kabupaten = _muat_satu(nilai.slug)
    sumber, masalah = baca_teks(nilai.sumber)
    if masalah:
        return lapor(masalah)
    tak_dijelaskan, usang = periksa_beda(kabupaten, sumber)
    for beda in tak_dijelaskan:
        print(f"{beda.sebagai_yaml()}\n")
    for satu in usang:
        print(satu, file=sys.stderr)
    dijelaskan = len(kabupaten.beda_salinan) - len(usang)
    print(f"{len(tak_dijelaskan)} perbedaan belum dijelaskan, {dijelaskan} dijelaskan, {len(usang)} entri tidak diperlukan lagi.")
    if tak_dijelaskan:
        print("Betulkan naskah.txt, atau salin entri di atas ke beda-salinan.yml dan isi alasannya.")
    return 1 if tak_dijelaskan or usang else 0


def perintah_pohon(nilai: argparse.Namespace) -> int:
    """Print every provision: its line in naskah.txt, citation, kind and words."""
    for k in _muat_satu(nilai.slug).naskah.ketentuan:
        print(f"{k.baris}\t{k.rujukan}\t{k.jenis}\t{k.teks}")
    return 0


def perintah_skema(_: argparse.Namespace) -> int:
    """Write the JSON Schema of every data file."""
    folder = tulis_skema(AKAR.parent / ".skema")
    print(f"Skema ditulis ke {folder.name}/.")
    return 0


PERINTAH = {
    "periksa": perintah_periksa,
    "cocokkan": perintah_cocokkan,
    "pohon": perintah_pohon,
    "skema": perintah_skema,
}


def hitungan(kabupaten: Kabupaten) -> str:
    """Return one line with what a regency's folder holds."""
    ketentuan = kabupaten.naskah.ketentuan
    jumlah = {jenis: sum(1 for k in ketentuan if k.jenis == jenis) for jenis in ("bab", "pasal", "ayat", "gambar")}
    jumlah |= {
        "ketentuan": len(ketentuan),
        "catatan": len(kabupaten.catatan),
        "alur": len(kabupaten.alur),
        "langkah": sum(len(a.langkah) for a in kabupaten.alur),
        "struktur": len(kabupaten.struktur),
        "hubungan": sum(len(s.hubungan) for s in kabupaten.struktur),
        "unit": len({nama for s in kabupaten.struktur for nama in s.berlaku_untuk}),
        "surat": len(kabupaten.surat),
    }
    isi = [f"{n} {apa}" for apa, n in jumlah.items()]
    return f"{kabupaten.slug}: {', '.join(isi)}"


def lapor(masalah: list[Masalah]) -> int:
    """Print the problems, on a forge also as annotations of the change; return 1."""
    print(ringkasan(masalah), file=sys.stderr)
    if os.environ.get("GITHUB_ACTIONS"):
        print("\n".join(satu.anotasi for satu in masalah))
    return 1


def keluar(pesan: str, *, kode: int = 1) -> NoReturn:
    """Print a message and stop."""
    print(pesan, file=sys.stderr)
    raise SystemExit(kode)


def _folder(slug: str) -> Path:
    pilihan = [p.name for p in folder_kabupaten(AKAR)]
    if slug not in pilihan:
        keluar(f"Kabupaten '{slug}' tidak ada.{saran(slug, pilihan)} Pilihan: {', '.join(pilihan)}.")
    return AKAR / "kabupaten" / slug


def _muat_satu(slug: str) -> Kabupaten:
    kabupaten, masalah = muat_kabupaten(_folder(slug))
    if kabupaten is None:
        raise SystemExit(lapor(masalah))
    return kabupaten


if __name__ == "__main__":
    sys.exit(main())
