"""Which words of a text are misspelt, as far as that can be told with a small dictionary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from .kamus import dikenal, kata_dikenal, pasangan

_TERPENDEK = 7
_TERPANJANG = 40
_SERING = 3
_JARANG = 2
_BELAH_TERPENDEK = 4
_HURUF = "abcdefghijklmnopqrstuvwxyz"
_BERDAMPINGAN = {a + b for deret in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for a, b in pairwise(deret)}
_SERANGKAI = re.compile(
    r"(?:antar|multi|pasca|pra|sub|non|anti|inter|maha|tuna|swa|adi|tata|mikro|makro)"
    r"|(?:me|pe|di|ke|ber|ter).*(?:kan|an|i)$"
)
"""Words that are rightly written as one: with a bound form in front, or with affixes around two words."""


@dataclass(frozen=True, slots=True)
class Dugaan:
    """A word as written and what it was probably meant to be."""

    tertulis: str
    baku: str


def duga(cacah: Mapping[str, int], nama: Collection[str] = ()) -> Iterator[Dugaan]:
    """Yield the doubtful ones of the words of a document, given in small letters with their counts.

    ``nama`` are those that only occur with a capital: they may be names and are not taken apart.
    """
    sering = frozenset(k for k, n in cacah.items() if n >= _SERING and _patokan(k))
    for kata in cacah:
        if (baku := pasangan().kata.get(kata) or _kata_depan(kata)) is not None:
            yield Dugaan(kata, baku)
        elif cacah[kata] <= _JARANG and _TERPENDEK <= len(kata) <= _TERPANJANG and not dikenal(kata):
            yield from _dugaan(kata, sering, utuh=kata in nama)


def _patokan(kata: str) -> bool:
    """Tell whether a word can be what a misspelt one was meant to be."""
    return len(kata) >= _TERPENDEK - 1 and dikenal(kata) and not _kata_depan(kata)


def _kata_depan(kata: str) -> str | None:
    """Return the two words of a "di" written together with a place."""
    return f"di {kata[2:]}" if kata.startswith("di") and kata[2:] in pasangan().tempat else None


def _dugaan(kata: str, sering: frozenset[str], *, utuh: bool) -> Iterator[Dugaan]:
    dekat = sering & _sunting(kata)
    if len(dekat) == 1:
        yield Dugaan(kata, next(iter(dekat)))
    elif not dekat and not utuh and not _SERANGKAI.match(kata) and (dua := _belah(kata)):
        yield Dugaan(kata, dua)


def _sunting(kata: str) -> set[str]:
    """Return the words one slip of the keyboard away: a letter lost, added, swapped, or a key beside it."""
    belah = [(kata[:i], kata[i:]) for i in range(len(kata) + 1)]
    hilang = {a + b[1:] for a, b in belah if b}
    tukar = {a + b[1] + b[0] + b[2:] for a, b in belah if len(b) > 1}
    sisip = {a + h + b for a, b in belah for h in _HURUF}
    ganti = {a + h + b[1:] for a, b in belah if b for h in _HURUF if {b[0] + h, h + b[0]} & _BERDAMPINGAN}
    return hilang | tukar | sisip | ganti


def _belah(kata: str) -> str:
    """Return the two words a long one consists of, empty when it is not just two known ones."""
    semua = kata_dikenal()
    belahan = [
        f"{kata[:i]} {kata[i:]}"
        for i in range(_BELAH_TERPENDEK, len(kata) - _BELAH_TERPENDEK + 1)
        if kata[:i] in semua and kata[i:] in semua
    ]
    return belahan[0] if len(belahan) == 1 else ""
