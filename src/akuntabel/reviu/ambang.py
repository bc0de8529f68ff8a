"""Thresholds of plausibility: what lies beyond one is not wrong, it needs explaining."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from functools import lru_cache

from akuntabel.peraturan import berlaku


@dataclass(frozen=True, slots=True)
class Ambang:
    """The thresholds in per cent, percentage points or multiples, named as in the file of `peraturan`."""

    capaian_tinggi: Decimal
    capaian_menunjang: Decimal
    serapan_rendah: Decimal
    porsi_pagu_berarti: Decimal
    lonjakan_poin: Decimal
    lonjakan_kali: Decimal
    lonjakan_kali_cacah: Decimal
    pembanding_kali: Decimal
    porsi_hampir_seluruh: Decimal


@lru_cache(maxsize=16)
def ambang(pada: date) -> Ambang:
    """Return the thresholds in force at a date."""
    isi = berlaku("ambang_reviu", pada=pada).isi
    return Ambang(**{f.name: Decimal(isi[f.name]) for f in fields(Ambang)})
