"""Columns that no rule parts: pieces of lines with wide gaps between, standing under one another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .baris import BarisTeks, persegi_kata
from .kata import Kata
from .tulisan import teks_baris

_RENGGANG = 0.95
_TERSEMPIT = 6.5
_ANGKA = re.compile(
    r"[(\-–]{0,2}\s?(?:Rp\.?\s?)?-?\d[\d.,]*\s?(?:%|[A-Za-z]{1,6})?\)?[,.\-]*|[-–]|(?:Rp\.?\s?)?-"
)
_NOMOR = re.compile(r"\(?\d{1,3}[.)]?|[A-Za-z][.)]")
_RIBUAN = re.compile(r"\d\.\d{3}")
_PENDEK = re.compile(r"[1-9]\d{0,2}(?:,\d+)?\s?%?|\d+[.,]?\d*\s?%")
MATA_UANG = ("Rp", "Rp.")
"""What stands for the currency before an amount."""
_TITIK = re.compile(r"(?:[.…_]\s?){4,}")

Lajur = tuple[float, float]
"""Left and right edge of a column."""


@dataclass(frozen=True, slots=True)
class Larik:
    """A line and its pieces."""

    baris: BarisTeks
    ruas: tuple[tuple[Kata, ...], ...]

    @property
    def angka(self) -> int:
        """Return how many pieces are figures; a number at the start of the line is none."""
        return sum(1 for n, r in enumerate(self.ruas) if berangka(r) and not (n == 0 and _bernomor(r)))

    @property
    def bertitik(self) -> bool:
        """Whether it has leaders, as entries of contents have."""
        return _TITIK.search(self.baris.teks) is not None


def belah(baris: BarisTeks) -> Larik:
    """Return a line in pieces."""
    if baris.kata[0].seperempat:
        return Larik(baris, (baris.kata,))
    ruas: list[list[Kata]] = [[baris.kata[0]]]
    for satu in baris.kata[1:]:
        lalu = ruas[-1][-1]
        if satu.x0 - lalu.x1 > max(_RENGGANG * min(satu.ukuran, lalu.ukuran), _TERSEMPIT):
            ruas.append([])
        ruas[-1].append(satu)
    return Larik(baris, tuple(tuple(r) for r in _satukan_rupiah(ruas)))


def _satukan_rupiah(ruas: Sequence[list[Kata]]) -> list[list[Kata]]:
    """Join a currency sign at the left edge of a column with its figure at the right edge.

    Where amounts run on in the next line, the short figure behind a sign is that of the next column.
    """
    pasangan = [
        n
        for n, (tanda, angka) in enumerate(itertools.pairwise(ruas))
        if tanda[-1].teks in MATA_UANG and angka[0].teks not in MATA_UANG and berangka(angka)
    ]
    beruang = sum(r[-1].teks in MATA_UANG for r in ruas)
    berlipat = beruang > len(pasangan) or any(_RIBUAN.search(teks_baris(r)) for r in ruas)
    hasil: list[list[Kata]] = []
    for n, satu in enumerate(ruas):
        if n - 1 in pasangan and not (berlipat and _PENDEK.fullmatch(teks_baris(satu))):
            hasil[-1] += satu
        else:
            hasil.append(satu)
    return hasil


def berangka(kata: Sequence[Kata]) -> bool:
    """Whether a piece is a figure."""
    return len(kata) <= 3 and _ANGKA.fullmatch(teks_baris(kata)) is not None


def _bernomor(kata: Sequence[Kata]) -> bool:
    return _NOMOR.fullmatch(teks_baris(kata)) is not None


def susun_lajur(larik: Iterable[Larik]) -> list[Lajur]:
    """Return the columns of lines: pieces that overlap from above are one column."""
    tepi = sorted((p[0], p[2]) for a in larik for r in a.ruas for p in [persegi_kata(r)])
    lajur: list[Lajur] = []
    for x0, x1 in tepi:
        if lajur and x0 < lajur[-1][1]:
            lajur[-1] = (lajur[-1][0], max(x1, lajur[-1][1]))
        else:
            lajur.append((x0, x1))
    return lajur


def tempatkan(ruas: Sequence[Kata], lajur: Sequence[Lajur]) -> tuple[int, int]:
    """Return the columns a piece covers, half open."""
    x0, _, x1, _ = persegi_kata(ruas)
    kena = [n for n, (a, b) in enumerate(lajur) if min(b, x1) - max(a, x0) > 0.5]
    if kena:
        return kena[0], kena[-1] + 1
    x = (x0 + x1) / 2
    terdekat = min(range(len(lajur)), key=lambda n: min(abs(lajur[n][0] - x), abs(lajur[n][1] - x)))
    return terdekat, terdekat + 1
