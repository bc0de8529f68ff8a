"""Arguments of ``akuntabel impor-anggaran``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "impor-anggaran",
        help="bawa pagu dan realisasi dari ekspor aplikasi keuangan ke buku kerja",
        description="Membaca ekspor anggaran (LRA, rekap belanja, RAK), mencocokkannya dengan subkegiatan "
        "di buku "
        "kerja, menunjukkan apa yang akan berubah, lalu mengubahnya setelah disetujui.",
    )
    p.add_argument(
        "ekspor", metavar="EKSPOR.xlsx", help="ekspor anggaran: .xlsx, .xls, .ods, .html, .mht, .csv"
    )
    p.add_argument("--ke", metavar="BUKU.xlsx", required=True, help="buku kerja yang diisi")
    p.add_argument("--dokumen", metavar="KODE", default="", help="kode DPA atau DPPA pemilik pagunya")
    p.add_argument(
        "--kolom",
        metavar="PERAN=KOLOM",
        action="append",
        default=[],
        help="kolom yang dipakai, misalnya realisasi=F atau pagu=F+H; boleh beberapa, dipisah koma",
    )
    p.add_argument(
        "--lembar",
        metavar="LEMBAR",
        action="append",
        default=[],
        help="lembar ekspor yang dibaca; boleh diulang",
    )
    p.add_argument(
        "--sisip", action="store_true", help="tambahkan subkegiatan yang belum ada di lembar Program"
    )
    p.add_argument("--paksa", action="store_true", help="impor walaupun instansi atau tahunnya berbeda")
    p.add_argument("--ya", action="store_true", help="ubah tanpa bertanya")
    p.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
