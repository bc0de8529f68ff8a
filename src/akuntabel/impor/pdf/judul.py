"""Headings by their look: short, numbered, and bolder or larger than the text around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from .baris import BarisTeks
from .kata import Kata
from .tulisan import teks_baris

_BAB = re.compile(r"BAB\s+(?:[IVXLC]{1,7}|\d{1,2})\b(?!.*\t)", re.IGNORECASE)
_ANGKA = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+[^\W\d_]")
_HURUF = re.compile(r"[A-H]\.\s+[A-Z]")
_TERPANJANG = 160
_BARIS_TERBANYAK = 3
_LEBIH_BESAR = 1.15


def ukuran_lazim(kata: Iterable[Kata]) -> float:
    """Return the font size of most letters."""
    huruf: Counter[float] = Counter()
    for satu in kata:
        huruf[round(satu.ukuran, 1)] += len(satu.teks)
    return max(huruf, key=lambda u: huruf[u], default=1.0)


def tingkat_judul(baris: Sequence[BarisTeks], lazim: float) -> int | None:
    """Return the level of the heading that lines are, None for other text."""
    if len(baris) > _BARIS_TERBANYAK or not _menonjol(baris, lazim):
        return None
    teks = " ".join(teks_baris(b.kata, entri=True) for b in baris)
    if len(teks) > _TERPANJANG or teks[-1] in ".;,:" or "\t" in teks:
        return None
    if _BAB.match(teks):
        return 1
    if angka := _ANGKA.match(teks):
        return angka.group(1).count(".") + 1
    return 2 if _HURUF.match(teks) else None


def _menonjol(baris: Sequence[BarisTeks], lazim: float) -> bool:
    return all(b.tebal for b in baris) or all(b.ukuran > _LEBIH_BESAR * lazim for b in baris)
