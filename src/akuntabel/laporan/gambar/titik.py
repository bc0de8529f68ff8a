"""A series over years, and what its charts have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .lapis import Baris, Spek, data, desimal, teks
from .warna import BIRU, PUTIH, REDUP

BELUM_ADA = "belum ada data"
"""Stands in place of a series without a single value."""

BULATAN: Mapping[str, object] = {"type": "point", "shape": "circle", "opacity": 1}
"""Mark of a point."""


@dataclass(frozen=True, slots=True)
class TitikTren:
    """One year of a series; the labels are printed as they stand.

    ``sebanding`` is False when formula or source differ from those of the other years.
    """

    tahun: int
    target: Decimal | None
    realisasi: Decimal | None
    label_target: str
    label_realisasi: str
    sebanding: bool = True


def ruas_realisasi(urut: Sequence[TitikTren]) -> list[Baris]:
    """Return the points with the number of the unbroken stretch each belongs to."""
    baris: list[Baris] = []
    sebelum: TitikTren | None = None
    ruas = 0
    for t in urut:
        if t.realisasi is None:
            continue
        putus = sebelum is not None and (
            sebelum.tahun != t.tahun - 1 or not (sebelum.sebanding and t.sebanding)
        )
        ruas += putus
        baris.append(
            {
                "tahun": t.tahun,
                "nilai": desimal(t.realisasi),
                "ruas": ruas,
                "isi": BIRU if t.sebanding else PUTIH,
            }
        )
        sebelum = t
    return baris


def pesan_kosong(y: int) -> Spek:
    """Return the layer that says there is nothing to show, ``y`` px below the top."""
    bentuk = {"fill": REDUP, "fontStyle": "italic", "baseline": "middle"}
    return teks(data([{"teks": BELUM_ADA}]), bentuk, x={"value": 0}, y={"value": y})
