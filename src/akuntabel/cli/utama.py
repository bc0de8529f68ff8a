"""Parsing of arguments and dispatch."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from akuntabel import __version__

from .bahasa import PenguraiIndonesia

_SEMUA_FORMAT = "docx,pdf,html"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    pengurai = susun_pengurai()
    pilihan = pengurai.parse_args(argv)
    jalankan: Callable[[argparse.Namespace], int] = import_module(
        f".{pilihan.perintah}", __package__
    ).jalankan
    try:
        return jalankan(pilihan)
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 141


def susun_pengurai() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    pengurai = PenguraiIndonesia(
        prog="akuntabel",
        description="Akuntabilitas kinerja instansi pemerintah: dari data kinerja ke LKjIP.",
        epilog="Bantuan satu perintah: akuntabel PERINTAH --help",
    )
    pengurai.add_argument(
        "--versi", action="version", version=f"akuntabel {__version__}", help="tampilkan versi"
    )
    perintah = pengurai.add_subparsers(dest="perintah", metavar="PERINTAH", required=True, title="perintah")
    for tambah in (_formulir, _cek, _susun, _arsip):
        tambah(perintah)
    return pengurai


def _formulir(perintah: Any) -> None:
    p = perintah.add_parser(
        "formulir",
        help="tulis buku kerja kosong untuk diisi",
        description="Menulis buku kerja Excel kosong: satu lembar untuk setiap pokok, dengan petunjuk.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang akan ditulis")
    p.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun pelaporan (baku: tahun lalu)")
    p.add_argument("--renstra", metavar="AWAL-AKHIR", help="periode Renstra, misalnya 2025-2029")
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")


def _cek(perintah: Any) -> None:
    p = perintah.add_parser(
        "cek",
        help="periksa buku kerja",
        description="Memeriksa buku kerja; setiap masalah disebut dengan lembar, sel, isi, dan usul.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang diperiksa")
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")


def _susun(perintah: Any) -> None:
    p = perintah.add_parser(
        "susun",
        help="susun LKjIP atau Perjanjian Kinerja dari buku kerja",
        description="Menyusun dokumen dari buku kerja ke DOCX, PDF dan HTML, beserta arsip data kinerjanya.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang sudah diisi")
    p.add_argument("--keluaran", metavar="DIR", default="keluaran", help="folder hasil (baku: keluaran)")
    p.add_argument(
        "--dokumen", choices=("lkjip", "pk"), default="lkjip", help="dokumen yang disusun (baku: lkjip)"
    )
    p.add_argument(
        "--format",
        metavar="F,F",
        default=_SEMUA_FORMAT,
        help="docx, pdf, html; dipisah koma (baku: semuanya)",
    )
    p.add_argument(
        "--tema", metavar="TEMA", default="baku", help="nama tema (baku, perwali) atau berkas TOML"
    )
    p.add_argument(
        "--garis-besar",
        choices=("analisis", "sasaran"),
        default="analisis",
        help="susunan BAB III: menurut analisis (baku) atau menurut sasaran",
    )
    p.add_argument("--dasar", metavar="DASAR.docx", help="DOCX instansi untuk gaya dan kop")
    p.add_argument(
        "--final", action="store_true", help="susun dokumen final; ditolak bila bagian wajib kosong"
    )
    p.add_argument(
        "--dengan-catatan", metavar="ALASAN", help="loloskan isian yang belum lengkap dengan alasan"
    )
    p.add_argument("--oleh", metavar="NAMA", help="siapa yang meloloskannya")
    p.add_argument("--timpa", action="store_true", help="timpa hasil yang sudah diubah; salinannya disimpan")
    p.add_argument("--json", action="store_true", help="tulis ringkasan sebagai JSON")


def _arsip(perintah: Any) -> None:
    p = perintah.add_parser(
        "arsip",
        help="periksa arsip data kinerja, atau keluarkan buku kerjanya",
        description="Memeriksa keutuhan arsip data kinerja (dibekukan) dan menampilkan keterangannya.",
    )
    p.add_argument("arsip", metavar="ARSIP.zip", help="arsip data kinerja")
    p.add_argument("--ke", metavar="BUKU.xlsx", help="tulis isinya sebagai buku kerja")
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    p.add_argument("--json", action="store_true", help="tulis keterangan sebagai JSON")
