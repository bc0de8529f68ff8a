"""What the network is made of: relations over printed numerals - a sum, a ratio, two prints of one fact."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice, product

from akuntabel.bacaan import AngkaTerbaca
from akuntabel.bilangan import Bilangan, Rentang, bulatkan
from akuntabel.temuan import Temuan

from . import selang
from .relasi import Relasi, bacaan_sel
from .rumus import Rumus
from .salinan import setara_bacaan

_MAKS_BACAAN = 64

Ganti = Mapping[int, Bilangan]
"""Readings put in the place of printed ones, by the identity of the numeral."""
Ukur = Callable[[Bilangan], Rentang]


@dataclass(frozen=True, eq=False)
class Hubungan(ABC):
    """A relation a rule has checked; its numerals, what is computed from the others last.

    ``temuan`` is what the rule says of it, None where the relation holds or the rule is silent.
    """

    kode: str
    angka: tuple[AngkaTerbaca, ...]
    cocok: bool
    temuan: Temuan | None = None

    tepat = True
    """Tells that the relation leaves exactly one value for each of its numerals."""

    @abstractmethod
    def berlaku(self, ganti: Ganti) -> bool:
        """Tell whether the relation holds with some readings replaced."""

    @abstractmethod
    def pecahkan(self, urutan: int) -> Decimal | None:
        """Return the value a numeral must have for the relation to hold, None without such a value."""

    @cached_property
    def letak(self) -> Mapping[int, int]:
        """Return the place of each numeral in the relation, by its identity."""
        return {id(a): n for n, a in enumerate(self.angka)}

    @property
    def hasil(self) -> AngkaTerbaca:
        """Return the numeral that is computed from the others."""
        return self.angka[-1]

    @abstractmethod
    def dasar(self, angka: AngkaTerbaca) -> str:
        """Return how the support this relation gives to one of its numerals is named."""


@dataclass(frozen=True, eq=False)
class Penjumlahan(Hubungan):
    """A total and its parts, the total last. ``ukur`` gives what each may stand for."""

    ukur: tuple[Ukur, ...] = ()

    @cached_property
    def _pilihan(self) -> tuple[Rentang, ...]:
        """Return one reading of each numeral: those that make the sum hold, else the likeliest."""
        semua = [[u(b) for b in a.bacaan] for a, u in zip(self.angka, self.ukur, strict=True)]
        pilihan = islice(product(*semua), _MAKS_BACAAN if self.cocok else 1)
        pertama = tuple(s[0] for s in semua)
        return next((p for p in pilihan if _berjumlah(p)), pertama)

    @cached_property
    def _bagian(self) -> Rentang:
        return selang.jumlah(self._pilihan[:-1])

    def berlaku(self, ganti: Ganti) -> bool:
        """Tell whether the parts add up to the total."""
        jumlah, total = self._bagian, self._pilihan[-1]
        for kunci, baru in ganti.items():
            if (urutan := self.letak.get(kunci)) is None:
                continue
            rentang = self.ukur[urutan](baru)
            if urutan == len(self.angka) - 1:
                total = rentang
            else:
                lama = self._pilihan[urutan]
                jumlah = Rentang(
                    jumlah.bawah - lama.bawah + rentang.bawah, jumlah.atas - lama.atas + rentang.atas
                )
        return jumlah.beririsan(total)

    def pecahkan(self, urutan: int) -> Decimal | None:
        """Return the total of the parts, or the part that is left of the total."""
        if urutan == len(self.angka) - 1:
            return self._jumlah
        return self.angka[urutan].bacaan[0].nilai + self.hasil.bacaan[0].nilai - self._jumlah

    @cached_property
    def _jumlah(self) -> Decimal:
        return sum((a.bacaan[0].nilai for a in self.angka[:-1]), Decimal(0))

    def dasar(self, angka: AngkaTerbaca) -> str:
        """Name the sum by its total, at the total by its parts."""
        if angka is self.hasil:
            return "penjumlahan bagiannya"
        return f"penjumlahan ke {self.hasil.teks.strip()}"


@dataclass(frozen=True, eq=False)
class Nisbah(Hubungan):
    """A printed result of a row and its operands under the formula the column follows."""

    relasi: Relasi | None = None
    rumus: Rumus | None = None
    dijelaskan: bool = False
    """Tells that its finding names a cause that leaves no room for a slip of the keyboard."""
    salah_ketik: bool = False
    """Tells that the printed result is one slip away from the computed one."""

    tepat = False

    def berlaku(self, ganti: Ganti) -> bool:
        """Tell whether the formula can give the result."""
        relasi, rumus = self._isi()
        masukan = [
            [self._operan(n, ganti[id(a)])] if id(a) in ganti else relasi.masukan[n]
            for n, a in enumerate(self.angka[:-1])
        ]
        baru = ganti.get(id(self.hasil))
        tercetak = relasi.tercetak if baru is None else (selang.hasil(baru),)
        return selang.mungkin(tercetak, rumus.hitung, *masukan)

    def pecahkan(self, urutan: int) -> Decimal | None:
        """Return the result, rounded as it was printed; an operand is not determined to the digit."""
        relasi, rumus = self._isi()
        if urutan != len(self.angka) - 1:
            return None
        nilai = rumus.nilai(*relasi.nilai)
        return None if nilai is None else bulatkan(nilai, bacaan_sel(relasi.hasil)[0].desimal)

    def hitung(self, ganti: Ganti) -> Decimal | None:
        """Return the exact result with some operands replaced."""
        relasi, rumus = self._isi()
        nilai = [
            ganti[id(a)].nilai if id(a) in ganti else v
            for a, v in zip(self.angka, relasi.nilai, strict=False)
        ]
        return rumus.nilai(*nilai)

    def _isi(self) -> tuple[Relasi, Rumus]:
        if self.relasi is None or self.rumus is None:
            raise ValueError("a ratio needs its row and its formula")
        return self.relasi, self.rumus

    def _operan(self, urutan: int, angka: Bilangan) -> Rentang:
        relasi, _ = self._isi()
        return relasi.rentang_operan(urutan, angka)

    def dasar(self, angka: AngkaTerbaca) -> str:
        """Name the ratio by its result, at the result by its formula."""
        if angka is self.hasil:
            return self._isi()[1].nama
        return f"{self.hasil.teks.strip()} di barisnya"


@dataclass(frozen=True, eq=False)
class Salin(Hubungan):
    """Two prints of one fact, the earlier first. ``tempat`` names where each stands."""

    tempat: tuple[str, str] = ("", "")

    def berlaku(self, ganti: Ganti) -> bool:
        """Tell whether both can be one figure."""
        satu, dua = ((ganti[id(a)],) if id(a) in ganti else a.bacaan for a in self.angka)
        return setara_bacaan(satu, dua)

    def pecahkan(self, urutan: int) -> Decimal | None:
        """Return the other print."""
        return self.angka[1 - urutan].bacaan[0].nilai

    def dasar(self, angka: AngkaTerbaca) -> str:
        """Name the other print and where it stands."""
        lain = 0 if angka is self.angka[1] else 1
        return f"{self.angka[lain].teks.strip()} di {self.tempat[lain]}"


def _berjumlah(pilihan: Sequence[Rentang]) -> bool:
    return selang.jumlah(pilihan[:-1]).beririsan(pilihan[-1])


def bersama(hubungan: Sequence[Hubungan]) -> Iterator[tuple[Hubungan, ...]]:
    """Yield the sets of relations that hang together by a shared numeral."""
    sisa = list(hubungan)
    while sisa:
        kelompok, dikenal = [sisa.pop(0)], set[int]()
        dikenal.update(map(id, kelompok[0].angka))
        while tambah := [h for h in sisa if any(id(a) in dikenal for a in h.angka)]:
            kelompok += tambah
            dikenal.update(id(a) for h in tambah for a in h.angka)
            sisa = [h for h in sisa if all(h is not t for t in tambah)]
        yield tuple(kelompok)
