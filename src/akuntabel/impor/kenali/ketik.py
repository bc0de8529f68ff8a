"""Slips of typing: when two names are the same but for a letter or two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

_KATA_PANJANG = 7
_KATA_SANGAT_PANJANG = 10


@lru_cache(maxsize=1)
def kata_umum() -> frozenset[str]:
    """Return the long words that reports of agencies are made of."""
    return frozenset((files(__package__) / "kata_umum.txt").read_text(encoding="utf-8").split())


def beda_ketik(kiri: Sequence[str], kanan: Sequence[str]) -> bool:
    """Tell whether two names differ by a slip in one long word, wherever the spaces between words are.

    Many words of the language are a letter apart ("penataan", "pendataan"), and so are places and persons.
    A slip makes a word that is none out of one that is common, hence one of the two must be known and the
    other must not. Digits and short words carry meaning and never differ by a slip.
    """
    a, b = "".join(kiri), "".join(kanan)
    awal = _sama_awal(a, b)
    akhir = _sama_akhir(a, b, awal)
    beda_a, beda_b = a[awal : len(a) - akhir], b[awal : len(b) - akhir]
    banyak = max(len(beda_a), len(beda_b))
    if not 0 < banyak <= 2 or any(h.isdigit() for h in beda_a + beda_b):
        return False
    if len(beda_a) == len(beda_b) == 2 and not _tertukar(beda_a, beda_b):
        return False
    kata_a, kata_b = _kata_di(kiri, awal), _kata_di(kanan, awal)
    if min(len(kata_a), len(kata_b)) < (_KATA_PANJANG if _satu(beda_a, beda_b) else _KATA_SANGAT_PANJANG):
        return False
    return (kata_a in kata_umum()) is not (kata_b in kata_umum()) and not _berakhiran(kata_a, kata_b)


def _satu(a: str, b: str) -> bool:
    return max(len(a), len(b)) == 1 or _tertukar(a, b)


def _tertukar(a: str, b: str) -> bool:
    return len(a) == 2 and a == b[::-1]


def _sama_awal(a: str, b: str) -> int:
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


def _sama_akhir(a: str, b: str, awal: int) -> int:
    n = 0
    while n < min(len(a), len(b)) - awal and a[-1 - n] == b[-1 - n]:
        n += 1
    return n


def _kata_di(kata: Sequence[str], letak: int) -> str:
    """Return the word whose letters surround a place of the joined words; "" at the joint of two."""
    mulai = 0
    for satu in kata:
        if letak <= mulai + len(satu):
            return satu if letak > mulai else ""
        mulai += len(satu)
    return ""


def _berakhiran(a: str, b: str) -> bool:
    """Tell whether one word is the other with an ending, hence another ("pemerintah", "pemerintahan")."""
    pendek, panjang = sorted((a, b), key=len)
    return panjang in (pendek + "an", pendek + "i", pendek + "nya")
