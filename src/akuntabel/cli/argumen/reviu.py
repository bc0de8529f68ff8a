"""Arguments of ``akuntabel reviu``."""

from __future__ import annotations

from typing import Any


def tambah(perintah: Any) -> None:
    """Add the command."""
    p = perintah.add_parser(
        "reviu",
        help="periksa laporan siapa pun: angka, jumlah, sebutan, susunan",
        description="Membaca dokumen (PDF, DOCX, HTML, Markdown, teks, XLSX), memeriksa setiap angkanya "
        "terhadap angka lain, dan menyebut yang salah beserta buktinya.",
    )
    p.add_argument("berkas", metavar="BERKAS", nargs="+", help="dokumen, atau folder dokumen")
    _tambah_bentuk(p)
    _tambah_acuan(p)
    _tambah_banding(p)
    _tambah_aturan(p)
    p.add_argument("--semua", action="store_true", help="tampilkan semua temuan, bukan dua puluh pertama")
    p.add_argument("--proses", type=int, metavar="N", help="banyaknya proses (baku: sebanyak inti)")


def _tambah_bentuk(p: Any) -> None:
    p.add_argument(
        "--format",
        metavar="F,F",
        default="",
        help="terminal, json, sarif, html, docx, pdf, xlsx, kertas; dipisah koma (baku: terminal)",
    )
    p.add_argument("--json", action="store_true", help="sama dengan --format json")
    p.add_argument(
        "--keluaran", metavar="DIR", help="tulis hasil lengkap ke folder ini (berkas --format juga)"
    )
    p.add_argument("--rekap", metavar="REKAP.xlsx", help="tulis rekap semua dokumen, satu baris satu laporan")
    p.add_argument(
        "--setelan", metavar="TOML", help="nama pereviu, kota, dan dasar hukum daerah untuk --format kertas"
    )


def _tambah_acuan(p: Any) -> None:
    p.add_argument(
        "--acuan",
        metavar="[JENIS=]BERKAS",
        action="append",
        default=[],
        help="bandingkan dengan dokumen ini (PK, IKU, Renstra, DPA, LRA, laporan tahun lalu); boleh berulang",
    )
    p.add_argument(
        "--potret",
        metavar="ARSIP_ATAU_BUKU",
        help="bandingkan dengan data kinerja sendiri: arsip .potret.zip atau buku kerja .xlsx",
    )


def _tambah_banding(p: Any) -> None:
    p.add_argument(
        "--dasar",
        metavar="REVIU",
        help="bandingkan dengan hasil reviu sebelumnya (reviu.json atau reviu.sarif)",
    )
    p.add_argument(
        "--hanya-baru",
        action="store_true",
        help="tampilkan dan hitung hanya temuan yang belum ada di --dasar",
    )
    p.add_argument(
        "--pengecualian",
        metavar="TOML",
        help="temuan yang dibiarkan, masing-masing dengan alasan dan nama yang memutuskannya",
    )


def _tambah_aturan(p: Any) -> None:
    p.add_argument("--pilih", metavar="KODE,KODE", default="", help="hanya aturan, keluarga, atau alias ini")
    p.add_argument(
        "--abaikan", metavar="KODE,KODE", default="", help="tanpa aturan, keluarga, atau alias ini"
    )
    p.add_argument("--ejaan", action="store_true", help="sebut setiap kata dan tanda baca yang salah ketik")
    p.add_argument(
        "--gagal-pada",
        choices=("galat", "peringatan", "saran"),
        default="peringatan",
        help="kode keluar 1 bila ada temuan seberat ini atau lebih (baku: peringatan)",
    )
