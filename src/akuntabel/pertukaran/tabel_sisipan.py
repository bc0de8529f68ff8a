"""Cells of a range as the rows of an inserted table, and back to a sheet of the workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from akuntabel.kinerja.sisipan import BarisSisipan, SelSisipan, Sisipan

from .letak import alamat
from .rentang_sel import RentangSel
from .sel import Sel
from .tampil import tampilan
from .xlsx import LembarMentah

LEMBAR_DATA_SISIPAN = "Data Sisipan"
"""The sheet that holds the tables of a workbook written from facts; people may use sheets of their own."""

BANYAK_GABUNGAN = 2_000
Petak = tuple[int, int]
Bentang = Mapping[Petak, Petak]


@dataclass(frozen=True, slots=True)
class SelRusak(Exception):
    """A cell of the range holds an error or a formula without a result."""

    sel: str
    rumus: bool


def susutkan(lembar: LembarMentah, petak: RentangSel) -> RentangSel:
    """Return the range without empty rows and columns at its end; no merge is cut by the new end."""
    isi = [(b, k) for b, sel in lembar.sel.items() if petak.atas <= b <= petak.bawah for k in sel]
    di_dalam = [(b, k) for b, k in isi if petak.kiri <= k <= petak.kanan]
    bawah = max((b for b, _ in di_dalam), default=petak.atas)
    kanan = max((k for _, k in di_dalam), default=petak.kiri)
    gabungan = _gabungan(lembar, petak)
    while True:
        kena = [(b, k) for a, i, b, k in gabungan if a <= bawah and i <= kanan]
        baru = max([bawah, *(b for b, _ in kena)]), max([kanan, *(k for _, k in kena)])
        if baru == (bawah, kanan):
            return replace(petak, bawah=bawah, kanan=kanan)
        bawah, kanan = baru


def ambil_isi(
    lembar: LembarMentah, petak: RentangSel, baris_judul: int, *, sejak_1904: bool = False
) -> tuple[BarisSisipan, ...]:
    """Return the rows of a range as one sees them.

    Merged cells span; a merge across the end of the header is cut there. Raises SelRusak.
    """
    bentang, tertutup = _bentang(lembar, petak, petak.atas + baris_judul)
    asal = _asal(lembar, petak)

    def teks(baris: int, kolom: int) -> str:
        letak = asal.get((baris, kolom), (baris, kolom))
        return _teks(lembar.sel.get(letak[0], {}).get(letak[1]), letak, sejak_1904)

    kolom = range(petak.kiri, petak.kanan + 1)
    return tuple(
        BarisSisipan(tuple(_sel_baris(b, kolom, bentang, tertutup, teks)))
        for b in range(petak.atas, petak.bawah + 1)
    )


def _sel_baris(
    baris: int, kolom: range, bentang: Bentang, tertutup: set[Petak], teks: Callable[[int, int], str]
) -> Iterator[SelSisipan]:
    for k in kolom:
        if (baris, k) not in tertutup:
            tinggi, lebar = bentang.get((baris, k), (1, 1))
            yield SelSisipan(teks(baris, k), lebar, tinggi)


def _teks(sel: Sel | None, letak: Petak, sejak_1904: bool) -> str:
    if sel is None:
        return ""
    if sel.jenis in ("rumus", "galat"):
        raise SelRusak(alamat(*letak), sel.jenis == "rumus")
    return tampilan(sel, sejak_1904=sejak_1904)


def _gabungan(lembar: LembarMentah, petak: RentangSel) -> list[tuple[int, int, int, int]]:
    """Return the merges that touch the range, cut to it."""
    hasil = []
    for atas, kiri, bawah, kanan in lembar.gabungan:
        a, k = max(atas, petak.atas), max(kiri, petak.kiri)
        b, n = min(bawah, petak.bawah), min(kanan, petak.kanan)
        if a <= b and k <= n:
            hasil.append((a, k, b, n))
    return hasil[:BANYAK_GABUNGAN]


def _bentang(lembar: LembarMentah, petak: RentangSel, badan: int) -> tuple[Bentang, set[Petak]]:
    """Return the spans by their first cell and the cells they cover; ``badan`` is the first body row.

    Merges that overlap an earlier one, which no spreadsheet writes, are left out.
    """
    hasil: dict[Petak, Petak] = {}
    terisi: set[Petak] = set()
    for atas, kiri, bawah, kanan in _gabungan(lembar, petak):
        akhir = badan - 1 if atas < badan <= bawah else bawah
        if terisi & {(atas, kiri), (akhir, kanan), (atas, kanan), (akhir, kiri)}:
            continue
        semua = {(b, k) for b in range(atas, akhir + 1) for k in range(kiri, kanan + 1)}
        if len(semua) > 1 and not semua & terisi:
            terisi |= semua
            hasil[atas, kiri] = (akhir - atas + 1, kanan - kiri + 1)
    return hasil, terisi - set(hasil)


def _asal(lembar: LembarMentah, petak: RentangSel) -> dict[Petak, Petak]:
    """Return where the text of a merge stands that begins outside the range."""
    return {
        (max(atas, petak.atas), max(kiri, petak.kiri)): (atas, kiri)
        for atas, kiri, bawah, kanan in lembar.gabungan
        if (atas < petak.atas or kiri < petak.kiri) and petak.menyentuh(atas, kiri, bawah, kanan)
    }


def berisi(isi: Sequence[BarisSisipan]) -> bool:
    """Tell whether any cell holds text."""
    return any(sel.teks for baris in isi for sel in baris.sel)


def letak_data(sisipan: Sequence[Sisipan]) -> tuple[tuple[Sisipan, RentangSel], ...]:
    """Return where each inserted table stands in the sheet of tables: title, rows, an empty line."""
    hasil: list[tuple[Sisipan, RentangSel]] = []
    baris = 1
    for s in sisipan:
        if s.isi:
            akhir = baris + len(s.isi) - 1
            hasil.append((s, RentangSel(LEMBAR_DATA_SISIPAN, baris, 0, akhir, s.banyak_kolom - 1)))
            baris = akhir + 3
    return tuple(hasil)
