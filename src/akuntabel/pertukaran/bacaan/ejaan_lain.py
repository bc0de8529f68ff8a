"""Budget rows that two tables spell too differently for one key: one parent, one ceiling, words alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .kumpulan import Benda, Kumpulan
from .petikan import Perihal, Sifat

_SEBAGIAN = 2
"""One word out of this many, at least, must be shared."""


def satukan_ejaan(kumpulan: Kumpulan) -> None:
    """Join rows of one parent with equal ceilings that never share a table; their names become doubtful."""
    cabang: dict[str, list[Benda]] = {}
    for benda in kumpulan.semua(Perihal.PROGRAM):
        if (atas := kumpulan.induk(benda, (Perihal.PROGRAM,))) is not None:
            cabang.setdefault(atas.kunci, []).append(benda)
    for semua in cabang.values():
        for satu, dua in _pasangan(semua):
            satu.ragu = f'disamakan dengan "{dua.sebutan}": induk dan pagunya sama, ejaannya berbeda'
            kumpulan.lebur(satu, dua)


def _pasangan(semua: list[Benda]) -> Iterator[tuple[Benda, Benda]]:
    """Yield pairs in which each is the only match of the other."""
    cocok = {b.kunci: [c for c in semua if c is not b and _sama(b, c)] for b in semua}
    sudah: set[str] = set()
    for b in semua:
        calon = cocok[b.kunci]
        if len(calon) == 1 and len(cocok[calon[0].kunci]) == 1 and b.kunci not in sudah:
            sudah |= {b.kunci, calon[0].kunci}
            yield b, calon[0]


def _sama(kiri: Benda, kanan: Benda) -> bool:
    if not _pagu(kiri) & _pagu(kanan) or _tabel(kiri) & _tabel(kanan):
        return False
    a, b = set(kiri.sebutan.casefold().split()), set(kanan.sebutan.casefold().split())
    return len(a & b) * _SEBAGIAN >= min(len(a), len(b))


def _pagu(benda: Benda) -> set[Decimal]:
    return {p.isi for p in benda.ambil(Sifat.PAGU) if isinstance(p.isi, Decimal) and p.isi}


def _tabel(benda: Benda) -> set[tuple[str, str]]:
    return {(p.tempat.berkas, p.tempat.tabel) for p in benda.ambil(Sifat.PAGU)}
