"""Grids drawn with rules: where a page has cells, whatever drew their borders."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .bidang import Persegi

RAPAT = 3.0
"""Rules no further apart are one: double lines, borders of neighbouring cells."""

_SELA = 4.0
_TERLALU_BANYAK = 4_000_000
_PETAK_TERBANYAK = 60_000

Ruas = tuple[float, float, float]
"""Place of a rule, where it begins, where it ends."""


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell of a grid: rows and columns it covers, half open."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


@dataclass(frozen=True, slots=True)
class Kisi:
    """A grid: borders from left to right, from top to bottom, and the cells between."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    petak: tuple[Petak, ...]

    @property
    def persegi(self) -> Persegi:
        """Return its extent."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def luruskan(garis: Iterable[Persegi]) -> tuple[list[Ruas], list[Ruas]]:
    """Return level and upright rules, pieces of one line joined."""
    datar: list[Ruas] = []
    tegak: list[Ruas] = []
    for x0, y0, x1, y1 in garis:
        if x1 - x0 >= y1 - y0:
            datar.append(((y0 + y1) / 2, x0, x1))
        else:
            tegak.append(((x0 + x1) / 2, y0, y1))
    return _sambung(datar), _sambung(tegak)


def _sambung(ruas: list[Ruas]) -> list[Ruas]:
    hasil: list[Ruas] = []
    for selajur in _kelompok(sorted(ruas)):
        letak = sum(r[0] for r in selajur) / len(selajur)
        awal, akhir = None, 0.0
        for _, a, b in sorted(selajur, key=lambda r: r[1]):
            if awal is not None and a <= akhir + _SELA:
                akhir = max(akhir, b)
                continue
            if awal is not None:
                hasil.append((letak, awal, akhir))
            awal, akhir = a, b
        if awal is not None:
            hasil.append((letak, awal, akhir))
    return [r for r in hasil if r[2] - r[1] > 2 * RAPAT]


def _kelompok(ruas: list[Ruas]) -> Iterator[list[Ruas]]:
    kumpul: list[Ruas] = []
    for satu in ruas:
        if kumpul and satu[0] - kumpul[0][0] > RAPAT:
            yield kumpul
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield kumpul


def cari_kisi(datar: list[Ruas], tegak: list[Ruas]) -> list[Kisi]:
    """Return the grids of a page from top to bottom."""
    if len(datar) * len(tegak) > _TERLALU_BANYAK:
        return []
    kisi = (_kisi([datar[n] for n in d], [tegak[n] for n in t]) for d, t in _tersambung(datar, tegak))
    return sorted((k for k in kisi if k is not None), key=lambda k: (k.ys[0], k.xs[0]))


def _tersambung(datar: list[Ruas], tegak: list[Ruas]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield rules that touch one another, as places in the two lists."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    letak = [d[0] for d in datar]
    for n, (x, atas, bawah) in enumerate(tegak, start=len(datar)):
        for m in range(bisect_left(letak, atas - RAPAT), bisect_right(letak, bawah + RAPAT)):
            if datar[m][1] - RAPAT <= x <= datar[m][2] + RAPAT:
                induk[akar(n)] = akar(m)
    kumpul: dict[int, tuple[list[int], list[int]]] = {}
    for n in range(len(induk)):
        d, t = kumpul.setdefault(akar(n), ([], []))
        (d.append(n) if n < len(datar) else t.append(n - len(datar)))
    yield from ((d, t) for d, t in kumpul.values() if d and t)


def _kisi(datar: list[Ruas], tegak: list[Ruas]) -> Kisi | None:
    xs = _letak([t[0] for t in tegak], [x for d in datar for x in d[1:]])
    ys = _letak([d[0] for d in datar], [y for t in tegak for y in t[1:]])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _PETAK_TERBANYAK:
        return None
    return Kisi(xs, ys, tuple(_petak(xs, ys, _batas_datar(datar, xs, ys), _batas_datar(tegak, ys, xs))))


def _letak(utama: list[float], ujung: list[float]) -> tuple[float, ...]:
    """Return the places of borders; the outermost ends of crossing rules close an open side."""
    semua = sorted([*utama, min(ujung), max(ujung)])
    hasil = [semua[0]]
    for satu in semua[1:]:
        if satu - hasil[-1] > RAPAT:
            hasil.append(satu)
    return tuple(hasil)


def _batas_datar(
    ruas: list[Ruas], melintang: tuple[float, ...], letak: tuple[float, ...]
) -> set[tuple[int, int]]:
    """Return which pieces of which border are drawn: place across, place along."""
    tengah = [(a + b) / 2 for a, b in itertools.pairwise(melintang)]
    hasil: set[tuple[int, int]] = set()
    for di, awal, akhir in ruas:
        n = _terdekat(letak, di)
        hasil.update((n, m) for m in range(bisect_left(tengah, awal), bisect_right(tengah, akhir)))
    return hasil


def _terdekat(letak: tuple[float, ...], di: float) -> int:
    n = bisect_left(letak, di)
    calon = [m for m in (n - 1, n) if 0 <= m < len(letak)]
    return min(calon, key=lambda m: abs(letak[m] - di))


def _petak(
    xs: tuple[float, ...], ys: tuple[float, ...], datar: set[tuple[int, int]], tegak: set[tuple[int, int]]
) -> Iterator[Petak]:
    """Yield cells: the largest rectangles from the upper left that no rule crosses."""
    terpakai: set[tuple[int, int]] = set()
    kolom, baris = len(xs) - 1, len(ys) - 1
    for r in range(baris):
        for k in range(kolom):
            if (r, k) in terpakai:
                continue
            k1 = k + 1
            while k1 < kolom and (k1, r) not in tegak and (r, k1) not in terpakai:
                k1 += 1
            r1 = r + 1
            while r1 < baris and _bebas(r1, (k, k1), datar, tegak, terpakai):
                r1 += 1
            terpakai.update((a, b) for a in range(r, r1) for b in range(k, k1))
            yield Petak(r, k, r1, k1)


def _bebas(
    r: int,
    lajur: tuple[int, int],
    datar: set[tuple[int, int]],
    tegak: set[tuple[int, int]],
    terpakai: set[tuple[int, int]],
) -> bool:
    """Whether a row continues the cell above it."""
    k, k1 = lajur
    return all((r, b) not in datar and (r, b) not in terpakai for b in range(k, k1)) and all(
        (b, r) not in tegak for b in range(k + 1, k1)
    )
