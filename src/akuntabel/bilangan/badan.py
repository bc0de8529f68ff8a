"""The digits of a numeral with their dots and commas."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KELOMPOK_INGGRIS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_RIBUAN = 3


@dataclass(frozen=True, slots=True)
class Badan:
    """Readings of one body, in machine notation ("1234.5").

    Attributes:
        angka: exactly one reading when `alasan` is empty, else candidates, likeliest first.
        alasan: Indonesian sentence that says what is wrong; empty when nothing is.
    """

    angka: tuple[str, ...]
    alasan: str = ""


def baca_badan(badan: str, *, ribuan: bool) -> Badan:
    """Read digits, dots and commas that end in a digit.

    Args:
        badan: for example "28.155.762.151" or "1234,5".
        ribuan: whether something proves that a single dot separates thousands.
    """
    if not badan[0].isdigit():
        angka = badan.lstrip(".,")
        dugaan = (f"0.{angka}",) if angka.isdigit() and len(badan) == len(angka) + 1 else ()
        return Badan(dugaan, "Bilangan dimulai dengan tanda pemisah.")
    if re.search(r"[.,]{2}", badan):
        return Badan((), "Ada dua tanda pemisah yang berurutan.")
    bulat, _, pecahan = badan.partition(",")
    if "," in pecahan or "." in pecahan:
        return _gaya_inggris(badan)
    return _baca_kelompok(bulat.split("."), pecahan, ribuan=ribuan)


def _gaya_inggris(badan: str) -> Badan:
    dugaan = (badan.replace(",", ""),) if _KELOMPOK_INGGRIS.fullmatch(badan) else ()
    return Badan(
        dugaan, "Koma dipakai sebagai pemisah ribuan; pemisah ribuan adalah titik, desimal adalah koma."
    )


def _baca_kelompok(kelompok: list[str], pecahan: str, *, ribuan: bool) -> Badan:
    satu_titik = len(kelompok) == 2 and not pecahan
    if (salah := _kelompok_salah(kelompok)) is not None:
        return _titik_desimal(kelompok) if satu_titik else _salah_kelompok(kelompok, pecahan, salah)
    if kelompok[0].startswith("0") and (len(kelompok) > 1 or len(kelompok[0]) > 1):
        angka = ".".join(kelompok) if satu_titik else _gabung(kelompok, pecahan)
        return Badan((angka,), f'Bilangan tidak boleh dimulai dengan kelompok "{kelompok[0]}".')
    if satu_titik and not ribuan:
        return Badan(
            (_gabung(kelompok, ""), ".".join(kelompok)),
            "Titik dengan tiga angka di belakangnya dapat berarti ribuan atau desimal.",
        )
    return Badan((_gabung(kelompok, pecahan),))


def _kelompok_salah(kelompok: list[str]) -> int | None:
    """Return the index of the first group with a wrong number of digits."""
    if len(kelompok) == 1:
        return None
    for i, angka in enumerate(kelompok):
        if len(angka) != _RIBUAN and (i > 0 or len(angka) > _RIBUAN):
            return i
    return None


def _titik_desimal(kelompok: list[str]) -> Badan:
    """Judge one dot that cannot separate thousands ("98.2", "1234.567")."""
    depan, belakang = kelompok
    if len(belakang) == _RIBUAN:
        alasan = f'Kelompok pertama "{depan}" berisi lebih dari tiga angka.'
        return Badan((depan + belakang, f"{depan}.{belakang}"), alasan)
    alasan = f'Titik tampaknya dipakai sebagai koma desimal; seharusnya ditulis "{depan},{belakang}".'
    return Badan((f"{depan}.{belakang}",), alasan)


def _salah_kelompok(kelompok: list[str], pecahan: str, salah: int) -> Badan:
    angka = kelompok[salah]
    alasan = (
        f'Kelompok "{angka}" berisi {len(angka)} angka; setiap kelompok di belakang titik harus tiga angka.'
    )
    if salah == 0:
        alasan = f'Kelompok pertama "{angka}" berisi lebih dari tiga angka.'
    dugaan: list[str] = []
    if salah == len(kelompok) - 1 and len(angka) < _RIBUAN and not pecahan:
        dugaan.append(_gabung(kelompok[:-1], angka))
    if any(len(k) == _RIBUAN for k in kelompok[1:]):
        dugaan.append(_gabung(kelompok, pecahan))
    return Badan(tuple(dugaan), alasan)


def _gabung(kelompok: list[str], pecahan: str) -> str:
    return "".join(kelompok) + ("." + pecahan if pecahan else "")
