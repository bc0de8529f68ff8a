"""The one border between text and markup: nothing a person wrote may become an element or a style."""

from __future__ import annotations

import re
from html import escape

# What HTML forbids in text: control characters, lone surrogates, noncharacters.
_KELAS_TERLARANG = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_TERLARANG = re.compile(f"[{_KELAS_TERLARANG}]")
_PERLU = re.compile(f"[&<>\"'\r{_KELAS_TERLARANG}]")
_BUKAN_CSS = re.compile(r"[^A-Za-z0-9 ]")


def lolos(teks: str) -> str:
    """Return text as it may stand in an element or in a double-quoted attribute."""
    if _PERLU.search(teks) is None:
        return teks
    return escape(_TERLARANG.sub("", teks.replace("\r", " ")))


def lolos_css(teks: str) -> str:
    """Return text as a quoted CSS string; every sign but letters and digits is written as its code."""
    bersih = _TERLARANG.sub("", teks)
    return '"' + _BUKAN_CSS.sub(lambda cocok: f"\\{ord(cocok[0]):x} ", bersih) + '"'
