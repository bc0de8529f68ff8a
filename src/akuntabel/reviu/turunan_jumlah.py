"""Derivation of an amount as the sum or the difference of two amounts printed in the tables.

Only for amounts with so many significant digits that a free sum hardly ever meets them by chance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import cetak_angka

from .ingatan import sekali
from .relasi import bacaan_sel, sel_kolom
from .turunan import Turunan

ANGKA_PENTING = 6
"""So many digits, zeros at the end not counted, a number needs before sums are tried."""
_TERKECIL = 10_000
_MAKS_ANGKA = 1_500
_MAKS_CARI = 1_000
_UANG = frozenset({Peran.PAGU, Peran.BELANJA, Peran.SISA, Peran.JUMLAH})
_SEBUTAN = {Peran.PAGU: "pagu", Peran.BELANJA: "realisasi anggaran", Peran.SISA: "sisa anggaran"}


@dataclass(frozen=True, slots=True)
class Jumlahan:
    """A printed amount: what it is of, in which column of which table.

    ``berpasangan`` tells that the table prints both pagu and realisasi: neither is taken for the other.
    """

    nilai: int
    nama: str
    peran: Peran
    tabel: int
    sebutan: str
    kolom: int
    baris: int
    berpasangan: bool = False

    @property
    def uraian(self) -> str:
        """Return what the amount is: "realisasi anggaran Program Arsip"."""
        return f"{_SEBUTAN.get(self.peran, 'jumlah')} {self.nama}".strip()


@dataclass(frozen=True, slots=True)
class TurunanJumlah:
    """An amount as ``satu`` plus or minus ``dua``; ``bukti`` tells how surely it is no coincidence."""

    satu: Jumlahan
    dua: Jumlahan
    tanda: int
    bukti: Turunan

    @property
    def peran(self) -> Peran | None:
        """Return what kind of amount it is, None when its parts are of two kinds."""
        return self.satu.peran if self.satu.peran is self.dua.peran else None

    @property
    def hitungan(self) -> str:
        """Return the calculation in figures."""
        tanda = "+" if self.tanda > 0 else "−"
        satu, dua = (cetak_angka(Decimal(j.nilai)) for j in (self.satu, self.dua))
        return f"{satu} {tanda} {dua} = {cetak_angka(Decimal(self.satu.nilai + self.tanda * self.dua.nilai))}"


class RuangJumlah:
    """All sums and differences of two amounts printed in the tables of a report."""

    def __init__(self, bacaan: Bacaan) -> None:
        """Collect the amounts; sums are made of the first print of each value."""
        semua: defaultdict[int, list[Jumlahan]] = defaultdict(list)
        for tabel in bacaan.tabel:
            for satu in _jumlahan(tabel):
                semua[satu.nilai].append(satu)
        self._tercetak: Mapping[int, list[Jumlahan]] = semua
        self._angka = {nilai: satu[0] for nilai, satu in list(semua.items())[:_MAKS_ANGKA]}
        self._urut = sorted(self._angka)
        self._sisa_cari = _MAKS_CARI

    @property
    def nilai(self) -> Sequence[int]:
        """Return the amounts, smallest first."""
        return self._urut

    def tercetak(self, nilai: Decimal) -> Sequence[Jumlahan]:
        """Return the places in tables that print this amount."""
        return self._tercetak.get(int(nilai), ()) if nilai == nilai.to_integral_value() else ()

    def sebaris(self, satu: Jumlahan, peran: Peran) -> Jumlahan | None:
        """Return the amount of another kind in the row of this one."""
        semua = (j for kumpulan in self._tercetak.values() for j in kumpulan)
        letak = (satu.tabel, satu.baris, peran)
        return next((j for j in semua if (j.tabel, j.baris, j.peran) == letak), None)

    def cari(self, nilai: Decimal) -> TurunanJumlah | None:
        """Return how an amount is made of two others; None where it is short or nothing makes it.

        Among several ways one column goes before one table, and a difference before a sum.
        """
        bulat = int(nilai)
        if bulat != nilai or penting(bulat) < ANGKA_PENTING or self._sisa_cari <= 0:
            return None
        self._sisa_cari -= 1
        kena = list(self._kena(bulat))
        if not kena:
            return None
        terbaik = min(kena, key=_jauh)
        lain = sum(_jauh(k) == _jauh(terbaik) for k in kena) - 1
        return TurunanJumlah(*terbaik, self._bukti(bulat, terbaik, lain))

    def _kena(self, nilai: int) -> Iterator[tuple[Jumlahan, Jumlahan, int]]:
        for satu in self._urut:
            kedua = self._angka.get(nilai - satu)
            if kedua is not None and satu <= kedua.nilai:
                yield self._angka[satu], kedua, 1
            if satu > nilai and (kurang := self._angka.get(satu - nilai)) is not None:
                yield self._angka[satu], kurang, -1

    def _bukti(self, nilai: int, cara: tuple[Jumlahan, Jumlahan, int], lain: int) -> Turunan:
        bawah, atas = nilai // 2, nilai * 2
        banyak = _jumlah_dekat(self._urut, bawah, atas) + _selisih_dekat(self._urut, bawah, atas)
        butir = 10 ** (len(str(nilai)) - penting(nilai))
        kebetulan = Decimal(banyak * butir) / Decimal(atas - bawah)
        dicoba = len(self._urut) ** 2
        return Turunan(_urai(*cara), cara[0].sebutan, dicoba, kebetulan, lain)


@sekali
def ruang_jumlah(bacaan: Bacaan) -> RuangJumlah:
    """Return the amounts of a document, collected once."""
    return RuangJumlah(bacaan)


def penting(nilai: int) -> int:
    """Return how many digits a whole number has without the zeros at its end."""
    return len(str(abs(nilai)).rstrip("0"))


def _jumlahan(tabel: TabelTerbaca) -> Iterator[Jumlahan]:
    for kolom in tabel.kolom_peran(*_UANG):
        for baris in tabel.baris:
            nilai = _nilai(sel_kolom(tabel, baris, kolom))
            if nilai >= _TERKECIL:
                yield _satu(tabel, kolom, baris, nilai)


def _satu(tabel: TabelTerbaca, kolom: KolomTerbaca, baris: BarisTerbaca, nilai: int) -> Jumlahan:
    berpasangan = bool(tabel.kolom_peran(Peran.PAGU) and tabel.kolom_peran(Peran.BELANJA))
    nama = baris.nama or ("seluruhnya" if baris.jenis is JenisBarisTerbaca.JUMLAH else "")
    letak = (tabel.urutan, tabel.sebutan, kolom.nomor, baris.nomor)
    return Jumlahan(nilai, nama, kolom.peran, *letak, berpasangan)


def _nilai(sel: SelTerbaca | None) -> int:
    angka = bacaan_sel(sel)[0].nilai if sel is not None and bacaan_sel(sel) else Decimal(0)
    return int(angka) if angka == angka.to_integral_value() else 0


def _jauh(cara: tuple[Jumlahan, Jumlahan, int]) -> tuple[bool, bool, bool]:
    satu, dua, tanda = cara
    return satu.tabel != dua.tabel, satu.kolom != dua.kolom, tanda > 0


def _urai(satu: Jumlahan, dua: Jumlahan, tanda: int) -> str:
    kata = "ditambah" if tanda > 0 else "dikurangi"
    return f"{satu.uraian} {kata} {dua.uraian}"


def _jumlah_dekat(urut: Sequence[int], bawah: int, atas: int) -> int:
    """Return how many unordered sums of two lie between the bounds."""
    return sum(
        max(0, bisect_right(urut, atas - satu, n) - bisect_left(urut, bawah - satu, n))
        for n, satu in enumerate(urut)
    )


def _selisih_dekat(urut: Sequence[int], bawah: int, atas: int) -> int:
    """Return how many positive differences of two lie between the bounds."""
    return sum(bisect_right(urut, satu - bawah) - bisect_left(urut, satu - atas) for satu in urut)
