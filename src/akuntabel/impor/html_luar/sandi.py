"""The encoding of a page: its mark, what it declares, else what fits."""

from __future__ import annotations

import codecs
import re

from akuntabel.impor.tanda_sandi import urai_bertanda

_AWAL = 4096
_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_KENDALI = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


def urai_halaman(isi: bytes, sandi: str = "") -> str:
    """Return the text of a page; ``sandi`` is what the mail around it says of its encoding."""
    if (teks := urai_bertanda(isi)) is not None:
        return _bersih(teks)
    cocok = _CHARSET.search(isi[:_AWAL])
    for nama in (sandi, cocok[1].decode("ascii") if cocok else "", "utf-8"):
        if (teks := _coba(isi, nama)) is not None:
            return _bersih(teks)
    return _bersih(isi.decode("cp1252", "replace"))


def _coba(isi: bytes, nama: str) -> str | None:
    """Return the text in an encoding; None where it does not exist, is no text or does not fit."""
    if not nama:
        return None
    nama = "cp1252" if nama.lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii") else nama
    try:
        kenal = codecs.lookup(nama).name
        return None if kenal.startswith(("utf-16", "utf-32")) else isi.decode(kenal)
    except (LookupError, UnicodeError, ValueError):
        return None


def _bersih(teks: str) -> str:
    return _KENDALI.sub(" ", teks)
