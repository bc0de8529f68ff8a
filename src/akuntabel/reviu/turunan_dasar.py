"""The ratios a report prints the parts of: every capaian and every absorption, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from akuntabel.bacaan import Bacaan, BarisTerbaca, KolomTerbaca, Peran, TabelTerbaca
from akuntabel.bilangan import Rentang

from . import selang
from .relasi import bacaan_sel, kolom_sekelompok, sel_kolom

_MAKS_DASAR = 400
_SEPASANG = 2
_BAGIAN = ((Peran.BELANJA, Peran.PAGU), (Peran.REALISASI, Peran.TARGET))


@dataclass(frozen=True, slots=True)
class Dasar:
    """A ratio in per cent, as exact as the print of its two parts allows.

    ``uraian`` is the quotient as printed, ``tempat`` where it stands, ``entitas`` what its row is about;
    ``uang`` tells an absorption from a capaian.
    """

    nilai: Rentang
    uraian: str
    tempat: str
    entitas: str
    uang: bool


def dasar_rasio(bacaan: Bacaan) -> list[Dasar]:
    """Return the ratios of all rows that print both parts, equal parts once."""
    semua: dict[tuple[object, ...], Dasar] = {}
    for tabel in bacaan.tabel:
        for satu in _tabel(tabel):
            semua.setdefault((satu.nilai.bawah, satu.nilai.atas, satu.uang), satu)
    return list(semua.values())[:_MAKS_DASAR]


def _tabel(tabel: TabelTerbaca) -> Iterator[Dasar]:
    for atas, bawah in _BAGIAN:
        for pembilang in tabel.kolom_peran(atas):
            dekat = kolom_sekelompok(tabel, pembilang, _berperan(bawah))
            for penyebut in islice(dekat, 1):
                semua = (_baris(tabel, b, pembilang, penyebut) for b in tabel.baris)
                yield from (d for d in semua if d is not None)


def _baris(
    tabel: TabelTerbaca, baris: BarisTerbaca, pembilang: KolomTerbaca, penyebut: KolomTerbaca
) -> Dasar | None:
    sel = [s for k in (pembilang, penyebut) if (s := sel_kolom(tabel, baris, k)) and bacaan_sel(s)]
    if len(sel) != _SEPASANG:
        return None
    atas, bawah = (selang.operan(bacaan_sel(s)[0]) for s in sel)
    nilai = selang.persen(atas, bawah)
    if nilai is None or nilai.bawah <= 0:
        return None
    uraian = " ÷ ".join(s.teks.strip() for s in sel)
    return Dasar(nilai, uraian, _tempat(tabel, baris), baris.entitas, pembilang.peran is Peran.BELANJA)


def _berperan(peran: Peran) -> Callable[[KolomTerbaca], bool]:
    return lambda kolom: kolom.peran is peran


def _tempat(tabel: TabelTerbaca, baris: BarisTerbaca) -> str:
    return f'{tabel.sebutan} ("{baris.nama}")' if baris.nama else tabel.sebutan
