"""Borders that were not drawn: word processors end the pieces of a rule where a cell ends.

A table without upright rules, or with a frame only, still has joints in its rules at every column or row.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .kata import Kata
from .ruas import RAPAT, Ruas, rapatkan

_TERGAMBAR = 0.2
_RENGGANG = 0.5

Batas = tuple[float, float, float]
"""A border: its place, where it begins and ends."""


@dataclass(frozen=True, slots=True)
class Bidai:
    """Rules that belong together and the borders they draw."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    datar: list[Ruas]
    tegak: list[Ruas]


@dataclass(slots=True)
class Tersirat:
    """Borders to be added: level and upright ones."""

    datar: list[Batas] = field(default_factory=list)
    tegak: list[Batas] = field(default_factory=list)


def batas_tersirat(bidai: Bidai, kata: Sequence[Kata]) -> Tersirat:
    """Return the borders that joints tell of and no word crosses."""
    hasil = Tersirat()
    kolom = _calon(bidai.datar, bidai.tegak, bidai.ys)
    baris = _calon(bidai.tegak, bidai.datar, bidai.xs)
    if not kolom and not baris:
        return hasil
    dalam = [
        k
        for k in kata
        if bidai.xs[0] <= k.x <= bidai.xs[-1] and bidai.ys[0] <= k.y <= bidai.ys[-1] and not k.seperempat
    ]
    ys = sorted((*bidai.ys, *baris))
    for x in kolom:
        hasil.tegak += bebas_tegak(x, ys, dalam)
    xs = sorted((*bidai.xs, *kolom))
    for y in baris:
        hasil.datar += _bebas_datar(y, xs, dalam)
    return hasil


def _calon(ruas: list[Ruas], melintang: list[Ruas], letak: tuple[float, ...]) -> list[float]:
    """Return joints of at least two rules, or of the only one, where hardly any crossing rule is drawn."""
    if len(letak) < 2:
        return []
    panjang = letak[-1] - letak[0]
    hasil = []
    for satu in rapatkan(s for r in ruas for s in r.sendi):
        dukungan = sum(1 for r in ruas if any(abs(s - satu) <= RAPAT for s in r.sendi))
        tergambar = sum(m.akhir - m.awal for m in melintang if abs(m.letak - satu) <= RAPAT)
        if dukungan >= min(2, len(ruas)) and tergambar <= _TERGAMBAR * panjang:
            hasil.append(satu)
    return hasil


def bebas_tegak(x: float, ys: list[float], kata: list[Kata]) -> Iterator[Batas]:
    """Yield the upright border between level ones where no text runs across it."""
    for atas, bawah in itertools.pairwise(ys):
        pita = [k for k in kata if atas <= k.y < bawah]
        if not _melintasi(x, pita):
            yield x, atas, bawah


def _melintasi(x: float, kata: list[Kata]) -> bool:
    """Whether a word, or two with an ordinary space between them, stand on both sides."""
    if any(k.x0 < x - 1 and k.x1 > x + 1 for k in kata):
        return True
    kiri = [k for k in kata if k.x1 <= x + 1]
    kanan = [k for k in kata if k.x0 >= x - 1]
    return any(
        abs(a.dasar - b.dasar) < 1 and b.x0 - a.x1 < _RENGGANG * a.ukuran
        for a in kiri
        if a.x1 > x - a.ukuran
        for b in kanan
        if b.x0 < x + b.ukuran and _berfrasa(a, b)
    )


def _berfrasa(a: Kata, b: Kata) -> bool:
    """Whether two words can belong together: a figure beside a figure or a sign is another column."""
    return not (_berangka(a) and _berangka(b)) and any(h.isalnum() for h in b.teks)


def _berangka(kata: Kata) -> bool:
    return any(h.isdigit() for h in kata.teks)


def _bebas_datar(y: float, xs: list[float], kata: list[Kata]) -> Iterator[Batas]:
    for kiri, kanan in itertools.pairwise(xs):
        if not any(kiri <= k.x < kanan and k.atas + 2 < y < k.bawah - 2 for k in kata):
            yield y, kiri, kanan
