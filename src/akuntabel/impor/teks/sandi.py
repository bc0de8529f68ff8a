"""The character encoding of a text file."""

from __future__ import annotations

from akuntabel.impor.tanda_sandi import urai_bertanda

_CONTOH = 4_000


def urai_sandi(isi: bytes) -> str:
    """Return the text of bytes: UTF-8, UTF-16, UTF-32 or Windows-1252; what fits none is replaced."""
    if (teks := urai_bertanda(isi)) is not None:
        return teks
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
