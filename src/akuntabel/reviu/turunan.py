"""Derivation: which printed operands give a number that does not follow from its own row.

Calculations are tried space by space, the likeliest and smallest first. How many of them would meet the
printed number by chance is estimated from how densely their values lie around it: what is not clearly rarer
than chance is a possibility, never an explanation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan import Rentang, cetak_angka

LANGKA = Decimal("0.05")
"""More chance hits than this make of an explanation a mere possibility."""
_TAK_BERARTI = Decimal(1)
_TERKECIL = Decimal("0.001")
_DUA = Decimal(2)


@dataclass(frozen=True, slots=True)
class Calon:
    """One calculation over printed numbers.

    ``uraian`` is the calculation as one would tell it, ``dasar`` what it stands on: calculations over one
    basis are one explanation, however many formulas fit.
    """

    uraian: str
    nilai: Rentang
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Turunan:
    """A calculation that gives the printed number.

    ``dicoba`` counts the calculations tried, ``kebetulan`` is the number of chance hits to be expected of
    them, ``lain`` how many other bases give the number as well.
    """

    uraian: str
    dasar: str
    dicoba: int
    kebetulan: Decimal
    lain: int = 0

    @property
    def langka(self) -> bool:
        """Tell whether the hit is clearly rarer than chance and the only one."""
        return self.kebetulan <= LANGKA and not self.lain

    @property
    def bukti(self) -> str:
        """Return how surely it is no coincidence, as a clause."""
        harapan = cetak_harapan(self.kebetulan)
        dicoba = cetak_angka(Decimal(self.dicoba))
        return f"kecocokan kebetulan yang diharapkan: {harapan} dari {dicoba} hitungan"


def cari_turunan(tercetak: Sequence[Rentang], *ruang: Iterable[Calon]) -> Turunan | None:
    """Return what gives the printed number, from the first space that holds anything.

    Chance hits add up over the spaces that were tried. None where nothing fits, or where so much would fit
    by chance that a hit says nothing.
    """
    kebetulan, dicoba = Decimal(0), 0
    for satu in ruang:
        calon = list(satu)
        dicoba += len(calon)
        kebetulan += sum((harapan_kebetulan(t, [c.nilai for c in calon]) for t in tercetak), Decimal(0))
        if kebetulan >= _TAK_BERARTI:
            return None
        kena = [c for c in calon if any(c.nilai.beririsan(t) for t in tercetak)]
        if kena:
            lain = len({c.dasar for c in kena} - {kena[0].dasar})
            return Turunan(kena[0].uraian, kena[0].dasar, dicoba, kebetulan, lain)
    return None


def harapan_kebetulan(tercetak: Rentang, nilai: Iterable[Rentang]) -> Decimal:
    """Return how many of these values would meet the printed interval by chance.

    The values between half and twice the printed one show how densely the space lies there; each meets the
    interval with the probability of its own width and that of the print against the width of that stretch.
    """
    tengah = (tercetak.bawah + tercetak.atas) / _DUA
    dekat, jauh = sorted((tengah / _DUA, tengah * _DUA))
    ruas = jauh - dekat
    if not ruas:
        return Decimal(0)
    lebar = tercetak.atas - tercetak.bawah
    return sum(
        (
            min((lebar + n.atas - n.bawah) / ruas, Decimal(1))
            for n in nilai
            if n.bawah <= jauh and n.atas >= dekat
        ),
        Decimal(0),
    )


def cetak_harapan(kebetulan: Decimal) -> str:
    """Print an expected number of chance hits with one significant digit: "0,02"."""
    if kebetulan < _TERKECIL:
        return f"kurang dari {cetak_angka(_TERKECIL)}"
    return cetak_angka(kebetulan, max(0, -kebetulan.adjusted()))
