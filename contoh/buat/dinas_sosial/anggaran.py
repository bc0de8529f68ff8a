"""Ceilings of the DPA 2022, spending by program (Tabel 3.9) and totals of two years (Tabel 1.1)."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran

_CATATAN_PAGU = {
    "P1.K1.S1": (
        'Tercetak "Rp. 36.0509.030". Angka tanpa pemisahnya 360509030, dan jumlah empat subkegiatan sama '
        "dengan pagu kegiatan 21.395.652.799."
    ),
    "P3.K1.S1": (
        "Kegiatan tercetak 910.960.954, sedangkan dua subkegiatannya dan Perjanjian Kinerja berjumlah "
        "910.160.954; total kegiatan tidak diisi."
    ),
    "P5.K1": (
        "Pagu subkegiatan tidak tercetak, maka diisi pada kegiatan. Tabel 3.9 menulis 287.982.480; "
        "Perjanjian Kinerja, daftar anggaran dan rasio 72,24% membuktikan 27.982.480."
    ),
}

_JUMLAH_PAGU = {
    "P1.K1.S1": 360_509_030,
    "P1.K1.S2": 35_769_350,
    "P1.K1.S3": 20_115_766_849,
    "P1.K1.S4": 883_607_570,
    "P2.K1.S1": 132_944_490,
    "P2.K1.S2": 51_525_500,
    "P2.K2.S1": 31_086_230,
    "P2.K2.S2": 45_843_800,
    "P2.K2.S3": 1_199_751_400,
    "P2.K2.S4": 123_213_118,
    "P3.K1.S1": 239_948_300,
    "P3.K1.S2": 670_212_654,
    "P4.K1.S1": 42_966_000,
    "P4.K1.S2": 4_478_100,
    "P4.K1.S3": 3_231_000,
    "P4.K1.S4": 3_054_000,
    "P4.K1.S5": 8_679_500,
    "P4.K2.S1": 74_726_080,
    "P5.K1": 27_982_480,
}

PAGU = tuple(
    Pagu(simpul, "DPA-2022", Decimal(jumlah), catatan=_CATATAN_PAGU.get(simpul, ""))
    for simpul, jumlah in _JUMLAH_PAGU.items()
)


def _realisasi(program: str, jumlah: int, catatan: str = "") -> RealisasiAnggaran:
    return RealisasiAnggaran(program, Decimal(jumlah), sumber="Monev 2022", catatan=catatan)


REALISASI = (
    _realisasi("P1", 15_586_151_464),
    RealisasiAnggaran(
        "P2",
        Decimal(1_204_394_236),
        status=StatusUang.DITURUNKAN,
        alasan=(
            "Sumber tidak memuat baris program ini. Nilainya adalah total sasaran 17.713.282.070 dikurangi "
            "realisasi empat program lainnya."
        ),
        sumber="Monev 2022",
        catatan=(
            "Baris Program Rehabilitasi Sosial tidak ada pada Tabel 3.9. Total pagu tabel itu "
            "(24.055.295.545) kelebihan 94 dari jumlah lima program (24.055.295.451)."
        ),
    ),
    _realisasi(
        "P3", 843_763_040, 'Pagunya tercetak "Rp91-.160.954"; rasio 92,70% membuktikan pagu 910.160.954.'
    ),
    _realisasi("P4", 58_758_076, "Dibelanjakan meskipun tidak ada bencana; laporan tidak menjelaskannya."),
    _realisasi("P5", 20_215_254, "Pagunya tercetak 287.982.480; rasio 72,24% membuktikan pagu 27.982.480."),
)

TOTAL = (
    TotalAnggaran(2021, "DPPA-2021", Decimal(23_515_822_097), catatan="Tabel 1.1."),
    TotalAnggaran(
        2022,
        "DPPA-2022",
        Decimal(28_155_762_151),
        catatan=(
            "Tabel 1.1. Tabel 3.7 (LKPJ 2022) mencetak pagu 28.568.613.969 dan realisasi 21.978.595.696 "
            "untuk lingkup yang lebih luas daripada lima program; kedua angka itu tidak dipakai karena "
            "tidak cocok dengan DPPA maupun dengan jumlah program."
        ),
    ),
)
