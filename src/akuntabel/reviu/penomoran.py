"""Numbers of headings, captions and pages, as documents print them."""

from __future__ import annotations

import re
from collections.abc import Collection

from akuntabel.bilangan import parse_romawi

Nomor = tuple[int, ...]

_BAB = re.compile(r"bab\s+([ivxlc]+|\d{1,2})\b", re.IGNORECASE)
_BERTITIK = re.compile(r"(?:([ivxlc]+)|(\d{1,3}))((?:\.\d{1,3})*)\.?", re.IGNORECASE)
_HALAMAN = re.compile(r"\d{1,4}")


def nomor_bab(teks: str) -> int | None:
    """Return the number of a chapter ("BAB III"), None for anything else."""
    cocok = _BAB.match(teks.strip())
    if cocok is None:
        return None
    satu = cocok.group(1)
    return int(satu) if satu.isdigit() else parse_romawi(satu)


def baca_nomor(teks: str) -> Nomor | None:
    """Return the parts of a number ("3.1.6", "II.4", "BAB III"); None where it is none ("A.", "")."""
    rapi = teks.strip()
    bab = nomor_bab(rapi)
    if bab is not None:
        return (bab,)
    cocok = _BERTITIK.fullmatch(rapi.replace(" ", "").replace("-", "."))
    if cocok is None:
        return None
    kepala = int(cocok.group(2)) if cocok.group(2) else parse_romawi(cocok.group(1))
    if kepala is None:
        return None
    return (kepala, *(int(s) for s in cocok.group(3).split(".") if s))


def baca_halaman(teks: str) -> int | None:
    """Return a page number in digits; None for roman ones and for numbers by chapter ("III-5")."""
    rapi = teks.strip()
    return int(rapi) if _HALAMAN.fullmatch(rapi) else None


def cetak_nomor(nomor: Nomor) -> str:
    """Return a number as it is printed."""
    return ".".join(str(n) for n in nomor)


def nomor_bebas(ganda: Nomor, sesudah: Nomor | None, terpakai: Collection[Nomor]) -> tuple[Nomor, ...]:
    """Return the free numbers for the later of two of one number, likeliest first.

    ``sesudah`` is the number that stands next: the one right before it leaves no gap.
    """
    berikut = _geser(ganda, 1)
    mundur = _geser(sesudah, -1) if sesudah is not None and sesudah[0] == ganda[0] else None
    calon = (mundur, berikut) if mundur is not None and mundur > ganda else (berikut,)
    batas = sesudah if sesudah is not None and sesudah > ganda else (ganda[0] + 1,)
    return tuple(
        dict.fromkeys(c for c in calon if c[-1] > 0 and c not in terpakai and (c < batas or len(c) == 1))
    )


def _geser(nomor: Nomor, langkah: int) -> Nomor:
    return (*nomor[:-1], nomor[-1] + langkah)
