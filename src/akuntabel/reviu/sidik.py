"""Fingerprints: the same finding in the next version of a document has the same one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from akuntabel.temuan import Temuan

_PANJANG = 16
_SELA = re.compile(r"\W+")
_BUKAN_HURUF = re.compile(r"[\W\d_]+")


def sidik_semua(temuan: Sequence[Temuan]) -> tuple[str, ...]:
    """Return a fingerprint for each finding; equal ones are told apart by their order.

    Pages, lines and table numbers take no part, nor what else stands in the row or sentence of a
    calculation: another layout keeps the fingerprints, and so does a repair next to the finding.
    """
    dilihat: Counter[str] = Counter()
    hasil = []
    for t in temuan:
        dasar = "|".join((t.kode, pokok(t.tertulis), pokok(t.hitungan), _sekitar(t)))
        dilihat[dasar] += 1
        hasil.append(hashlib.sha256(f"{dasar}|{dilihat[dasar]}".encode()).hexdigest()[:_PANJANG])
    return tuple(hasil)


def pokok(teks: str) -> str:
    """Return the letters and digits of a text, whatever stands between them one space."""
    return _SELA.sub(" ", teks.casefold()).strip()


def _sekitar(t: Temuan) -> str:
    """Return what the finding is about: all that is quoted, or beside a calculation the name of its row."""
    if not t.hitungan:
        return pokok(t.kutipan)
    sel = t.kutipan.casefold().split("|") if "|" in t.kutipan else ("",)
    return max((_BUKAN_HURUF.sub("", s) for s in sel), key=len)
