"""Arguments of ``akuntabel lanjut``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "lanjut",
        help="tulis buku kerja tahun baru dari buku kerja tahun lalu",
        description="Menulis buku kerja tahun berikutnya dari buku kerja atau arsip tahun lalu; yang lama "
        "tidak diubah.",
    )
    p.add_argument("lama", metavar="LAMA", help="buku kerja (.xlsx) atau arsip (.potret.zip) tahun lalu")
    p.add_argument("baru", metavar="BARU.xlsx", help="buku kerja tahun baru yang akan ditulis")
    p.add_argument(
        "--renstra-baru", metavar="AWAL-AKHIR", help="periode Renstra baru bila berganti, misalnya 2030-2034"
    )
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    p.add_argument("--json", action="store_true", help="tulis ringkasan sebagai JSON")
