"""Amounts of a column: real numbers, or text in one of the two ways of writing it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Kosong, parse_angka

from .kisi import Nilai

_INDONESIA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9.]*[0-9],(?:[0-9]{1,2}|-+)")
_INGGRIS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[0-9,]*[0-9]\.[0-9]{1,2}")
_KOMA_RIBUAN = re.compile(r"[0-9]{1,3},[0-9]{3}")
_TUKAR = str.maketrans(".,", ",.")
_SPASI_RIBUAN = re.compile(r"(?<=[0-9])[ \u00a0](?=[0-9]{3}(?![0-9]))")
_BUNGKUS = re.compile(r"^[\s(]*(?:rp\.?|idr)?[\s(+-]*|[\s)]+$", re.IGNORECASE)
_GARIS = re.compile(r"(?:rp\.?)?\s*[-–—]+", re.IGNORECASE)
_SEN = Decimal("0.01")
_PALING_BESAR = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class SelRusak:
    """A cell of an amount that is no number."""

    teks: str


def inggris(nilai: Iterable[Nilai]) -> bool:
    """Tell whether the texts of these cells separate thousands by commas."""
    angka = [_BUNGKUS.sub("", n) for n in nilai if isinstance(n, str)]
    indonesia = sum(bool(_INDONESIA.fullmatch(a)) for a in angka)
    asing = sum(bool(_INGGRIS.fullmatch(a)) for a in angka)
    if indonesia == asing == 0:
        return any(_KOMA_RIBUAN.fullmatch(a) for a in angka)
    return asing > indonesia


def baca_uang(nilai: Nilai, koma_ribuan: bool = False) -> Decimal | SelRusak | None:
    """Return the rupiah of a cell, None for an empty one; a lone dash is the zero of accountants."""
    if nilai is None:
        return None
    if isinstance(nilai, Decimal):
        return _dua_desimal(nilai) if abs(nilai) < _PALING_BESAR else SelRusak(format(nilai, "f"))
    return SelRusak(nilai.isoformat()) if isinstance(nilai, date) else _baca_teks(nilai, koma_ribuan)


def _baca_teks(tertulis: str, koma_ribuan: bool) -> Decimal | SelRusak | None:
    teks = _SPASI_RIBUAN.sub("", tertulis.strip())
    if _GARIS.fullmatch(teks):
        return Decimal(0)
    if teks.startswith("(") and teks.endswith(")"):
        dalam = _baca_teks(teks[1:-1], koma_ribuan)
        return -dalam if isinstance(dalam, Decimal) else SelRusak(tertulis)
    hasil = parse_angka(_baku(teks, koma_ribuan), satuan="Rp")
    if isinstance(hasil, Kosong):
        return None
    if isinstance(hasil, Bilangan) and hasil.satuan == "Rp" and abs(hasil.nilai) < _PALING_BESAR:
        return _dua_desimal(hasil.nilai)
    return SelRusak(tertulis)


def _baku(teks: str, koma_ribuan: bool) -> str:
    """Return an amount in the Indonesian way; what can be read in one way only is read in that way."""
    inti = _BUNGKUS.sub("", teks)
    if _INDONESIA.fullmatch(inti):
        return teks
    if _INGGRIS.fullmatch(inti) or koma_ribuan:
        return teks.translate(_TUKAR) if inti.strip("0123456789.,") == "" else teks
    return teks


def _dua_desimal(nilai: Decimal) -> Decimal:
    """Return an amount in rupiah and sen; what is smaller is the noise of binary numbers."""
    bulat = nilai.quantize(_SEN)
    return bulat.to_integral_value() if bulat == bulat.to_integral_value() else bulat


def baca_persen(nilai: Nilai) -> Bilangan | None:
    """Return a printed per cent, None when there is none or it cannot be read."""
    if isinstance(nilai, Decimal):
        nilai = format(nilai, "f").replace(".", ",")
    if not isinstance(nilai, str):
        return None
    for teks in (nilai, nilai.translate(_TUKAR)):
        hasil = parse_angka(teks, satuan="%")
        if isinstance(hasil, Bilangan):
            return hasil
    return None
