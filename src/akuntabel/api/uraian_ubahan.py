"""Changes of a workbook in words, for people to agree to: place, column, before, after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.bilangan import cetak_tanggal
from akuntabel.pertukaran.bentuk import kolom_dengan_tahun, tahun_kunci
from akuntabel.pertukaran.isi_sel import teks_nilai
from akuntabel.pertukaran.sel import teks_angka
from akuntabel.pertukaran.susunan import LEMBAR
from akuntabel.pertukaran.tambal import Ubahan


@dataclass(frozen=True, slots=True)
class UraianUbahan:
    """One changed cell; ``tempat`` is its row, empty on a sheet of single values."""

    lembar: str
    tempat: str
    kolom: str
    semula: str
    menjadi: str


def uraikan(ubahan: Iterable[Ubahan]) -> Iterator[UraianUbahan]:
    """Yield every change in words, in the order of the changes."""
    lembar = {lmb.nama: lmb for lmb in LEMBAR}
    for u in ubahan:
        tahun = tahun_kunci(u.kolom)
        masa = () if tahun is None else (tahun,)
        kolom = next(k for k in kolom_dengan_tahun(lembar[u.lembar], masa) if k.kunci == u.kolom)
        tempat = "" if lembar[u.lembar].tegak else _tempat(u)
        yield UraianUbahan(u.lembar, tempat, kolom.judul, _tulisan(u.semula), _tulisan(u.nilai))


def _tempat(u: Ubahan) -> str:
    tempat = "baris baru" if u.baris is None else f"baris {u.baris}"
    return f"{tempat} ({u.perihal})" if u.perihal else tempat


def _tulisan(nilai: object) -> str:
    if isinstance(nilai, Decimal):
        return teks_angka(nilai)
    return cetak_tanggal(nilai) if isinstance(nilai, date) else teks_nilai(nilai)
