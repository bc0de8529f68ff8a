"""Layers of Vega-Lite specifications.

Specifications hold whole numbers and text only. An exact decimal travels as text and is read as a number
by the chart itself: in data through ``format.parse`` (see ``data``), in scales through an expression.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from .warna import HURUF, PUTIH, TINTA

Spek = dict[str, Any]
Baris = Mapping[str, object]


def desimal(nilai: Decimal) -> str:
    """Return an exact decimal as the text a chart can read ("12.50", never "1E+2")."""
    return f"{nilai:f}"


def angka(nilai: Decimal) -> Spek:
    """Return an exact decimal for a place in a specification where only numbers are allowed."""
    return {"expr": desimal(nilai)}


def data(baris: Sequence[Baris], *kolom_angka: str) -> Spek:
    """Return inline data of which the columns named are numbers."""
    return {"values": [dict(b) for b in baris], "format": {"parse": dict.fromkeys(kolom_angka, "number")}}


def medan(nama: str, **lain: object) -> Spek:
    """Return a quantitative channel; scale and axis come from ``berlapis`` unless given."""
    return {"field": nama, "type": "quantitative", **lain}


def piksel(nama: str) -> Spek:
    """Return a channel whose values are px from the left or top of the plot."""
    return medan(nama, scale=None, axis=None)


def lapis(isi: Spek, tanda: Spek, **saluran: object) -> Spek:
    """Return one layer: data, mark, encoding."""
    return {"data": isi, "mark": tanda, "encoding": saluran}


def berlapis(ukuran: tuple[int, int], lapisan: Iterable[Spek], x: Spek, y: Spek | None = None) -> Spek:
    """Return a chart of layers that share their scales and axes.

    Args:
        ukuran: Width and height of the plot in px.
        lapisan: The layers, lowest first.
        x: Properties of every horizontal value channel: ``scale`` and ``axis``.
        y: The same for the vertical ones.
    """
    bersama = {"x": x, "y": y or {}}
    satuan = [
        {**satu, "encoding": {n: _bersama(s, bersama.get(n, {})) for n, s in satu["encoding"].items()}}
        for satu in lapisan
    ]
    return {"width": ukuran[0], "height": ukuran[1], "layer": satuan}


def _bersama(saluran: Spek, sifat: Spek) -> Spek:
    return {**saluran, **sifat} if "field" in saluran and "scale" not in saluran else saluran


def teks(isi: Spek, tanda: Spek, **saluran: object) -> Spek:
    """Return a layer of text; the column ``teks`` is printed as it stands."""
    bentuk = {
        "type": "text",
        "fontSize": HURUF,
        "fill": TINTA,
        "align": "left",
        "baseline": "alphabetic",
        **tanda,
    }
    return lapis(isi, bentuk, text={"field": "teks", "type": "nominal"}, **saluran)


def teks_berhalo(isi: Spek, tanda: Spek, **saluran: object) -> list[Spek]:
    """Return text that stays readable over lines: first its white outline, then itself."""
    halo = {**tanda, "stroke": PUTIH, "strokeWidth": 4, "strokeJoin": "round", "fill": PUTIH, "aria": False}
    return [teks(isi, halo, **saluran), teks(isi, tanda, **saluran)]
