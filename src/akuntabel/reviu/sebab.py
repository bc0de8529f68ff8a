"""One cause, one finding: a fault that is printed again elsewhere is told once, with all its places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from akuntabel.temuan import Temuan

_KELUARGA = ("HIT", "NUM", "SUM", "ANG")

_ANGKA_PANJANG = re.compile(r"(?:[0-9][.,]?){7}")
_RASIO = ("HIT101", "HIT102", "HIT103")
_TAK_BULAT = re.compile(r"[0-9]{2,}[.,](?!00|[0-9]0)[0-9]{2}\b")
_BUKAN_HURUF = re.compile(r"[\W\d_]+")

Kunci = tuple[str, str, str, str]


def gabung_sebab(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Join findings of figures that say the same: one calculation, or one malformed numeral.

    The first place stays the place of the finding; the others become ``lokasi_lain``.
    """
    hasil: list[Temuan] = []
    letak: dict[Kunci, int] = {}
    for satu in temuan:
        kunci = _kunci(satu)
        if kunci is None or kunci not in letak:
            if kunci is not None:
                letak[kunci] = len(hasil)
            hasil.append(satu)
        else:
            hasil[letak[kunci]] = _tambah(hasil[letak[kunci]], satu)
    return hasil


def _kunci(temuan: Temuan) -> Kunci | None:
    """Return what makes two findings one cause; None where each stands for itself.

    Long amounts, and ratios of three unround figures, are the same fact wherever they stand; short figures
    only in rows of one name. A point or a comma before the decimals makes no difference.
    """
    inti = temuan.hitungan or (temuan.tertulis if temuan.kode.startswith("NUM") else "")
    if not temuan.kode.startswith(_KELUARGA) or not inti:
        return None
    khas = _ANGKA_PANJANG.search(inti) or (temuan.kode in _RASIO and _TAK_BULAT.search(temuan.tertulis))
    nama = "" if khas else _nama(temuan.kutipan)
    return temuan.kode, temuan.tertulis.replace(".", ","), inti.replace(".", ","), nama


def _nama(kutipan: str) -> str:
    """Return the letters of the longest cell of a quoted row."""
    return max((_BUKAN_HURUF.sub("", sel) for sel in kutipan.casefold().split("|")), key=len)


def _tambah(temuan: Temuan, lain: Temuan) -> Temuan:
    tempat = dict.fromkeys((*temuan.lokasi_lain, lain.lokasi, *lain.lokasi_lain))
    tempat.pop(temuan.lokasi, None)
    return replace(temuan, lokasi_lain=tuple(tempat))
