"""Where a fact was read or what it was computed from."""

from __future__ import annotations

from dataclasses import dataclass

Kotak = tuple[int, int, int, int]
"""A rectangle on a page in whole points from its upper left corner: left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Sumber:
    """A place in a file: a cell of a workbook, a place in a document, or neither for a computed fact.

    Attributes:
        berkas: name of the file.
        lembar: sheet of a workbook.
        sel: cell of a sheet.
        halaman: physical page from 1; None where the format has no pages.
        baris: line of a page or of a text file, paragraph of a DOCX or HTML, row of a sheet; from 1.
        halaman_cetak: the number printed on that page.
        tabel: ordinal of the table in the document, from 1.
        baris_tabel: row of that table from 1, header rows counted.
        kolom: column of that table from 1.
        kotak: rectangle on the page.
    """

    berkas: str = ""
    lembar: str = ""
    sel: str = ""
    halaman: int | None = None
    baris: int | None = None
    halaman_cetak: str = ""
    tabel: int | None = None
    baris_tabel: int | None = None
    kolom: int | None = None
    kotak: Kotak | None = None

    @property
    def luar(self) -> bool:
        """Tell whether a place of a review lies in another document than the reviewed one, and names it."""
        return bool(self.berkas)

    def __str__(self) -> str:
        """Return the place as a reader looks for it: file, sheet, cell, page, line."""
        bagian = [
            self.berkas,
            f"lembar {self.lembar}" if self.lembar else "",
            f"sel {self.sel}" if self.sel else "",
            f"halaman {self.halaman}" if self.halaman is not None else "",
            f"baris {self.baris}" if self.baris is not None else "",
        ]
        return ", ".join(b for b in bagian if b)


TANPA_LETAK = Sumber()
"""The place of what was not read from anywhere."""


def sebut_tempat(s: Sumber) -> str:
    """Return a place as a person looks for it: page, line, table with row and column, or sheet and cell."""
    cetak = f" (tercetak {s.halaman_cetak})" if s.halaman_cetak else ""
    bagian = [
        s.berkas,
        f"lembar {s.lembar}" if s.lembar else "",
        f"sel {s.sel}" if s.sel else "",
        f"halaman {s.halaman}{cetak}" if s.halaman is not None else "",
        f"baris {s.baris}" if s.baris is not None and not s.sel else "",
        _di_tabel(s),
    ]
    return ", ".join(b for b in bagian if b) or "seluruh dokumen"


def _di_tabel(s: Sumber) -> str:
    if s.tabel is None or s.sel:
        return ""
    rinci = [
        f"baris {s.baris_tabel}" if s.baris_tabel is not None else "",
        f"kolom {s.kolom}" if s.kolom is not None else "",
    ]
    isi = " ".join(r for r in rinci if r)
    return f"tabel ke-{s.tabel}" + (f" ({isi})" if isi else "")
