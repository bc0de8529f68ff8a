"""What was found in a document or a table, remembered while the rules ask for it one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

B = TypeVar("B")
T = TypeVar("T")
_TERBANYAK = 4
"""A document and its neighbours, or tables held against each other."""


class _Satu(Generic[B]):
    """A thing as itself, so that what was found in it is remembered without comparing its contents."""

    def __init__(self, benda: B) -> None:
        self.benda = benda

    def __hash__(self) -> int:
        return id(self.benda)

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Satu) and self.benda is lain.benda


def sekali(cari: Callable[[B], T]) -> Callable[[B], T]:
    """Remember what a function found in the last things; all who ask share it, so nobody may change it."""

    @lru_cache(maxsize=_TERBANYAK)
    def ingat(satu: _Satu[B]) -> T:
        return cari(satu.benda)

    @wraps(cari)
    def jawab(benda: B) -> T:
        return ingat(_Satu(benda))

    return jawab
