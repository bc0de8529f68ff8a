"""Named formulas over intervals, each with the way it is written out for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan import Rentang, cetak_angka

from . import selang
from .selang import Hitung

SERATUS = Decimal(100)
_SERATUS = Rentang.tepat(SERATUS)


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula. ``tulis`` holds a place for each operand, in the order ``hitung`` takes them."""

    nama: str
    tulis: str
    hitung: Hitung
    berbatas: bool = False

    def nilai(self, *operan: Decimal) -> Decimal | None:
        """Return the result for exact operands."""
        hasil = self.hitung(*(Rentang.tepat(o) for o in operan))
        return None if hasil is None else hasil.atas

    def urai(self, *tercetak: str) -> str:
        """Return the formula with the printed operands in it."""
        return self.tulis.format(*tercetak)


def _naik(target: Rentang, realisasi: Rentang) -> Rentang | None:
    return selang.persen(realisasi, target)


def _turun_lan(target: Rentang, realisasi: Rentang) -> Rentang | None:
    nisbah = selang.persen(realisasi, target)
    return selang.kurang(selang.kali(_SERATUS, 2), nisbah) if nisbah else None


def _turun_inversi(target: Rentang, realisasi: Rentang) -> Rentang | None:
    return selang.persen(target, realisasi)


def _selisih(lalu: Rentang, kini: Rentang) -> Rentang:
    return selang.kurang(kini, lalu)


def _pertumbuhan(lalu: Rentang, kini: Rentang) -> Rentang | None:
    pembagi = selang.mutlak(lalu)
    return (
        selang.persen(selang.kurang(kini, lalu), pembagi) if lalu.bawah == lalu.atas else _tumbuh(lalu, kini)
    )


def _tumbuh(lalu: Rentang, kini: Rentang) -> Rentang | None:
    nisbah = selang.persen(kini, lalu)
    if nisbah is None:
        return None
    naik = selang.kurang(nisbah, _SERATUS)
    return naik if lalu.bawah > 0 else selang.negatif(naik)


def _sisa_persen(pagu: Rentang, belanja: Rentang) -> Rentang | None:
    serapan = selang.persen(belanja, pagu)
    return selang.kurang(_SERATUS, serapan) if serapan else None


NAIK = Rumus("realisasi ÷ target × 100", "{1} ÷ {0} × 100", _naik)
TURUN_LAN = Rumus("(2 × target − realisasi) ÷ target × 100", "(2 × {0} − {1}) ÷ {0} × 100", _turun_lan)
TURUN_INVERSI = Rumus("target ÷ realisasi × 100", "{0} ÷ {1} × 100", _turun_inversi)
SERAPAN = Rumus("realisasi anggaran ÷ pagu × 100", "{1} ÷ {0} × 100", _naik)
SISA_PERSEN = Rumus("100 − realisasi anggaran ÷ pagu × 100", "100 − {1} ÷ {0} × 100", _sisa_persen)
SISA = Rumus("pagu − realisasi anggaran", "{0} − {1}", lambda pagu, belanja: selang.kurang(pagu, belanja))
SELISIH = Rumus("selisih", "{1} − {0}", _selisih)
PERTUMBUHAN = Rumus("pertumbuhan", "({1} − {0}) ÷ {0} × 100", _pertumbuhan)


def tanpa_seratus(rumus: Rumus) -> Rumus:
    """Return the formula without its factor 100."""

    def hitung(*operan: Rentang) -> Rentang | None:
        nilai = rumus.hitung(*operan)
        return selang.bagi(nilai, _SERATUS) if nilai else None

    nama = rumus.nama.removesuffix(" × 100")
    return Rumus(f"{nama} (tanpa dikalikan 100)", rumus.tulis.removesuffix(" × 100"), hitung)


def berbatas(rumus: Rumus, batas: int) -> Rumus:
    """Return the formula with its results cut down to a highest value."""
    puncak = Decimal(batas)

    def hitung(*operan: Rentang) -> Rentang | None:
        nilai = rumus.hitung(*operan)
        return nilai and Rentang(min(nilai.bawah, puncak), min(nilai.atas, puncak))

    return Rumus(
        f"{rumus.nama}, dibatasi {batas}", f"maksimum {batas} dari {rumus.tulis}", hitung, berbatas=True
    )


def cetak_hasil(nilai: Decimal, desimal: int) -> str:
    """Print a result with at least as many decimals as the printed one, never fewer than two."""
    return cetak_angka(nilai, max(desimal, 2)).removesuffix(",00")


def cocok(rumus: Rumus, tercetak: Sequence[Rentang], operan: Sequence[Sequence[Rentang]]) -> bool:
    """Tell whether the formula can give the printed result for some reading of all numerals."""
    return selang.mungkin(tercetak, rumus.hitung, *operan)
