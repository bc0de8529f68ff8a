"""Arguments of ``akuntabel buka``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "buka",
        help="buka aplikasi di peramban, untuk satu orang",
        description="Membuka aplikasi di peramban untuk satu orang, tanpa akun: isi, periksa, susun, reviu. "
        "Semuanya berjalan di komputer ini; tidak ada berkas yang dikirim ke luar.",
    )
    p.add_argument("--port", type=int, metavar="N", default=0, help="nomor port (baku: yang sedang bebas)")
    p.add_argument(
        "--tanpa-peramban", action="store_true", help="jangan buka peramban; tampilkan alamatnya saja"
    )
    p.add_argument(
        "--folder", metavar="DIR", help="folder kerja yang dipakai lagi (baku: folder sementara baru)"
    )
