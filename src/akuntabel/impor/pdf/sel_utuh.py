"""A cell of a table that may stand on several pages."""

from __future__ import annotations

from dataclasses import dataclass

from .baris import BarisTeks
from .halaman import Halaman
from .potongan import SelPotong


@dataclass(frozen=True, slots=True)
class SelUtuh:
    """A cell of a whole table with the page it stands on.

    ``lanjutan`` is what a page break put on the next page.
    """

    halaman: Halaman
    sel: SelPotong
    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int
    lanjutan: tuple[SelUtuh, ...] = ()

    @property
    def isi(self) -> tuple[BarisTeks, ...]:
        """Return the lines of the cell, those on the next page included."""
        return (*self.sel.isi, *(b for s in self.lanjutan for b in s.sel.isi))

    def halaman_baris(self, baris: BarisTeks) -> Halaman:
        """Return the page one of its lines stands on."""
        return next((s.halaman for s in self.lanjutan if baris in s.sel.isi), self.halaman)
