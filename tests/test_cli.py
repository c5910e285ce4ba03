"""The command `panduan`: help and messages in Indonesian, exit codes, no traceback for bad input."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data import cli
from tests.conftest import DATA


@pytest.fixture
def akar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder with the fictional regency as its only one, and make the command use it."""
    shutil.copytree(DATA / "bersama", tmp_path / "data" / "bersama")
    shutil.copytree(DATA / "contoh", tmp_path / "data" / "kabupaten" / "contoh")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "AKAR", Path("data"))
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return Path("data")


def panggil(monkeypatch: pytest.MonkeyPatch, *argumen: str) -> int:
    """Run the command as a terminal would; return its exit code."""
    monkeypatch.setattr("sys.argv", ["panduan", *argumen])
    try:
        return cli.main()
    except SystemExit as keluar:
        return int(keluar.code or 0)


def test_bantuan_berbahasa_indonesia(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The help names every command and has no English heading."""
    assert panggil(monkeypatch, "--help") == 0
    bantuan = capsys.readouterr().out
    assert bantuan.startswith("pemakaian: panduan")
    assert all(perintah in bantuan for perintah in cli.PERINTAH)
    assert not any(kata in bantuan for kata in ("usage", "options", "positional", "show this", "optional", "exit"))


@pytest.mark.parametrize("perintah", cli.PERINTAH)
def test_bantuan_tiap_perintah(perintah: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command has help of its own, in Indonesian, with an example of its use."""
    assert panggil(monkeypatch, perintah, "--help") == 0
    bantuan = capsys.readouterr().out
    assert bantuan.startswith(f"pemakaian: panduan {perintah}")
    assert f"  panduan {perintah}" in bantuan.split("contoh:")[1]


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["perksa"], "Perintah tidak dapat dipahami: perksa. Maksudnya 'periksa'? Lihat 'panduan --help'."),
        ([], "Perintah tidak dapat dipahami: (kosong). Lihat 'panduan --help'."),
        (["cocokkan", "contoh"], "Perintah tidak dapat dipahami: cocokkan contoh. Lihat 'panduan cocokkan --help'."),
        (["periksa", "conto"], "Kabupaten 'conto' tidak ada. Maksudnya 'contoh'? Pilihan: contoh."),
        (["pohon", "xyz"], "Kabupaten 'xyz' tidak ada. Pilihan: contoh."),
    ],
    ids=lambda nilai: " ".join(nilai) if isinstance(nilai, list) else "",
)
def test_salah_perintah(
    argumen: list[str], pesan: str, akar: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong command or name is answered with one line that says what is allowed or where help is."""
    assert panggil(monkeypatch, *argumen) != 0
    assert capsys.readouterr().err == f"{pesan}\n"


@pytest.mark.parametrize("argumen", [["periksa"], ["periksa", "contoh"]], ids=["semua", "satu"])
def test_periksa_tanpa_masalah(argumen: list[str], akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Data without a problem: a line with the counts, and exit code 0."""
    assert cli.main(argumen) == 0
    hitungan, akhir = capsys.readouterr().out.splitlines()
    assert hitungan.startswith("contoh: 3 bab, 7 pasal, ")
    assert ", 4 catatan, 1 alur, " in hitungan and hitungan.endswith(" struktur, 3 hubungan, 1 unit, 3 surat")
    assert akhir == "Tidak ada masalah."


def test_periksa_melaporkan_masalah(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems go to the error output, with a count, and the exit code is 1."""
    (akar / "kabupaten/contoh/peraturan.yml").write_text("nomor: satu\n", encoding="utf-8")
    assert cli.main(["periksa"]) == 1
    keluaran = capsys.readouterr()
    assert "data/kabupaten/contoh/peraturan.yml:1:8: nomor: 'satu' harus bilangan bulat" in keluaran.err
    assert keluaran.err.splitlines()[-1] == "13 masalah ditemukan; perbaiki lalu jalankan lagi."
    assert keluaran.out == ""


def test_periksa_melaporkan_semua_kabupaten_sekaligus(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that cannot be read in one regency hides no problem of another, whatever its kind."""
    shutil.copytree(akar / "kabupaten/contoh", akar / "kabupaten/kedua")
    naskah, catatan = akar / "kabupaten/contoh/naskah.txt", akar / "kabupaten/kedua/catatan.yml"
    naskah.write_text(naskah.read_text(encoding="utf-8").replace("    a. kedudukan; dan", "   a. kedudukan; dan"), encoding="utf-8")
    catatan.write_text(catatan.read_text(encoding="utf-8").replace("kutipan: dibawah", "kutipan: dihulu"), encoding="utf-8")
    assert cli.main(["periksa"]) == 1
    pesan = capsys.readouterr().err.splitlines()
    assert pesan[0].startswith("data/kabupaten/contoh/naskah.txt:34:1: indentasi 3 spasi")
    assert pesan[1].startswith("data/kabupaten/kedua/catatan.yml:23:12: kutipan 'dihulu' tidak ada di Pasal 3")
    assert pesan[-1] == "3 masalah ditemukan; perbaiki lalu jalankan lagi."


def test_periksa_di_forge_memberi_anotasi(akar: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pull request's check each problem is also shown on its line."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (akar / "kabupaten/contoh/peran.yml").write_text("- peran: satu\n  sebutan: [Bupati]\n", encoding="utf-8")
    assert cli.main(["periksa", "contoh"]) == 1
    assert "::error file=data/kabupaten/contoh/peran.yml,line=1,col=10::peran 'satu' tidak dikenal." in capsys.readouterr().out


def test_peringatan_tidak_menghentikan(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is shown, but the exit code stays 0."""
    alur = akar / "kabupaten/contoh/alur/penunjukan-lintas-unit.yml"
    alur.write_text(alur.read_text(encoding="utf-8").replace("kegiatan: Menyusun surat", "kegiatan: Surat"), encoding="utf-8")
    assert cli.main(["periksa", "contoh"]) == 0
    keluaran = capsys.readouterr()
    assert ": peringatan: langkah 4 (penugasan): kegiatan 'Surat penugasan' tidak diawali kata kerja" in keluaran.err
    assert keluaran.err.splitlines()[-1] == "1 peringatan; tidak menghentikan pembangunan."


def test_cocokkan_tanpa_perbedaan_baru(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The fictional text agrees with its scan; every difference has its reason."""
    assert cli.main(["cocokkan", "contoh", "data/kabupaten/contoh/sumber.txt"]) == 0
    assert capsys.readouterr().out == "0 perbedaan belum dijelaskan, 4 dijelaskan, 0 entri tidak diperlukan lagi.\n"


def test_cocokkan_menunjukkan_perbedaan_dan_entri_usang(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new difference is printed to be copied, an entry no longer needed is a problem, and the exit code is 1."""
    sumber = akar / "kabupaten/contoh/sumber.txt"
    sumber.write_text(sumber.read_text(encoding="utf-8").replace("BABI\n", "BAB I\n").replace("kedudukan; dan", "keduduk; dan"), encoding="utf-8")
    assert cli.main(["cocokkan", "contoh", str(sumber)]) == 1
    keluaran = capsys.readouterr()
    assert '  sumber: "keduduk;"\n  naskah: "kedudukan;"\n  alasan:\n' in keluaran.out
    assert "1 perbedaan belum dijelaskan, 3 dijelaskan, 1 entri tidak diperlukan lagi." in keluaran.out
    assert "perbedaan 'BABI' / 'BAB I' di BAB I tidak terjadi lagi; hapus entri ini." in keluaran.err


def test_cocokkan_sumber_tidak_ada(akar: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A source that is not there is a message, not a traceback."""
    assert panggil(monkeypatch, "cocokkan", "contoh", "tiada.txt") == 1
    assert capsys.readouterr().err == "Teks sumber 'tiada.txt' tidak ada; periksa nama dan letaknya.\n"


def test_pohon_mencetak_setiap_ketentuan(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every provision is a line: its line in naskah.txt, citation, kind and words."""
    assert cli.main(["pohon", "contoh"]) == 0
    baris = capsys.readouterr().out.splitlines()
    assert baris[1] == "2\tJudul baris 1\tbaris\tBUPATI CONTOH JAYA"
    assert "70\tPasal 5 ayat (2) huruf d\thuruf\tjangka waktu pelibatan; dan" in baris


def test_skema_ditulis(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON Schema for each kind of file, for an editor's completion."""
    assert cli.main(["skema"]) == 0
    assert {"alur.json", "peraturan.json", "surat.json", "catatan.json"} <= {p.name for p in Path(".skema").iterdir()}
    assert capsys.readouterr().out == "Skema ditulis ke .skema/.\n"
