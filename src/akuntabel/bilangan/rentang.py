"""Closed intervals: what a printed numeral can stand for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

KONTEKS = Context(prec=2000, rounding=ROUND_HALF_UP)
"""Arithmetic of this package: wide enough to be exact, half-up away from zero where it must round."""

_SETENGAH = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Rentang:
    """A closed interval of decimals.

    Raises:
        ValueError: when the lower bound lies above the upper one.
    """

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if not self.bawah <= self.atas:
            raise ValueError(f"batas bawah {self.bawah} lebih besar daripada batas atas {self.atas}")

    def memuat(self, nilai: Decimal) -> bool:
        """Tell whether the value lies inside, bounds included."""
        return self.bawah <= nilai <= self.atas

    def beririsan(self, lain: Rentang) -> bool:
        """Tell whether the two intervals share at least one value."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas

    @classmethod
    def tepat(cls, nilai: Decimal) -> Rentang:
        """Return the interval that holds this value only."""
        return cls(nilai, nilai)

    @classmethod
    def tercetak(cls, nilai: Decimal, desimal: int, skala: Decimal = Decimal(1)) -> Rentang:
        """Return what a printed numeral means.

        Args:
            nilai: the numeral as printed, before the scale word.
            desimal: printed decimals; without decimals the numeral is exact.
            skala: positive factor of the scale word (10^9 for "miliar").
        """
        lebar = _satuan_terakhir(desimal, _SETENGAH) if desimal else Decimal(0)
        bawah, atas = KONTEKS.subtract(nilai, lebar), KONTEKS.add(nilai, lebar)
        return cls(KONTEKS.multiply(bawah, skala), KONTEKS.multiply(atas, skala))

    @classmethod
    def terpotong(cls, nilai: Decimal, desimal: int) -> Rentang:
        """Return what a printed ratio means that was rounded or cut off, nobody knows which.

        The hull of half a unit of the last digit on both sides and one unit away from zero, the
        direction in which digits were cut off. Zero decimals count too: "109" may be 109,11.
        """
        satu = _satuan_terakhir(desimal, Decimal(1))
        setengah = _satuan_terakhir(desimal, _SETENGAH)
        if nilai < 0:
            return cls(KONTEKS.subtract(nilai, satu), KONTEKS.add(nilai, setengah))
        return cls(KONTEKS.subtract(nilai, setengah), KONTEKS.add(nilai, satu))


def _satuan_terakhir(desimal: int, kali: Decimal) -> Decimal:
    return KONTEKS.scaleb(kali, Decimal(-desimal))
