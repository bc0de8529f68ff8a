"""Arguments of ``akuntabel cek``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "cek",
        help="periksa buku kerja",
        description="Memeriksa buku kerja; setiap masalah disebut dengan lembar, sel, isi, dan usul.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang diperiksa, atau folder buku kerja")
    p.add_argument(
        "--proses", type=int, metavar="N", help="banyaknya proses untuk satu folder (baku: sebanyak inti)"
    )
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
