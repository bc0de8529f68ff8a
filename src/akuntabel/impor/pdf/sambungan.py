"""Tables over several pages: their parts put under one another on one set of columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .baris_terbelah import sambung_baris, sambung_rentang
from .potongan import Potongan
from .sel_utuh import SelUtuh

SELISIH = 6.0
"""How far a border may shift from one page to the next."""

_KEPALA_TERBANYAK = 6


@dataclass(frozen=True, slots=True)
class TabelUtuh:
    """A table of one page or several: number of rows, borders of columns, cells by row and column."""

    baris: int
    xs: tuple[float, ...]
    sel: tuple[SelUtuh, ...]


def menyambung(atas: Sequence[Potongan], bawah: Potongan) -> bool:
    """Whether a table at the top of a page has the columns of the one that ended the page before."""
    akhir = atas[-1]
    if bawah.halaman.nomor != akhir.halaman.nomor + 1:
        return False
    a, b = _kolom_berisi(atas), _kolom_berisi([bawah])
    return a == b or _sejajar(akhir.xs, bawah.xs)


def _sejajar(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether the outer borders agree, also after a shift, and most inner borders have a partner."""
    geser = a[0] - b[0]
    if abs((a[-1] - a[0]) - (b[-1] - b[0])) > 2 * SELISIH:
        return False
    kurang, lebih = sorted((a, tuple(x + geser for x in b)), key=len)
    cocok = sum(1 for x in kurang if min(abs(x - y) for y in lebih) <= SELISIH)
    return cocok >= max(2, len(kurang) - 1 if len(kurang) > 4 else len(kurang))


def _kolom_berisi(potongan: Sequence[Potongan]) -> tuple[tuple[int, int], ...]:
    """Return borders of the columns that hold text, coarsely."""
    return tuple(
        sorted(
            {
                (round(p.xs[s.kolom] / SELISIH), round(p.xs[s.kolom_akhir] / SELISIH))
                for p in potongan
                for s in p.sel
                if s.isi and s.kolom_akhir - s.kolom == 1
            }
        )
    )


def satukan(potongan: Sequence[Potongan]) -> TabelUtuh:
    """Return the parts as one table; header rows repeated on later pages are dropped."""
    xs = _gabung_batas(potongan)
    sel: list[SelUtuh] = []
    kepala = [_teks_baris_ke(potongan[0], r) for r in range(min(_KEPALA_TERBANYAK, len(potongan[0].ys) - 1))]
    baris = 0
    for n, satu in enumerate(potongan):
        buang = _kepala_berulang(satu, kepala) if n else 0
        geser = satu.xs[0] - xs[0] if n else 0.0
        baru = _pindahkan(satu, xs, geser, baris - buang, buang)
        tambahan = len(satu.ys) - 1 - buang
        if n and tambahan > 1 and (tersambung := sambung_baris(sel, baru, baris)) is not None:
            sel, baru, tambahan = *tersambung, tambahan - 1
        elif n:
            sel, baru = sambung_rentang(sel, baru, baris)
        sel += baru
        baris += tambahan
    return TabelUtuh(baris, xs, tuple(sorted(sel, key=lambda s: (s.baris, s.kolom))))


def _gabung_batas(potongan: Sequence[Potongan]) -> tuple[float, ...]:
    semua = list(potongan[0].xs)
    for satu in potongan[1:]:
        geser = semua[0] - satu.xs[0]
        for x in satu.xs:
            if min(abs(x + geser - y) for y in semua) > SELISIH:
                semua.append(x + geser)
    return tuple(sorted(semua))


def _pindahkan(
    potongan: Potongan, xs: Sequence[float], geser: float, tambah: int, buang: int
) -> list[SelUtuh]:
    def batas(n: int) -> int:
        x = potongan.xs[n] - geser
        return min(range(len(xs)), key=lambda m: abs(xs[m] - x))

    tempat = [batas(n) for n in range(len(potongan.xs))]
    tempat[0], tempat[-1] = 0, len(xs) - 1
    return [
        SelUtuh(
            potongan.halaman,
            s,
            max(s.baris, buang) + tambah,
            tempat[s.kolom],
            s.baris_akhir + tambah,
            tempat[s.kolom_akhir],
        )
        for s in potongan.sel
        if s.baris_akhir > buang and tempat[s.kolom_akhir] > tempat[s.kolom]
    ]


def _teks_baris_ke(potongan: Potongan, baris: int) -> tuple[str, ...]:
    return tuple(
        "".join(b.teks for b in s.isi).replace(" ", "").casefold()
        for s in sorted(potongan.sel, key=lambda s: s.kolom)
        if s.baris == baris and s.isi
    )


def _kepala_berulang(potongan: Potongan, kepala: list[tuple[str, ...]]) -> int:
    """Return how many first rows repeat rows from the start of the table."""
    jumlah = 0
    for r in range(min(_KEPALA_TERBANYAK, len(potongan.ys) - 1)):
        teks = _teks_baris_ke(potongan, r)
        if teks and teks not in kepala:
            break
        jumlah = r + 1 if teks else jumlah
    return jumlah if jumlah < len(potongan.ys) - 1 else 0
