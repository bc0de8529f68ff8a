"""Sums along a row: which column adds up its neighbours is told by the rows in which it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import (
    AngkaTerbaca,
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    SelTerbaca,
    TabelTerbaca,
)

from .jumlahan import berjumlah, kolom_dijumlah
from .relasi import bacaan_sel

_LANGKAH = (1, 2, 3)
_MAKS_BAGIAN = 12
_CUKUP = 2
_MAKS_BACAAN = 64
_BERISI = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH)


@dataclass(frozen=True)
class Mendatar:
    """One row of a column that adds up others."""

    baris: BarisTerbaca
    kolom: KolomTerbaca
    total: SelTerbaca
    bagian: tuple[SelTerbaca, ...]
    cocok: bool

    @property
    def utuh(self) -> bool:
        """Tell whether all its numerals are sound."""
        return all(s.angka is None or not s.angka.alasan for s in (*self.bagian, self.total))

    @property
    def uraian(self) -> str:
        """Return the parts as one would add them."""
        return " + ".join(s.teks.strip() for s in self.bagian)

    @property
    def angka(self) -> tuple[AngkaTerbaca, ...]:
        """Return its numerals, the total last."""
        return tuple(s.angka for s in (*self.bagian, self.total) if s.angka)


def jumlah_mendatar(tabel: TabelTerbaca) -> Iterator[Mendatar]:
    """Yield the row sums of the columns that are proven to be one."""
    kolom = [n for n, _ in kolom_dijumlah(tabel)]
    terpakai: set[int] = set()
    for total in reversed(kolom):
        if total in terpakai:
            continue
        for bagian in _calon(kolom, total):
            if not _triwulan_utuh(tabel, total, bagian):
                continue
            baris = _baris(tabel, total, bagian)
            cocok = sum(b.cocok for b in baris)
            if cocok >= _CUKUP and cocok * 3 >= len(baris) * 2:
                terpakai.update(bagian)
                yield from baris
                break


def _calon(kolom: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Yield blocks of columns beside the total, longest first; every second where kinds take turns."""
    for langkah in _LANGKAH:
        for arah in (-1, 1):
            deret = [total + arah * langkah * n for n in range(1, _MAKS_BAGIAN + 1)]
            ada = []
            for n in deret:
                if n not in kolom:
                    break
                ada.append(n)
            for panjang in range(len(ada), 1, -1):
                yield tuple(ada[:panjang])


def _triwulan_utuh(tabel: TabelTerbaca, total: int, bagian: Sequence[int]) -> bool:
    """Tell whether the parts are all quarters there are, and the total is none of their other quarters."""
    triwulan = {t for n in bagian if (t := tabel.kolom[n].triwulan)}
    berikut = bagian[-1] + bagian[1] - bagian[0]
    luar = [total, berikut] if 0 <= berikut < len(tabel.kolom) else [total]
    return not triwulan or all(tabel.kolom[n].triwulan in {None, *triwulan} for n in luar)


def _baris(tabel: TabelTerbaca, total: int, bagian: Sequence[int]) -> list[Mendatar]:
    hasil = []
    for baris in tabel.baris:
        if baris.jenis not in _BERISI or not bacaan_sel(baris.sel[total]):
            continue
        isi = tuple(s for n in sorted(bagian) if bacaan_sel(s := baris.sel[n]))
        bukan_nol = sum(bacaan_sel(s)[0].nilai != 0 for s in isi)
        if bukan_nol >= 2:
            cocok = berjumlah(isi, baris.sel[total], _MAKS_BACAAN)
            hasil.append(Mendatar(baris, tabel.kolom[total], baris.sel[total], isi, cocok))
    return hasil


def sel_gagal_mendatar(tabel: TabelTerbaca) -> set[int]:
    """Return the identities of the cells whose row sum fails."""
    return {id(m.total) for m in jumlah_mendatar(tabel) if not m.cocok}
