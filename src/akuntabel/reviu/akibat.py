"""Consequences: a ratio that is wrong only because a figure it uses is wrong is told with that figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Rusak, parse_angka
from akuntabel.temuan import Temuan

from . import selang

_PASANGAN = (("SUM", ("HIT101", "HIT102", "HIT103")), ("NAR105", ("NAR103", "NAR104")))


def serap_akibat(temuan: Sequence[Temuan]) -> list[Temuan]:
    """Return the findings; a ratio that the right figure makes true becomes a place of that figure."""
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
    """Tell whether the proposed figure, put in the place of the printed one, gives the printed ratio."""
    if not any(sebab.kode.startswith(s) and akibat.kode in a for s, a in _PASANGAN):
        return False
    if not _setempat(sebab, akibat):
        return False
    lama, ratio = _angka(sebab.tertulis), _angka(akibat.tertulis)
    benar = sebab.nilai_seharusnya or next((u.nilai for u in sebab.usulan if u.nilai), None)
    hitung = akibat.nilai_seharusnya
    if lama is None or ratio is None or not benar or not hitung or not lama.nilai:
        return False
    boleh = selang.lebarkan(selang.hasil(ratio), Decimal("0.01"))
    return any(boleh.memuat(n) for n in (hitung * benar / lama.nilai, hitung * lama.nilai / benar))


def _setempat(sebab: Temuan, akibat: Temuan) -> bool:
    """Tell whether both stand in one row of a table, in different columns, or in one paragraph."""
    a, b = sebab.lokasi, akibat.lokasi
    if a.tabel is None:
        return b.tabel is None and sebab.kutipan == akibat.kutipan
    return (a.tabel, a.baris_tabel) == (b.tabel, b.baris_tabel) and b.kolom != a.kolom


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
