"""Arguments of ``akuntabel batal``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "batal",
        help="batalkan perubahan terakhir pada buku kerja",
        description="Mengembalikan buku kerja ke keadaan sebelum perubahan terakhir oleh aplikasi ini.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang perubahannya dibatalkan")
    p.add_argument("--ya", action="store_true", help="lanjutkan tanpa bertanya")
    p.add_argument(
        "--paksa",
        action="store_true",
        help="batalkan walaupun buku kerja disunting sesudahnya; yang sekarang disimpan sebagai salinan",
    )
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
