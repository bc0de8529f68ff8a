"""Arithmetic between three columns: how many rows follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, SelTerbaca
from akuntabel.bilangan import Bilangan, Rentang
from akuntabel.bilangan.rentang import KONTEKS

_MAKS_BARIS = 80
_SERATUS = Decimal(100)
_DIHITUNG = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH, JenisBarisTerbaca.KELOMPOK)

Deret = tuple[Bilangan | None, ...]


@dataclass(frozen=True, slots=True)
class Bukti:
    """How a relation fares: rows that follow it, rows that can be asked, rows that tell it from others.

    A row tells nothing where target equals realisasi: every ratio of them is 100.
    """

    cocok: int = 0
    semua: int = 0
    berarti: int = 0

    @property
    def sebagian_besar(self) -> bool:
        """Whether at least two of three rows follow the relation."""
        return self.cocok > 0 and self.cocok * 3 >= self.semua * 2

    @property
    def kuat(self) -> bool:
        """Whether so many rows follow it that it is no accident."""
        return self.berarti >= 2 and self.cocok * 4 >= self.semua * 3


def deret_angka(baris: Sequence[BarisTerbaca], kolom: int) -> Deret:
    """Return the figures of a column, from 0; None where a row has no sound one."""
    isi = [b for b in baris if b.jenis in _DIHITUNG][:_MAKS_BARIS]
    return tuple(_angka(b.sel[kolom]) for b in isi)


def _angka(sel: SelTerbaca) -> Bilangan | None:
    return sel.bilangan


def uji_rasio(penyebut: Deret, pembilang: Deret, hasil: Deret, *, longgar: bool = False) -> Bukti:
    """Ask every row whether ``hasil`` is the percentage of ``pembilang`` in ``penyebut``.

    With ``longgar`` the inverse, the formula of indicators that should fall, and a cap of 100 count too.
    """
    cocok = semua = berarti = 0
    for a, b, r in zip(penyebut, pembilang, hasil, strict=True):
        if a is None or b is None or r is None or not a.nilai:
            continue
        semua += 1
        if _rasio_cocok(a, b, r) or (longgar and _cara_lain(a, b, r)):
            cocok += 1
            berarti += a.nilai != b.nilai and bool(r.nilai)
    return Bukti(cocok, semua, berarti)


def uji_selisih(kurang_dari: Deret, pengurang: Deret, hasil: Deret) -> Bukti:
    """Ask every row whether ``hasil`` is the difference of the two, whatever its sign."""
    cocok = semua = berarti = 0
    for a, b, r in zip(kurang_dari, pengurang, hasil, strict=True):
        if a is None or b is None or r is None:
            continue
        semua += 1
        beda = KONTEKS.subtract(a.nilai, b.nilai)
        if abs(abs(beda) - abs(r.nilai)) <= _ujung(a, b, r):
            cocok += 1
            berarti += bool(beda)
    return Bukti(cocok, semua, berarti)


def uji_tumbuh(dahulu: Deret, sekarang: Deret, hasil: Deret) -> Bukti:
    """Ask every row whether ``hasil`` is by how many per cent the figure grew."""
    beda = tuple(
        replace(b, nilai=KONTEKS.subtract(b.nilai, a.nilai), rentang=_kurang(b.rentang, a.rentang))
        if a and b
        else None
        for a, b in zip(dahulu, sekarang, strict=True)
    )
    return uji_rasio(dahulu, beda, hasil)


def _kurang(b: Rentang, a: Rentang) -> Rentang:
    return Rentang(KONTEKS.subtract(b.bawah, a.atas), KONTEKS.subtract(b.atas, a.bawah))


def _ujung(*angka: Bilangan) -> Decimal:
    """Return how far a difference of printed figures may lie from a printed one."""
    return sum((n.rentang.atas - n.nilai for n in angka), Decimal(0))


def _rasio_cocok(a: Bilangan, b: Bilangan, r: Bilangan) -> bool:
    nilai = _bagi(b.rentang, a.rentang)
    if nilai is None:
        return False
    tercetak = Rentang.terpotong(r.nilai, r.desimal)
    pecahan = Rentang(nilai.bawah / _SERATUS, nilai.atas / _SERATUS)
    return nilai.beririsan(tercetak) or (abs(r.nilai) <= 2 and r.desimal > 1 and pecahan.beririsan(tercetak))


def _cara_lain(a: Bilangan, b: Bilangan, r: Bilangan) -> bool:
    """Tell whether the row follows the inverse ratio, the falling formula or a cap."""
    if b.nilai and _rasio_cocok(b, a, r):
        return True
    turun = KONTEKS.divide(_SERATUS * (2 * a.nilai - b.nilai), a.nilai)
    dibatasi = r.nilai in (_SERATUS, Decimal(120)) and abs(_SERATUS * b.nilai) >= abs(r.nilai * a.nilai)
    return dibatasi or Rentang.terpotong(r.nilai, r.desimal).memuat(turun)


def _bagi(b: Rentang, a: Rentang) -> Rentang | None:
    """Return the percentages the quotient of two intervals can be, None when the divisor may be zero."""
    if a.bawah <= 0 <= a.atas:
        return None
    nilai = [KONTEKS.divide(x * _SERATUS, y) for x, y in product((b.bawah, b.atas), (a.bawah, a.atas))]
    return Rentang(min(nilai), max(nilai))
