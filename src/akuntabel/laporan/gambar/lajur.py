"""Strips of a bar chart: a thin bar each, cut where it would flatten the others, hatched if inferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .lapis import Baris, Spek, data, desimal, lapis, medan, piksel
from .warna import PUTIH

TEBAL = 10
"""Thickness of a bar in px."""

TEPI = 4
"""Padding of a chart in px."""

SELA = 8
"""Distance between things side by side in px."""

PLOT_TERKECIL = 140
"""Length in px below which the longest possible bar does not fall, whatever the labels need."""

_ARSIR = 5
_RENGGANG = 3
_SERIBUAN = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Lajur:
    """One strip: lines of its name and label, the value in per cent, fill and outline, places in px.

    ``atas`` is the upper edge of the strip, ``tinggi`` its height, ``batang`` the upper edge of the bar.
    """

    nama: tuple[str, ...]
    label: tuple[str, ...]
    nilai: Decimal | None
    warna: tuple[str, str]
    atas: int
    tinggi: int
    batang: int

    def panjang(self, ujung: Decimal) -> Decimal:
        """Return how far the bar is drawn, in per cent."""
        return min(max(self.nilai or Decimal(0), Decimal(0)), ujung)


def tinggi_lajur(lajur: Sequence[Lajur]) -> int:
    """Return the height of all strips in px."""
    return lajur[-1].atas + lajur[-1].tinggi if lajur else TEBAL


def ujung_sumbu(nilai: Iterable[Decimal | None], terkecil: int, terbesar: int) -> Decimal:
    """Return where a percentage axis ends: at a whole ten, not below ``terkecil``, not above ``terbesar``."""
    tertinggi = max((n for n in nilai if n is not None), default=Decimal(0))
    puluhan = tertinggi if tertinggi % 10 == 0 else (tertinggi // 10 + 1) * 10
    return min(max(puluhan, Decimal(terkecil)), Decimal(terbesar))


def lapis_batang(lajur: Sequence[Lajur], ujung: Decimal) -> Spek:
    """Return the bars."""
    baris: list[Baris] = [
        {
            "nol": 0, "nilai": desimal(satu.panjang(ujung)), "isi": satu.warna[0], "tepi": satu.warna[1],
            "y": satu.batang, "y2": satu.batang + TEBAL,
        }
        for satu in lajur
        if satu.nilai is not None
    ]  # fmt: skip
    return lapis(
        data(baris, "nilai"), {"type": "rect", "strokeWidth": 1},
        x=medan("nol"), x2={"field": "nilai"},
        y=piksel("y"), y2={"field": "y2"},
        fill={"field": "isi", "type": "nominal", "scale": None},
        stroke={"field": "tepi", "type": "nominal", "scale": None},
    )  # fmt: skip


def skala(ujung: Decimal) -> Spek:
    """Return the scale from zero to the end of the axis."""
    return {"domain": [0, int(ujung)], "nice": False, "zero": True}


def lapis_potongan(lajur: Sequence[Lajur], ujung: Decimal, plot: int) -> Spek:
    """Return the break near the end of every bar that would run beyond the axis."""
    baris = [
        _goresan(letak, satu.batang + TEBAL + 2, letak + 6, satu.batang - 2, ujung, plot)
        for satu in lajur
        if satu.nilai is not None and satu.nilai > ujung
        for letak in (plot - 20, plot - 15)
    ]
    return lapis_goresan(baris, PUTIH, 2)


def lapis_arsiran(lajur: Sequence[Lajur], ujung: Decimal, plot: int) -> Spek:
    """Return the hatching of bars, in the colour of their outline."""
    baris = [goresan for satu in lajur for goresan in _arsiran(satu, ujung, plot)]
    warna = lajur[0].warna[1] if lajur else PUTIH
    return lapis_goresan(baris, warna, 1)


def lapis_goresan(baris: Sequence[Baris], warna: str, tebal: int) -> Spek:
    """Return slanted lines."""
    return lapis(
        data(baris, "x", "x2"), {"type": "rule", "stroke": warna, "strokeWidth": tebal},
        x=medan("x"), x2={"field": "x2"}, y=piksel("y"), y2={"field": "y2"},
    )  # fmt: skip


def _arsiran(satu: Lajur, ujung: Decimal, plot: int) -> Iterator[Baris]:
    panjang = int(satu.panjang(ujung) * plot / ujung)
    bawah = satu.batang + TEBAL
    for awal in range(_RENGGANG - TEBAL, panjang, _ARSIR):
        kiri, kanan = max(awal, 0), min(awal + TEBAL, panjang)
        if kiri < kanan:
            yield _goresan(kiri, bawah - (kiri - awal), kanan, bawah - (kanan - awal), ujung, plot)


def _goresan(x: int, y: int, x2: int, y2: int, ujung: Decimal, plot: int) -> Baris:
    kiri, kanan = (desimal((letak * ujung / plot).quantize(_SERIBUAN)) for letak in (x, x2))
    return {"x": kiri, "y": y, "x2": kanan, "y2": y2}
