"""One value into one cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from akuntabel.pertukaran.bagian import PANJANG_SEL, TeksTerlaluPanjang, panjang_excel
from akuntabel.pertukaran.baris import teks_pasti
from akuntabel.pertukaran.bentuk import Kolom
from akuntabel.pertukaran.urutan import rapikan_desimal

from .gaya import Gaya

_ANGKA_EXCEL = 15
PEMISAH = "; "


def tulis_nilai(lembar: Any, letak: tuple[int, int], kolom: Kolom, nilai: object, gaya: Gaya) -> None:
    """Write a value of the model; nothing (None, "", ()) leaves an empty, formatted cell.

    Raises:
        TeksTerlaluPanjang: the text does not fit into a cell.
        ValueError: an item of a list holds the separator.
    """
    baris, lajur = letak
    if isinstance(nilai, (Decimal, int)) and not isinstance(nilai, bool):
        _tulis_angka(lembar, letak, kolom, Decimal(nilai), gaya)
    elif isinstance(nilai, date):
        lembar.write_datetime(baris, lajur, nilai, gaya.sel(kolom))
    elif teks := teks_nilai(nilai):
        if panjang_excel(teks) > PANJANG_SEL:
            raise TeksTerlaluPanjang(
                f"isi kolom {kolom.judul} lebih dari {PANJANG_SEL} huruf: {teks[:40]}..."
            )
        lembar.write_string(baris, lajur, teks, gaya.sel(kolom))
    else:
        lembar.write_blank(baris, lajur, None, gaya.sel(kolom))


def teks_nilai(nilai: object) -> str:
    """Return the text a value is written as."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, tuple):
        if any(PEMISAH.strip() in isi for isi in nilai):
            raise ValueError(f"titik koma memisah isi daftar, jadi tidak boleh ada di dalamnya: {nilai}")
        return PEMISAH.join(nilai)
    return str(nilai)


def _tulis_angka(lembar: Any, letak: tuple[int, int], kolom: Kolom, nilai: Decimal, gaya: Gaya) -> None:
    """Write a number; one with more digits than Excel keeps is written as text."""
    rapi = rapikan_desimal(nilai)
    desimal = max(0, -int(rapi.as_tuple().exponent))
    if len(rapi.as_tuple().digits) > _ANGKA_EXCEL:
        lembar.write_string(*letak, teks_pasti(rapi), gaya.sel(kolom))
    else:
        lembar.write_number(*letak, rapi, gaya.sel(kolom, desimal))
