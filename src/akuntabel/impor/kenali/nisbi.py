"""Headers that hold one figure against another: "capaian terhadap target akhir"."""

from __future__ import annotations

import re

from akuntabel.bacaan import Peran

_TERHADAP = re.compile(r"(?i)\b(?:terhadap|thdp|thd|t\.?h\.?d|dibanding(?:kan)?|vs)\b\.?(.*)", re.DOTALL)
_LAWAN = (
    (re.compile(r"(?i)akhir|renstra|rpjm|jangka menengah"), Peran.KEMAJUAN),
    (re.compile(r"(?i)nasional|provinsi|standar|pembanding|benchmark|\bspm\b"), Peran.BANDING),
    (re.compile(r"(?i)anggaran|pagu|\bdpa\b|\bdipa\b"), Peran.SERAPAN),
    (re.compile(r"(?i)target|\bpk\b|perjanjian kinerja|rencana|\biku\b"), Peran.CAPAIAN),
    (re.compile(r"(?i)(?:19|20)[0-9]{2}|lalu|sebelumnya|n\s*-\s*1"), Peran.BANDING),
)
_LAIN = re.compile(r"(?i)\bnasional|\bprovinsi|\bindonesia|pembanding|benchmark")
_DIBANDINGKAN = frozenset({Peran.CAPAIAN, Peran.REALISASI, Peran.BANDING, Peran.SERAPAN, Peran.BELANJA})
_MILIK_LAIN = frozenset({Peran.CAPAIAN, Peran.REALISASI, Peran.TARGET})


def peran_nisbi(peran: Peran, teks: str) -> Peran:
    """Return the role of a figure that is held against something its header names; else the role itself."""
    if peran not in _DIBANDINGKAN:
        return peran
    cocok = _TERHADAP.search(teks)
    if cocok is None:
        return peran
    return next((jadi for pola, jadi in _LAWAN if pola.search(cocok[1])), peran)


def milik_lain(peran: Peran, teks: str) -> bool:
    """Tell whether a figure is that of the nation or a province, not of the agency."""
    return peran in _MILIK_LAIN and bool(_LAIN.search(teks)) and not _TERHADAP.search(teks)
