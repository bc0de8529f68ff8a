"""Changes of a row that was read from a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from .baca.baris import BarisBaca
from .bentuk import Jenis
from .tambal import Ubahan


def nomor_baris(baris: BarisBaca) -> int:
    """Return the number of a row as the spreadsheet shows it."""
    return next(iter(baris.letak.values()))[0] + 1


def ubah_sel(baris: BarisBaca, kolom: str, nilai: object) -> Ubahan:
    """Return the change of a cell of a row that was read."""
    return Ubahan(baris.lembar.nama, nomor_baris(baris), kolom, nilai, semula=baris.nilai.get(kolom))


def kosongkan(baris: BarisBaca) -> Iterator[Ubahan]:
    """Yield the changes that empty a row."""
    for kunci in (*baris.mentah, *(k.kunci for k in baris.lembar.kolom if k.jenis is Jenis.BACA)):
        yield ubah_sel(baris, kunci, None)
