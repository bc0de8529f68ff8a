"""Words of a page: pieces joined along their baseline, doubled letters dropped, cut at upright rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .bidang import Bidang, Persegi
from .huruf import JEDA, Potong

ATAS, BAWAH = 0.74, 0.2
"""How far letters reach above and below the baseline, in font sizes."""

_SEBARIS = 0.12
_RANGKAP = 0.2


@dataclass(slots=True)
class Kata:
    """A word in the upright axes of its page; ``jeda`` says that white space was drawn after it.

    ``seperempat`` is its turn against the page (0: upright), ``urut`` sorts turned words as they are read.
    """

    x0: float
    atas: float
    x1: float
    bawah: float
    dasar: float
    teks: str
    ukuran: float
    tebal: bool = False
    miring: bool = False
    jeda: bool = False
    pucat: bool = False
    seperempat: int = 0
    urut: tuple[float, float] = (0.0, 0.0)

    @property
    def x(self) -> float:
        """Return the middle across."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """Return the middle down."""
        return (self.atas + self.bawah) / 2


class Dinding:
    """Upright rules of a page, asked whether one parts two letters."""

    def __init__(self, tegak: Iterable[Persegi]) -> None:
        self.garis = sorted(tegak)
        self.letak = [g[0] for g in self.garis]

    def di_antara(self, kiri: float, kanan: float, y: float) -> bool:
        """Whether a rule stands between two places on the height ``y``."""
        for n in range(bisect_left(self.letak, kiri), len(self.garis)):
            g = self.garis[n]
            if g[0] > kanan:
                return False
            if g[1] <= y <= g[3]:
                return True
        return False


@dataclass(slots=True)
class _Larik:
    """A piece placed on the page."""

    dasar: float
    geser: float
    potong: Potong

    @property
    def awal(self) -> float:
        return self.potong.awal[0] + self.geser

    @property
    def akhir(self) -> float:
        return self.potong.akhir[-1] + self.geser


def susun_kata(potong: Iterable[Potong], bidang: Bidang, dinding: Dinding) -> list[Kata]:
    """Return the words of pieces with one turn, placed in axes in which they are upright."""
    larik = sorted((_letakkan(p, bidang) for p in potong), key=lambda a: a.dasar)
    return [k for sebaris in _sebaris(larik) for k in _gabung(sebaris, dinding)]


def _letakkan(potong: Potong, bidang: Bidang) -> _Larik:
    x, y = potong.rupa.dasar
    u, v = bidang.titik(x, y)
    sepanjang = (x, y, -x, -y)[potong.rupa.seperempat]
    return _Larik(v, u - sepanjang, potong)


def _sebaris(larik: list[_Larik]) -> Iterator[list[_Larik]]:
    """Yield pieces that share a baseline, from left to right."""
    baris: list[_Larik] = []
    for satu in larik:
        if baris and satu.dasar - baris[0].dasar > _SEBARIS * max(satu.potong.rupa.ukuran, 4):
            yield sorted(baris, key=lambda a: a.awal)
            baris = []
        baris.append(satu)
    if baris:
        yield sorted(baris, key=lambda a: a.awal)


def _gabung(baris: list[_Larik], dinding: Dinding) -> Iterator[Kata]:
    kumpul: list[_Larik] = []
    for satu in baris:
        if kumpul:
            akhir = kumpul[-1]
            if satu.awal < akhir.akhir - _RANGKAP * akhir.potong.rupa.ukuran and _buang_rangkap(satu, kumpul):
                continue
            if not _sambung(akhir, satu, dinding):
                yield _kata(kumpul)
                kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield _kata(kumpul)


def _buang_rangkap(satu: _Larik, kumpul: list[_Larik]) -> bool:
    """Drop letters drawn twice, a trick for bold print; whether nothing remains."""
    ambang = _RANGKAP * satu.potong.rupa.ukuran
    tercetak = [
        (huruf, awal + lama.geser)
        for lama in kumpul[-3:]
        for huruf, awal in zip(lama.potong.huruf, lama.potong.awal, strict=True)
    ]
    p = satu.potong
    sisa = [
        n
        for n, (huruf, awal) in enumerate(zip(p.huruf, p.awal, strict=True))
        if not any(h == huruf and abs(a - awal - satu.geser) < ambang for h, a in tercetak)
    ]
    if not sisa:
        kumpul[-1].potong.jeda = kumpul[-1].potong.jeda or p.jeda
        return True
    if len(sisa) < len(p.huruf):
        p.huruf = [p.huruf[n] for n in sisa]
        p.awal, p.akhir = [p.awal[n] for n in sisa], [p.akhir[n] for n in sisa]
    return False


def _sambung(kiri: _Larik, kanan: _Larik, dinding: Dinding) -> bool:
    ukuran = min(kiri.potong.rupa.ukuran, kanan.potong.rupa.ukuran)
    sela = kanan.awal - kiri.akhir
    if kiri.potong.jeda and sela > -0.5 * ukuran:
        return False
    if not -2 * JEDA * ukuran < sela < JEDA * ukuran:
        return False
    y = kanan.dasar - 0.3 * ukuran
    return not dinding.di_antara(kiri.akhir - 1, kanan.awal + 1, y)


def _kata(kumpul: list[_Larik]) -> Kata:
    utama = kumpul[0].potong.rupa
    teks = "".join("".join(a.potong.huruf) for a in kumpul)
    ukuran = max(a.potong.rupa.ukuran for a in kumpul) if len(kumpul) > 1 else utama.ukuran
    dasar = kumpul[0].dasar
    return Kata(
        kumpul[0].awal,
        dasar - ATAS * ukuran,
        max(a.akhir for a in kumpul),
        dasar + BAWAH * ukuran,
        dasar,
        teks,
        ukuran,
        utama.tebal,
        utama.miring,
        kumpul[-1].potong.jeda,
        utama.pucat,
    )
