"""Candidates: which numeral, replaced by what, makes failing relations hold and breaks none that hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca
from akuntabel.bilangan import Bilangan, Rentang

from .diagnosa import deret_ketik, sunting
from .hubungan import Hubungan, Nisbah, Penjumlahan, Salin
from .tercetak import Tercetak

_PANJANG = 7
_TERPANJANG = 18
_JAUH = 3
_LEBAR = Decimal("0.01")

Daftar = Mapping[int, Sequence[Hubungan]]
"""The relations each numeral stands in, by its identity."""


@dataclass(frozen=True)
class Calon:
    """One numeral and what may stand there instead.

    Attributes:
        angka: the numeral.
        baca: the reading proposed.
        tetap: the failing relations that hold with it.
        jarak: slips of the keyboard between both, 3 for more than two.
        tercetak: other places that print the proposed amount.
        salinan: other prints that agree with what stands there now.
    """

    angka: AngkaTerbaca
    baca: Bilangan
    tetap: tuple[Hubungan, ...]
    jarak: int
    tercetak: tuple[str, ...]
    salinan: int

    @property
    def dukungan(self) -> int:
        """Return what speaks for the proposal: other prints of it, less other prints of what stands there."""
        return min(len(self.tercetak), 2) - min(self.salinan, 2)

    @property
    def bobot(self) -> tuple[int, int, int]:
        """Return how good it is: relations it mends, support, nearness."""
        return len(self.tetap), self.dukungan, -self.jarak

    @property
    def angka_penting(self) -> int:
        """Return how many digits the proposal has before its trailing zeros."""
        return len(deret_ketik(self.baca.nilai, self.baca.desimal).rstrip("0"))

    def hasil_dari(self, hubungan: Hubungan) -> bool:
        """Tell whether the numeral is what the relation computes."""
        return hubungan.hasil is self.angka


def cari_calon(gagal: Sequence[Hubungan], semua: Daftar, tercetak: Tercetak) -> list[Calon]:
    """Return every candidate for the failing relations of one component."""
    angka = {id(a): a for h in gagal for a in h.angka}
    return [c for a in angka.values() for c in _calon(a, gagal, semua, tercetak)]


def uji(
    angka: AngkaTerbaca, baca: Bilangan, gagal: Sequence[Hubungan], semua: Daftar, tercetak: Tercetak
) -> Calon | None:
    """Return a candidate, None where it mends nothing or breaks a sum or a ratio that holds."""
    ganti = {id(angka): baca}
    tetap = tuple(h for h in gagal if id(angka) in h.letak and h.berlaku(ganti))
    if not tetap:
        return None
    salinan = 0
    for satu in semua.get(id(angka), ()):
        if satu.cocok and not satu.berlaku(ganti):
            if not isinstance(satu, Salin):
                return None
            salinan += 1
    return Calon(angka, baca, tetap, jarak(angka, baca), tercetak.lain(baca.nilai, angka), salinan)


def baca_sebagai(angka: AngkaTerbaca, nilai: Decimal) -> Bilangan:
    """Return the reading of a numeral with another value."""
    asal = angka.bacaan[0]
    desimal = max(asal.desimal, -int(nilai.normalize().as_tuple().exponent))
    return replace(asal, nilai=nilai, desimal=desimal, rentang=Rentang.tercetak(nilai, desimal))


def jarak(angka: AngkaTerbaca, baca: Bilangan) -> int:
    """Return how many slips make one of the readings of a numeral another."""
    baru = deret_ketik(baca.nilai, baca.desimal)
    return min((_jarak(deret_ketik(b.nilai, baca.desimal), baru) for b in angka.bacaan), default=_JAUH)


def _jarak(lama: str, baru: str) -> int:
    """Return the digits lost, added, replaced or swapped with a neighbour, far ones as one number."""
    if lama == baru:
        return 0
    if abs(len(lama) - len(baru)) > 2 or len(lama) > _TERPANJANG:
        return _JAUH
    dua_atas, atas = [0] * (len(baru) + 1), list(range(len(baru) + 1))
    for i, a in enumerate(lama, 1):
        kini = [i]
        for j, b in enumerate(baru, 1):
            biaya = min(atas[j] + 1, kini[-1] + 1, atas[j - 1] + (a != b))
            tukar = i > 1 and j > 1 and a == baru[j - 2] and b == lama[i - 2]
            kini.append(min(biaya, dua_atas[j - 2] + 1) if tukar else biaya)
        dua_atas, atas = atas, kini
    return min(atas[-1], _JAUH)


def _calon(
    angka: AngkaTerbaca, gagal: Sequence[Hubungan], semua: Daftar, tercetak: Tercetak
) -> Iterator[Calon]:
    milik = [h for h in gagal if id(angka) in h.letak]
    for nilai in dict.fromkeys(_nilai(angka, milik, tercetak)):
        if nilai <= 0 or nilai == angka.bacaan[0].nilai:
            continue
        baca = baca_sebagai(angka, nilai)
        if _jauh(angka, baca, milik, tercetak):
            continue
        calon = uji(angka, baca, gagal, semua, tercetak)
        if calon is not None:
            yield calon


def _jauh(angka: AngkaTerbaca, baca: Bilangan, milik: Sequence[Hubungan], tercetak: Tercetak) -> bool:
    """Tell whether a part of one sum would need more than a slip, and a value that is printed nowhere."""
    if len(milik) > 1 or not isinstance(milik[0], Penjumlahan) or milik[0].hasil is angka:
        return False
    return jarak(angka, baca) > 1 and not tercetak.lain(baca.nilai, angka)


def _nilai(angka: AngkaTerbaca, milik: Iterable[Hubungan], tercetak: Tercetak) -> Iterator[Decimal]:
    for hubungan in milik:
        if (nilai := hubungan.pecahkan(hubungan.letak[id(angka)])) is not None:
            yield nilai
    if not any(isinstance(h, Penjumlahan) for h in milik):
        for nisbah in milik:
            if isinstance(nisbah, Nisbah) and nisbah.hasil is not angka:
                yield from nilai_operan(angka, nisbah, tercetak)


def nilai_operan(angka: AngkaTerbaca, nisbah: Nisbah, tercetak: Tercetak) -> Iterator[Decimal]:
    """Yield the amounts one slip away, and of long ones those two slips away that are printed elsewhere."""
    asal = angka.bacaan[0]
    digit = deret_ketik(asal.nilai, asal.desimal)
    if len(digit) > _TERPANJANG:
        return
    yield from (Decimal(d).scaleb(-asal.desimal) for d in sorted(sunting(digit)))
    hitung, cetak = nisbah.hitung({}), nisbah.hasil.bacaan[0].nilai
    if len(digit) >= _PANJANG and hitung and cetak > 0 and hitung > 0:
        for pusat in (asal.nilai * cetak / hitung, asal.nilai * hitung / cetak):
            yield from tercetak.di_antara(pusat * (1 - _LEBAR), pusat * (1 + _LEBAR))
