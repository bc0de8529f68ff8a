"""Lists: lines that begin with a bullet or with numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.naskah import Blok, Daftar, Paragraf, Penomoran

from .baris import BarisTeks
from .larik import Potong, tulisan
from .tanda import tanpa_tanda

_TANDA = re.compile(r"([ \t]*)([-*+•●▪◦➢✓–]|\d{1,3}[.)]|[a-z][.)])(?:[ \t]+)(\S.*)$")
_KEDALAMAN = 8
_JEDA = 2


@dataclass(slots=True)
class _Butir:
    inden: int
    tanda: str
    potong: list[Potong]

    @property
    def jenis(self) -> Penomoran:
        if self.tanda[0].isdigit():
            return Penomoran.ANGKA
        return Penomoran.HURUF if self.tanda[0].isalpha() else Penomoran.BULIR


def tanda_butir(teks: str) -> bool:
    """Tell whether a line begins as an item of a list."""
    return bool(_TANDA.match(teks))


def baca_butir(baris: Sequence[BarisTeks], mulai: int) -> tuple[Daftar, int] | None:
    """Return the list that begins on this line and the line after it.

    One numbered line alone is a heading or a paragraph, not a list.
    """
    butir: list[_Butir] = []
    n = akhir = mulai
    while n < len(baris) and n - akhir <= _JEDA:
        if baris[n].kosong:
            n += 1
            continue
        baru = _butir(baris[n])
        if baru is None and butir and n == akhir and _lanjutan(baris[n].teks, butir[-1]):
            butir[-1].potong.append((tanpa_tanda(baris[n].teks), baris[n].letak))
        elif baru is None or (butir and not _menyambung(butir, baru, berjeda=n > akhir)):
            break
        else:
            butir.append(baru)
        n = akhir = n + 1
    if not butir or (len(butir) == 1 and butir[0].jenis is not Penomoran.BULIR):
        return None
    return _susun(butir), akhir


def _butir(baris: BarisTeks) -> _Butir | None:
    cocok = _TANDA.match(baris.teks)
    if cocok is None or re.fullmatch(r"[-*+–]\s*[\d.,]+\s*%?", cocok[0].strip()):
        return None
    isi = tanpa_tanda(cocok[3])
    if not isi:
        return None
    return _Butir(len(cocok[1].expandtabs(4)), cocok[2], [(isi, baris.letak)])


def _lanjutan(teks: str, atas: _Butir) -> bool:
    """Tell whether a line without mark goes on with the item above: it is indented deeper than its mark."""
    inden = len(teks) - len(teks.lstrip())
    return inden > atas.inden and inden >= 2 and bool(tanpa_tanda(teks))


def _menyambung(butir: Sequence[_Butir], baru: _Butir, *, berjeda: bool) -> bool:
    """Tell whether an item goes on with the list: same mark, next number, or another level."""
    sejajar = next((b for b in reversed(butir) if b.inden == baru.inden), None)
    if sejajar is None:
        return not berjeda or baru.inden > butir[-1].inden
    if sejajar.jenis is not baru.jenis:
        return False
    if baru.jenis is Penomoran.ANGKA:
        return int(baru.tanda[:-1]) == int(sejajar.tanda[:-1]) + 1 or baru.tanda == sejajar.tanda
    return baru.jenis is Penomoran.BULIR or baru.tanda[0] > sejajar.tanda[0] or baru.tanda[0] == "a"


def _susun(butir: Sequence[_Butir]) -> Daftar:
    """Return the items nested by indentation."""
    tingkat: list[tuple[int, Penomoran, list[tuple[Blok, ...]]]] = []
    for satu in butir:
        while tingkat and tingkat[-1][0] > satu.inden:
            _lipat(tingkat)
        if not tingkat or (tingkat[-1][0] < satu.inden and len(tingkat) < _KEDALAMAN):
            tingkat.append((satu.inden, satu.jenis, []))
        paragraf = Paragraf(tulisan(satu.potong), letak=satu.potong[0][1])
        tingkat[-1][2].append((paragraf,))
    while len(tingkat) > 1:
        _lipat(tingkat)
    return Daftar(tuple(tingkat[0][2]), tingkat[0][1])


def _lipat(tingkat: list[tuple[int, Penomoran, list[tuple[Blok, ...]]]]) -> None:
    """Put the innermost list into the last item of the list around it."""
    if len(tingkat) == 1:
        inden, jenis, isi = tingkat.pop()
        tingkat.append((0, jenis, isi)) if inden else tingkat.append((-1, jenis, isi))
        return
    _, jenis, isi = tingkat.pop()
    induk = tingkat[-1][2]
    induk[-1] = (*induk[-1], Daftar(tuple(isi), jenis))
