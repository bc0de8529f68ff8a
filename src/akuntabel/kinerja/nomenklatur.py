"""Codes of the national classification (Permendagri 90/2019 and its Kepmendagri): U.BB.PP.K.GG.SSSS.

The same code is written in many ways: with or without leading zeros, kewenangan and kegiatan glued ("201"),
the bidang urusan left open ("X.XX"), the subkegiatan with two digits (until 2022) or four (Kepmendagri
900.1.15.5-1317/2023). A number of two digits and one of four may mean different things, so they are never the
same code, only ``setara``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUAS = re.compile(r"[0-9]{1,4}|X{1,2}")
_PEMISAH = re.compile(r"\s*[.\-/]\s*")
_TERBUKA = ("X", "XX")
JENJANG = {1: "urusan", 2: "bidang urusan", 3: "program", 5: "kegiatan", 6: "subkegiatan"}
"""The level of a code by its number of segments; four segments name nothing."""

_LEBAR = (1, 2, 2, 1, 2)


@dataclass(frozen=True, slots=True)
class KodeNomenklatur:
    """A code in canonical segments; that of the subkegiatan as written: its digits tell the vintage."""

    ruas: tuple[str, ...]

    def __str__(self) -> str:
        """Return the code as the regulation writes it."""
        return ".".join(self.ruas)

    @property
    def jenjang(self) -> str:
        """Return the level: urusan, bidang urusan, program, kegiatan or subkegiatan."""
        return JENJANG[len(self.ruas)]

    @property
    def induk(self) -> KodeNomenklatur | None:
        """Return the code one level up, None above an urusan."""
        atas = [n for n in JENJANG if n < len(self.ruas)]
        return KodeNomenklatur(self.ruas[: max(atas)]) if atas else None

    @property
    def penunjang(self) -> bool:
        """Tell whether this is the program that runs the office (PP = 01), or below it."""
        return self.ruas[2:3] == ("01",)

    def setara(self, lain: KodeNomenklatur) -> bool:
        """Tell whether two codes agree but for an open bidang urusan and the digits of the subkegiatan."""
        if len(self.ruas) != len(lain.ruas):
            return False
        return all(_ruas_setara(a, b) for a, b in zip(self.ruas, lain.ruas, strict=True))


def _ruas_setara(kiri: str, kanan: str) -> bool:
    if kiri[0] == "X" or kanan[0] == "X":
        return True
    return int(kiri) == int(kanan)


def baca_kode(teks: str) -> KodeNomenklatur | None:
    """Read a code however it is written; None when it is none."""
    ruas = pecah_kode(teks)
    if len(ruas) in (4, 5) and len(ruas[3]) == 3:
        ruas = [*ruas[:3], ruas[3][0], ruas[3][1:], *ruas[4:]]
    if len(ruas) not in JENJANG or not _bentuk_sah(ruas):
        return None
    return KodeNomenklatur(tuple(_baku(r, n) for n, r in enumerate(ruas)))


def pecah_kode(teks: str) -> list[str]:
    """Return the segments of a code with dots, dashes or slashes between them; empty when it is no code."""
    ruas = _PEMISAH.split(teks.strip().strip(".").upper())
    return ruas if all(_RUAS.fullmatch(r) for r in ruas) else []


def _bentuk_sah(ruas: list[str]) -> bool:
    """Tell whether the segments can be those of a code: no number too long, kewenangan 1 or 2."""
    if any(r in _TERBUKA for r in ruas[2:]):
        return False
    for r, lebar in zip(ruas[:5], _LEBAR, strict=False):
        if r not in _TERBUKA and len(r.lstrip("0")) > lebar:
            return False
    return len(ruas) < 4 or ruas[3].lstrip("0") in ("1", "2")


def _baku(ruas: str, tempat: int) -> str:
    if ruas in _TERBUKA:
        return "X" * _LEBAR[tempat]
    if tempat < len(_LEBAR):
        return (ruas.lstrip("0") or "0").zfill(_LEBAR[tempat])
    return ruas
