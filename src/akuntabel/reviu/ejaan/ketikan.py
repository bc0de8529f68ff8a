"""Slips of typing that need no dictionary: lost and extra marks, words and phrases said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from .kamus import pasangan

_SPASI = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}\)? +[,;:](?= |$)")
_LABEL = re.compile(r"[A-Z][^\W\d_]*(?:[ /][^\W\d_]+){0,2} +:")
_TANDA_GANDA = re.compile(r"(?<![:/.\w])//(?!/)|(?<=[a-z])//(?=[a-z])|,,|;;|(?<=[a-z])\.\.(?!\.)(?= |$)")
_KATA_GANDA = re.compile(
    r"(?<![\w-])(yang|dan|di|ke|dari|untuk|dengan|pada|adalah|dalam|oleh|atau)\s+\1(?![\w-])"
)
_BUKAN_ANGKA_BUTIR = re.compile(r"(?:^|\s)\(?\w{1,3}\)")


class JenisKetikan(Enum):
    """What kind of slip it is, in the words shown to people."""

    SPASI = "spasi sebelum tanda baca"
    TANDA_GANDA = "tanda baca ganda"
    KATA_GANDA = "kata berulang"
    KURUNG = "tanda kurung tidak berpasangan"
    FRASA = "frasa tidak baku"


@dataclass(frozen=True, slots=True)
class Ketikan:
    """A slip: its kind, where it stands in the text, and what to write instead."""

    jenis: JenisKetikan
    awal: int
    akhir: int
    baku: str = ""


def ketikan(teks: str) -> Iterator[Ketikan]:
    """Yield the slips of a paragraph."""
    for cocok in _SPASI.finditer(teks):
        if _label(teks, cocok):
            continue
        yield Ketikan(JenisKetikan.SPASI, *cocok.span(), re.sub(r" +", "", cocok.group()))
    for cocok in _TANDA_GANDA.finditer(teks):
        yield Ketikan(JenisKetikan.TANDA_GANDA, *cocok.span(), cocok.group()[0])
    for cocok in _KATA_GANDA.finditer(teks):
        yield Ketikan(JenisKetikan.KATA_GANDA, *cocok.span(), cocok.group(1))
    for cocok in _frasa().finditer(teks):
        yield Ketikan(JenisKetikan.FRASA, *cocok.span(), pasangan().frasa[cocok.group().casefold()])
    yield from _kurung(teks)


def _label(teks: str, cocok: re.Match[str]) -> bool:
    """Tell whether a colon sets off the label of a form ("Nama : ..."), lined up with those below it."""
    return cocok.group().endswith(":") and _LABEL.fullmatch(teks, 0, cocok.end()) is not None


@lru_cache(maxsize=1)
def _frasa() -> re.Pattern[str]:
    semua = "|".join(re.escape(f) for f in sorted(pasangan().frasa, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{semua})(?!\w)", re.IGNORECASE)


def _kurung(teks: str) -> Iterator[Ketikan]:
    """Yield a bracket that is opened and never closed; "a)" and "1)" number items and close nothing."""
    if teks.count("(") <= teks.count(")"):
        return
    bersih = _BUKAN_ANGKA_BUTIR.sub(lambda c: " " * len(c.group()), teks)
    buka = [n for n, h in enumerate(bersih) if h == "("]
    if len(buka) == bersih.count(")") + 1:
        yield Ketikan(JenisKetikan.KURUNG, buka[-1], len(teks))
