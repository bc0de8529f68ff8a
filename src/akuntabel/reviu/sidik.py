"""Fingerprints: the same finding in the next version of a document has the same one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from akuntabel.temuan import Temuan

_PANJANG = 16
_SELA = re.compile(r"\W+")


def sidik_semua(temuan: Sequence[Temuan]) -> tuple[str, ...]:
    """Return a fingerprint for each finding; equal ones are told apart by their order.

    Pages, lines and table numbers take no part: another layout of the same report keeps its fingerprints.
    """
    dilihat: Counter[str] = Counter()
    hasil = []
    for t in temuan:
        dasar = "|".join((t.kode, pokok(t.tertulis), pokok(t.hitungan), pokok(t.kutipan)))
        dilihat[dasar] += 1
        hasil.append(hashlib.sha256(f"{dasar}|{dilihat[dasar]}".encode()).hexdigest()[:_PANJANG])
    return tuple(hasil)


def pokok(teks: str) -> str:
    """Return the letters and digits of a text, whatever stands between them one space."""
    return _SELA.sub(" ", teks.casefold()).strip()
