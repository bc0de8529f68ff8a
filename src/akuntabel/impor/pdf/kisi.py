"""Grids drawn with rules: where a page has cells, whatever drew their borders."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .bidang import Persegi
from .kata import Kata
from .ruas import RAPAT, Ruas
from .sendi import Batas, Bidai, batas_tersirat

_TERLALU_BANYAK = 4_000_000
_PETAK_TERBANYAK = 60_000

Tempat = set[tuple[int, int]]
"""Drawn pieces of borders: number of the border, number of the piece along it."""


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


def cari_kisi(datar: list[Ruas], tegak: list[Ruas], kata: Sequence[Kata]) -> list[Kisi]:
    """Return the grids of a page from top to bottom."""
    if len(datar) * len(tegak) > _TERLALU_BANYAK:
        return []
    kelompok = [([datar[n] for n in d], [tegak[n] for n in t]) for d, t in _tersambung(datar, tegak)]
    berkotak = [(d, t) for d, t in kelompok if d and t]
    sejajar = _sejajar([d[0] for d, t in kelompok if not t])
    kisi = (_kisi(d, t, kata) for d, t in [*berkotak, *((d, []) for d in sejajar)])
    return sorted((k for k in kisi if k is not None), key=lambda k: (k.ys[0], k.xs[0]))


def _tersambung(datar: list[Ruas], tegak: list[Ruas]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield rules that touch one another, as places in the two lists."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    letak = [d.letak for d in datar]
    for n, (x, atas, bawah, _) in enumerate(tegak, start=len(datar)):
        for m in range(bisect_left(letak, atas - RAPAT), bisect_right(letak, bawah + RAPAT)):
            if datar[m].awal - RAPAT <= x <= datar[m].akhir + RAPAT:
                induk[akar(n)] = akar(m)
    kumpul: dict[int, tuple[list[int], list[int]]] = {}
    for n in range(len(induk)):
        d, t = kumpul.setdefault(akar(n), ([], []))
        if n < len(datar):
            d.append(n)
        else:
            t.append(n - len(datar))
    yield from kumpul.values()


def _sejajar(datar: list[Ruas]) -> list[list[Ruas]]:
    """Return level rules under one another that are jointed alike: tables without upright rules."""
    kelompok: list[list[Ruas]] = []
    for satu in sorted(d for d in datar if d.sendi):
        for lama in kelompok:
            if abs(lama[0].awal - satu.awal) <= 2 * RAPAT and abs(lama[0].akhir - satu.akhir) <= 2 * RAPAT:
                lama.append(satu)
                break
        else:
            kelompok.append([satu])
    return [k for k in kelompok if len(k) > 1]


def _kisi(datar: list[Ruas], tegak: list[Ruas], kata: Sequence[Kata]) -> Kisi | None:
    xs = _letak([t.letak for t in tegak], [x for d in datar for x in (d.awal, d.akhir)])
    ys = _letak([d.letak for d in datar], [y for t in tegak for y in (t.awal, t.akhir)])
    tersirat = batas_tersirat(Bidai(xs, ys, datar, tegak), kata)
    xs = _sisip(xs, [x for x, _, _ in tersirat.tegak])
    ys = _sisip(ys, [y for y, _, _ in tersirat.datar])
    return susun_kisi(
        xs,
        ys,
        [(d.letak, d.awal, d.akhir) for d in datar] + tersirat.datar,
        [(t.letak, t.awal, t.akhir) for t in tegak] + tersirat.tegak,
    )


def susun_kisi(
    xs: tuple[float, ...], ys: tuple[float, ...], datar: Sequence[Batas], tegak: Sequence[Batas]
) -> Kisi | None:
    """Return the grid of borders and of the pieces of them that are drawn."""
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _PETAK_TERBANYAK:
        return None
    dinding_datar, dinding_tegak = _tergambar(datar, xs, ys), _tergambar(tegak, ys, xs)
    return Kisi(xs, ys, tuple(_petak((len(ys) - 1, len(xs) - 1), dinding_datar, dinding_tegak)))


def _letak(utama: list[float], ujung: list[float]) -> tuple[float, ...]:
    """Return the places of borders; the outermost ends of crossing rules close an open side."""
    semua = sorted([*utama, *((min(ujung), max(ujung)) if ujung else ())])
    hasil = semua[:1]
    for satu in semua[1:]:
        if satu - hasil[-1] > RAPAT:
            hasil.append(satu)
    return tuple(hasil)


def _sisip(letak: tuple[float, ...], baru: list[float]) -> tuple[float, ...]:
    hasil = list(letak)
    for satu in baru:
        if min(abs(satu - x) for x in hasil) > RAPAT:
            hasil.append(satu)
    return tuple(sorted(hasil))


def _tergambar(ruas: Sequence[Batas], melintang: tuple[float, ...], letak: tuple[float, ...]) -> Tempat:
    """Return which pieces of which border are drawn."""
    tengah = [(a + b) / 2 for a, b in itertools.pairwise(melintang)]
    hasil: Tempat = set()
    for di, awal, akhir in ruas:
        n = _terdekat(letak, di)
        hasil.update((n, m) for m in range(bisect_left(tengah, awal), bisect_right(tengah, akhir)))
    return hasil


def _terdekat(letak: tuple[float, ...], di: float) -> int:
    n = bisect_left(letak, di)
    calon = [m for m in (n - 1, n) if 0 <= m < len(letak)]
    return min(calon, key=lambda m: abs(letak[m] - di))


def _petak(luas: tuple[int, int], datar: Tempat, tegak: Tempat) -> Iterator[Petak]:
    """Yield cells: the largest rectangles from the upper left that no rule crosses."""
    baris, kolom = luas
    terpakai: Tempat = set()
    for r in range(baris):
        for k in range(kolom):
            if (r, k) in terpakai:
                continue
            k1 = k + 1
            while k1 < kolom and (k1, r) not in tegak and (r, k1) not in terpakai:
                k1 += 1
            r1 = r + 1
            while r1 < baris and all((r1, b) not in datar and (r1, b) not in terpakai for b in range(k, k1)):
                if any((b, r1) in tegak for b in range(k + 1, k1)):
                    break
                r1 += 1
            terpakai.update((a, b) for a in range(r, r1) for b in range(k, k1))
            yield Petak(r, k, r1, k1)
