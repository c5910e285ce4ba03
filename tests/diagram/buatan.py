"""Flows made to break the layout, beside the real ones; the same ones at every run."""

from __future__ import annotations

import random

from data.model import Alur, Dokumen, Peran

RUJUKAN = ["Pasal 1"]
ANEH = 'Menulis "<b>&amp;</b>" & \\N \\l C:\\surat\\ Ω é — 日本語 <kosong>'
PANJANG = "Mempertanggungjawabkan" + "ketidakbersesuaian" * 3 + " pelaksanaan"
PERAN = {f"aneh-{n}": Peran(kode=f"aneh-{n}", nama=nama) for n, nama in enumerate(["<b>", "&amp;", "\\l", "Ω" * 30], 1)}
DOKUMEN = {"aneh": Dokumen(kode="aneh", nama='Surat "kutip" <HTML>')}
KATA = [
    "menyusun", "surat", "permohonan", "pelibatan", "Pejabat Fungsional", "atau", "pelaksana", "sesuai", "kriteria", "dan",
    "target", "kinerja", "Unit Organisasi", "dengan", "tembusan", "Pejabat Penilai Kinerja", "bersangkutan",
]  # fmt: skip
TAHAP = ["Tahap perencanaan", "Tahap pelaksanaan", "Tahap evaluasi"]


def alur(kode: str, langkah: list[dict]) -> Alur:
    """Return a flow of steps given as: pelaku, and where needed jenis, kegiatan, ke [(number, jika)], tahap, ..."""
    isi = []
    for n, satu in enumerate(langkah):
        akhir = n == len(langkah) - 1
        jenis = satu.get("jenis") or ("mulai" if n == 0 else "selesai" if akhir else "kegiatan")
        ke = satu.get("ke", [] if akhir or jenis == "selesai" else [(n + 1, None)])
        lanjut = [{"ke": f"l{m}", "jika": jika} for m, jika in ke]
        isi.append({"kegiatan": "Menyusun", **satu, "kode": f"l{n}", "jenis": jenis, "rujukan": RUJUKAN, "lanjut": lanjut})
        isi[-1].pop("ke", None)
    return Alur(kode=kode, nama=f"Alur {kode}", kelompok="penugasan", bukti="teks", rujukan=RUJUKAN, langkah=isi)


def tiga_cabang() -> Alur:
    """Return a decision with three exits in the middle of five lanes, and one in the last lane."""
    return alur("tiga-cabang", [
        {"pelaku": ["a", "b"]},
        {"pelaku": ["c"], "jenis": "keputusan", "kegiatan": "Memilih jalur?",
         "ke": [(2, "disetujui seluruhnya"), (3, "disetujui sebagian"), (4, "ditolak")]},
        {"pelaku": ["b"], "ke": [(5, None)]},
        {"pelaku": ["d"], "ke": [(5, None)]},
        {"pelaku": ["c"], "jenis": "selesai"},
        {"pelaku": ["e"], "jenis": "keputusan", "kegiatan": "Sudah?",
         "ke": [(6, "ya, lengkap dan benar"), (0, "belum, dan permohonan harus diulang dari awal"), (1, "belum")]},
        {"pelaku": ["e"]},
    ])  # fmt: skip


def satu_lajur() -> Alur:
    """Return decisions that jump forward and back in one lane, with nowhere to go but its sides."""
    return alur("satu-lajur", [
        {"pelaku": ["a"]},
        {"pelaku": ["a"], "jenis": "keputusan", "kegiatan": "Lengkap?", "ke": [(2, "lengkap"), (5, "tidak dapat dilengkapi"), (0, "kurang")]},
        {"pelaku": ["a"]},
        {"pelaku": ["a"], "jenis": "keputusan", "kegiatan": "Benar?", "ke": [(4, "benar"), (5, "salah"), (2, "perlu diperbaiki")]},
        {"pelaku": ["a"], "jenis": "selesai"},
        {"pelaku": ["a"]},
    ])  # fmt: skip


def teks_aneh() -> Alur:
    """Return texts that mean something to Graphviz, XML or HTML, long words, and letters without a known width."""
    return alur("teks-aneh", [
        {"pelaku": ["aneh-1", "aneh-2"], "kegiatan": ANEH, "kepada": ["aneh-3"], "dokumen": ["aneh"], "tembusan": ["aneh-4"]},
        {"pelaku": ["b"], "kegiatan": PANJANG},
        {"pelaku": ["b"], "jenis": "keputusan", "kegiatan": PANJANG + "?", "ke": [(3, '<ya> & "benar"'), (4, PANJANG)]},
        {"pelaku": ["b"], "kegiatan": "<>", "jenis": "selesai", "tidak_diatur": True},
        {"pelaku": ["aneh-1", "b"], "kegiatan": "<b>tebal</b>"},
    ])  # fmt: skip


def pelaku_terpencar() -> Alur:
    """Return steps of lanes far apart, side by side, and a decision of two lanes."""
    return alur("pelaku-terpencar", [
        {"pelaku": ["a"]}, {"pelaku": ["b"]}, {"pelaku": ["c"]}, {"pelaku": ["d"]},
        {"pelaku": ["a", "c", "d"], "kegiatan": "Membahas rancangan bersama-sama dalam rapat koordinasi"},
        {"pelaku": ["b", "c"], "jenis": "keputusan", "kegiatan": "Sepakat?", "ke": [(6, "sepakat"), (4, "tidak sepakat")]},
        {"pelaku": ["a", "d"], "kegiatan": "Menetapkan"},
    ])  # fmt: skip


def acak(benih: int, *, langkah: int, lajur: int, tahap: int = 0) -> Alur:
    """Return a random flow: decisions with two or three exits, loops back, jumps, steps of several lanes."""
    dadu = random.Random(benih)
    isi: list[dict] = []
    for n in range(langkah):
        satu: dict = {"pelaku": sorted({f"peran-{dadu.randrange(lajur)}" for _ in range(dadu.choice([1, 1, 1, 1, 2]))})}
        satu["kegiatan"] = " ".join(dadu.choices(KATA, k=dadu.randint(2, 14)))
        if tahap:
            satu["tahap"] = TAHAP[n * tahap // langkah]
        if 0 < n < langkah - 2 and dadu.random() < 0.3:
            lain = [m for m in range(langkah) if m not in (n, n + 1)]
            cabang = dadu.sample(lain, dadu.choice([1, 1, 2]))
            satu |= {"jenis": "keputusan", "kegiatan": "Menyetujui pelibatan?",
                     "ke": [(n + 1, "menyetujui"), *((m, dadu.choice(["tidak menyetujui", "belum lengkap", "ditolak"])) for m in cabang)]}
        isi.append(satu)
    return alur(f"acak-{benih}", isi)


def semua() -> list[Alur]:
    """Return every made flow."""
    return [
        tiga_cabang(), satu_lajur(), teks_aneh(), pelaku_terpencar(),
        acak(1, langkah=30, lajur=8), acak(2, langkah=30, lajur=6), acak(3, langkah=20, lajur=4, tahap=3),
        acak(4, langkah=12, lajur=2), acak(5, langkah=15, lajur=6, tahap=2), acak(6, langkah=3, lajur=1),
    ]  # fmt: skip
