"""Arguments of ``akuntabel susun``."""

from __future__ import annotations

from typing import Any

_SEMUA_FORMAT = "docx,pdf,html"


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "susun",
        help="susun LKjIP atau Perjanjian Kinerja dari buku kerja",
        description="Menyusun dokumen dari buku kerja ke DOCX, PDF dan HTML, beserta arsip data kinerjanya.",
    )
    p.add_argument("buku", metavar="BUKU.xlsx", help="buku kerja yang sudah diisi, atau folder buku kerja")
    p.add_argument("--keluaran", metavar="DIR", default="keluaran", help="folder hasil (baku: keluaran)")
    p.add_argument(
        "--dokumen", choices=("lkjip", "pk"), default="lkjip", help="dokumen yang disusun (baku: lkjip)"
    )
    p.add_argument(
        "--format",
        metavar="F,F",
        default=_SEMUA_FORMAT,
        help="docx, pdf, html; dipisah koma (baku: semuanya)",
    )
    p.add_argument(
        "--tema", metavar="TEMA", default="baku", help="nama tema (baku, perwali) atau berkas TOML"
    )
    p.add_argument(
        "--garis-besar",
        choices=("analisis", "sasaran"),
        default="analisis",
        help="susunan BAB III: menurut analisis (baku) atau menurut sasaran",
    )
    p.add_argument("--dasar", metavar="DASAR.docx", help="DOCX instansi untuk gaya dan kop")
    p.add_argument(
        "--final", action="store_true", help="susun dokumen final; ditolak bila bagian wajib kosong"
    )
    p.add_argument(
        "--dengan-catatan", metavar="ALASAN", help="loloskan isian yang belum lengkap dengan alasan"
    )
    p.add_argument("--oleh", metavar="NAMA", help="siapa yang meloloskannya")
    p.add_argument("--timpa", action="store_true", help="timpa hasil yang sudah diubah; salinannya disimpan")
    p.add_argument(
        "--proses", type=int, metavar="N", help="banyaknya proses untuk satu folder (baku: sebanyak inti)"
    )
    p.add_argument("--json", action="store_true", help="tulis ringkasan sebagai JSON")
