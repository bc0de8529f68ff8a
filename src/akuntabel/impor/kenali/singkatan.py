"""Abbreviations a document explains itself: "Pelayanan Sosial Dasar (PSD)"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

_PENJELASAN = re.compile(
    r"((?:[A-Za-z]{1,24}[ /\-]{1,2}){1,9}[A-Za-z]{1,24})\s{0,2}\(\s?([A-Z][A-Z0-9]{1,9})\s?\)"
)
_PENDEK = re.compile(r"\(\s?[A-Z][A-Z0-9]{1,9}\s?\)")
_KATA = re.compile(r"[A-Za-z]+")
_KATA_KECIL = frozenset(
    ["yang", "dan", "di", "pada", "untuk", "dari", "ke", "dengan", "terhadap", "dalam", "atas"]
)
_PANJANG = 5_000


def cari_singkatan(teks: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations a document explains, with the words they stand for.

    Only those whose letters are the first letters of the words before are believed, and only while the
    document means one thing by them.
    """
    arti: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for satu in (t[:_PANJANG] for t in teks):
        for panjang, pendek in _PENJELASAN.findall(satu) if _PENDEK.search(satu) else ():
            if kata := awal_kata(panjang, pendek):
                arti[pendek][" ".join(kata).casefold()] += 1
    return {pendek: pilihan.most_common(1)[0][0] for pendek, pilihan in arti.items() if len(pilihan) == 1}


def awal_kata(sebelum: str, pendek: str) -> tuple[str, ...]:
    """Return the last words of a text whose first letters spell an abbreviation; empty when none do."""
    semua = _KATA.findall(sebelum)
    for kata in (semua, [k for k in semua if k.casefold() not in _KATA_KECIL]):
        akhir = kata[-len(pendek) :]
        if len(akhir) == len(pendek) and "".join(k[0] for k in akhir).upper() == pendek.upper():
            return tuple(akhir)
    return ()
