"""A value axis: from zero unless the values lie close together, with round steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_SEMPIT = Decimal("0.25")
_RENTANG_TERKECIL = Decimal("0.1")
_RUANG = Decimal("0.3")
_LANGKAH = 4
_BULAT = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Sumbu:
    """An axis from ``bawah`` to ``atas``, marked at ``tanda``, printed with ``desimal`` decimals."""

    bawah: Decimal
    atas: Decimal
    tanda: tuple[Decimal, ...]
    desimal: int
    dari_nol: bool

    def piksel(self, nilai: Decimal, tinggi: int) -> int:
        """Return the height of a value above the lower end, in px of a plot ``tinggi`` px high."""
        return int((nilai - self.bawah) * tinggi / (self.atas - self.bawah))


def susun_sumbu(nilai: Sequence[Decimal]) -> Sumbu:
    """Return the axis for values, with room above and below for their labels.

    It begins at zero unless all values are positive and differ by less than a quarter of the largest.
    """
    rendah, tinggi = min(nilai), max(nilai)
    rentang = tinggi - rendah
    sempit = 0 < rentang < tinggi * _SEMPIT and rendah > 0
    if sempit:
        ruang = max(rentang, tinggi * _RENTANG_TERKECIL) * _RUANG
        return _sumbu(max(rendah - ruang * 2, Decimal(0)), tinggi + ruang, tinggi, dari_nol=False)
    rendah, tinggi = min(rendah, Decimal(0)), max(tinggi, Decimal(0))
    ruang = (tinggi - rendah or Decimal(1)) * _RUANG
    return _sumbu(rendah - (ruang if rendah else 0), tinggi + ruang / 2, tinggi, dari_nol=True)


def _sumbu(bawah: Decimal, atas: Decimal, tertinggi: Decimal, *, dari_nol: bool) -> Sumbu:
    langkah = _langkah(atas - bawah)
    awal = (bawah / langkah).to_integral_value(ROUND_CEILING)
    akhir = (min(atas, tertinggi + langkah / 2) / langkah).to_integral_value(ROUND_FLOOR)
    tanda = tuple(langkah * n for n in range(int(awal), int(akhir) + 1))
    pangkat = langkah.normalize().as_tuple().exponent
    return Sumbu(bawah, atas, tanda, max(0, -pangkat) if isinstance(pangkat, int) else 0, dari_nol)


def _langkah(rentang: Decimal) -> Decimal:
    """Return the smallest round step that needs no more than five marks."""
    kasar = rentang / _LANGKAH
    satuan = Decimal((0, (1,), kasar.adjusted()))
    return next(satuan * bulat for bulat in _BULAT if satuan * bulat >= kasar)
