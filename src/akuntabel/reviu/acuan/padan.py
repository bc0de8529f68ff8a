"""Which rows of two documents speak of one thing.

A name is first looked for as it is, then in another wording, which may only leave words out or add some:
words put for others ("ibu", "bayi") may make another thing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.reviu.kata import beda_kata, kedekatan, sama, sebagian_sama

from .butir import Butir

_PORSI_SAMA = 60
_MIRIP = 75


@dataclass(frozen=True, slots=True)
class Padanan:
    """A thing of the neighbour and all rows of the report that speak of it; ``tepat``: named alike."""

    acuan: Butir
    laporan: tuple[Butir, ...]
    tepat: bool = True


def padankan(acuan: Sequence[Butir], laporan: Sequence[Butir]) -> list[Padanan]:
    """Return each different thing of the neighbour with its rows in the report, none where it has none."""
    beragam = _beragam(acuan)
    tepat = {id(a): tuple(b for b in laporan if senama(a, b)) for a in beragam}
    terpakai = {id(b) for semua in tepat.values() for b in semua}
    sisa = [b for b in laporan if id(b) not in terpakai]
    hasil = []
    for satu in beragam:
        if tepat[id(satu)]:
            hasil.append(Padanan(satu, tepat[id(satu)]))
            continue
        terbaik = max(
            (b for b in sisa if mirip(satu, b)), key=lambda b: kedekatan(satu.nama, b.nama), default=None
        )
        lain = () if terbaik is None else tuple(b for b in sisa if senama(terbaik, b))
        hasil.append(Padanan(satu, lain, tepat=False))
        sisa = [b for b in sisa if b not in lain]
    return hasil


def _beragam(butir: Sequence[Butir]) -> list[Butir]:
    hasil: list[Butir] = []
    for satu in butir:
        if not any(senama(satu, lain) for lain in hasil):
            hasil.append(satu)
    return hasil


def senama(satu: Butir, lain: Butir) -> bool:
    """Tell whether two rows bear one name, apart from spelling."""
    if satu.entitas and satu.entitas == lain.entitas:
        return True
    return sebagian_sama(satu.nama, lain.nama, _PORSI_SAMA) and sama(satu.nama, lain.nama)


def mirip(satu: Butir, lain: Butir) -> bool:
    """Tell whether two names may be wordings of one thing."""
    if not sebagian_sama(satu.nama, lain.nama, _PORSI_SAMA):
        return False
    kiri, kanan = beda_kata(satu.nama, lain.nama)
    return (not kiri or not kanan) and kedekatan(satu.nama, lain.nama) >= _MIRIP
