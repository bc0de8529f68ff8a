"""A plain workbook of tables: headers, rows, a filter. For summaries that people sort and pass on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import xlsxwriter

_TETAP = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property without a time zone; equal facts, equal bytes
_LEBAR_TERBESAR = 80
IsiRekap = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class LembarRekap:
    """A sheet: its name, headers and rows."""

    nama: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[IsiRekap, ...], ...]


def tulis_rekap(lembar: Sequence[LembarRekap]) -> bytes:
    """Return the workbook; equal rows give equal bytes."""
    keluaran = io.BytesIO()
    buku = xlsxwriter.Workbook(keluaran, {"in_memory": True})
    buku.set_properties({"created": _TETAP, "author": "Akuntabel"})
    kepala = buku.add_format({"bold": True, "bg_color": "#E3E7EA", "border": 1, "valign": "vcenter"})
    sel = buku.add_format({"text_wrap": True, "valign": "top"})
    for satu in lembar:
        _tulis(buku.add_worksheet(satu.nama), satu, kepala, sel)
    buku.close()
    return keluaran.getvalue()


def _tulis(halaman: xlsxwriter.worksheet.Worksheet, lembar: LembarRekap, kepala: object, sel: object) -> None:
    for lajur, judul in enumerate(lembar.kepala):
        halaman.write_string(0, lajur, judul, kepala)
        isi = [len(str(b[lajur])) for b in lembar.baris if b[lajur] is not None]
        halaman.set_column(lajur, lajur, min(max([len(judul), *isi]) + 3, _LEBAR_TERBESAR))
    for nomor, baris in enumerate(lembar.baris, 1):
        for lajur, nilai in enumerate(baris):
            if isinstance(nilai, str):
                halaman.write_string(nomor, lajur, nilai, sel)
            elif nilai is not None:
                halaman.write_number(nomor, lajur, nilai, sel)
    halaman.freeze_panes(1, 1)
    halaman.autofilter(0, 0, max(1, len(lembar.baris)), len(lembar.kepala) - 1)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.repeat_rows(0)
