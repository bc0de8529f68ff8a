"""Reading and disturbing printed numerals, apart from the readers under measurement."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

_BENTUK = re.compile(
    r"(?:Rp\.? ?)?([-−+]?)(\d[\d.]*)(?:,(\d+))?(?:,-)? ?(?:%|[a-z]+)?(?:[a-e]\))?", re.IGNORECASE
)
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ANGKA = re.compile(r"\d(?:[\d.,]*\d)?")


def nilai(teks: str) -> Decimal | None:
    """Return the number a cell prints, None when it holds anything else."""
    cocok = _BENTUK.fullmatch(teks.strip())
    if cocok is None:
        return None
    tanda, utuh, pecahan = cocok.groups()
    bulat = _bulat(utuh, pecahan)
    if bulat is None:
        return None
    return -bulat if tanda in ("-", "−") else bulat


def _bulat(utuh: str, pecahan: str | None) -> Decimal | None:
    if "." in utuh and not _RIBUAN.fullmatch(utuh):
        return Decimal(utuh) if pecahan is None and utuh.count(".") == 1 else None
    return Decimal(utuh.replace(".", "") + (f".{pecahan}" if pecahan else ""))


def angka(teks: str) -> str:
    """Return the digits of a printed numeral with the marks between them, without sign and unit."""
    cocok = _ANGKA.search(teks)
    return cocok.group() if cocok else ""


def desimal(teks: str) -> int:
    """Return how many decimals a numeral prints."""
    isi = angka(teks)
    if "," in isi:
        return len(isi.rpartition(",")[2])
    if "." in isi and not _RIBUAN.fullmatch(isi):
        return len(isi.rpartition(".")[2])
    return 0


def digit_lain(teks: str, acak: Random, *, awal: int = 0) -> str:
    """Return the text with one digit changed, the first never to 0; ``awal`` digits are spared."""
    letak = [n for n, huruf in enumerate(teks) if huruf.isdigit()]
    pilih = acak.choice(letak[awal:] or letak)
    larang = {teks[pilih]} | ({"0"} if pilih == letak[0] else set())
    baru = acak.choice([d for d in "0123456789" if d not in larang])
    return teks[:pilih] + baru + teks[pilih + 1 :]


def tukar_digit(teks: str, acak: Random) -> str | None:
    """Return the text with two neighbouring, different digits swapped."""
    calon = [
        n
        for n in range(len(teks) - 1)
        if teks[n : n + 2].isdigit() and teks[n] != teks[n + 1] and not (n == 0 and teks[1] == "0")
    ]
    if not calon:
        return None
    n = acak.choice(calon)
    return teks[:n] + teks[n + 1] + teks[n] + teks[n + 2 :]


def ribuan(nilai_: Decimal | int) -> str:
    """Print whole money with dots."""
    return f"{int(nilai_):,}".replace(",", ".")


def seperti(nilai_: Decimal, contoh: str) -> str:
    """Print a number with the decimals, decimal mark, sign and unit of an example."""
    lama = angka(contoh)
    banyak = desimal(contoh)
    teks = f"{nilai_:.{banyak}f}"
    koma = "," if "," in lama or "." not in lama else "."
    return contoh.replace(lama, teks.replace(".", koma), 1)


def uang(teks: str) -> str:
    """Return the grouped whole part of a sum of money ("1.250.000"), empty when the text prints none."""
    cocok = _RIBUAN.search(teks)
    return cocok.group() if cocok else ""
