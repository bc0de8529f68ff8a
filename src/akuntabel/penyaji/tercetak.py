"""Which characters can be printed: what no shipped font can show is marked, what has no shape is left out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .huruf import KELUARGA, pengukur

HURUF_CADANGAN = "Liberation Sans"
_PENGGANTI = "?"
_TANPA_RUPA = ("Cc", "Cf", "Cs", "Mn")
_SELA = "\n\r\t"
_ISI_SVG = re.compile(r"[^<>=]+")
_RUJUKAN_HURUF = re.compile(r"&#(?:x([0-9a-fA-F]+)|([0-9]+));")
_KODE_TERBESAR = 0x10FFFF


def saring(isi: str, keluarga: str) -> str:
    """Compose the accents of a text, make it one line, and replace what no shipped font can show."""
    satu_baris = unicodedata.normalize("NFC", isi).translate(dict.fromkeys(map(ord, _SELA), " "))
    return _ganti(satu_baris, tercetak(keluarga))


def saring_svg(isi: str, *keluarga: str) -> str:
    """Return a drawing with the same rule for its labels, character references included.

    Args:
        isi: The drawing; its line breaks stay.
        keluarga: Families it may be set in, every shipped one if none is given.
    """
    boleh = frozenset(_SELA).union(*map(tercetak, keluarga or KELUARGA))
    tersusun = _ISI_SVG.sub(lambda cocok: unicodedata.normalize("NFC", cocok[0]), isi)
    return _RUJUKAN_HURUF.sub(lambda cocok: _rujukan(cocok, boleh), _ganti(tersusun, boleh))


@cache
def tercetak(keluarga: str) -> frozenset[str]:
    """Return the characters a family or the fallback family can show."""
    return frozenset(pengukur(keluarga).maju) | frozenset(pengukur(HURUF_CADANGAN).maju)


def _ganti(isi: str, boleh: frozenset[str]) -> str:
    return isi.translate({ord(huruf): _pengganti(huruf) for huruf in set(isi) - boleh})


def _pengganti(huruf: str) -> str:
    return "" if unicodedata.category(huruf) in _TANPA_RUPA else _PENGGANTI


def _rujukan(cocok: re.Match[str], boleh: frozenset[str]) -> str:
    kode = int(cocok[1], 16) if cocok[1] else int(cocok[2].lstrip("0")[:9] or "0")
    if kode > _KODE_TERBESAR:
        return _PENGGANTI
    return cocok[0] if chr(kode) in boleh else _pengganti(chr(kode))
