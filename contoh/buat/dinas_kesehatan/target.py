"""Targets of tujuan and sasaran in Renstra, Renja, PK and rencana aksi."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.kinerja.indikator import Target

_BOR_ATAS = Decimal(80)

_RENSTRA = {
    "IT1": "73.5 73.7 73.9 74.1 74.3",
    "IT2": "96 96.5 97 97.5 98",
    "IT3": "76 77.5 79 80.5 82",
    "I1.1": "6 6 5 5 4",
    "I1.2": "11 10 9 8 7",
    "I1.3": "95 95.5 96 96.5 97",
    "I2.1": "85 88 91 94 97",
    "I2.2": "100 100 100 100 100",
    "I2.3": "0 0 0 0 0",
    "I3.1": "84.5 85.5 86.5 87.5 88.5",
    "I3.2": "60 60 60 60 60",
    "I3.3": "18 18 18 18 18",
    "I4.1": "45000 50000 55000 60000 65000",
    "I4.2": "70 80 90 95 100",
    "I5.1": "5 5 5 6 6",
}
"""Targets 2025-2029 of the first version of the Renstra, and of Renja and PK 2025."""

_PERUBAHAN = {"I4.1": "60000 95000 100000 105000 110000"}
"""What the revision of September 2025 changed; Renja Perubahan and PK Perubahan follow it."""

_RENSTRA_LAMA = {
    "IT1": "72.8 73 73.2 73.4 73.6",
    "IT2": "91 93 95 96 97",
    "IT3": "68 71 74 76 78",
    "I1.1": "10 9 7 6 5",
    "L1.2": "16 14 12 11 10",
    "I1.3": "90 92 94 95 96",
    "L2.1": "85 88 90 92 94",
    "I2.2": "100 100 100 100 100",
    "I2.3": "2 1 0 0 0",
    "I3.1": "80 82 83.5 84.5 85.5",
    "I3.2": "60 60 60 60 60",
    "I3.3": "18 18 18 18 18",
    "I4.1": "25000 30000 36000 40000 44000",
    "I5.1": "4 4 4 5 5",
}
"""Targets 2022-2026 of the previous Renstra; PK 2022, 2023 and 2024 agree with it."""

_TRIWULAN = {
    "I1.1": "2 1 2 1",
    "I1.3": "23 47 71 95",
    "I2.1": "20 42 64 85",
    "I3.1": "84.5 84.5 84.5 84.5",
    "I4.1": "10000 15000 17500 17500",
}
"""Quarterly targets: per quarter where quarters add up, else the position reached."""


def _atas(indikator: str) -> Decimal | None:
    return _BOR_ATAS if indikator == "I3.2" else None


def _deret(dokumen: str, isian: dict[str, str], awal: int, banyak: int = 5) -> Iterator[Target]:
    for indikator, nilai in isian.items():
        for tahun, satu in enumerate(nilai.split()[:banyak], start=awal):
            yield Target(indikator, dokumen, tahun, Decimal(satu), atas=_atas(indikator))


def _pk_lama() -> Iterator[Target]:
    for tahun in (2022, 2023, 2024):
        kolom = {kode: nilai.split()[tahun - 2022] for kode, nilai in _RENSTRA_LAMA.items()}
        yield from _deret(f"PK-{tahun}", kolom, tahun, 1)


def _rencana_aksi() -> Iterator[Target]:
    for indikator, nilai in _TRIWULAN.items():
        for triwulan, satu in enumerate(nilai.split(), start=1):
            yield Target(indikator, "RENAKSI-2025", 2025, Decimal(satu), triwulan)


def _semua() -> Iterator[Target]:
    berubah = _RENSTRA | _PERUBAHAN
    yield from _deret("RENSTRA-2021", _RENSTRA_LAMA, 2022)
    yield from _pk_lama()
    yield from _deret("RENSTRA-2025", _RENSTRA, 2025)
    yield from _deret("RENSTRA-2025-P1", berubah, 2025)
    yield from _deret("RENJA-2025", _RENSTRA, 2025, 1)
    yield from _deret("RENJA-2025-P1", berubah, 2025, 1)
    yield from _deret("PK-2025", _RENSTRA, 2025, 1)
    yield from _deret("PK-2025-P1", berubah, 2025, 1)
    yield from _rencana_aksi()


TARGET_SASARAN = tuple(_semua())
