"""Widths of text and line breaking without a font engine; widths err on the wide side."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BIASA = (
    278, 278, 355, 557, 557, 890, 667, 191, 334, 334, 390, 584, 278, 334, 278, 278, 557, 557, 557, 557, 557,
    557, 557, 557, 557, 557, 278, 278, 584, 584, 584, 557, 1016, 667, 667, 723, 723, 667, 611, 778, 723,
    278, 500, 667, 557, 834, 723, 778, 667, 778, 723, 667, 611, 723, 667, 944, 667, 667, 611, 278, 278, 278,
    470, 557, 334, 557, 557, 500, 557, 557, 278, 557, 557, 223, 223, 500, 223, 834, 557, 557, 557, 557, 334,
    500, 278, 557, 500, 723, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_TEBAL = (
    278, 334, 475, 557, 557, 890, 723, 238, 334, 334, 390, 584, 278, 334, 278, 278, 557, 557, 557, 557, 557,
    557, 557, 557, 557, 557, 334, 334, 584, 584, 584, 611, 976, 723, 723, 723, 723, 667, 611, 778, 723, 278,
    557, 723, 611, 834, 723, 778, 667, 778, 723, 667, 611, 723, 667, 944, 667, 667, 611, 334, 278, 334, 584,
    557, 334, 557, 611, 557, 611, 557, 334, 611, 611, 278, 278, 557, 278, 890, 611, 611, 611, 611, 390, 557,
    334, 611, 557, 778, 557, 557, 500, 390, 280, 390, 584,
)  # fmt: skip
_LAIN = {
    "–": 557,
    "“": 500,
    "”": 500,
    "‘": 278,
    "’": 278,
    "•": 351,
    "\u00a0": 278,
    "×": 584,
    "≥": 549,
    "≤": 549,
}
_TERLEBAR = 1024
_AWAL = 32
_VOKAL = frozenset("aiueoAIUEO")
_PENGGAL = re.compile(r"(?<=[-/])(?=\w)")
_SISA_TERPENDEK = 3


def lebar_teks(teks: str, ukuran: int, *, tebal: bool = False) -> int:
    """Return the width of one line of text in px, rounded up (Liberation Sans, metrically Arial).

    Args:
        teks: The line.
        ukuran: Size in px.
        tebal: Whether it is set in bold.
    """
    tabel = _TEBAL if tebal else _BIASA
    return -(-sum(_maju(huruf, tabel) for huruf in teks) * ukuran // 1000)


def bungkus(
    teks: str, lebar: int, ukuran: int, *, tebal: bool = False, maksimum: int | None = None
) -> tuple[str, ...]:
    """Break text into lines no wider than ``lebar`` px.

    A word wider than the line is divided, after a hyphen or slash if it has one. What does not fit into
    ``maksimum`` lines is cut, visibly, with an ellipsis.
    """
    baris: list[str] = []
    for potong, lekat in _potongan(teks, lebar, ukuran, tebal):
        calon = potong if not baris else baris[-1] + ("" if lekat else " ") + potong
        if baris and lebar_teks(calon, ukuran, tebal=tebal) <= lebar:
            baris[-1] = calon
        else:
            baris.append(potong)
    if maksimum is None or len(baris) <= maksimum:
        return tuple(baris)
    return (*baris[: maksimum - 1], _elipsis(baris[maksimum - 1], lebar, ukuran, tebal))


def _maju(huruf: str, tabel: tuple[int, ...]) -> int:
    letak = ord(huruf) - _AWAL
    return tabel[letak] if 0 <= letak < len(tabel) else _LAIN.get(huruf, _TERLEBAR)


def _potongan(teks: str, lebar: int, ukuran: int, tebal: bool) -> Iterator[tuple[str, bool]]:
    """Yield what may stand on a line of its own, and whether it sticks to what came before."""
    for kata in teks.split():
        lekat = False
        muat = lebar_teks(kata, ukuran, tebal=tebal) <= lebar
        for bagian in [kata] if muat else _PENGGAL.split(kata):
            sisa = bagian
            while lebar_teks(sisa, ukuran, tebal=tebal) > lebar and len(sisa) > 1:
                letak = _letak_penggal(sisa, lebar, ukuran, tebal)
                yield sisa[:letak] + "-", lekat
                sisa, lekat = sisa[letak:], True
            yield sisa, lekat
            lekat = True


def _letak_penggal(kata: str, lebar: int, ukuran: int, tebal: bool) -> int:
    """Return where to divide: the last fitting place between a vowel and a consonant, or the last fitting."""
    muat = [n for n in range(1, len(kata)) if lebar_teks(kata[:n] + "-", ukuran, tebal=tebal) <= lebar]
    suku = [
        n
        for n in muat
        if _SISA_TERPENDEK <= n <= len(kata) - _SISA_TERPENDEK
        and kata[n - 1] in _VOKAL
        and kata[n] not in _VOKAL
    ]
    return (suku or muat or [1])[-1]


def _elipsis(baris: str, lebar: int, ukuran: int, tebal: bool) -> str:
    kata = baris.split()
    while len(kata) > 1 and lebar_teks(" ".join(kata) + "…", ukuran, tebal=tebal) > lebar:
        kata.pop()
    sisa = " ".join(kata)
    while len(sisa) > 1 and lebar_teks(sisa + "…", ukuran, tebal=tebal) > lebar:
        sisa = sisa[:-1]
    return sisa + "…"
