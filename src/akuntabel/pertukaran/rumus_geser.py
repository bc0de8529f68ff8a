"""Formulas that move: relative references follow, absolute ones stay."""

from __future__ import annotations

import re

from .letak import huruf_kolom, nomor_kolom

_TEKS = re.compile(r'("(?:[^"]|"")*"|\'(?:[^\']|\'\')*\')')
_ACUAN = re.compile(r"(?<![A-Za-z0-9_.$\\])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![A-Za-z0-9_.(!])")
_BARIS_EXCEL, _KOLOM_EXCEL = 1_048_576, 16_384


def geser_rumus(rumus: str, baris: int, kolom: int) -> str:
    """Return a formula as it reads after a copy so many rows down and columns to the right."""
    bagian = _TEKS.split(rumus)
    return "".join(
        teks if nomor % 2 else _ACUAN.sub(lambda c: _geser(c, baris, kolom), teks)
        for nomor, teks in enumerate(bagian)
    )


def _geser(cocok: re.Match[str], baris: int, kolom: int) -> str:
    tetap_kolom, huruf, tetap_baris, angka = cocok.groups()
    lajur = nomor_kolom(huruf) + (0 if tetap_kolom else kolom)
    nomor = int(angka) + (0 if tetap_baris else baris)
    if not (0 <= lajur < _KOLOM_EXCEL and 1 <= nomor <= _BARIS_EXCEL):
        return "#REF!"
    return f"{tetap_kolom}{huruf_kolom(lajur)}{tetap_baris}{nomor}"
