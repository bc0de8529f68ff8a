"""One value into one cell of a new workbook."""

from __future__ import annotations

from typing import Any

from akuntabel.pertukaran.bentuk import Kolom
from akuntabel.pertukaran.isi_sel import isi_sel

from .gaya import Gaya


def tulis_nilai(lembar: Any, letak: tuple[int, int], kolom: Kolom, nilai: object, gaya: Gaya) -> None:
    """Write a value of the model; nothing (None, "", ()) leaves an empty, formatted cell.

    Raises:
        TeksTerlaluPanjang: the text does not fit into a cell.
        PemisahDiIsi: an item of a list holds the separator.
    """
    isi = isi_sel(kolom, nilai)
    format_ = gaya.sel(kolom, isi.desimal)
    if isi.angka is not None:
        lembar.write_number(*letak, isi.angka, format_)
    elif isi.tanggal is not None:
        lembar.write_datetime(*letak, isi.tanggal, format_)
    elif isi.teks is not None:
        lembar.write_string(*letak, isi.teks, format_)
    else:
        lembar.write_blank(*letak, None, format_)
