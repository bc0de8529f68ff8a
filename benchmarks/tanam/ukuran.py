"""Figures over many cases: found, false alarms, place, first repair, by class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing import get_context

from .daftar import semua_kelas
from .jalan import Kasus, jalankan

TERTUTUP = 2000
"""Seeds from here on are closed: their cases are counted and never shown."""


@dataclass(frozen=True)
class Angka:
    """What one class, or all of them, came to."""

    n: int = 0
    kena: int = 0
    ringan: int = 0
    palsu: int = 0
    kasus_palsu: int = 0
    tepat: int = 0
    tunggal: int = 0
    usul: int = 0
    benar: int = 0

    def __add__(self, lain: Angka) -> Angka:
        return Angka(*(getattr(self, f) + getattr(lain, f) for f in self.__dataclass_fields__))


def angka(kasus: Kasus) -> Angka:
    """Return what one case counts for."""
    p = kasus.putusan
    tunggal = semua_kelas()[kasus.kelas].perbaikan == "asal"
    return Angka(
        n=1,
        kena=bool(p.kena),
        ringan=bool(not p.kena and p.ikutan),
        palsu=len(p.palsu),
        kasus_palsu=bool(p.palsu),
        tepat=bool(p.tepat),
        tunggal=tunggal,
        usul=bool(tunggal and p.usul),
        benar=bool(p.usul_benar),
    )


def jumlahkan(kasus: Iterable[Kasus]) -> Angka:
    """Add up cases."""
    return sum((angka(k) for k in kasus), Angka())


def semua_kasus(kode: Iterable[str], benih: Iterable[int], pekerja: int = 2) -> list[Kasus]:
    """Run every class with every seed; a worker takes a whole seed, so that its base serves all classes."""
    tugas = [(b, tuple(kode)) for b in benih]
    if pekerja == 1:
        return [k for t in tugas for k in _satu_benih(t)]
    with get_context("spawn").Pool(pekerja) as kolam:
        return [k for hasil in kolam.imap(_satu_benih, tugas, chunksize=1) for k in hasil]


def _satu_benih(tugas: tuple[int, tuple[str, ...]]) -> list[Kasus]:
    benih, kode = tugas
    return [k for satu in kode if (k := jalankan(satu, benih)) is not None]
