"""Units behind a numeral: scale words, and whether a unit is counted or measured."""

from __future__ import annotations

import re
from decimal import Decimal

from akuntabel.bilangan.kata import BULAN

SKALA = {
    "ribu": Decimal(10**3),
    "rb": Decimal(10**3),
    "juta": Decimal(10**6),
    "jt": Decimal(10**6),
    "miliar": Decimal(10**9),
    "milyar": Decimal(10**9),
    "triliun": Decimal(10**12),
    "trilyun": Decimal(10**12),
}
"""Scale words and the short forms that have one meaning; "M" and "T" have two and are not here."""

_TEKS_UKURAN = """
    % ‰ persen persentase prosentase presentase permil promil per poin point indeks index skor score
    nilai angka rasio ratio rata derajat kali jam menit detik km kilometer meter m cm ha hektar hektare
    kg kilogram gram g ton kuintal liter l
"""
UKURAN = frozenset(_TEKS_UKURAN.split())
"""Ratio-like or continuous units, known by their first word: decimals are usual, so a dot proves nothing.

Every other unit is counted, days, months, years and m2 among them: plans state them in whole
numbers. Hours, minutes, kilometres and hectares are measured (roads have three decimals).
"""

_PERSEN = ("persen", "persentase", "prosentase", "presentase")
_BAKU = {**dict.fromkeys(_PERSEN, "%"), "rupiah": "Rp", "rp": "Rp", "rp.": "Rp", "idr": "Rp"}
_PANGKAT = frozenset({"m", "km", "cm", "dm", "hm", "mm"})
_SATU_HURUF = frozenset({"m", "g", "l"})
_PENGHUBUNG = "dari dan atau sampai hingga s/d dengan lebih kurang sekitar pada yang di ke menjadi adalah"
_BUKAN_SATUAN = frozenset(_PENGHUBUNG.split()) | frozenset(SKALA) | {bulan.casefold() for bulan in BULAN}
_MAKS_KATA = 4


def satuan_baku(satuan: str) -> str:
    """Return "%" and "Rp" for their spelled-out forms, any other unit as it stands."""
    return _BAKU.get(satuan.strip().casefold(), satuan.strip())


def satuan_terhitung(satuan: str) -> bool:
    """Tell whether the unit is counted, so that "1.234" before it can only be a thousand."""
    kata = re.findall(r"[^\W_]+|[%‰]", satuan.casefold())
    if not kata or kata[0] in UKURAN:
        return False
    return not any(k in SKALA or k in "%‰" for k in kata)


def tampak_satuan(teks: str) -> bool:
    """Tell whether a text behind a numeral can be a unit rather than a sentence going on."""
    if teks in ("%", "‰"):
        return True
    kata = teks.split(" ")
    return len(kata) <= _MAKS_KATA and all(_kata_satuan(k) for k in kata)


def _kata_satuan(kata: str) -> bool:
    dasar = kata.rstrip("23²³")
    if dasar != kata:
        return dasar.casefold() in _PANGKAT
    if kata.casefold() in _BUKAN_SATUAN or (len(kata) == 1 and kata not in _SATU_HURUF):
        return False
    return all(bagian.isalpha() for bagian in re.split("[/-]", kata))
