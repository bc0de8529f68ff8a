"""Arguments of ``akuntabel serap``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "serap",
        help="ambil suntingan Word kembali ke buku kerja",
        description="Membandingkan DOCX yang disunting dengan keadaannya ketika disusun dan dengan buku "
        "kerja, memperlihatkan setiap perubahan, lalu menulis bagian narasi yang berubah ke buku kerja. "
        "Angka dan kalimat yang disusun dari data hanya didaftar, tidak diambil.",
    )
    p.add_argument("dokumen", metavar="LAPORAN.docx", help="DOCX susunan Akuntabel yang disunting")
    p.add_argument("--ke", metavar="BUKU.xlsx", required=True, help="buku kerja yang menerima teksnya")
    p.add_argument(
        "--utamakan",
        choices=("word", "buku"),
        default="",
        help="untuk bagian yang berubah di kedua tempat: pakai teks Word, atau biarkan buku kerja",
    )
    p.add_argument(
        "--hapus", action="store_true", help="kosongkan juga di buku kerja bagian yang dihapus di Word"
    )
    p.add_argument(
        "--paksa", action="store_true", help="lanjutkan walaupun instansi atau tahun dokumen berbeda"
    )
    p.add_argument("--ya", action="store_true", help="setujui perubahan tanpa ditanya")
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
