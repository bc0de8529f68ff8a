"""Raised marks that point to a note below a table: no part of the word they stand behind.

Behind a figure they stay: they tell a rule that the figure is explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from akuntabel.naskah import Sebaris, Tulisan, teks_sebaris

_TANDA = r"(?:[a-z]\)?|[0-9]{1,2}\)|\*++\)?)"
_PENANDA = re.compile(rf"\s*{_TANDA}(?:[,\s]*{_TANDA})*\s*")


def penanda_catatan(sebelum: str, teks: str) -> bool:
    """Tell whether raised text right behind a word is the mark of a note; a power is none."""
    return sebelum[-1:].isalpha() and _PENANDA.fullmatch(teks) is not None


def tanpa_penanda(isi: Iterable[Sebaris]) -> tuple[Sebaris, ...]:
    """Return inline nodes without the marks of notes."""
    hasil: list[Sebaris] = []
    for satu in isi:
        sebelum = teks_sebaris(hasil[-1:])
        if not (isinstance(satu, Tulisan) and satu.atas and penanda_catatan(sebelum, satu.teks)):
            hasil.append(satu)
        elif satu.teks.endswith(" "):
            hasil.append(Tulisan(" ", letak=satu.letak))
    return tuple(hasil)
