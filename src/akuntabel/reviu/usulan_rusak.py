"""Which reading of a malformed numeral its relations prove, and else which slip is likeliest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca, Bacaan
from akuntabel.bilangan import Bilangan
from akuntabel.temuan import Temuan, Usulan

from .calon import Daftar, baca_sebagai
from .diagnosa import deret_ketik, sunting
from .fakta_lain import FaktaLain, fakta_lain
from .hubungan import Hubungan, Salin
from .kelompok_rusak import ketik_ganda, titik_bergeser
from .pelaku import sebut, tulis
from .tercetak import Tercetak

_KODE = ("NUM101", "NUM102")
_PANJANG = 7
_MAKS_USULAN = 3
_SEPADAN = Decimal(3)
_TERBUKTI = Decimal("0.95")
_SEBANDING = Decimal("0.7")
_DUGAAN = Decimal("0.6")
_SISA = Decimal("0.2")


@dataclass(frozen=True)
class Pembacaan:
    """A reading of a malformed numeral and what speaks for it.

    ``jenis`` is 0 where it keeps the digits, 1 where it mends a group, 2 where a digit differs.
    """

    baca: Bilangan
    jenis: int
    geser: int
    hubungan: tuple[Hubungan, ...]
    tercetak: tuple[str, ...]
    sepadan: str

    @property
    def urutan(self) -> tuple[int, int, bool, int, int]:
        """Return the order of proposals: proven, printed elsewhere, of the size of its like, nearest."""
        jenis = self.jenis if self.hubungan or self.jenis > 1 else 0
        return (-len(self.hubungan), -min(len(self.tercetak), 1), not self.sepadan, jenis, self.geser)

    @property
    def dasar(self) -> str:
        """Say what speaks for it."""
        butir = []
        if self.hubungan:
            angka = next(a for a in self.hubungan[0].angka if a.alasan)
            butir.append(f"cocok dengan {sebut(h.dasar(angka) for h in self.hubungan)}")
        if self.tercetak:
            butir.append(f"tercetak juga di {sebut(self.tercetak)}")
        if self.sepadan and not butir:
            butir.append(f"sepadan dengan {self.sepadan}")
        return "; ".join(butir) or (_DIKELOMPOKKAN if self.geser else _BENTUK[self.jenis])


_DIKELOMPOKKAN = "angka yang sama, dikelompokkan tiga-tiga"
_BENTUK = (
    "angka tanpa tanda yang salah",
    "satu angka terketik dua kali atau kurang satu",
    "satu angka berbeda",
)


def usulkan_rusak(
    temuan: Sequence[Temuan], semua: Daftar, tercetak: Tercetak, bacaan: Bacaan
) -> list[Temuan]:
    """Return the findings; a malformed numeral gets the reading that is best supported first."""
    if not any(t.kode in _KODE for t in temuan):
        return list(temuan)
    rusak = {(a.letak, a.teks.strip()): a for a in tercetak.rusak()}
    pembaca = _Pembaca(semua, tercetak, fakta_lain(bacaan))
    return [pembaca.lengkapi(t, rusak.get((t.lokasi, t.tertulis))) if t.kode in _KODE else t for t in temuan]


@dataclass(frozen=True)
class _Pembaca:
    semua: Daftar
    tercetak: Tercetak
    fakta: FaktaLain

    def lengkapi(self, temuan: Temuan, angka: AngkaTerbaca | None) -> Temuan:
        """Return a finding with the readings of its numeral as proposals."""
        calon = sorted(self._pembacaan(angka), key=lambda p: p.urutan) if angka and angka.bacaan else []
        if angka is None or not calon or (_terbukti(temuan) and not calon[0].hubungan):
            return temuan
        seri = len(calon) > 1 and calon[0].urutan == calon[1].urutan
        usulan = tuple(
            Usulan(
                tulis(angka, p.baca),
                p.dasar,
                p.baca.nilai,
                self._yakin(p, n, seri=seri, satu=len(calon) == 1),
            )
            for n, p in enumerate(calon[:_MAKS_USULAN])
        )
        pesan = temuan.pesan
        if seri:
            dua = " atau ".join(u.teks for u in usulan if u.keyakinan == usulan[0].keyakinan)
            pesan += f" Yang dimaksud salah satu dari {dua}; periksa sumbernya."
        return replace(
            temuan, pesan=pesan, seharusnya=usulan[0].teks, usulan=usulan, nilai_seharusnya=usulan[0].nilai
        )

    def _yakin(self, calon: Pembacaan, urutan: int, *, seri: bool, satu: bool) -> Decimal:
        if seri and urutan < 2:
            return _DUGAAN / 2
        if urutan:
            return _SISA
        if calon.hubungan or calon.tercetak:
            return _TERBUKTI
        return _SEBANDING if calon.sepadan and not satu else _DUGAAN

    def _pembacaan(self, angka: AngkaTerbaca) -> Iterator[Pembacaan]:
        """Yield the readings: those that keep the digits or mend one group, and proven ones a slip away."""
        semua = dict[Decimal, tuple[int, Bilangan]]()
        for baca in angka.bacaan:
            semua.setdefault(baca.nilai, (0, baca))
        for nilai in ketik_ganda(angka.teks):
            semua.setdefault(nilai, (1, baca_sebagai(angka, nilai)))
        milik = [h for h in self.semua.get(id(angka), ()) if not isinstance(h, Salin)]
        pembacaan = [self._satu(angka, baca, jenis, milik) for jenis, baca in semua.values()]
        yield from pembacaan
        if milik and not any(p.hubungan for p in pembacaan):
            ketik = (self._satu(angka, b, 2, milik) for b in _satu_ketik(angka) if b.nilai not in semua)
            yield from (p for p in ketik if p.hubungan)

    def _satu(self, angka: AngkaTerbaca, baca: Bilangan, jenis: int, milik: Iterable[Hubungan]) -> Pembacaan:
        tahan = tuple(h for h in milik if h.berlaku({id(angka): baca}))
        lain = self.tercetak.lain(baca.nilai, angka)
        return Pembacaan(
            baca, jenis, titik_bergeser(angka.teks, baca.nilai), tahan, lain, self._sepadan(angka, baca)
        )

    def _sepadan(self, angka: AngkaTerbaca, baca: Bilangan) -> str:
        """Return the amount printed elsewhere for the same thing that is of the same size."""
        tempat = self.tercetak.tempat(angka)
        if tempat is None or not tempat.baris.entitas:
            return ""
        for fakta in self.fakta.menurut.get((tempat.baris.entitas, tempat.kolom.peran), ()):
            if fakta.angka is angka or fakta.angka.alasan or not fakta.angka.bacaan:
                continue
            nilai = fakta.angka.bacaan[0].nilai
            if nilai > 0 and nilai / _SEPADAN < baca.nilai < nilai * _SEPADAN:
                sebutan = self.fakta.sebutan.get(fakta.tabel or 0, "teks laporan")
                return f"{fakta.angka.teks.strip()} di {sebutan}"
        return ""


def _terbukti(temuan: Temuan) -> bool:
    """Tell whether the rule has proven a reading by the row alone."""
    return any(u.keyakinan == _TERBUKTI for u in temuan.usulan)


def _satu_ketik(angka: AngkaTerbaca) -> Iterator[Bilangan]:
    for asal in angka.bacaan:
        digit = deret_ketik(asal.nilai, asal.desimal)
        if len(digit) >= _PANJANG:
            for satu in sorted(sunting(digit)):
                yield baca_sebagai(angka, Decimal(satu).scaleb(-asal.desimal))
