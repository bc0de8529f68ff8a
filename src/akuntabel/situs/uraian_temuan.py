"""The findings of a workbook as pages show them: by severity, each with the rows around its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel import api
from akuntabel.api import Cuplikan
from akuntabel.temuan import Temuan, Tingkat

_BATAS_TAMPIL = 300


@dataclass(frozen=True, slots=True)
class Butir:
    """A finding and the rows around its cell."""

    nomor: int
    temuan: Temuan
    cuplikan: Cuplikan | None


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The findings of one severity; ``lebih`` are not shown."""

    tingkat: Tingkat
    butir: tuple[Butir, ...]
    lebih: int

    @property
    def banyak(self) -> int:
        """Return how many there are."""
        return len(self.butir) + self.lebih


def kelompokkan(temuan: Sequence[Temuan], buku: Path) -> Iterator[Kelompok]:
    """Yield the findings of a workbook by severity, numbered through."""
    tampil = {t: [x for x in temuan if x.tingkat is t][:_BATAS_TAMPIL] for t in Tingkat}
    cuplikan = api.cuplikan(buku, [x.lokasi for daftar in tampil.values() for x in daftar])
    nomor = 0
    for tingkat, daftar in tampil.items():
        butir = tuple(
            Butir(nomor + n, x, cuplikan.get((x.lokasi.lembar, x.lokasi.sel)))
            for n, x in enumerate(daftar, start=1)
        )
        nomor += len(butir)
        if butir:
            yield Kelompok(tingkat, butir, sum(x.tingkat is tingkat for x in temuan) - len(butir))
