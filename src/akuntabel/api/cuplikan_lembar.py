"""A few rows of a workbook around a cell, as one sees them in Excel: where to look for a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from akuntabel.pertukaran.letak import BARIS_KEPALA, huruf_kolom
from akuntabel.pertukaran.penjaga import Ditolak
from akuntabel.pertukaran.sel import tulisan_sel
from akuntabel.pertukaran.xlsx import BukuMentah, LembarMentah, baca_xlsx, letak_sel
from akuntabel.sumber import Sumber

_SEBARIS = 2
_SEKOLOM = 2
_KOLOM_PENGENAL = 3
_PANJANG_TEKS = 160


@dataclass(frozen=True, slots=True)
class BarisCuplikan:
    """A row as it is shown: its number in the sheet and the texts of the columns chosen."""

    nomor: int
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cuplikan:
    """Rows around a cell; ``kolom`` are letters, ``kepala`` their titles.

    The cell stands in the row ``nomor`` and, counted from 0, in the column ``tanda`` of those shown.
    """

    kolom: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[BarisCuplikan, ...]
    nomor: int
    tanda: int


def cuplikan(berkas: Path, lokasi: Iterable[Sumber]) -> dict[tuple[str, str], Cuplikan]:
    """Return what stands around each cell, by sheet and cell; places that cannot be shown are left out.

    Raises OSError when the file cannot be read.
    """
    try:
        buku = baca_xlsx(berkas.read_bytes())
    except Ditolak:
        return {}
    hasil = {}
    for kunci in dict.fromkeys((s.lembar, s.sel) for s in lokasi if s.lembar and s.sel):
        satu = _cuplik(buku, *kunci)
        if satu is not None:
            hasil[kunci] = satu
    return hasil


def _cuplik(buku: BukuMentah, nama: str, sel: str) -> Cuplikan | None:
    lembar = next((lmb for lmb in buku.lembar if lmb.nama == nama), None)
    letak = letak_sel(sel)
    if lembar is None or letak is None:
        return None
    baris, kolom = letak
    pilih = _kolom_tampil(lembar, kolom)
    awal = max(baris - _SEBARIS, BARIS_KEPALA + 1 if baris > BARIS_KEPALA else 0)
    return Cuplikan(
        kolom=tuple(huruf_kolom(k) for k in pilih),
        kepala=_isi(buku, lembar, BARIS_KEPALA, pilih) if baris > BARIS_KEPALA else (),
        baris=tuple(
            BarisCuplikan(n + 1, _isi(buku, lembar, n, pilih)) for n in range(awal, baris + _SEBARIS + 1)
        ),
        nomor=baris + 1,
        tanda=pilih.index(kolom),
    )


def _kolom_tampil(lembar: LembarMentah, kolom: int) -> list[int]:
    """Return the columns that identify a row, and those beside the cell."""
    lebar = max((max(isi) for isi in lembar.sel.values() if isi), default=kolom)
    sekitar = range(max(0, kolom - _SEKOLOM), min(lebar, kolom + _SEKOLOM) + 1)
    return sorted({*range(min(_KOLOM_PENGENAL, lebar + 1)), *sekitar, kolom})


def _isi(buku: BukuMentah, lembar: LembarMentah, baris: int, kolom: list[int]) -> tuple[str, ...]:
    sel = lembar.sel.get(baris, {})
    return tuple(_potong(tulisan_sel(sel[k], sejak_1904=buku.sejak_1904)) if k in sel else "" for k in kolom)


def _potong(teks: str) -> str:
    return teks if len(teks) <= _PANJANG_TEKS else f"{teks[:_PANJANG_TEKS].rstrip()} …"
