"""Results of tujuan and sasaran indicators: 2022-2024 from earlier reports, 2025 also by quarter."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.kinerja.indikator import Realisasi, StatusRealisasi

_MONEV = "Laporan pemantauan dan evaluasi kinerja triwulan IV 2025"

_NILAI = {
    "IT1": "72.84 73.05 73.31 73.58",
    "IT3": "68.20 71.45 74.62 77.18",
    "I1.1": "9 8 8 7",
    "I2.3": "3 1 2 0",
    "I3.1": "81.46 82.90 84.12 86.37",
    "I3.3": "15.2 16.4 19.1 17.3",
    "I4.1": "28310 33475 38920 91482",
    "I5.1": "3 4 4 5",
}
"""Results 2022-2025; I5.1 by rank of its predicate (CC, B, B, BB)."""

_BAGIAN = {
    "IT2": "367890/403206 381102/406415 391305/409740 398214/412860",
    "L1.2": "3275/21430 2941/21962 2588/22105",
    "I1.2": "- - - 2317/21840",
    "I1.3": "5607/6374 5842/6318 5790/6205 5716/6148",
    "L2.1": "18904/21480 20117/22302 21655/23718",
    "I2.1": "- - - 28416/54320",
    "I2.2": "2/2 1/1 2/2",
    "I3.2": "31940/54750 39086/58400 45790/61488 50651/61320",
    "I4.2": "- - - 214/286",
}
"""Numerators and denominators 2022-2025; what is missing did not exist then."""

_TRIWULAN = {
    "I1.1": "2 2 1 2",
    "I2.3": "0 0 0 0",
    "I3.1": "85.90 86.20 86.54 86.84",
    "I4.1": "12604 21337 27918 29623",
}
_TRIWULAN_BAGIAN = {
    "I1.3": "1402/6148 2845/6148 4262/6148 5716/6148",
    "I2.1": "8115/54320 14902/54320 21640/54320 28416/54320",
}
"""Cumulative positions, because coverage of a year grows towards its end."""

_KLB = (
    "sepanjang tahun tidak ada kejadian yang memenuhi kriteria kejadian luar biasa, "
    "sehingga pembaginya tidak ada."
)


def _sumber(tahun: int) -> str:
    return _MONEV if tahun == 2025 else f"Laporan Kinerja Dinas Kesehatan Tahun {tahun}"


def _satu(indikator: str, tahun: int, isi: str, triwulan: int | None = None) -> Realisasi:
    atas, _, bawah = isi.partition("/")
    return Realisasi(
        indikator,
        tahun,
        triwulan=triwulan,
        nilai=None if bawah else Decimal(atas),
        pembilang=Decimal(atas) if bawah else None,
        penyebut=Decimal(bawah) if bawah else None,
        sumber=_sumber(tahun),
        diaudit=tahun < 2025 and triwulan is None,
    )


def _tahunan() -> Iterator[Realisasi]:
    for indikator, deret in (_NILAI | _BAGIAN).items():
        for tahun, isi in enumerate(deret.split(), start=2022):
            if isi != "-":
                yield _satu(indikator, tahun, isi)
    yield Realisasi("I2.2", 2025, StatusRealisasi.TIDAK_ADA_KEJADIAN, alasan=_KLB, sumber=_MONEV)


def _per_triwulan() -> Iterator[Realisasi]:
    for indikator, deret in (_TRIWULAN | _TRIWULAN_BAGIAN).items():
        for triwulan, isi in enumerate(deret.split(), start=1):
            yield _satu(indikator, 2025, isi, triwulan)


REALISASI_SASARAN = (*_tahunan(), *_per_triwulan())
