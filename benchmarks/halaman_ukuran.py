"""The page ``docs/ukuran.md``: what was measured, as ratios, and how to measure again."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.borongan import PEKERJA, Borongan
from benchmarks.memori import Puncak

BAGIAN = ("bagian: grafik", "bagian: typst", "bagian: docx")
_TITIK = (10, 50, 100, 200)


@dataclass(frozen=True, slots=True)
class HasilUkur:
    """Everything measured in one run: seconds by report and step, peaks by report, batches by name."""

    waktu: Mapping[str, Mapping[str, list[float]]]
    memori: Mapping[str, Puncak]
    borongan: Iterable[tuple[str, Borongan]]
    ulang: int


def susun_halaman(u: HasilUkur) -> str:
    """Return the page as Markdown."""
    bagian = (_pembuka(u), _waktu(u), _rincian(u), _memori(u), _borongan(u), _cara())
    return "\n".join(baris for b in bagian for baris in (*b, ""))


def _pembuka(u: HasilUkur) -> list[str]:
    return [
        "# Ukuran: waktu dan memori penyusunan laporan",
        "",
        f"Diukur pada {time.strftime('%d-%m-%Y')} dalam satu kali jalan, pada mesin {os.cpu_count()} "
        f"inti ({platform.system()}, Python {platform.python_version()}). Setiap cara diulang "
        f"{u.ulang} kali bergantian (A, B, C, A, B, C, ...), masing-masing dalam proses baru yang "
        "modulnya sudah dimuat; yang dicantumkan adalah median, dengan nilai terkecil dan terbesar "
        "dalam kurung. Yang berlaku umum adalah nisbahnya; detiknya hanya berlaku untuk mesin itu.",
    ]


def _waktu(u: HasilUkur) -> list[str]:
    return [
        "## Tiga format dibanding bagian telanjangnya dan LibreOffice",
        "",
        "| Laporan | Utuh (detik) | Utuh : jumlah bagian | LibreOffice : utuh | dengan HTML LibreOffice |",
        "|---|---|---|---|---|",
        *(_baris_waktu(nama, w) for nama, w in u.waktu.items()),
        "",
        "- **Utuh**: dari berkas buku kerja sampai DOCX, PDF, HTML dan arsip tertulis (`api.susun`, "
        "garis besar menurut sasaran).",
        "- **Jumlah bagian**: grafik yang sama (SVG oleh vl-convert, PNG oleh Typst), sumber Typst yang sama "
        "di proses anak, dan penulisan DOCX dari naskah yang sudah jadi. Membaca buku kerja, "
        "menyusun naskah, HTML dan arsip tidak dihitung di sini. Sasaran: nisbah paling besar 1,5.",
        "- **LibreOffice**: buku kerja, naskah dan grafik yang sama; DOCX ditulis dengan python-docx "
        "lewat antarmuka umumnya, PDF oleh LibreOffice yang baru dijalankan (profilnya sudah ada), "
        "HTML oleh pencetak kita. Kolom terakhir menambahkan HTML dari LibreOffice. Sasaran: nisbah "
        "paling kecil 2.",
        "- Nisbah dihitung untuk setiap putaran, lalu diambil mediannya.",
    ]


def _baris_waktu(nama: str, w: Mapping[str, list[float]]) -> str:
    utuh, lo = w["utuh: utuh"], w["libreoffice: libreoffice"]
    bagian = [sum(nilai) for nilai in zip(*(w[b] for b in BAGIAN), strict=True)]
    lo_html = [a + b for a, b in zip(lo, w["libreoffice: libreoffice html"], strict=True)]
    nisbah = (_nisbah(utuh, bagian), _nisbah(lo, utuh), _nisbah(lo_html, utuh))
    return f"| {nama} | {_rentang(utuh)} | {' | '.join(_rentang(n) for n in nisbah)} |"


def _nisbah(atas: list[float], bawah: list[float]) -> list[float]:
    return [a / b for a, b in zip(atas, bawah, strict=True)]


def _rentang(nilai: list[float]) -> str:
    return f"{_angka(median(nilai))} ({_angka(min(nilai))} – {_angka(max(nilai))})"


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".replace(".", ",")


def _rincian(u: HasilUkur) -> list[str]:
    nama, w = list(u.waktu.items())[-1]
    return [
        f"## Ke mana waktunya: {nama}",
        "",
        "| Langkah | Detik (median) |",
        "|---|---|",
        *(f"| {langkah} | {_angka(median(nilai))} |" for langkah, nilai in w.items()),
    ]


def _memori(u: HasilUkur) -> list[str]:
    return [
        "## Puncak memori",
        "",
        "`akuntabel susun`, diamati dari luar setiap 10 milidetik, terbesar dari tiga kali jalan, "
        "dalam MB (10^6 bita). Halaman memori yang dipakai bersama dihitung dua kali. Sasaran: 300 "
        "MB setiap proses, 450 MB bersama-sama.",
        "",
        "| Laporan | Proses utama | Proses anak (Typst) | Bersama-sama |",
        "|---|---|---|---|",
        *(f"| {nama} | {p.induk} | {p.anak} | {p.bersama} |" for nama, p in u.memori.items()),
    ]


def _borongan(u: HasilUkur) -> list[str]:
    kepala = " | ".join(f"setelah {n}" for n in _TITIK)
    return [
        f"## Borongan dengan {PEKERJA} pekerja",
        "",
        "Laporan yang berbeda-beda, tiga format dan arsip untuk setiap laporan. Memori adalah "
        "rata-rata pekerja dalam MB setelah sekian laporan selesai oleh semua pekerja; kenaikan "
        "adalah kemiringan garis lurus memori setiap pekerja sesudah sepuluh laporan pertamanya.",
        "",
        f"| Borongan | Laporan | Halaman | Laporan per detik | {kepala} | Kenaikan (kB per laporan) |",
        f"|---|---|---|---|{'---|' * len(_TITIK)}---|",
        *(_baris_borongan(nama, b) for nama, b in u.borongan),
    ]


def _baris_borongan(nama: str, b: Borongan) -> str:
    banyak, halaman = len(b.langkah), [langkah.halaman for langkah in b.langkah]
    memori = [str(b.rss_setelah(n)) if n <= banyak else "–" for n in _TITIK]
    sel = (nama, str(banyak), f"{min(halaman)} – {max(halaman)}", _angka(b.laju), *memori)
    return f"| {' | '.join(sel)} | {_angka(b.kemiringan())} |"


def _cara() -> list[str]:
    return [
        "## Mengulang",
        "",
        "`make ukur`, atau hanya halaman ini: `python -m benchmarks.ukur_laporan`. LibreOffice "
        "(`soffice`) harus terpasang. Laporan besar dibuat oleh `benchmarks/besar.py`: 200 "
        "indikator, sedikitnya 40 tabel bernomor.",
    ]
