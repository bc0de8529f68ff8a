"""Arguments of ``akuntabel formulir``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "formulir",
        help="tulis buku kerja kosong untuk diisi, atau formulir Word untuk narasi",
        description="Menulis buku kerja Excel kosong: satu lembar untuk setiap pokok, dengan petunjuk. "
        "Dengan --narasi: formulir Word untuk menulis semua narasi laporan.",
    )
    p.add_argument(
        "buku", metavar="BUKU.xlsx", nargs="?", help="buku kerja yang akan ditulis (tidak dengan --narasi)"
    )
    p.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun pelaporan (baku: tahun lalu)")
    p.add_argument("--renstra", metavar="AWAL-AKHIR", help="periode Renstra, misalnya 2025-2029")
    p.add_argument("--narasi", metavar="NARASI.docx", help="tulis formulir Word untuk narasi")
    p.add_argument("--dari", metavar="BUKU.xlsx", help="buku kerja yang sasaran dan angkanya dimuat")
    p.add_argument(
        "--bidang",
        metavar="BIDANG",
        action="append",
        help="hanya yang diisi satu bidang (kode, nama, atau semua); dapat diulang",
    )
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
