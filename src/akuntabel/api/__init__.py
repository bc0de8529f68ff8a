"""The few verbs that command line, web and notebooks share: formulir, cek, susun, arsip."""

from __future__ import annotations

from akuntabel.pertukaran.arsip import ArsipTidakSah

from .buku_kerja import baca, buka_arsip, cek, formulir, tulis_buku
from .cuplikan import BarisCuplikan, Cuplikan, cuplikan
from .formulir_narasi import formulir_narasi
from .gagal import CelahLaporan, Ditolak, TidakTerbaca
from .keluaran import DOKUMEN, nama_berkas
from .kenali import JenisBerkas, kenali
from .penyusunan import (
    FORMAT,
    HasilSusun,
    Lapor,
    Pilihan,
    catatan_final,
    cetak,
    salah_susun,
    susun,
    susun_potret,
)
from .tahun_baru import lanjut
from .ubah_buku import HasilBatal, Perubahan, akan_batal, batal, perubahan, ubah_buku
from .uraian_ubahan import UraianUbahan, uraikan

__all__ = [
    "DOKUMEN",
    "FORMAT",
    "ArsipTidakSah",
    "BarisCuplikan",
    "CelahLaporan",
    "Cuplikan",
    "Ditolak",
    "HasilBatal",
    "HasilSusun",
    "JenisBerkas",
    "Lapor",
    "Perubahan",
    "Pilihan",
    "TidakTerbaca",
    "UraianUbahan",
    "akan_batal",
    "baca",
    "batal",
    "buka_arsip",
    "catatan_final",
    "cek",
    "cetak",
    "cuplikan",
    "formulir",
    "formulir_narasi",
    "kenali",
    "lanjut",
    "nama_berkas",
    "perubahan",
    "salah_susun",
    "susun",
    "susun_potret",
    "tulis_buku",
    "ubah_buku",
    "uraikan",
]
