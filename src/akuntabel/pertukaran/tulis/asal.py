"""The sheet in front of a unit's workbook: what it is, what to do with it, and what was handed out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from akuntabel.pertukaran.letak import LEMBAR_ASAL

from .gaya import TEKS_ABU, Gaya
from .halaman import Halaman, tinggi_baris

BARIS_DATA_ASAL = 40
_LEBAR = 70


@dataclass(frozen=True, slots=True)
class BukuBidang:
    """What makes a workbook that of a unit.

    ``pengantar`` are the lines people read, ``data`` the pieces of what was handed out, ``acuan`` the numbers
    of data rows by sheet that stand there for reference, ``tersembunyi`` the sheets without a use for a unit.
    """

    judul: str
    pengantar: tuple[str, ...]
    data: tuple[str, ...]
    acuan: Mapping[str, frozenset[int]]
    tersembunyi: frozenset[str]


def tulis_asal(buku: Any, gaya: Gaya, bidang: BukuBidang) -> None:
    """Write the sheet; the data stand in hidden rows far below the text."""
    halaman = buku.add_worksheet(LEMBAR_ASAL, worksheet_class=Halaman)
    halaman.hide_gridlines(2)
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.set_column(0, 0, _LEBAR)
    halaman.write_string(0, 0, bidang.judul, gaya.buat(bold=True, font_size=14, text_wrap=True))
    for nomor, baris in enumerate(bidang.pengantar, 2):
        halaman.write_string(nomor, 0, baris, gaya.buat(text_wrap=True))
        halaman.set_row(nomor, tinggi_baris([(baris, _LEBAR)]))
    for nomor, potongan in enumerate(bidang.data, BARIS_DATA_ASAL):
        halaman.write_string(nomor, 0, potongan, gaya.buat(font_color=TEKS_ABU))
        halaman.set_row(nomor, None, None, {"hidden": True})
