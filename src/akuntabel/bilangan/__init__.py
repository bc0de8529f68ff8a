"""Numbers as Indonesia prints them: read, print, spell, find (floor 1, standard library only)."""

from __future__ import annotations

from akuntabel.bilangan.asing import digit_asing
from akuntabel.bilangan.baca import parse_angka
from akuntabel.bilangan.bilangan import Bilangan, Hasil, Konvensi, Kosong, Rusak
from akuntabel.bilangan.cetak import bulatkan, cetak_angka, cetak_persen, cetak_rupiah
from akuntabel.bilangan.kata import (
    BULAN,
    cacah,
    cetak_tanggal,
    parse_romawi,
    parse_tanggal,
    romawi,
    terbilang,
)
from akuntabel.bilangan.pindai import find_angka
from akuntabel.bilangan.rentang import Rentang
from akuntabel.bilangan.satuan import satuan_baku

__all__ = [
    "BULAN",
    "Bilangan",
    "Hasil",
    "Konvensi",
    "Kosong",
    "Rentang",
    "Rusak",
    "bulatkan",
    "cacah",
    "cetak_angka",
    "cetak_persen",
    "cetak_rupiah",
    "cetak_tanggal",
    "digit_asing",
    "find_angka",
    "parse_angka",
    "parse_romawi",
    "parse_tanggal",
    "romawi",
    "satuan_baku",
    "terbilang",
]
