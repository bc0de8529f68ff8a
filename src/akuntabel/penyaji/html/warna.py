"""Contrast of colours: the accent of a theme made readable on the page it stands on."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

KONTRAS_AA = Decimal("4.5")
_LANGKAH = 20


def terbaca(warna: str, latar: str, menuju: str, kontras: Decimal = KONTRAS_AA) -> str:
    """Return a colour mixed with ``menuju`` as little as its contrast with ``latar`` demands.

    Colours are "#rrggbb"; ``kontras`` is the ratio of WCAG 2.2, 4.5 for text of normal size.
    """
    campuran = (_campur(warna, menuju, langkah) for langkah in range(_LANGKAH + 1))
    return next((c for c in campuran if nisbah_kontras(c, latar) >= kontras), menuju)


def cerah(warna: str) -> str:
    """Return a colour of the same hue as bright as it gets, for dark pages; black gives white."""
    saluran = _saluran(warna)
    puncak = max(saluran)
    return "#" + "".join(f"{s * 255 // puncak:02x}" for s in saluran) if puncak else "#ffffff"


def nisbah_kontras(satu: str, dua: str) -> Decimal:
    """Return the contrast ratio of two colours, 1 to 21."""
    terang, gelap = sorted((_luminans(satu), _luminans(dua)), reverse=True)
    return (terang + Decimal("0.05")) / (gelap + Decimal("0.05"))


def _campur(warna: str, menuju: str, langkah: int) -> str:
    pasangan = zip(_saluran(warna), _saluran(menuju), strict=True)
    return "#" + "".join(f"{a + (b - a) * langkah // _LANGKAH:02x}" for a, b in pasangan)


def _saluran(warna: str) -> tuple[int, int, int]:
    return int(warna[1:3], 16), int(warna[3:5], 16), int(warna[5:7], 16)


@cache
def _luminans(warna: str) -> Decimal:
    merah, hijau, biru = (_linear(s) for s in _saluran(warna))
    return Decimal("0.2126") * merah + Decimal("0.7152") * hijau + Decimal("0.0722") * biru


@cache
def _linear(saluran: int) -> Decimal:
    c = Decimal(saluran) / 255
    if c <= Decimal("0.04045"):
        return c / Decimal("12.92")
    return ((c + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
