"""Where the numerals of a document stand: the row and column of each, and every place of a long amount."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from akuntabel.bacaan import AngkaTerbaca, Bacaan, BarisTerbaca, KolomTerbaca, TabelTerbaca

from .relasi import kutip

_UANG_TERKECIL = Decimal(10**6)


@dataclass(frozen=True)
class TempatAngka:
    """The table, the row and the column a numeral stands in."""

    tabel: TabelTerbaca
    baris: BarisTerbaca
    kolom: KolomTerbaca

    @property
    def kutipan(self) -> str:
        """Return the row as printed."""
        return kutip(self.baris)


class Tercetak:
    """The numerals of a document, to be asked where they stand and where else a value is printed."""

    def __init__(self, bacaan: Bacaan) -> None:
        self._bacaan = bacaan

    def tempat(self, angka: AngkaTerbaca) -> TempatAngka | None:
        """Return where a numeral of a table stands."""
        return self._tempat.get(id(angka))

    def lain(self, nilai: Decimal, selain: AngkaTerbaca) -> tuple[str, ...]:
        """Return what the places are called that print a long amount, the place of one numeral left out."""
        sebutan = (s for a, s in self._panjang.get(abs(nilai), ()) if a.letak != selain.letak)
        return tuple(dict.fromkeys(sebutan))

    def rusak(self) -> Iterator[AngkaTerbaca]:
        """Yield the malformed numerals."""
        yield from (angka for angka, _ in self._semua() if angka.alasan)

    def di_antara(self, bawah: Decimal, atas: Decimal) -> list[Decimal]:
        """Return the long amounts printed anywhere within two bounds."""
        semua = self._urut
        return semua[bisect_left(semua, bawah) : bisect_right(semua, atas)]

    @cached_property
    def _tempat(self) -> dict[int, TempatAngka]:
        hasil: dict[int, TempatAngka] = {}
        for tabel in self._bacaan.tabel:
            for baris in tabel.baris:
                for kolom, sel in zip(tabel.kolom, baris.sel, strict=False):
                    if sel.angka is not None:
                        hasil.setdefault(id(sel.angka), TempatAngka(tabel, baris, kolom))
        return hasil

    @cached_property
    def _panjang(self) -> dict[Decimal, list[tuple[AngkaTerbaca, str]]]:
        hasil: defaultdict[Decimal, list[tuple[AngkaTerbaca, str]]] = defaultdict(list)
        for angka, sebutan in self._semua():
            if not angka.alasan and angka.bacaan and abs(nilai := angka.bacaan[0].nilai) >= _UANG_TERKECIL:
                hasil[abs(nilai)].append((angka, sebutan))
        return dict(hasil)

    @cached_property
    def _urut(self) -> list[Decimal]:
        return sorted(self._panjang)

    def _semua(self) -> Iterator[tuple[AngkaTerbaca, str]]:
        for tabel in self._bacaan.tabel:
            unik = {id(s.angka): s.angka for b in tabel.baris for s in b.sel if s.angka is not None}
            yield from ((angka, tabel.sebutan) for angka in unik.values())
        yield from ((angka, "teks laporan") for teks in self._bacaan.teks for angka in teks.angka)
