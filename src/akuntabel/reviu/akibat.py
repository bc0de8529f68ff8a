"""Consequences: a ratio that is wrong only because a sum it uses is wrong is told with the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Rusak, parse_angka
from akuntabel.temuan import Temuan

from . import selang

_SEBAB = ("SUM",)
_AKIBAT = ("HIT101", "HIT102", "HIT103")


def serap_akibat(temuan: Sequence[Temuan]) -> list[Temuan]:
    """Return the findings; a ratio that the right sum of its row makes true becomes a place of that sum."""
    sisa: list[Temuan] = []
    akibat: dict[int, list[Temuan]] = {}
    for satu in temuan:
        sebab = next((n for n, s in enumerate(temuan) if _menyebabkan(s, satu)), None)
        if sebab is None:
            sisa.append(satu)
        else:
            akibat.setdefault(id(temuan[sebab]), []).append(satu)
    return [_dengan(s, akibat.get(id(s), [])) for s in sisa]


def _menyebabkan(sebab: Temuan, akibat: Temuan) -> bool:
    """Tell whether the proposed sum, put in the place of the printed one, gives the printed ratio."""
    if not sebab.kode.startswith(_SEBAB) or akibat.kode not in _AKIBAT:
        return False
    a, b = sebab.lokasi, akibat.lokasi
    if (a.tabel, a.baris_tabel) != (b.tabel, b.baris_tabel) or a.tabel is None or b.kolom == a.kolom:
        return False
    lama, ratio = _angka(sebab.tertulis), _angka(akibat.tertulis)
    benar, hitung = sebab.nilai_seharusnya, akibat.nilai_seharusnya
    if lama is None or ratio is None or not benar or not hitung or not lama.nilai:
        return False
    boleh = selang.lebarkan(selang.hasil(ratio), Decimal("0.01"))
    return any(boleh.memuat(n) for n in (hitung * benar / lama.nilai, hitung * lama.nilai / benar))


def _angka(teks: str) -> Bilangan | None:
    hasil = parse_angka(teks)
    if isinstance(hasil, Bilangan):
        return hasil
    return hasil.kandidat[0] if isinstance(hasil, Rusak) and hasil.kandidat else None


def _dengan(temuan: Temuan, akibat: Sequence[Temuan]) -> Temuan:
    if not akibat:
        return temuan
    tempat = dict.fromkeys((*temuan.lokasi_lain, *(a.lokasi for a in akibat)))
    return replace(temuan, lokasi_lain=tuple(tempat))
