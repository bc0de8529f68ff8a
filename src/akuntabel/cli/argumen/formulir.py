"""Arguments of ``akuntabel formulir``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "formulir",
        help="tulis buku kerja kosong untuk diisi",
        description="Menulis buku kerja Excel kosong: satu lembar untuk setiap pokok, dengan petunjuk.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang akan ditulis")
    p.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun pelaporan (baku: tahun lalu)")
    p.add_argument("--renstra", metavar="AWAL-AKHIR", help="periode Renstra, misalnya 2025-2029")
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
