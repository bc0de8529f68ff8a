"""The mark at the start of a text that names its encoding (Unicode Standard, 23.8: byte order mark)."""

from __future__ import annotations

import codecs

_TANDA = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def urai_bertanda(isi: bytes) -> str | None:
    """Return the text behind a mark, what does not fit replaced; None where there is no mark."""
    for tanda, sandi in _TANDA:
        if isi.startswith(tanda):
            return isi[len(tanda) :].decode(sandi, "replace")
    return None
