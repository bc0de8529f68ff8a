"""Levels of rows without codes, from the sums (a kegiatan is the sum of the rows that follow) or known names.

Only the programs name themselves ("Program ..."). Below each, the rows are split into kegiatan and
subkegiatan so that every amount adds up, in all columns at once; where that does not work out, the rows keep
no level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from .baris_ekspor import SUBKEGIATAN, UANG, BarisEkspor
from .pencocokan import bakukan_nama

_PALING_PANJANG = 400
_PALING_COBA = 20_000

Jumlah = tuple[Decimal, ...]


def simpulkan_jenjang(baris: Sequence[BarisEkspor]) -> tuple[BarisEkspor, ...]:
    """Return the rows with levels where the sums below a program allow exactly to tell them."""
    hasil = list(baris)
    for awal, akhir in _blok(baris):
        jenjang = _Pembagi([_jumlah(b) for b in baris[awal + 1 : akhir]]).bagi(_jumlah(baris[awal]))
        for nomor, satu in enumerate(jenjang, awal + 1):
            hasil[nomor] = replace(hasil[nomor], jenjang=satu)
    return tuple(hasil)


def kenali_nama(baris: Iterable[BarisEkspor], nama: Collection[str]) -> tuple[BarisEkspor, ...]:
    """Return the rows, those without code and level made subkegiatan when their name is one of ``nama``."""
    dikenal = {bakukan_nama(n) for n in nama}
    return tuple(
        replace(b, jenjang=SUBKEGIATAN)
        if not b.jenjang and b.kode is None and bakukan_nama(b.nama) in dikenal
        else b
        for b in baris
    )


def tak_dikenal(baris: Iterable[BarisEkspor]) -> tuple[BarisEkspor, ...]:
    """Return the rows with amounts that have neither code nor level and are no account."""
    return tuple(
        b
        for b in baris
        if not b.jenjang and any(b.jumlah.values()) and not bakukan_nama(b.nama).startswith("belanja")
    )


def _blok(baris: Sequence[BarisEkspor]) -> list[tuple[int, int]]:
    """Return each program with the rows below it that have no level."""
    hasil = []
    for awal, b in enumerate(baris):
        if b.jenjang != "program" or b.kode is not None or not any(_jumlah(b)):
            continue
        akhir = awal + 1
        while akhir < len(baris) and not baris[akhir].jenjang and baris[akhir].tabel == b.tabel:
            akhir += 1
        if 1 < akhir - awal <= _PALING_PANJANG:
            hasil.append((awal, akhir))
    return hasil


def _jumlah(baris: BarisEkspor) -> Jumlah:
    return tuple(baris.jumlah.get(u, Decimal(0)) for u in UANG)


def _kurang(kiri: Jumlah, kanan: Jumlah) -> Jumlah:
    return tuple(a - b for a, b in zip(kiri, kanan, strict=True))


class _Pembagi:
    """Splits the rows of one program; gives up after a bounded number of trials."""

    def __init__(self, jumlah: Sequence[Jumlah]) -> None:
        self._jumlah = jumlah
        self._coba = 0

    def bagi(self, program: Jumlah) -> list[str]:
        """Return the level of each row, or none at all; rows behind the last kegiatan have no level."""
        return self._dari(0, program) or []

    def _dari(self, awal: int, sisa: Jumlah) -> list[str] | None:
        """Split from a row on, so that the kegiatan add up to what is left of the program."""
        if not any(sisa):
            return []
        self._coba += 1
        if awal >= len(self._jumlah) or self._coba > _PALING_COBA:
            return None
        for akhir in self._akhir_kegiatan(awal):
            lanjut = self._dari(akhir, _kurang(sisa, self._jumlah[awal]))
            if lanjut is not None:
                return ["kegiatan", *["subkegiatan"] * (akhir - awal - 1), *lanjut]
        return None

    def _akhir_kegiatan(self, awal: int) -> list[int]:
        """Return where the rows of a kegiatan may end, those with empty rows behind it first."""
        sisa = self._jumlah[awal]
        hasil = []
        for nomor in range(awal + 1, len(self._jumlah)):
            sisa = _kurang(sisa, self._jumlah[nomor])
            if not any(sisa):
                hasil.append(nomor + 1)
        return hasil[::-1]
