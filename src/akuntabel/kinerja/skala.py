"""Scales of capaian: from a percentage to its predicate, without gaps and without overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from akuntabel.bilangan import bulatkan


class AturanCelah(Enum):
    """What decides between two printed classes (90 and 91): the unrounded value, or its rounding."""

    BATAS_BAWAH = "batas_bawah"
    BULATKAN = "bulatkan"


@dataclass(frozen=True, slots=True)
class Kelas:
    """A class of a scale: its name, the interval as the regulation prints it, its lower bound."""

    nama: str
    tercetak: str
    bawah: Decimal


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale, best class first; each class reaches from its lower bound to that of the class above.

    With ``batas_terbuka`` a class begins just above its bound (">70 - 85"), else at it.

    Raises ValueError when the bounds do not fall or the lowest class does not begin at zero.
    """

    nama: str
    kelas: tuple[Kelas, ...]
    aturan_celah: AturanCelah = AturanCelah.BATAS_BAWAH
    batas_terbuka: bool = False

    def __post_init__(self) -> None:
        """Refuse gaps and overlaps."""
        batas = [k.bawah for k in self.kelas]
        if not batas or batas != sorted(set(batas), reverse=True):
            raise ValueError(f"bounds of scale {self.nama!r} must fall strictly: {batas}")
        if batas[-1] != 0:
            raise ValueError(f"lowest class of scale {self.nama!r} must begin at 0")

    def predikat(self, nilai: Decimal) -> Kelas:
        """Return the class of a capaian; above the top bound is the top class, below zero the lowest."""
        diukur = bulatkan(nilai, 0) if self.aturan_celah is AturanCelah.BULATKAN else nilai
        return next((k for k in self.kelas if self._masuk(diukur, k)), self.kelas[-1])

    def _masuk(self, nilai: Decimal, kelas: Kelas) -> bool:
        return nilai > kelas.bawah if self.batas_terbuka else nilai >= kelas.bawah
