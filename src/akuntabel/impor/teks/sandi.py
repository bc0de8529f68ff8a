"""The character encoding of a text file."""

from __future__ import annotations

import codecs

_TANDA = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTOH = 4_000


def urai_sandi(isi: bytes) -> str:
    """Return the text of bytes: UTF-8, UTF-16, UTF-32 or Windows-1252; what fits none is replaced."""
    for tanda, sandi in _TANDA:
        if isi.startswith(tanda):
            return isi[len(tanda) :].decode(sandi, errors="replace")
    tanpa_tanda = _utf16_tanpa_tanda(isi[:_CONTOH])
    if tanpa_tanda:
        return isi.decode(tanpa_tanda, errors="replace")
    try:
        return isi.decode("utf-8")
    except UnicodeDecodeError:
        return isi.decode("utf-8" if _rusak_utf8(isi) else "cp1252", errors="replace")


def _utf16_tanpa_tanda(contoh: bytes) -> str:
    """Return the name of UTF-16 where nearly every second byte is zero."""
    separuh = len(contoh) // 2
    if separuh < 2:
        return ""
    genap, ganjil = contoh[0::2].count(0), contoh[1::2].count(0)
    if ganjil * 10 > separuh * 7 and genap * 10 < separuh:
        return "utf-16-le"
    if genap * 10 > separuh * 7 and ganjil * 10 < separuh:
        return "utf-16-be"
    return ""


def _rusak_utf8(isi: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes from another encoding: most bytes above ASCII do decode."""
    tinggi = sum(b > 127 for b in isi)
    utuh = len(isi.decode("utf-8", errors="ignore").encode("utf-8")) - (len(isi) - tinggi)
    return utuh * 10 > tinggi * 8
