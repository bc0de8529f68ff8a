"""Pages set in two columns: which lines are read before which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .baris import BarisTeks, persegi_kata, susun_baris
from .renggang import Larik, belah

_SELANG = 9.0
_PALING_SEDIKIT = 6
_KATA_SEBARIS = 2.5
_ISI = 0.75


@dataclass(frozen=True, slots=True)
class Alir:
    """Lines to be read one after another; ``atas`` places them among the other parts of a page."""

    atas: float
    baris: list[BarisTeks]


def susun_alir(baris: Sequence[BarisTeks]) -> list[Alir]:
    """Return lines as they are read: down the left column, then down the right one."""
    selang = _selang(baris)
    if selang is None:
        return [Alir(b.persegi[1], [b]) for b in baris]
    hasil: list[Alir] = []
    kumpul: list[BarisTeks] = []
    for satu in baris:
        if _menyeberang(satu, selang):
            hasil += _dua(kumpul, selang)
            hasil.append(Alir(satu.persegi[1], [satu]))
            kumpul = []
        else:
            kumpul.append(satu)
    return [*hasil, *_dua(kumpul, selang)]


def _dua(baris: list[BarisTeks], selang: float) -> list[Alir]:
    if not baris:
        return []
    atas = min(b.persegi[1] for b in baris)
    kata = [k for b in baris for k in b.kata]
    sisi = ([k for k in kata if k.x < selang], [k for k in kata if k.x >= selang])
    return [Alir(atas, susun_baris(s)) for s in sisi if s]


def _selang(baris: Sequence[BarisTeks]) -> float | None:
    """Return where the white space between two columns of running text stands, if there is any."""
    terbelah = [a for b in baris if len((a := belah(b)).ruas) == 2]
    if len(terbelah) < _PALING_SEDIKIT:
        return None
    kiri = max(a.ruas[0][-1].x1 for a in terbelah)
    kanan = min(a.ruas[1][0].x0 for a in terbelah)
    if kanan - kiri < _SELANG or sum(a.angka for a in terbelah) > 0.2 * len(terbelah):
        return None
    tengah = (kiri + kanan) / 2
    menyeberang = sum(1 for b in baris if _menyeberang(b, tengah))
    return tengah if _penuh(terbelah) and menyeberang < 0.5 * len(terbelah) else None


def _penuh(terbelah: Sequence[Larik]) -> bool:
    """Whether both columns are full of words, as running text is and a list of labels is not."""
    for n in (0, 1):
        kolom = [persegi_kata(a.ruas[n]) for a in terbelah]
        lebar = max(p[2] for p in kolom) - min(p[0] for p in kolom)
        kata = sum(len(a.ruas[n]) for a in terbelah)
        if sum(p[2] - p[0] for p in kolom) < _ISI * lebar * len(kolom) or kata < _KATA_SEBARIS * len(kolom):
            return False
    return True


def _menyeberang(baris: BarisTeks, x: float) -> bool:
    """Whether a word, or an ordinary space, stands where the columns part."""
    kiri = max((k.x1 for k in baris.kata if k.x0 < x), default=None)
    kanan = min((k.x0 for k in baris.kata if k.x1 > x), default=None)
    return kiri is not None and kanan is not None and kanan - kiri < _SELANG
