"""Does a printed capaian or serapan follow from the figures beside it? And which way is good?"""

from __future__ import annotations

from decimal import Decimal

from akuntabel.bilangan import Bilangan
from akuntabel.kinerja.capaian import SERATUS, Arah, bagi

_LEBIH = Decimal(2)


def arah_capaian(target: Bilangan, realisasi: Bilangan, capaian: Bilangan) -> tuple[Arah, ...]:
    """Return the directions under which the printed capaian follows; empty when under none."""
    t, r = target.nilai, realisasi.nilai
    hasil = []
    if t and _dekat(bagi(r, t) * SERATUS, target, realisasi, capaian):
        hasil.append(Arah.NAIK)
    turun = [bagi(2 * t - r, t) * SERATUS] if t else []
    turun += [bagi(t, r) * SERATUS] if r else []
    if any(_dekat(v, target, realisasi, capaian) for v in turun):
        hasil.append(Arah.TURUN)
    return tuple(hasil)


def _dekat(hitung: Decimal, target: Bilangan, realisasi: Bilangan, capaian: Bilangan) -> bool:
    satuan = Decimal(1).scaleb(-capaian.desimal)
    longgar = satuan + abs(hitung) * (_nisbi(target) + _nisbi(realisasi))
    return abs(hitung - capaian.nilai) <= longgar


def _nisbi(angka: Bilangan) -> Decimal:
    """Return how far a figure may be off by rounding, as a share of it; none for whole numbers."""
    if not angka.desimal or not angka.nilai:
        return Decimal(0)
    return abs(bagi(Decimal(1).scaleb(-angka.desimal), _LEBIH * angka.nilai))
