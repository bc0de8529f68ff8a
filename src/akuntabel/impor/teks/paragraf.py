"""Paragraphs: a line of its own, or lines that a fixed width has broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from akuntabel.naskah import Paragraf

from .baris import BarisTeks
from .butir import tanda_butir
from .judul import awal_judul
from .larik import Potong, tulisan
from .tab import baris_tab
from .tanda import seluruhnya_tebal, tanpa_tanda

_LEBAR_TERKECIL = 50
_LEBAR_TERBESAR = 160
_AWAL_BARU = re.compile(
    r"\s*(?:(?:Tabel|Gambar|Grafik|Diagram)\s*\.?\s*\d|Sumber(?:\s+data)?\s*:|Catatan\s*:|BAB\s+[IVXL\d]+\b|\d+(?:\.\d+)+\.?\s"
    r"|[A-Z]\.\s|NIP\b|DAFTAR\s)",
    re.IGNORECASE,
)


def baca_paragraf(baris: Sequence[BarisTeks], mulai: int, lebar: int) -> tuple[Paragraf | None, int]:
    """Return the paragraph that begins on this line, and the line after it; None when nothing is printed.

    ``lebar`` is the fixed width of the lines around it, 0 when every line is a paragraph.
    """
    akhir = mulai + 1
    while akhir < len(baris) and _bersambung(baris[akhir - 1], baris[akhir], lebar):
        akhir += 1
    potong = [(t, b.letak) for b in baris[mulai:akhir] if (t := tanpa_tanda(_kutipan(b.teks)))]
    if not potong:
        return None, akhir
    return paragraf_baris(potong, tebal=seluruhnya_tebal(baris[mulai].teks)), akhir


def paragraf_baris(potong: Sequence[Potong], *, tebal: bool = False) -> Paragraf:
    """Return the paragraph of printed lines."""
    return Paragraf(tulisan(potong, tebal=tebal), letak=potong[0][1])


def _kutipan(teks: str) -> str:
    return re.sub(r"^\s{0,3}(?:>\s?)+", "", teks)


def lebar_blok(baris: Sequence[BarisTeks]) -> list[int]:
    """Return for each line the longest of the lines around it that no empty one parts.

    It is 0 where lines are not of fixed width.
    """
    hasil: list[int] = []
    for kosong, blok in groupby(baris, key=lambda b: b.kosong):
        panjang = [len(b.teks) for b in blok]
        lebar = 0 if kosong or not _LEBAR_TERKECIL <= max(panjang) <= _LEBAR_TERBESAR else max(panjang)
        hasil += [lebar] * len(panjang)
    return hasil


def _bersambung(atas: BarisTeks, bawah: BarisTeks, lebar: int) -> bool:
    """Tell whether a line goes on: its first word had no room above, and it begins nothing of its own."""
    if not lebar or bawah.kosong or "|" in bawah.teks:
        return False
    kata = bawah.teks.split(maxsplit=1)[0]
    if len(atas.teks) + 1 + len(kata) <= lebar * 9 // 10:
        return False
    return not (
        _AWAL_BARU.match(bawah.teks)
        or _AWAL_BARU.match(atas.teks)
        or tanda_butir(bawah.teks)
        or awal_judul(bawah.teks)
        or baris_tab(bawah)
    )
