"""Arguments of ``akuntabel gabung``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "gabung",
        help="gabungkan buku kerja bidang ke buku kerja utama",
        description="Menggabungkan isian bidang ke buku kerja utama, sel demi sel; yang berbenturan disebut.",
    )
    p.add_argument(
        "bidang", metavar="BIDANG.xlsx", nargs="+", help="buku kerja bidang yang sudah diisi, atau foldernya"
    )
    p.add_argument("--ke", metavar="BUKU.xlsx", required=True, help="buku kerja utama")
    p.add_argument(
        "--utamakan",
        choices=("buku", "bidang"),
        default="",
        help="siapa yang dipakai bila buku kerja utama dan bidang berbeda (baku: tidak digabung)",
    )
    p.add_argument("--ya", action="store_true", help="lanjutkan tanpa bertanya")
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
