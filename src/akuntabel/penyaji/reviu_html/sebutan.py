"""Places in words: pages, tables and columns called as the document calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akuntabel.bacaan import TabelTerbaca
from akuntabel.sumber import Sumber

_JUDUL_KOLOM = 40


def wilayah(s: Sumber, tabel: Mapping[int, TabelTerbaca]) -> str:
    """Return the part of a document a place lies in: sheet, page, table, column; empty where it has none."""
    cetak = f" (tercetak {s.halaman_cetak})" if s.halaman_cetak not in ("", str(s.halaman)) else ""
    return _gabung(
        (
            f"lembar {s.lembar}" if s.lembar else "",
            f"halaman {s.halaman}{cetak}" if s.halaman is not None else "",
            *(() if s.sel else (_tabel(s, tabel), _kolom(s, tabel))),
        )
    )


def titik(s: Sumber) -> str:
    """Return where in its part a place is: cell, row or line; empty for all of it."""
    if s.sel:
        return f"sel {s.sel}"
    baris = s.baris if s.tabel is None else s.baris_tabel
    return f"baris {baris}" if baris is not None else ""


def sebut(s: Sumber, tabel: Mapping[int, TabelTerbaca]) -> str:
    """Return a whole place."""
    return _gabung((wilayah(s, tabel), titik(s))) or "seluruh dokumen"


def _gabung(bagian: Iterable[str]) -> str:
    return ", ".join(b for b in bagian if b)


def _tabel(s: Sumber, tabel: Mapping[int, TabelTerbaca]) -> str:
    if s.tabel is None:
        return ""
    return tabel[s.tabel].sebutan if s.tabel in tabel else f"tabel ke-{s.tabel}"


def _kolom(s: Sumber, tabel: Mapping[int, TabelTerbaca]) -> str:
    """Return a column by its header, by its number where that is missing or long."""
    if s.tabel is None or s.kolom is None:
        return ""
    kolom = tabel[s.tabel].kolom if s.tabel in tabel else ()
    judul = next((" ".join(k.judul.split()) for k in kolom if k.nomor == s.kolom), "")
    return f"kolom {judul if judul and len(judul) <= _JUDUL_KOLOM else s.kolom}"
