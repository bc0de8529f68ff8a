"""Straight rules: pieces of one line joined, and the places where they met, which mark borders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .bidang import Persegi

RAPAT = 3.0
"""Rules no further apart are one: double lines, borders of neighbouring cells."""

_SELA = 4.0
_PUTUS_PUTUS = 8.0


class Ruas(NamedTuple):
    """A rule: its place across, where it begins and ends, and the joints of its pieces."""

    letak: float
    awal: float
    akhir: float
    sendi: tuple[float, ...] = ()


def luruskan(garis: Iterable[Persegi]) -> tuple[list[Ruas], list[Ruas]]:
    """Return level and upright rules, pieces of one line joined."""
    datar: list[Ruas] = []
    tegak: list[Ruas] = []
    for x0, y0, x1, y1 in garis:
        if x1 - x0 >= y1 - y0:
            datar.append(Ruas((y0 + y1) / 2, x0, x1))
        else:
            tegak.append(Ruas((x0 + x1) / 2, y0, y1))
    return _sambung(datar), _sambung(tegak)


def _sambung(ruas: list[Ruas]) -> list[Ruas]:
    hasil: list[Ruas] = []
    for selajur in _kelompok(sorted(ruas)):
        letak = sum(r.letak for r in selajur) / len(selajur)
        hasil += _satukan(letak, sorted(selajur, key=lambda r: (r.awal, r.akhir)))
    return sorted(r for r in hasil if r.akhir - r.awal > 2 * RAPAT)


def _kelompok(ruas: list[Ruas]) -> Iterator[list[Ruas]]:
    kumpul: list[Ruas] = []
    for satu in ruas:
        if kumpul and satu.letak - kumpul[0].letak > RAPAT:
            yield kumpul
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield kumpul


def _satukan(letak: float, ruas: list[Ruas]) -> Iterator[Ruas]:
    """Yield rules of one line; a piece that begins where the last one ended makes a joint."""
    awal, akhir = ruas[0].awal, ruas[0].akhir
    sendi: list[float] = []
    for satu in ruas[1:]:
        if satu.awal > akhir + _SELA:
            yield Ruas(letak, awal, akhir, _sendi(sendi))
            awal, akhir, sendi = satu.awal, satu.akhir, []
        elif satu.akhir > akhir:
            if abs(satu.awal - akhir) <= RAPAT:
                sendi.append((satu.awal + akhir) / 2)
            akhir = satu.akhir
    yield Ruas(letak, awal, akhir, _sendi(sendi))


def _sendi(letak: list[float]) -> tuple[float, ...]:
    """Return joints, near ones as one; those of a dashed line mean nothing."""
    hasil = rapatkan(letak)
    if len(hasil) > 3 and (hasil[-1] - hasil[0]) / (len(hasil) - 1) < _PUTUS_PUTUS:
        return ()
    return hasil


def rapatkan(letak: Iterable[float]) -> tuple[float, ...]:
    """Return places in order; of those closer than double lines the middle."""
    kumpul: list[list[float]] = []
    for satu in sorted(letak):
        if kumpul and satu - kumpul[-1][0] <= RAPAT:
            kumpul[-1].append(satu)
        else:
            kumpul.append([satu])
    return tuple((k[0] + k[-1]) / 2 for k in kumpul)
