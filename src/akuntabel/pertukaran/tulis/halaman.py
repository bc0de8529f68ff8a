"""Sheets and the heights of their rows: an estimate that fits at first sight and gives way when edited."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from xlsxwriter.worksheet import Worksheet

Isian = tuple[str, int]
"""A text and the width of its column in characters."""

_TINGGI_SEBARIS = 15
_TINGGI_TERBESAR = 405
_FUNGSI = re.compile(r"([\w.]+)\(")
_FUNGSI_LAMA = frozenset(
    ("AND", "COUNTA", "COUNTIF", "IF", "IFERROR", "INDEX", "MATCH", "MAX", "OFFSET"),
)
"""Functions every Excel knows by this name: a formula of these alone is written as it is."""


class Halaman(Worksheet):  # type: ignore[misc]
    """A sheet whose row heights are stored as fitted, not as set by hand.

    LibreOffice shows wrapped texts in the heights of the file, so they must be there; Excel grows a row with
    its text only as long as nobody has set its height.
    """

    def _xml_start_tag_unencoded(self, tag: str, attributes: Iterable[tuple[str, Any]] = ()) -> None:
        if tag == "row":
            attributes = [a for a in attributes if a[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, list(attributes))

    def _prepare_formula(self, rumus: str, expand_future_functions: bool = False) -> str:
        """Skip the search for newer functions, half of the time of a workbook, where there can be none."""
        if _FUNGSI_LAMA.issuperset(_FUNGSI.findall(rumus)):
            return rumus.removeprefix("{").removeprefix("=").removesuffix("}")
        return str(super()._prepare_formula(rumus, expand_future_functions))


def banyak_baris(teks: str, lebar: int) -> int:
    """Estimate the lines of a wrapped text in a column of a width in characters."""
    return sum(max(1, -(-len(bagian) // lebar)) for bagian in teks.split("\n"))


def tinggi_baris(isi: Iterable[Isian], sebaris: int = _TINGGI_SEBARIS) -> int:
    """Return the height of a row in points; ``sebaris`` is that of one line."""
    baris = max((banyak_baris(teks, lebar) for teks, lebar in isi if teks), default=1)
    return min(baris * sebaris, _TINGGI_TERBESAR)
