"""The few verbs that command line, web and notebooks share: formulir, cek, susun, arsip."""

from __future__ import annotations

from .buku_kerja import baca, buka_arsip, cek, formulir, tulis_buku
from .formulir_narasi import formulir_narasi
from .gagal import Ditolak, TidakTerbaca
from .keluaran import DOKUMEN, nama_berkas
from .penyusunan import FORMAT, HasilSusun, Lapor, Pilihan, catatan_final, cetak, susun, susun_potret

__all__ = [
    "DOKUMEN",
    "FORMAT",
    "Ditolak",
    "HasilSusun",
    "Lapor",
    "Pilihan",
    "TidakTerbaca",
    "baca",
    "buka_arsip",
    "catatan_final",
    "cek",
    "cetak",
    "formulir",
    "formulir_narasi",
    "nama_berkas",
    "susun",
    "susun_potret",
    "tulis_buku",
]
