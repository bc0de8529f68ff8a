"""Arguments of ``akuntabel baca``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "baca",
        help="isi buku kerja dari LKjIP, PK, atau Renstra yang sudah ada",
        description="Membaca LKjIP, PK, Renstra (PDF, DOCX, HTML, Markdown, teks, XLSX) dan menulis buku "
        "kerja yang sudah terisi. Setiap sel menyebut tempatnya di dokumen; yang ragu atau berbeda ditandai.",
    )
    p.add_argument("berkas", metavar="BERKAS", nargs="+", help="dokumen, atau folder dokumen")
    p.add_argument("--ke", metavar="BUKU.xlsx", required=True, help="buku kerja yang akan ditulis")
    p.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun laporan (baku: yang disebut dokumennya)")
    p.add_argument(
        "--timpa",
        action="store_true",
        help="ganti buku kerja yang sudah ada; yang lama disimpan sebagai salinan",
    )
    p.add_argument("--proses", type=int, metavar="N", help="banyaknya proses (baku: sebanyak inti)")
    p.add_argument("--json", action="store_true", help="tulis ringkasan sebagai JSON")
