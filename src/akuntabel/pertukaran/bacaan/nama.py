"""Names as the workbook shows them: one line, without the numbering and footnote marks of their table."""

from __future__ import annotations

import re

from .petikan import Jenjang

_NOMOR = re.compile(
    r"^\s*(?:(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})[.)]+\s*(?![0-9])"
    r"|[0-9]+(?:\.[0-9]+)+\.?\s+|[0-9]{1,2}\s+(?=[A-Z])|[-•▪✓➢*–]\s*)+"
)
_SASARAN_KE = re.compile(
    r"^\s*(?:sasaran|tujuan|misi)(?:\s+strategis)?\s*(?:ke)?[\s-]*[0-9ivxIVX]+\s*[:.=-]\s*", re.IGNORECASE
)
_KAKI = re.compile(r"(?<=[\w.)])[a-z](?:,[a-z])*\)$")


_KATA = (
    (Jenjang.SUBKEGIATAN, re.compile(r"(?i:sub[\s-]*kegiatan)(?![a-z])")),
    (Jenjang.KEGIATAN, re.compile(r"(?i:kegiatan)(?![a-z])")),
    (Jenjang.PROGRAM, re.compile(r"(?i:program)(?![a-z])")),
)


def jenjang_kata(teks: str) -> Jenjang | None:
    """Return the level a name begins with; a lost space behind the word does not hide it."""
    bersih = nama_bersih(teks)
    return next((j for j, pola in _KATA if pola.match(bersih)), None)


def nama_bersih(teks: str) -> str:
    """Return a name without line breaks, numbering and footnote marks."""
    satu = " ".join(teks.split())
    satu = _SASARAN_KE.sub("", satu)
    tanpa = _NOMOR.sub("", satu)
    return _tanpa_kaki(tanpa or satu).strip(" :;")


def _tanpa_kaki(teks: str) -> str:
    return _KAKI.sub("", teks) if teks.count(")") > teks.count("(") else teks
