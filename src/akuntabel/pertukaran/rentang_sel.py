"""A range of cells as people write it: ``'Data Sarana'!A3:F20``, with what a spreadsheet may do to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .letak import alamat

_SEL = r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
_RENTANG = re.compile(rf"=?\s*(?P<lembar>.*?)\s*[!.]\s*{_SEL}(?:\s*:\s*{_SEL})?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RentangSel:
    """A sheet and the corners of a range, 0-based, both inclusive."""

    lembar: str
    atas: int
    kiri: int
    bawah: int
    kanan: int

    @property
    def banyak_baris(self) -> int:
        """Return the number of rows."""
        return self.bawah - self.atas + 1

    @property
    def banyak_kolom(self) -> int:
        """Return the number of columns."""
        return self.kanan - self.kiri + 1

    def menyentuh(self, atas: int, kiri: int, bawah: int, kanan: int) -> bool:
        """Tell whether another range has a cell in common with this one."""
        tegak = atas <= self.bawah and self.atas <= bawah
        return tegak and kiri <= self.kanan and self.kiri <= kanan

    def __str__(self) -> str:
        """Return the written form."""
        nama = self.lembar.replace("'", "''")
        return f"'{nama}'!{alamat(self.atas, self.kiri)}:{alamat(self.bawah, self.kanan)}"


def baca_rentang_sel(teks: str) -> RentangSel | None:
    """Return the range a text names, None when it names none.

    A spreadsheet takes the first apostrophe for itself, so a sheet's name may be closed without being opened.
    """
    cocok = _RENTANG.fullmatch(teks.strip())
    if cocok is None:
        return None
    kolom_a, baris_a, kolom_b, baris_b = cocok.groups()[1:]
    baris = sorted((int(baris_a) - 1, int(baris_b or baris_a) - 1))
    kolom = sorted((nomor_kolom(kolom_a), nomor_kolom(kolom_b or kolom_a)))
    lembar = _nama_lembar(cocok["lembar"])
    if not lembar or baris[0] < 0:
        return None
    return RentangSel(lembar, baris[0], kolom[0], baris[1], kolom[1])


def _nama_lembar(teks: str) -> str:
    polos = teks.strip().removeprefix("$")
    if polos.endswith("'"):
        polos = polos[:-1].removeprefix("'")
    return polos.replace("''", "'").strip()


def nomor_kolom(huruf: str) -> int:
    """Return the 0-based number of a column from its letters."""
    nomor = 0
    for h in huruf.upper():
        nomor = nomor * 26 + ord(h) - 64
    return nomor - 1
