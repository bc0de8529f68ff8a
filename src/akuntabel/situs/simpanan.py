"""What was computed of a year, kept in memory under its mark; a change gives the year another mark."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Simpanan(Generic[T]):
    """The last results by mark; safe for threads."""

    def __init__(self, banyak: int = 64) -> None:
        """Keep so many."""
        self._banyak = banyak
        self._isi: OrderedDict[str, T] = OrderedDict()
        self._kunci = Lock()

    def ambil(self, tanda: str, hitung: Callable[[], T]) -> T:
        """Return the result under a mark, computed when it is not there."""
        with self._kunci:
            if tanda in self._isi:
                self._isi.move_to_end(tanda)
                return self._isi[tanda]
        hasil = hitung()
        with self._kunci:
            self._isi[tanda] = hasil
            while len(self._isi) > self._banyak:
                self._isi.popitem(last=False)
        return hasil
