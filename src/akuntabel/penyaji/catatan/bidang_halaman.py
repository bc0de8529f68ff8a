"""From a rectangle as one sees it on a PDF page to the axes the page itself counts in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Persegi = tuple[Decimal, Decimal, Decimal, Decimal]
"""Left, bottom, right, top in the axes of a page."""

_SURAT: Persegi = (Decimal(0), Decimal(0), Decimal(612), Decimal(792))
_JENJANG = 50


@dataclass(frozen=True, slots=True)
class BidangHalaman:
    """What is shown of a page, and by how many quarter turns clockwise."""

    tampak: Persegi
    putaran: int

    def persegi(self, kotak: Persegi, *, utuh: bool = False) -> Persegi:
        """Return a rectangle given as left, top, right, bottom from the upper left corner of the page shown.

        It is cut at the edges of the page unless it is wanted whole (``utuh``).
        """
        kiri, atas, kanan, bawah = kotak
        x0, y0, x1, y1 = self.tampak
        hasil = (
            (x0 + kiri, y1 - bawah, x0 + kanan, y1 - atas),
            (x0 + atas, y0 + kiri, x0 + bawah, y0 + kanan),
            (x1 - kanan, y0 + atas, x1 - kiri, y0 + bawah),
            (x1 - bawah, y1 - kanan, x1 - atas, y1 - kiri),
        )[self.putaran]
        if utuh:
            return hasil
        return max(hasil[0], x0), max(hasil[1], y0), min(hasil[2], x1), min(hasil[3], y1)

    @property
    def ukuran(self) -> tuple[Decimal, Decimal]:
        """Return width and height as shown."""
        x0, y0, x1, y1 = self.tampak
        return (y1 - y0, x1 - x0) if self.putaran % 2 else (x1 - x0, y1 - y0)


def bidang_halaman(halaman: Any) -> BidangHalaman:
    """Return the plane of a page (a pikepdf dictionary); sizes and turn may be those of its parents."""
    media = _baca_persegi(_warisan(halaman, "/MediaBox")) or _SURAT
    potong = _baca_persegi(_warisan(halaman, "/CropBox")) or media
    tampak = (
        max(media[0], potong[0]),
        max(media[1], potong[1]),
        min(media[2], potong[2]),
        min(media[3], potong[3]),
    )
    if tampak[2] <= tampak[0] or tampak[3] <= tampak[1]:
        tampak = media
    return BidangHalaman(tampak, _putaran(_warisan(halaman, "/Rotate")))


def _warisan(halaman: Any, nama: str) -> Any:
    simpul = halaman
    for _ in range(_JENJANG):
        nilai = simpul.get(nama)
        if nilai is not None:
            return nilai
        simpul = simpul.get("/Parent")
        if simpul is None:
            return None
    return None


def _baca_persegi(nilai: Any) -> Persegi | None:
    try:
        sisi: Sequence[Decimal] = [Decimal(str(x)) for x in nilai]
        x0, y0, x1, y1 = sisi
    except (ArithmeticError, ValueError, TypeError):
        return None
    hasil = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    return hasil if hasil[2] > hasil[0] and hasil[3] > hasil[1] else None


def _putaran(nilai: Any) -> int:
    try:
        return int(nilai) // 90 % 4
    except (TypeError, ValueError):
        return 0
