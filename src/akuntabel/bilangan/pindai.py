"""Find every numeral in running text."""

from __future__ import annotations

import re

from akuntabel.bilangan.satuan import SKALA

_SELA = r"[ \t\u00a0\u2009\u202f]"
_ANGKA = re.compile(
    rf"""
    (?= [-\u2212RI0-9] )                                 # nothing else begins a numeral: skip it at once
    (?: (?<![^\s(]) (?<![0-9%]\s) [-\u2212] )?           # a sign, never the dash of a range
    (?: (?<![^\W\d_]) (?:Rp\.?|IDR) {_SELA}* [-\u2212]? )?
    [0-9]+ (?: -?[.,][0-9]+ )*                           # "91-.160.954" is one malformed numeral
    (?: ,[-\u2013]{{1,2}} (?![0-9]) )?
    (?: {_SELA}* (?:{"|".join(SKALA)}) (?![^\W_]) )?
    (?: {_SELA}? % )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_angka(teks: str) -> list[tuple[int, int]]:
    """Return the spans of all numerals, in order, without overlap.

    A span takes in currency, sign, scale word and percent sign, so that `parse_angka` of it gives
    the full value. "2021-2026" is two spans, "3.1.2" one. No digit of any script is left outside.
    """
    rentang: list[tuple[int, int]] = []
    akhir = 0
    for cocok in _ANGKA.finditer(teks):
        rentang += _angka_lain(teks, akhir, cocok.start())
        rentang.append(cocok.span())
        akhir = cocok.end()
    return rentang + _angka_lain(teks, akhir, len(teks))


def _angka_lain(teks: str, mulai: int, akhir: int) -> list[tuple[int, int]]:
    """Find runs of digits that are not ASCII (superscripts, other scripts)."""
    rentang: list[tuple[int, int]] = []
    if teks[mulai:akhir].isascii():
        return rentang
    for i in range(mulai, akhir):
        if not teks[i].isdigit():
            continue
        if rentang and rentang[-1][1] == i:
            rentang[-1] = (rentang[-1][0], i + 1)
        else:
            rentang.append((i, i + 1))
    return rentang
