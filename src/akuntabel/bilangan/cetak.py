"""Numbers as Indonesia prints them: dot between thousands, comma before decimals."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from akuntabel.bilangan.rentang import KONTEKS

_SEN = 2


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """Round half-up, away from zero; a rounded zero carries no sign.

    Raises:
        ValueError: for a negative number of decimals, or a value that is not finite or beyond 2000 digits.
    """
    if desimal < 0 or not nilai.is_finite():
        raise ValueError(f"tidak dapat membulatkan {nilai} ke {desimal} desimal")
    try:
        hasil = KONTEKS.quantize(nilai, Decimal((0, (1,), -desimal)))
    except InvalidOperation as galat:
        raise ValueError(f"nilai terlalu panjang untuk {desimal} desimal") from galat
    return hasil if hasil else hasil.copy_abs()


def cetak_angka(nilai: Decimal, desimal: int | None = None, *, minimum: int = 0) -> str:
    """Print a number: "1.234,5".

    Args:
        nilai: the value, full precision.
        desimal: decimals to round to; without it as many as the value has.
        minimum: decimals to fill with zeros when `desimal` is not given.
    """
    tampil = bulatkan(nilai, _desimal_berarti(nilai, minimum) if desimal is None else desimal)
    bulat, _, pecahan = f"{tampil.copy_abs():f}".partition(".")
    angka = f"{int(bulat):,}".replace(",", ".")
    return ("-" if tampil < 0 else "") + angka + ("," + pecahan if pecahan else "")


def cetak_rupiah(nilai: Decimal | int, *, lambang: bool = True) -> str:
    """Print money: "Rp1.234.567", with sen ("Rp1.234,50") only where the rounded value has them."""
    tampil = bulatkan(Decimal(nilai), _SEN)
    angka = cetak_angka(tampil.copy_abs(), _SEN if _desimal_berarti(tampil, 0) else 0)
    return ("-" if tampil < 0 else "") + ("Rp" if lambang else "") + angka


def cetak_persen(nilai: Decimal, desimal: int = 2) -> str:
    """Print a percentage that is already times 100: 76.93 gives "76,93%"."""
    return cetak_angka(nilai, desimal) + "%"


def _desimal_berarti(nilai: Decimal, minimum: int) -> int:
    """Count the decimals that are left when trailing zeros are dropped."""
    _, angka, pangkat = nilai.as_tuple()
    if not isinstance(pangkat, int) or not nilai:
        return minimum
    nol = len(angka) - len("".join(map(str, angka)).rstrip("0"))
    return max(-pangkat - nol, minimum, 0)
