"""Levels of headings: the title of a whole page is no chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.naskah import Bab, Blok, Paragraf, teks_sebaris

_BAB = re.compile(
    r"(?:bab\s+[ivxl\d]+|kata pengantar|daftar isi|ikhtisar|lampiran)\b|\d+[.\s]", re.IGNORECASE
)


def sesuaikan_judul(blok: Sequence[Blok]) -> list[Blok]:
    """Return flat blocks whose highest headings have level 1; a single title above all is a paragraph."""
    judul = [b for b in blok if isinstance(b, Bab)]
    if not judul:
        return list(blok)
    kepala = judul[0] if _judul_halaman(judul) else None
    sisa = [b.tingkat for b in judul if b is not kepala]
    geser = min(sisa) - 1 if sisa else 0
    return [_geser(b, geser, kepala) if isinstance(b, Bab) else b for b in blok]


def _judul_halaman(judul: Sequence[Bab]) -> bool:
    pertama = judul[0]
    lebih_dalam = all(b.tingkat > pertama.tingkat for b in judul[1:])
    return len(judul) > 1 and lebih_dalam and not _BAB.match(teks_sebaris(pertama.judul))


def _geser(bab: Bab, geser: int, kepala: Bab | None) -> Blok:
    if bab is kepala:
        return Paragraf(bab.judul, letak=bab.letak)
    return replace(bab, tingkat=bab.tingkat - geser)
