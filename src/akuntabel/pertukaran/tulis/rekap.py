"""A plain workbook of tables: headers, rows, a filter. For summaries that people sort and pass on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter

_TETAP = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property without a time zone; equal facts, equal bytes
_LEBAR_TERBESAR = 80
_TINGGI_BARIS = 15
_TINGGI_TERBESAR = 400
_RIBUAN = 10_000
_KEPALA = {"bold": True, "bg_color": "#E3E7EA", "border": 1, "valign": "vcenter", "text_wrap": True}
_UANG = "#,##0.##;-#,##0.##"
_TANGGAL = "d mmm yyyy"
_LEBAR_TANGGAL = 12
IsiRekap = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class LembarRekap:
    """A sheet: its name, headers and rows; ``lebar`` are widths in letters, else those of the content.

    ``jumlah`` is a last row of totals, outside the filter.
    """

    nama: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[IsiRekap, ...], ...]
    lebar: tuple[int, ...] = ()
    jumlah: tuple[IsiRekap, ...] = ()


def tulis_rekap(lembar: Sequence[LembarRekap]) -> bytes:
    """Return the workbook; equal rows give equal bytes."""
    keluaran = io.BytesIO()
    buku = xlsxwriter.Workbook(keluaran, {"in_memory": True})
    buku.set_properties({"created": _TETAP, "author": "Akuntabel"})
    dasar = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
    gaya = _Gaya(
        buku.add_format(_KEPALA),
        buku.add_format(dasar),
        buku.add_format(dasar | {"num_format": _UANG}),
        buku.add_format(dasar | {"bold": True, "top": 1}),
        buku.add_format(dasar | {"bold": True, "top": 1, "num_format": _UANG}),
        buku.add_format(dasar | {"num_format": _TANGGAL, "align": "left"}),
    )
    for satu in lembar:
        _tulis(buku.add_worksheet(satu.nama), satu, gaya)
    buku.close()
    return keluaran.getvalue()


@dataclass(frozen=True, slots=True)
class _Gaya:
    """Formats: header, cell, large number, total, large total, date."""

    kepala: object
    sel: object
    besar: object
    jumlah: object
    jumlah_besar: object
    tanggal: object


def _tulis(halaman: xlsxwriter.worksheet.Worksheet, lembar: LembarRekap, gaya: _Gaya) -> None:
    lebar = lembar.lebar or tuple(_lebar(lembar, lajur) for lajur in range(len(lembar.kepala)))
    for lajur, judul in enumerate(lembar.kepala):
        halaman.write_string(0, lajur, judul, gaya.kepala)
        halaman.set_column(lajur, lajur, lebar[lajur])
    halaman.set_row(0, _tinggi(lembar.kepala, lebar))
    for nomor, baris in enumerate(lembar.baris, 1):
        halaman.set_row(nomor, _tinggi(baris, lebar))
        _tulis_baris(halaman, nomor, baris, gaya.sel, gaya.besar, gaya.tanggal)
    if lembar.jumlah:
        _tulis_baris(
            halaman, len(lembar.baris) + 1, lembar.jumlah, gaya.jumlah, gaya.jumlah_besar, gaya.jumlah
        )
    halaman.freeze_panes(1, 1)
    halaman.autofilter(0, 0, max(1, len(lembar.baris)), len(lembar.kepala) - 1)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.repeat_rows(0)


def _lebar(lembar: LembarRekap, lajur: int) -> int:
    isi = [_panjang(b[lajur]) for b in lembar.baris if b[lajur] is not None]
    return min(max([len(lembar.kepala[lajur]), *isi]) + 3, _LEBAR_TERBESAR)


def _panjang(nilai: IsiRekap) -> int:
    return _LEBAR_TANGGAL if isinstance(nilai, date) else len(str(nilai))


def _tinggi(baris: Sequence[IsiRekap], lebar: Sequence[int]) -> int:
    """Return the height of a row in points: not every program fits it to wrapped text by itself."""
    banyak = 1
    for nilai, satu in zip(baris, lebar, strict=True):
        if isinstance(nilai, str):
            banyak = max(banyak, sum(-(-len(b) * 10 // (satu * 9)) or 1 for b in nilai.split("\n")))
    return min(banyak * _TINGGI_BARIS, _TINGGI_TERBESAR)


def _tulis_baris(
    halaman: xlsxwriter.worksheet.Worksheet,
    nomor: int,
    baris: Sequence[IsiRekap],
    sel: object,
    besar: object,
    hari: object,
) -> None:
    for lajur, nilai in enumerate(baris):
        if isinstance(nilai, str):
            halaman.write_string(nomor, lajur, nilai, sel)
        elif isinstance(nilai, date):
            halaman.write_datetime(nomor, lajur, datetime(nilai.year, nilai.month, nilai.day), hari)  # noqa: DTZ001
        elif isinstance(nilai, int | Decimal):
            halaman.write_number(nomor, lajur, nilai, besar if not -_RIBUAN < nilai < _RIBUAN else sel)
        else:
            halaman.write_blank(nomor, lajur, None, sel)
