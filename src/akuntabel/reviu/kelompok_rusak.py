"""A group of digits with one too many or one too few: a key hit twice, or once only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

_BADAN = re.compile(r"([0-9]{1,3}(?:\.[0-9]{2,4})+)(,[0-9]{1,2})?(?![0-9.])")
_RIBUAN = 3


def ketik_ganda(teks: str) -> Iterator[Decimal]:
    """Yield the values of a numeral whose one odd group is put right by a doubled or a missing digit."""
    cocok = _BADAN.search(teks)
    if cocok is None:
        return
    kelompok = cocok[1].split(".")
    salah = [n for n, isi in enumerate(kelompok) if n and len(isi) != _RIBUAN]
    if len(salah) != 1 or (
        len(kelompok[salah[0]]) < _RIBUAN and salah[0] == len(kelompok) - 1 and not cocok[2]
    ):
        return
    (letak,) = salah
    for isi in dict.fromkeys(_betulkan(kelompok[letak])):
        yield Decimal(
            "".join([*kelompok[:letak], isi, *kelompok[letak + 1 :]]) + (cocok[2] or "").replace(",", ".")
        )


def titik_bergeser(teks: str, nilai: Decimal) -> int:
    """Return how many of the printed dots stand elsewhere when the digits are grouped anew."""
    cocok = _BADAN.search(teks)
    if cocok is None or f"{int(nilai)}" != cocok[1].replace(".", ""):
        return 0
    sisa, tercetak = 0, set()
    for isi in reversed(cocok[1].split(".")[1:]):
        sisa += len(isi)
        tercetak.add(sisa)
    return len(tercetak - set(range(_RIBUAN, len(f"{int(nilai)}"), _RIBUAN)))


def _betulkan(kelompok: str) -> Iterator[str]:
    if len(kelompok) > _RIBUAN:
        yield from (kelompok[:n] + kelompok[n + 1 :] for n, (a, b) in enumerate(pairwise(kelompok)) if a == b)
    else:
        yield from (kelompok[:n] + kelompok[n] + kelompok[n:] for n in range(len(kelompok)))
