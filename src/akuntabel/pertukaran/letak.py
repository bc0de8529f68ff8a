"""Where things stand in a sheet: rows of title, explanation, example, header and data (0-based)."""

from __future__ import annotations

from functools import lru_cache

BARIS_JUDUL = 0
BARIS_PENJELASAN = 1
BARIS_CONTOH = 2
BARIS_KEPALA = 3
BARIS_DATA = 4

JUDUL_TEGAK = ("Isian", "Isi", "Penjelasan", "Contoh")
LEMBAR_PETUNJUK = "Petunjuk"
LEMBAR_DAFTAR = "Daftar"
LEMBAR_ASAL = "Asal"
LEMBAR_ASAL_BACAAN = "Asal Bacaan"
LEMBAR_BACAAN_LAIN = "Bacaan Lain"


def huruf_kolom(kolom: int) -> str:
    """Return the letters of a column (0 = A)."""
    teks = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks


@lru_cache(maxsize=1_000)
def nomor_kolom(huruf: str) -> int:
    """Return the number of a column by its letters (A = 0)."""
    nomor = 0
    for h in huruf.upper():
        nomor = nomor * 26 + ord(h) - 64
    return nomor - 1


def alamat(baris: int, kolom: int) -> str:
    """Return the address of a cell from 0-based numbers: (4, 1) is B5."""
    return f"{huruf_kolom(kolom)}{baris + 1}"


def rentang(lembar: str, kolom: int, baris_akhir: int) -> str:
    """Return the absolute reference of the data cells of a column, from the first to ``baris_akhir``."""
    huruf = huruf_kolom(kolom)
    return f"'{lembar}'!${huruf}${BARIS_DATA + 1}:${huruf}${baris_akhir + 1}"
