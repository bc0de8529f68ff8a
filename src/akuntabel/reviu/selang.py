"""Interval arithmetic on printed numerals: can any reading of the digits make a relation true?

Whole numbers are exact, decimals stand for half a unit of the last digit on both sides, a printed result may
be rounded or cut off. Bounds are rounded outwards, so nothing possible is ever called impossible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from itertools import islice, product

from akuntabel.bilangan import Bilangan, Rentang

_KE_BAWAH = Context(prec=50, rounding=ROUND_FLOOR)
_KE_ATAS = Context(prec=50, rounding=ROUND_CEILING)
_SETENGAH = Decimal("0.5")
_MAKS_GABUNGAN = 200

Hitung = Callable[..., Rentang | None]
"""Computes the interval of a result from those of its operands; None where it is not defined."""


def operan(angka: Bilangan, *, satuan_cetak: Decimal | None = None) -> Rentang:
    """Return what an operand may be.

    ``satuan_cetak`` is given where figures were rounded to a unit before printing ("dalam juta rupiah"): a
    whole number then stands for half such a unit on both sides.
    """
    if satuan_cetak is None or angka.desimal:
        return angka.rentang
    return lebarkan(angka.rentang, satuan_cetak * _SETENGAH)


def hasil(angka: Bilangan, *, bulat_tepat: bool = False) -> Rentang:
    """Return what a computed and printed value may have been before it was rounded or cut off.

    ``bulat_tepat`` keeps a whole number exact: the sum or the difference of whole numbers is not rounded.
    """
    if not angka.desimal and bulat_tepat:
        return angka.rentang
    satu = angka.rentang.atas - angka.rentang.bawah if angka.desimal else Decimal(1)
    setengah = satu * _SETENGAH
    if angka.nilai < 0:
        return Rentang(angka.nilai - satu, angka.nilai + setengah)
    return Rentang(angka.nilai - setengah, angka.nilai + satu)


def lebarkan(rentang: Rentang, lebar: Decimal) -> Rentang:
    """Return the interval with so much more on both sides."""
    return Rentang(_KE_BAWAH.subtract(rentang.bawah, lebar), _KE_ATAS.add(rentang.atas, lebar))


def gabung(satu: Rentang, dua: Rentang) -> Rentang:
    """Return the hull of two intervals."""
    return Rentang(min(satu.bawah, dua.bawah), max(satu.atas, dua.atas))


def tengah(satu: Rentang) -> Decimal:
    """Return the middle of an interval, to be shown."""
    return _KE_BAWAH.multiply(_KE_BAWAH.add(satu.bawah, satu.atas), _SETENGAH)


def negatif(satu: Rentang) -> Rentang:
    """Return the interval of the opposite values."""
    return Rentang(satu.atas.copy_negate(), satu.bawah.copy_negate())


def mutlak(satu: Rentang) -> Rentang:
    """Return the interval of the absolute values."""
    if satu.bawah >= 0:
        return satu
    if satu.atas <= 0:
        return negatif(satu)
    return Rentang(Decimal(0), max(satu.atas, -satu.bawah))


def tambah(satu: Rentang, dua: Rentang) -> Rentang:
    """Return all sums of a value of one and a value of the other."""
    return Rentang(_KE_BAWAH.add(satu.bawah, dua.bawah), _KE_ATAS.add(satu.atas, dua.atas))


def kurang(satu: Rentang, dua: Rentang) -> Rentang:
    """Return all differences."""
    return tambah(satu, negatif(dua))


def kali(satu: Rentang, dua: Rentang | Decimal | int) -> Rentang:
    """Return all products."""
    lain = dua if isinstance(dua, Rentang) else Rentang.tepat(Decimal(dua))
    pasang = [(a, b) for a in (satu.bawah, satu.atas) for b in (lain.bawah, lain.atas)]
    return Rentang(
        min(_KE_BAWAH.multiply(a, b) for a, b in pasang), max(_KE_ATAS.multiply(a, b) for a, b in pasang)
    )


def bagi(pembilang: Rentang, penyebut: Rentang) -> Rentang | None:
    """Return all quotients; None when the divisor may be zero."""
    if penyebut.bawah <= 0 <= penyebut.atas:
        return None
    pasang = [(a, b) for a in (pembilang.bawah, pembilang.atas) for b in (penyebut.bawah, penyebut.atas)]
    return Rentang(
        min(_KE_BAWAH.divide(a, b) for a, b in pasang), max(_KE_ATAS.divide(a, b) for a, b in pasang)
    )


def persen(pembilang: Rentang, penyebut: Rentang) -> Rentang | None:
    """Return all quotients times a hundred."""
    nilai = bagi(pembilang, penyebut)
    return kali(nilai, 100) if nilai else None


def jumlah(semua: Iterable[Rentang]) -> Rentang:
    """Return all sums of one value of each."""
    total = Rentang.tepat(Decimal(0))
    for satu in semua:
        total = tambah(total, satu)
    return total


def rata(semua: Sequence[Rentang], n: int | None = None) -> Rentang | None:
    """Return all means; ``n`` is the divisor where it is not the number of values."""
    pembagi = len(semua) if n is None else n
    return bagi(jumlah(semua), Rentang.tepat(Decimal(pembagi))) if pembagi else None


def mungkin(tercetak: Sequence[Rentang], hitung: Hitung, *operan_operan: Sequence[Rentang]) -> bool:
    """Tell whether any reading of the result meets the formula for any reading of the operands.

    Each argument is the sequence of readings of one numeral, as intervals.
    """
    return any(nilai.beririsan(satu) for nilai in nilai_mungkin(hitung, *operan_operan) for satu in tercetak)


def nilai_mungkin(hitung: Hitung, *operan_operan: Sequence[Rentang]) -> Iterator[Rentang]:
    """Yield the interval of the result for each combination of readings, likeliest first."""
    for gabungan in islice(product(*operan_operan), _MAKS_GABUNGAN):
        if (nilai := hitung(*gabungan)) is not None:
            yield nilai
