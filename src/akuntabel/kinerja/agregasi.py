"""From quarters to the year, and from years to the end of the Renstra: declared per indicator."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from .capaian import bagi


class Agregasi(Enum):
    """How values of periods make one value. Percentages with known parts are recomputed, never averaged."""

    JUMLAH = "jumlah"
    AKHIR = "akhir"
    RATA_RATA = "rata-rata"


def gabungkan(nilai: Sequence[Decimal | None], agregasi: Agregasi) -> Decimal | None:
    """Return one value for reported periods in order; None when nothing was reported."""
    ada = [v for v in nilai if v is not None]
    if not ada:
        return None
    if agregasi is Agregasi.AKHIR:
        return ada[-1]
    jumlah = sum(ada, Decimal(0))
    return jumlah if agregasi is Agregasi.JUMLAH else bagi(jumlah, Decimal(len(ada)))
