"""A table on the terminal: as wide as it may be, texts left, numbers right, totals below a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from .tampilan import lebar, potong, warnai

_JARAK = 2
_TERSEMPIT = 12


def cetak_tabel(
    kepala: Sequence[str], baris: Sequence[Sequence[str]], jumlah: Sequence[str], aliran: TextIO
) -> None:
    """Print rows under their headers; the first column gives way where the terminal is narrow."""
    lajur = [max(map(len, kolom)) for kolom in zip(kepala, *baris, jumlah, strict=True)]
    lebih = sum(lajur) + _JARAK * (len(lajur) - 1) - lebar()
    lajur[0] = max(_TERSEMPIT, lajur[0] - max(0, lebih))
    garis = "─" * (sum(lajur) + _JARAK * (len(lajur) - 1))
    print(warnai(_baris(kepala, lajur), "tebal", aliran), file=aliran)
    print(garis, file=aliran)
    for isi in baris:
        print(_baris(isi, lajur), file=aliran)
    print(garis, file=aliran)
    print(warnai(_baris(jumlah, lajur), "tebal", aliran), file=aliran)


def _baris(isi: Sequence[str], lajur: Sequence[int]) -> str:
    sel = [
        potong(teks, ruang).ljust(ruang) if nomor < _KOLOM_TEKS else teks.rjust(ruang)
        for nomor, (teks, ruang) in enumerate(zip(isi, lajur, strict=True))
    ]
    return (" " * _JARAK).join(sel).rstrip()


_KOLOM_TEKS = 2
"""How many columns from the left hold texts."""
