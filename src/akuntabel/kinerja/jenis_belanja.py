"""Spending by kind: pegawai, barang dan jasa, modal, ... and what it must add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .anggaran import JenisBelanja
from .belanja import Belanja
from .capaian import Hasil, penyerapan


def serapan_jenis(jenis: JenisBelanja) -> Hasil:
    """Return the absorption of one kind in per cent."""
    return penyerapan(jenis.realisasi, jenis.pagu)


def jumlah_jenis(daftar: Iterable[JenisBelanja]) -> JenisBelanja:
    """Return the sum of all kinds; an amount is unknown where no kind has one."""
    semua = tuple(daftar)
    pagu = [j.pagu for j in semua if j.pagu is not None]
    realisasi = [j.realisasi for j in semua if j.realisasi is not None]
    return JenisBelanja(
        "Jumlah",
        sum(pagu, Decimal(0)) if pagu else None,
        sum(realisasi, Decimal(0)) if realisasi else None,
    )


@dataclass(frozen=True, slots=True)
class SelisihJenis:
    """Two sums that should be equal: that of the kinds and that of the programs."""

    apa: str
    jenis: Decimal
    program: Decimal

    @property
    def beda(self) -> Decimal:
        """Return how far they are apart."""
        return abs(self.jenis - self.program)


def selisih_jenis(daftar: Iterable[JenisBelanja], belanja: Belanja) -> tuple[SelisihJenis, ...]:
    """Return the sums of the kinds that differ from those of the programs, where both are known."""
    jumlah = jumlah_jenis(daftar)
    program = [p.kode for p in belanja.indeks.potret.program]
    pasangan = (
        ("pagu", jumlah.pagu, belanja.total(belanja.pagu, program)),
        ("realisasi", jumlah.realisasi, belanja.total(belanja.realisasi, program)),
    )
    return tuple(
        SelisihJenis(apa, j, p.jumlah)
        for apa, j, p in pasangan
        if j is not None and p is not None and j != p.jumlah
    )
