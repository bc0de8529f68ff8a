"""Numerals in foreign dress: English thousands, commas for everything; codes that only look like numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bilangan import Bilangan, parse_angka
from akuntabel.kinerja.nomenklatur import baca_kode

_INGGRIS = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)(?![0-9.,])")
_KOMA_SEMUA = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+),([0-9]{1,2})(?![0-9.,])")
_TITIK = re.compile(r"(?:[0-9X]{1,5}\.){2,}[0-9X]{1,5}", re.IGNORECASE)
_BERNOMOR = re.compile(r"(?:[0-9]{1,2}\.){2,}[0-9]{0,2}[.)]?\s+[^\W\d_]")
_RIBUAN = 3
_DIGIT_BESAR = 7
_DIGIT_PANJANG = 9
_TUKAR = str.maketrans(",.", ".,")


def baca_inggris(rapi: str) -> Bilangan | None:
    """Read a numeral with commas between thousands and a point before decimals ("Rp 3,227,584.50")."""
    cocok = _INGGRIS.search(rapi)
    if cocok is None or any(h.isdigit() for h in rapi[: cocok.start()] + rapi[cocok.end() :]):
        return None
    return _baca(rapi, cocok[0].translate(_TUKAR), cocok)


def dugaan_koma(rapi: str) -> tuple[Bilangan, ...]:
    """Return the likely meaning of "10,801,622,027,06", where the comma does both jobs."""
    cocok = _KOMA_SEMUA.search(rapi)
    if cocok is None:
        return ()
    hasil = _baca(rapi, f"{cocok[1].replace(',', '.')},{cocok[2]}", cocok)
    return (hasil,) if hasil is not None else ()


def _baca(rapi: str, ganti: str, cocok: re.Match[str]) -> Bilangan | None:
    hasil = parse_angka(rapi[: cocok.start()] + ganti + rapi[cocok.end() :], satuan="")
    return replace(hasil, cetak=rapi) if isinstance(hasil, Bilangan) else None


def _satu_titik(ruas: Sequence[str]) -> bool:
    """Tell whether the groups of a long amount are right once one of its dots is moved."""
    panjang = [len(r) for r in ruas]
    salah = [n for n, p in enumerate(panjang) if n and p != _RIBUAN]
    if sum(panjang) < _DIGIT_PANJANG or not "".join(ruas).isdigit() or ruas[0].startswith("0"):
        return False
    if len(salah) == 1:
        return salah[0] == 1 and _RIBUAN < panjang[0] + panjang[1] <= 2 * _RIBUAN
    berdampingan = len(salah) == 2 and salah[1] == salah[0] + 1
    return berdampingan and panjang[0] <= _RIBUAN and sum(panjang[n] for n in salah) == 2 * _RIBUAN


def tampak_kode(rapi: str) -> bool:
    """Tell whether a text is a code or a section number: "5.1.02.01.001", "3.10.5 Persentase".

    A malformed amount has groups of three: "36.0509.030" is none, nor is "650.290.147.50".
    """
    if _BERNOMOR.match(rapi):
        return True
    if _TITIK.fullmatch(rapi.rstrip(".")) is None:
        return False
    ruas = rapi.rstrip(".").split(".")
    tiga = sum(len(r) == _RIBUAN for r in ruas[1:])
    if _satu_titik(ruas):
        return baca_kode(rapi) is not None
    if tiga * 2 < len(ruas) - 1 or baca_kode(rapi) is not None or "X" in rapi.upper():
        return True
    if tiga * 2 > len(ruas) - 1:
        return False
    return len(ruas) > _RIBUAN or ruas[0].startswith("0") or sum(map(len, ruas)) < _DIGIT_BESAR
