"""Consequences: what is wrong only because of another fault, or says it once more, is told with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Rusak, parse_angka
from akuntabel.temuan import Temuan

from . import selang

_PASANGAN = (
    ("SUM", ("HIT101", "HIT102", "HIT103")),
    ("NAR105", ("NAR103", "NAR104")),
    ("NAR118", ("NAR103", "NAR104")),
)
_TERMUAT = {
    "NAM107": ("NAM101", "NAM103"),
    "SKL104": ("SKL102",),
    "ANG101": ("HIT111",),
    "HIT120": ("HIT111",),
}
_TERULANG = {"HIT120": ("HIT101", "HIT102", "HIT103"), "NAR104": ("HIT101", "HIT102"), "NAR114": ("NAR103",)}
_SEBARIS = {"SUM102": "SUM103"}
"""Totals that miss a row: the row is named once, not the difference in every column."""
_TAHUN_KOLOM = ("TPL107", "TPL108")
_TAHUN_TABEL = ("TPL102",)
_MENURUT_TAHUN = ("HIT120", "LOG102")
_SEBAGIAN = frozenset({"ANG101"})
_SAMA = Decimal("0.1")


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


def serap_ulangan(temuan: Sequence[Temuan]) -> list[Temuan]:
    """Return the findings; one that only says again what others say becomes places of the first of them."""
    hasil = list(temuan)
    for satu in temuan:
        sebab = _memuat(satu, hasil) or next(
            (s for s in hasil if _diulang(s, satu) or _kurang(s, satu)), None
        )
        if sebab is not None:
            hasil[hasil.index(sebab)] = _dengan(sebab, (satu,))
            hasil.remove(satu)
    return hasil


def _memuat(satu: Temuan, semua: Sequence[Temuan]) -> Temuan | None:
    """Return the finding of the same subject that names all places of this one, perhaps along with others.

    Half of the places are enough where what was filled in wrongly is compared cell by cell.
    """
    sebab = [s for s in semua if s.kode in _TERMUAT.get(satu.kode, ())]
    tempat = {t for s in sebab for t in (s.lokasi, *s.lokasi_lain)}
    tabel = {t.tabel for t in tempat}
    milik = {t for t in (satu.lokasi, *satu.lokasi_lain) if t.tabel in tabel}
    cukup = 2 * len(milik & tempat) >= len(milik) if satu.kode in _SEBAGIAN else milik <= tempat
    if satu.lokasi not in tempat or not cukup:
        return None
    return next(s for s in sebab if satu.lokasi in (s.lokasi, *s.lokasi_lain))


def _diulang(sebab: Temuan, satu: Temuan) -> bool:
    """Tell whether a wrong ratio is the same cell, or the same figure with the same repair in a sentence."""
    if sebab.kode not in _TERULANG.get(satu.kode, ()) or sebab.tertulis != satu.tertulis:
        return False
    if sebab.lokasi == satu.lokasi:
        return True
    a, b = sebab.nilai_seharusnya, satu.nilai_seharusnya
    return satu.lokasi.tabel is None and a is not None and b is not None and abs(a - b) < _SAMA


def _kurang(sebab: Temuan, satu: Temuan) -> bool:
    """Tell whether a total differs from its parts because of the row that another finding misses in it."""
    a, b = sebab.lokasi, satu.lokasi
    return _SEBARIS.get(satu.kode) == sebab.kode and (a.tabel, a.baris_tabel) == (b.tabel, b.baris_tabel)


def _menyebabkan(sebab: Temuan, akibat: Temuan) -> bool:
    """Tell whether the proposed figure, put in the place of the printed one, gives the printed ratio."""
    if akibat.kode in _MENURUT_TAHUN:
        return _salah_tahun(sebab, akibat)
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


def _salah_tahun(sebab: Temuan, akibat: Temuan) -> bool:
    """Tell whether figures only disagree because the head or title over them names another year."""
    kepala = sebab.lokasi
    if sebab.kode not in (*_TAHUN_KOLOM, *_TAHUN_TABEL):
        return False
    tempat = (akibat.lokasi, *akibat.lokasi_lain)
    if kepala.tabel is None:
        return bool({s.tabel for s in sebab.lokasi_lain} & {s.tabel for s in tempat} - {None})
    setabel = [s for s in tempat if s.tabel == kepala.tabel]
    return bool(setabel) and (sebab.kode in _TAHUN_TABEL or all(s.kolom == kepala.kolom for s in setabel))


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
    tempat.pop(temuan.lokasi, None)
    return replace(temuan, lokasi_lain=tuple(tempat))
