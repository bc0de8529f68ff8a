"""Where things stand: from the coordinates of a PDF to a page as it is read, upright, origin upper left."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.sumber import Kotak

Persegi = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Bidang:
    """A change of axes: ``x = a*u + b*v + e``, ``y = c*u + d*v + f``; all are quarter turns and shifts."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def titik(self, u: float, v: float) -> tuple[float, float]:
        """Return a point in the new axes."""
        return self.a * u + self.b * v + self.e, self.c * u + self.d * v + self.f

    def persegi(self, p: Persegi) -> Persegi:
        """Return a rectangle in the new axes."""
        x0, y0 = self.titik(p[0], p[1])
        x1, y1 = self.titik(p[2], p[3])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def lalu(self, kedua: Bidang) -> Bidang:
        """Return this change followed by another."""
        e, f = kedua.titik(self.e, self.f)
        return Bidang(
            kedua.a * self.a + kedua.b * self.c,
            kedua.a * self.b + kedua.b * self.d,
            kedua.c * self.a + kedua.d * self.c,
            kedua.c * self.b + kedua.d * self.d,
            e,
            f,
        )


def tampilan(batas: Persegi, putaran: int) -> Bidang:
    """Return the change from PDF axes to the page shown; ``batas`` is left, bottom, right, top."""
    kiri, bawah, kanan, atas = batas
    return (
        Bidang(1, 0, 0, -1, -kiri, atas),
        Bidang(0, 1, 1, 0, -bawah, -kiri),
        Bidang(-1, 0, 0, 1, kanan, -bawah),
        Bidang(0, -1, -1, 0, atas, kanan),
    )[putaran % 4]


def tegakkan(seperempat: int, lebar: float, tinggi: float) -> Bidang:
    """Return the change that makes text upright that was turned counterclockwise by quarters of a turn."""
    return (
        Bidang(1, 0, 0, 1, 0, 0),
        Bidang(0, -1, 1, 0, tinggi, 0),
        Bidang(-1, 0, 0, -1, lebar, tinggi),
        Bidang(0, 1, -1, 0, 0, lebar),
    )[seperempat % 4]


def baringkan(seperempat: int, lebar: float, tinggi: float) -> Bidang:
    """Return the change that undoes ``tegakkan`` on a page of that size."""
    return (
        Bidang(1, 0, 0, 1, 0, 0),
        Bidang(0, 1, -1, 0, 0, tinggi),
        Bidang(-1, 0, 0, -1, lebar, tinggi),
        Bidang(0, -1, 1, 0, lebar, 0),
    )[seperempat % 4]


def bulatkan(p: Persegi) -> Kotak:
    """Return a rectangle in whole points."""
    return round(p[0]), round(p[1]), round(p[2]), round(p[3])
