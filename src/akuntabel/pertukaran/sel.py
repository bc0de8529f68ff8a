"""The spreadsheet border: the only place where a binary number becomes an exact one.

A cell holds a number in binary; Excel shows at most 15 significant digits of it. So 98.19999999999999 is
98.2, and 0.982 under a per cent format is 98,2 %.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Context, Decimal

from akuntabel.bilangan import BULAN, cetak_tanggal

from .urutan import rapikan_desimal

_DIGIT_TERTULIS = 20
_EXCEL = Context(prec=15)
_TANGGAL_FORMAT = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_HIASAN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_TERSIRAT = {9: "0%", 10: "0.00%"}


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as it stands in the file.

    ``jenis`` is "angka", "teks", "logis", "galat" or "rumus" (a formula without a stored result); ``isi`` the
    text or the digits of the file; ``persen`` and ``tanggal`` say how a number is shown, ``berhari``
    whether the shown date has a day, ``format`` is the code of its number format.
    """

    jenis: str
    isi: str
    persen: bool = False
    tanggal: bool = False
    berhari: bool = True
    format: str = ""

    @property
    def kosong(self) -> bool:
        """Tell whether nothing stands there."""
        return self.jenis == "teks" and not rapikan_tepi(self.isi)


def rapikan_tepi(teks: str) -> str:
    """Return the text without white space (no-break spaces too) around it and with plain line ends."""
    return teks.replace("\r\n", "\n").replace("\r", "\n").strip().strip("\ufeff\u200b").strip()


def desimal_tepat(angka: str) -> Decimal | None:
    """Return the number a cell holds, to the 15 digits Excel shows; None when it is none."""
    try:
        nilai = Decimal(repr(float(angka)))
    except ValueError:
        return None
    return rapikan_desimal(_EXCEL.plus(nilai)) if nilai.is_finite() else None


def nilai_tampil(sel: Sel) -> Decimal | None:
    """Return the number as it is shown: a share under a per cent format times one hundred."""
    nilai = desimal_tepat(sel.isi)
    if nilai is None or not sel.persen:
        return nilai
    return rapikan_desimal(_EXCEL.multiply(nilai, Decimal(100)))


def teks_angka(nilai: Decimal) -> str:
    """Return a number as Indonesian text without thousands marks."""
    return format(nilai, "f").replace(".", ",")


def tulisan_sel(sel: Sel, *, sejak_1904: bool = False) -> str:
    """Return what a reader with Indonesian settings sees in a cell: 0,13 or 98,2% or 1 Maret 2023."""
    if sel.jenis != "angka":
        return sel.isi
    if sel.tanggal and (hari := tanggal_serial(sel.isi, sejak_1904=sejak_1904)) is not None:
        return cetak_tanggal(hari) if sel.berhari else f"{BULAN[hari.month - 1]} {hari.year}"
    nilai = nilai_tampil(sel)
    if nilai is None or abs(nilai.adjusted()) > _DIGIT_TERTULIS:
        return sel.isi.replace(".", ",")
    return teks_angka(nilai) + ("%" if sel.persen else "")


def tanggal_serial(angka: str, *, sejak_1904: bool = False) -> date | None:
    """Return the date of a serial number; None outside the calendar."""
    nilai = desimal_tepat(angka)
    if nilai is None or not 1 <= nilai < 2_958_466:
        return None
    awal = date(1904, 1, 1) if sejak_1904 else date(1899, 12, 30)
    try:
        return awal + timedelta(days=int(nilai))
    except OverflowError:
        return None


def sifat_format(nomor: int, kode: str) -> tuple[bool, bool, bool]:
    """Return whether a number format shows per cent, a date, and a date with a day."""
    inti = _HIASAN.sub("", _TERSIRAT.get(nomor, kode)).casefold()
    if "%" in inti:
        return True, False, True
    if nomor in _TANGGAL_FORMAT:
        return False, True, nomor != 17
    tanggal = bool(kode) and "general" not in inti and bool(re.search(r"[ymd]", inti))
    return False, tanggal, "d" in inti
