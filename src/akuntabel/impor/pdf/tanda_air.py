"""Watermarks in the text layer: slanted print, and large or pale letters over the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from akuntabel.bacaan import BarisBerulang
from akuntabel.sumber import Sumber

from .halaman import Halaman
from .kata import Kata

_BESAR = 2.2
_SANGAT_BESAR = 20.0
_TERBANYAK = 500_000
_TEPI = 0.12


def pisahkan_tanda_air(halaman: Sequence[Halaman]) -> tuple[BarisBerulang, ...]:
    """Take watermarks out of pages and return those on more than one."""
    tempat: dict[str, list[Sumber]] = defaultdict(list)
    for h in halaman:
        tanda = _tanda(h)
        if tanda:
            buang = set(map(id, tanda))
            h.kata = [k for k in h.kata if id(k) not in buang]
        for teks in (" ".join(h.serong), " ".join(k.teks for k in tanda)):
            if teks:
                tempat[teks].append(Sumber(halaman=h.nomor))
    return tuple(BarisBerulang(t, tuple(letak)) for t, letak in tempat.items() if len(letak) > 1)


def _tanda(halaman: Halaman) -> list[Kata]:
    kata = halaman.kata
    if len(kata) < 10:
        return []
    tepi = _TEPI * halaman.tinggi
    lazim = median(k.ukuran for k in kata)
    calon = [k for k in kata if k.pucat or (k.ukuran > _BESAR * lazim and k.ukuran >= _SANGAT_BESAR)]
    if not calon or len(calon) > len(kata) // 3:
        return []
    lain = [k for k in kata if not k.pucat and k.ukuran <= _BESAR * lazim]
    return [
        k
        for k in calon
        if (_besar_pucat(k, lazim) and tepi < k.y < halaman.tinggi - tepi)
        or any(_menimpa(k, b) for b in lain)
    ]


def _besar_pucat(kata: Kata, lazim: float) -> bool:
    return kata.pucat and kata.ukuran > _BESAR * lazim and kata.ukuran >= _SANGAT_BESAR


def _menimpa(kata: Kata, lain: Kata) -> bool:
    """Whether two words stand on one another by a good part of the smaller."""
    lebar = min(kata.x1, lain.x1) - max(kata.x0, lain.x0)
    tinggi = min(kata.bawah, lain.bawah) - max(kata.atas, lain.atas)
    if lebar <= 0 or tinggi <= 0:
        return False
    luas = min((k.x1 - k.x0) * (k.bawah - k.atas) for k in (kata, lain))
    return lebar * tinggi > 0.25 * max(luas, 1.0)
