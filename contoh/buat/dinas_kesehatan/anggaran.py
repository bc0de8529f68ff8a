"""Money by sub-activity: DPA, one shift, DPPA and spending. Every total is computed from the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, TotalAnggaran

APBD, DAK = "APBD", "DAK"


@dataclass(frozen=True, slots=True)
class Baris:
    """Ceilings and spending of a sub-activity from one source of funds, in thousands and in rupiah."""

    sub: str
    dana: str
    dpa: int
    dppa: int
    realisasi: int


BARIS = (
    Baris("P1.1.1", APBD, 152_500, 148_500, 146_372_400),
    Baris("P1.1.2", APBD, 168_000, 212_750, 209_864_500),
    Baris("P1.2.1", APBD, 76_240_915, 74_862_415, 73_108_246_318),
    Baris("P1.3.1", APBD, 2_296_000, 2_318_640, 2_137_905_264),
    Baris("P2.1.1", APBD, 2_860_000, 2_645_200, 2_571_438_000),
    Baris("P2.1.1", DAK, 7_200_000, 7_200_000, 6_918_275_400),
    Baris("P2.1.2", APBD, 1_214_000, 1_462_600, 1_389_740_000),
    Baris("P2.1.2", DAK, 6_950_000, 6_950_000, 6_274_118_650),
    Baris("P2.1.3", APBD, 1_180_000, 1_236_400, 1_168_273_500),
    Baris("P2.2.1", APBD, 34_125_000, 36_540_000, 36_391_845_000),
    Baris("P2.2.2", DAK, 14_782_350, 14_782_350, 13_904_617_825),
    Baris("P2.2.3", APBD, 17_250_000, 18_460_000, 18_012_664_190),
    Baris("P2.2.4", APBD, 420_000, 684_300, 571_862_000),
    Baris("P2.3.1", APBD, 1_095_000, 1_128_900, 1_047_395_600),
    Baris("P3.1.1", APBD, 5_640_000, 5_976_500, 5_618_932_740),
    Baris("P3.1.1", DAK, 3_300_000, 3_300_000, 2_986_451_300),
    Baris("P3.1.2", APBD, 615_000, 642_180, 628_417_250),
    Baris("P3.2.1", APBD, 326_000, 318_450, 304_286_000),
    Baris("P4.1.1", APBD, 1_120_000, 1_145_700, 1_098_364_000),
    Baris("P4.1.2", APBD, 2_150_000, 3_268_900, 3_247_615_800),
    Baris("P4.2.1", APBD, 2_310_000, 2_476_350, 2_384_720_500),
    Baris("P5.1.1", APBD, 2_046_000, 2_184_600, 2_071_538_600),
    Baris("P5.1.2", APBD, 2_105_000, 1_965_250, 1_768_394_000),
    Baris("P5.1.3", APBD, 1_490_000, 1_532_800, 1_436_927_500),
    Baris("P5.2.1", APBD, 1_385_000, 1_418_900, 1_387_246_000),
    Baris("P5.2.2", DAK, 4_620_000, 4_620_000, 4_298_531_200),
    Baris("P6.1.1", APBD, 1_410_000, 1_284_500, 918_462_750),
    Baris("P6.1.2", APBD, 965_000, 986_400, 871_539_400),
    Baris("P6.2.1", APBD, 1_846_000, 1_872_300, 1_795_486_900),
    Baris("P6.2.2", APBD, 1_180_000, 1_356_750, 1_321_690_300),
    Baris("P6.2.3", APBD, 920_000, 874_600, 636_284_500),
)

_PERGESERAN = {"P6.2.2": 1_290_000, "P6.2.3": 810_000}
"""The only two ceilings shifted in May, within one kegiatan and without changing the total (thousands)."""

_TOTAL_2024 = {
    APBD: (Decimal(152_318_640_000), Decimal(146_904_273_815)),
    DAK: (Decimal(35_240_500_000), Decimal(33_187_652_400)),
}


def _ribu(nilai: int) -> Decimal:
    return Decimal(nilai) * 1000


def _pagu() -> Iterator[Pagu]:
    for b in BARIS:
        yield Pagu(b.sub, "DPA-2025", _ribu(b.dpa), b.dana)
    for sub, nilai in _PERGESERAN.items():
        yield Pagu(sub, "DPA-2025-G1", _ribu(nilai))
    for b in BARIS:
        yield Pagu(b.sub, "DPPA-2025", _ribu(b.dppa), b.dana)


def _total() -> Iterator[TotalAnggaran]:
    for dana, (pagu, realisasi) in _TOTAL_2024.items():
        yield TotalAnggaran(2024, "DPPA-2024", pagu, dana, realisasi)
    for dana in (APBD, DAK):
        baris = [b for b in BARIS if b.dana == dana]
        yield TotalAnggaran(
            2025,
            "DPPA-2025",
            sum((_ribu(b.dppa) for b in baris), Decimal(0)),
            dana,
            sum((Decimal(b.realisasi) for b in baris), Decimal(0)),
        )


PAGU = tuple(_pagu())
REALISASI_ANGGARAN = tuple(
    RealisasiAnggaran(b.sub, Decimal(b.realisasi), b.dana, sumber="Laporan realisasi anggaran 2025")
    for b in BARIS
)
TOTAL_ANGGARAN = tuple(_total())
