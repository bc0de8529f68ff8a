"""Tables of cells parted by tab stops, and the contents lines that only look like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .baris import BarisTeks
from .larik import BarisLarik, Larik, gabung_baris, sel_larik

_HALAMAN = re.compile(r"(?:\d{1,4}|[ivxlc]{1,7}|-{2,})[.]?", re.IGNORECASE)
_BERNOMOR = re.compile(
    r"(?:BAB\b|Tabel\b|Gambar\b|Grafik\b|Diagram\b|Lampiran\b|\d+(?:\.\d+)+\.?\s|[A-Z]\.\s|KATA PENGANTAR"
    r"|IKHTISAR|RINGKASAN|DAFTAR\b|PENUTUP\b)",
    re.IGNORECASE,
)
_NOMOR_ENTRI = re.compile(
    r"(?:(?:BAB|Tabel|Gambar|Grafik|Diagram|Lampiran)\s+[\dIVXL][\w.]*|\d+(?:\.\d+)*\.?|[A-Z]\.)",
    re.IGNORECASE,
)
_TITIK = re.compile(r"(?:\.{3,}|…{2,}|(?:\. ){3,}|_{4,})\s*\S{0,8}\s*$")
_EKOR = 60
_BANYAK_KOLOM = 300
_BUTIR_TAB = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\t+[^\t]*$|\s*[-•●▪*–]\t+[^\t]*$")
_PASANGAN = re.compile(r"[^\t:]+\t+:[^\t]*$")


def baris_tab(baris: BarisTeks) -> bool:
    """Tell whether a line has cells: a tab that is no indent, no list mark and no label before a colon."""
    isi = baris.teks.strip(" ")
    if not 0 < isi.count("\t") < _BANYAK_KOLOM or ("\t" not in isi.strip("\t") and isi.count("\t") < 2):
        return False
    return not baris.kosong and not _BUTIR_TAB.fullmatch(isi) and not _PASANGAN.fullmatch(isi.strip("\t"))


def entri_daftar(teks: str) -> bool:
    """Tell whether a line may be an entry of contents: a title and a page, dots between them or not."""
    if _bertitik(teks):
        return True
    sel = [s.strip() for s in teks.split("\t") if s.strip()]
    if not 2 <= len(sel) <= 3 or not _HALAMAN.fullmatch(sel[-1]):
        return False
    return len(sel) == 2 or bool(_NOMOR_ENTRI.fullmatch(sel[0]))


def baca_tab(baris: Sequence[BarisTeks], mulai: int, *, di_daftar: bool) -> tuple[Larik | None, int]:
    """Return the rows from this line on, None when they are contents or no cells, and the line after them."""
    akhir = mulai
    while akhir < len(baris) and (baris_tab(baris[akhir]) or _terpotong(baris, mulai, akhir)):
        akhir += 1
    isi = baris[mulai:akhir]
    if not isi or _daftar_isi(isi, di_daftar=di_daftar):
        return None, akhir
    larik = Larik(isi[0].letak)
    lebar = max(b.teks.count("\t") + 1 for b in isi)
    for satu in isi:
        _tambah(larik, satu, lebar)
    return larik, akhir


def _terpotong(baris: Sequence[BarisTeks], mulai: int, n: int) -> bool:
    """Tell whether a line without tabs is the rest of a cell: it goes on in lower case between two rows."""
    if not mulai < n < len(baris) - 1 or baris[n].kosong or "\t" in baris[n].teks:
        return False
    return baris[n].teks.lstrip()[:1].islower() and baris_tab(baris[n + 1]) and baris_tab(baris[n - 1])


def _daftar_isi(isi: Sequence[BarisTeks], *, di_daftar: bool) -> bool:
    entri = [b for b in isi if entri_daftar(b.teks)]
    if di_daftar:
        return len(entri) * 10 >= len(isi) * 7
    bernomor = [b for b in entri if _pasti_entri(b.teks.strip())]
    return len(bernomor) * 10 >= len(isi) * 8


def _pasti_entri(teks: str) -> bool:
    """Tell whether an entry is one without a heading above: its number is not the first cell of a row."""
    if _bertitik(teks):
        return True
    bersel = len([s for s in teks.split("\t") if s.strip()]) > 2
    return bool(_BERNOMOR.match(teks)) and not (bersel and teks[:1].isdigit())


def berentri(isi: Sequence[BarisTeks]) -> bool:
    """Tell whether lines begin as entries of contents do."""
    bernomor = [b for b in isi if _BERNOMOR.match(b.teks.lstrip()) or _bertitik(b.teks)]
    return len(bernomor) * 10 >= len(isi) * 6


def _bertitik(teks: str) -> bool:
    """Tell whether dots lead to the end of a line."""
    return bool(_TITIK.search(teks[-_EKOR:]))


def _tambah(larik: Larik, baris: BarisTeks, lebar: int) -> None:
    sel = tuple(sel_larik(s, baris.letak) for s in baris.teks.split("\t"))
    atas = larik.baris[-1] if larik.baris else ()
    if atas and _lanjutan_potong(atas, sel, lebar):
        larik.baris[-1] = (*atas[:-1], atas[-1].tambah(sel[0]), *sel[1:])
    elif atas and _lanjutan_sel(atas, sel):
        larik.baris[-1] = gabung_baris(atas, sel)
    else:
        larik.baris.append(sel)


def _lanjutan_potong(atas: BarisLarik, sel: BarisLarik, lebar: int) -> bool:
    """Tell whether a line broken inside a cell goes on here: together they have the cells of a row."""
    return sel[0].teks[:1].islower() and len(atas) + len(sel) - 1 <= lebar and len(atas) < lebar


def _lanjutan_sel(atas: BarisLarik, sel: BarisLarik) -> bool:
    """Tell whether every cell goes on in lower case below one that is filled."""
    berisi = [n for n, s in enumerate(sel) if s.potong]
    return (
        bool(berisi)
        and not sel[0].potong
        and all(n < len(atas) and atas[n].potong and sel[n].teks[:1].islower() for n in berisi)
    )
