"""Numbers and dates in words: terbilang, Roman numerals, Indonesian dates."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from akuntabel.bilangan.cetak import cetak_angka

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Month names; January is at index 0."""

_EJAAN_LAMA = {"pebruari": 2, "nopember": 11}
_NOMOR_BULAN = {nama.casefold(): nomor for nomor, nama in enumerate(BULAN, 1)} | _EJAAN_LAMA
_SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_TINGKAT = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
_BATAS_TERBILANG = 10**15
_ROMAWI = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_BATAS_ROMAWI = 4000
_TANGGAL_KATA = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")
_TANGGAL_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TANGGAL_ANGKA = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")


def terbilang(n: int) -> str:
    """Spell a whole number: 121 gives "seratus dua puluh satu".

    Raises:
        ValueError: outside 0 up to 999 triliun and a bit (below 10^15).
    """
    if not 0 <= n < _BATAS_TERBILANG:
        raise ValueError(f"terbilang hanya untuk 0 sampai dengan 999 triliun, bukan {n}")
    if n == 0:
        return _SATUAN[0]
    bagian: list[str] = []
    for besar, nama in _TINGKAT:
        banyak, n = divmod(n, besar)
        if banyak:
            bagian.append(
                "seribu" if nama == "ribu" and banyak == 1 else f"{_di_bawah_seribu(banyak)} {nama}"
            )
    if n:
        bagian.append(_di_bawah_seribu(n))
    return " ".join(bagian)


def _di_bawah_seribu(n: int) -> str:
    ratus, sisa = divmod(n, 100)
    bagian = [] if not ratus else ["seratus" if ratus == 1 else f"{_SATUAN[ratus]} ratus"]
    if sisa:
        bagian.append(_di_bawah_seratus(sisa))
    return " ".join(bagian)


def _di_bawah_seratus(n: int) -> str:
    if n < 10:
        return _SATUAN[n]
    if n in (10, 11):
        return "sepuluh" if n == 10 else "sebelas"
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    puluh, sisa = divmod(n, 10)
    return f"{_SATUAN[puluh]} puluh" + (f" {_SATUAN[sisa]}" if sisa else "")


def cacah(n: int) -> str:
    """Print a count the way official documents do: "1 (satu)"."""
    return f"{cetak_angka(Decimal(n))} ({terbilang(n)})"


def romawi(n: int, *, kecil: bool = False) -> str:
    """Write a Roman numeral, in small letters on request.

    Raises:
        ValueError: outside 1 to 3999.
    """
    if not 1 <= n < _BATAS_ROMAWI:
        raise ValueError(f"angka Romawi hanya untuk 1 sampai dengan 3999, bukan {n}")
    hasil = ""
    for nilai, huruf in _ROMAWI:
        kali, n = divmod(n, nilai)
        hasil += huruf * kali
    return hasil.lower() if kecil else hasil


def parse_romawi(teks: str) -> int | None:
    """Read a Roman numeral in any case; None for anything not in canonical form ("IIII", "IC", "")."""
    sisa = besar = teks.strip().upper()
    jumlah = 0
    for nilai, huruf in _ROMAWI:
        while sisa.startswith(huruf):
            jumlah += nilai
            sisa = sisa.removeprefix(huruf)
    sah = not sisa and 1 <= jumlah < _BATAS_ROMAWI and romawi(jumlah) == besar
    return jumlah if sah else None


def cetak_tanggal(tanggal: date) -> str:
    """Print a date: "28 Februari 2023"."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def parse_tanggal(teks: str) -> date | None:
    """Read "28 Februari 2023", "2023-02-28", "28/02/2023" or "28-02-2023"; None for anything else.

    Day before month, always. Month names in any case, "Pebruari" and "Nopember" too.
    """
    teks = teks.strip()
    if cocok := _TANGGAL_KATA.fullmatch(teks):
        hari, bulan, tahun = cocok.groups()
        return _tanggal(int(tahun), _NOMOR_BULAN.get(bulan.casefold(), 0), int(hari))
    if cocok := _TANGGAL_ISO.fullmatch(teks):
        return _tanggal(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    if cocok := _TANGGAL_ANGKA.fullmatch(teks):
        return _tanggal(int(cocok[4]), int(cocok[3]), int(cocok[1]))
    return None


def _tanggal(tahun: int, bulan: int, hari: int) -> date | None:
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None
