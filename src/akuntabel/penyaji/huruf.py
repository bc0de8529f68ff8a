"""The fonts that come with the package and the widths of text set in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER_HURUF = Path(__file__).parent / "fonta"

KELUARGA: dict[str, tuple[str, str]] = {
    "Liberation Sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Liberation Serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "TeX Gyre Bonum": ("texgyrebonum-regular.otf", "texgyrebonum-bold.otf"),
}
"""Regular and bold file of each family."""

KELUARGA_GRAFIK = {
    "Liberation Sans": "Akuntabel Sans",
    "Liberation Serif": "Akuntabel Serif",
    "TeX Gyre Bonum": "Akuntabel Bonum",
}
"""The small font charts are laid out with: the same shapes under a name that no system has."""

KATA_DIINGAT = 8_000
"""Words a measure remembers before it starts anew: several reports' worth, about 1 MB."""

_PER_INCI = 2540
_TITIK_PER_INCI = 72


@dataclass(frozen=True, slots=True)
class Pengukur:
    """Advance widths of one font; words measured are remembered, ``KATA_DIINGAT`` at most."""

    per_em: int
    maju: dict[str, int]
    lain: int
    ingatan: dict[str, int] = field(default_factory=dict)

    def satuan(self, kata: str) -> int:
        """Return the width of a text in font units, without kerning."""
        lebar = self.ingatan.get(kata)
        if lebar is None:
            if len(self.ingatan) >= KATA_DIINGAT:
                self.ingatan.clear()
            lebar = sum(self.maju.get(huruf, self.lain) for huruf in kata)
            self.ingatan[kata] = lebar
        return lebar

    def lebar(self, satuan: int, ukuran: int) -> int:
        """Return font units at a size in 1/100 pt as 1/100 mm, rounded up."""
        return -(-satuan * ukuran * _PER_INCI // (_TITIK_PER_INCI * 100 * self.per_em))


@cache
def pengukur(keluarga: str, tebal: bool = False) -> Pengukur:
    """Return the measure of a shipped family, loaded once per process."""
    with TTFont(FOLDER_HURUF / KELUARGA[keluarga][tebal], lazy=True) as berkas:
        metrik = berkas["hmtx"].metrics
        peta: dict[int, str] = berkas.getBestCmap()
        maju = {chr(kode): int(metrik[nama][0]) for kode, nama in peta.items()}
        per_em = int(berkas["head"].unitsPerEm)
    return Pengukur(per_em, maju, lain=per_em)
