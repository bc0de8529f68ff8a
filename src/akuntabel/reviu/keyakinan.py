"""How sure a proposal is where its rule did not weigh it: by severity, shared among several proposals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from akuntabel.temuan import Temuan, Tingkat

_DASAR = {Tingkat.GALAT: Decimal("0.9"), Tingkat.PERINGATAN: Decimal("0.6"), Tingkat.SARAN: Decimal("0.4")}
"""A galat leaves no other reading: a lone repair is nearly certain. A peringatan may have its reasons."""


def beri_keyakinan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Return the findings with a confidence for every proposal; those after the first share the rest."""
    return [_satu(t) if t.usulan else t for t in temuan]


def _satu(temuan: Temuan) -> Temuan:
    dasar, banyak = _DASAR[temuan.tingkat], len(temuan.usulan)
    pertama = dasar if banyak == 1 else (dasar * 2 / 3).quantize(Decimal("0.01"))
    sisa = ((dasar - pertama) / max(banyak - 1, 1)).quantize(Decimal("0.01"))
    usulan = tuple(
        u if u.keyakinan is not None else replace(u, keyakinan=pertama if n == 0 else sisa)
        for n, u in enumerate(temuan.usulan)
    )
    return replace(temuan, usulan=usulan)
