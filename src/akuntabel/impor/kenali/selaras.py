"""Readings of a column side by side: what fits the rest of the column comes first, nothing is dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from akuntabel.bacaan import AngkaTerbaca, SelTerbaca
from akuntabel.bilangan import Bilangan

_TITIK_DESIMAL = re.compile(r"(?<![.,0-9])[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})(?![0-9.,])")
_KOMA_DESIMAL = re.compile(r"[0-9],(?:[0-9]{1,2}|[0-9]{4,})(?![0-9.,])")
_TITIK_RIBUAN = re.compile(r"[0-9]\.[0-9]{3}\.[0-9]{3}|[0-9]\.[0-9]{3},[0-9]")
_KOMA_RIBUAN = re.compile(r"[0-9],[0-9]{3},[0-9]{3}|[0-9],[0-9]{3}\.[0-9]")
_MIN_PASTI = 3
_JAUH = 2


@dataclass(frozen=True, slots=True)
class _Kebiasaan:
    """What a column shows of its writer: what a dot and a comma are for, and how large its figures are.

    ``titik_desimal`` and ``koma_ribuan`` are None where nothing tells.
    """

    titik_desimal: bool | None
    koma_ribuan: bool | None
    pangkat: int | None


def selaraskan_kolom(sel: Sequence[SelTerbaca]) -> tuple[SelTerbaca, ...]:
    """Return the cells of a column with the readings first that fit the others."""
    if not any(_ragu(s.angka) for s in sel):
        return tuple(sel)
    kebiasaan = _kebiasaan(sel)
    return tuple(_selaraskan(s, kebiasaan) for s in sel)


def _ragu(angka: AngkaTerbaca | None) -> bool:
    return angka is not None and not angka.alasan and len(angka.bacaan) > 1


def _kebiasaan(sel: Sequence[SelTerbaca]) -> _Kebiasaan:
    teks = [s.angka.teks for s in sel if s.angka is not None]
    titik, koma = _cacah(_TITIK_DESIMAL, teks), _cacah(_KOMA_DESIMAL, teks)
    titik_ribuan, koma_ribuan = _cacah(_TITIK_RIBUAN, teks), _cacah(_KOMA_RIBUAN, teks)
    pasti = [
        s.angka.bacaan[0] for s in sel if s.angka and len(s.angka.bacaan) == 1 and s.angka.bacaan[0].nilai
    ]
    besar = sorted(b.nilai.adjusted() for b in pasti)
    return _Kebiasaan(
        titik_desimal=_lebih(titik + koma_ribuan, koma + titik_ribuan),
        koma_ribuan=_lebih(koma_ribuan + titik, koma + titik_ribuan) if koma_ribuan else None,
        pangkat=besar[len(besar) // 2] if len(besar) >= _MIN_PASTI else None,
    )


def _cacah(pola: re.Pattern[str], teks: Sequence[str]) -> int:
    return sum(pola.search(t) is not None for t in teks)


def _lebih(kiri: int, kanan: int) -> bool | None:
    return None if kiri == kanan else kiri > kanan


def _selaraskan(sel: SelTerbaca, kebiasaan: _Kebiasaan) -> SelTerbaca:
    if sel.angka is None or not _ragu(sel.angka):
        return sel
    angka = sel.angka
    urut = tuple(sorted(angka.bacaan, key=lambda b: _jarak(b, angka.teks, kebiasaan)))
    return sel if urut == angka.bacaan else replace(sel, angka=replace(angka, bacaan=urut))


def _jarak(bacaan: Bilangan, teks: str, kebiasaan: _Kebiasaan) -> int:
    """Return how badly a reading fits: against the marks of the column, then far from its size."""
    jarak = 0
    desimal = bacaan.desimal > 0
    if "." in teks and kebiasaan.titik_desimal is not None:
        jarak += 2 * (desimal is not kebiasaan.titik_desimal)
    if "," in teks and kebiasaan.koma_ribuan is not None:
        jarak += 2 * (desimal is kebiasaan.koma_ribuan)
    if kebiasaan.pangkat is not None and bacaan.nilai:
        jarak += 3 * (abs(bacaan.nilai.adjusted() - kebiasaan.pangkat) > _JAUH)
    return jarak
