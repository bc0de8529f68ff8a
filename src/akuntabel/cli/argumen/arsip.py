"""Arguments of ``akuntabel arsip``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "arsip",
        help="periksa arsip data kinerja, atau keluarkan buku kerjanya",
        description="Memeriksa keutuhan arsip data kinerja (dibekukan) dan menampilkan keterangannya.",
    )
    p.add_argument("arsip", metavar="ARSIP.zip", help="arsip data kinerja")
    p.add_argument("--ke", metavar="BUKU.xlsx", help="tulis isinya sebagai buku kerja")
    p.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    p.add_argument("--json", action="store_true", help="tulis keterangan sebagai JSON")
