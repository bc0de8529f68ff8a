"""A table as it stands on one page: a grid with the words in its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from .baris import BarisTeks, susun_baris
from .bidang import Persegi
from .halaman import Halaman
from .kata import Kata
from .kisi import Kisi


@dataclass(frozen=True, slots=True)
class SelPotong:
    """A cell: rows and columns it covers (half open), its lines and its rectangle."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int
    isi: tuple[BarisTeks, ...]
    persegi: Persegi


@dataclass(frozen=True, slots=True)
class Potongan:
    """The part of a table on one page; ``xs`` and ``ys`` are its borders."""

    halaman: Halaman
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    sel: tuple[SelPotong, ...]

    @property
    def persegi(self) -> Persegi:
        """Return its extent."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def isi_kisi(halaman: Halaman, kisi: Iterable[Kisi]) -> tuple[list[Potongan], list[Kata]]:
    """Return the tables of a page and the words outside them; the smallest grid around a word has it."""
    sisa = halaman.kata
    potongan: list[Potongan] = []
    for satu in sorted(kisi, key=_luas):
        dalam = [k for k in sisa if _didalam(k, satu.persegi)]
        tabel = _potongan(halaman, satu, dalam) if dalam else None
        if tabel is not None:
            potongan.append(tabel)
            terpakai = set(map(id, dalam))
            sisa = [k for k in sisa if id(k) not in terpakai]
    return potongan, list(sisa)


def _luas(kisi: Kisi) -> float:
    x0, y0, x1, y1 = kisi.persegi
    return (x1 - x0) * (y1 - y0)


def _didalam(kata: Kata, p: Persegi) -> bool:
    return p[0] - 1 <= kata.x <= p[2] + 1 and p[1] - 1 <= kata.y <= p[3] + 1


def _potongan(halaman: Halaman, kisi: Kisi, kata: list[Kata]) -> Potongan | None:
    """Return a table, or None for a frame around text and for a chart."""
    milik: dict[tuple[int, int], int] = {
        (r, k): n
        for n, p in enumerate(kisi.petak)
        for r in range(p.baris, p.baris_akhir)
        for k in range(p.kolom, p.kolom_akhir)
    }
    isi: dict[int, list[Kata]] = {}
    for satu in kata:
        isi.setdefault(milik[_rumah(satu, kisi)], []).append(satu)
    terisi = [kisi.petak[n] for n in isi]
    if len({p.kolom for p in terisi}) < 2:
        return None
    return Potongan(
        halaman,
        kisi.xs,
        kisi.ys,
        tuple(
            SelPotong(
                p.baris,
                p.kolom,
                p.baris_akhir,
                p.kolom_akhir,
                tuple(susun_baris(isi.get(n, ()))),
                (kisi.xs[p.kolom], kisi.ys[p.baris], kisi.xs[p.kolom_akhir], kisi.ys[p.baris_akhir]),
            )
            for n, p in enumerate(kisi.petak)
        ),
    )


def _rumah(kata: Kata, kisi: Kisi) -> tuple[int, int]:
    y = kata.y if kata.seperempat else kata.dasar - 0.3 * kata.ukuran
    baris = min(max(bisect_right(kisi.ys, y) - 1, 0), len(kisi.ys) - 2)
    kolom = min(max(bisect_right(kisi.xs, kata.x) - 1, 0), len(kisi.xs) - 2)
    return baris, kolom
