"""When a Perjanjian Kinerja is due: one month after its budget document (PermenPANRB 53/2014, Lampiran I)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from .dokumen import Dokumen, JenisDokumen
from .indeks import Indeks
from .potret import Potret


@dataclass(frozen=True, slots=True)
class TenggatPK:
    """The last day, and the budget document it is counted from."""

    tanggal: date
    dokumen: Dokumen

    def sisa(self, pada: date) -> int:
        """Return how many days are left; negative when it is late."""
        return (self.tanggal - pada).days


def tenggat_pk(potret: Potret, *, perubahan: bool = False) -> TenggatPK | None:
    """Return when the first or a changed one is due, None while no budget document has a date."""
    jenis = (JenisDokumen.DPPA,) if perubahan else (JenisDokumen.DPA,)
    indeks = Indeks(potret)
    calon = [d for d in indeks.dokumen_jenis(*jenis) if d.tahun == potret.tahun and d.tanggal]
    if not calon or calon[-1].tanggal is None:
        return None
    return TenggatPK(sebulan_sesudah(calon[-1].tanggal), calon[-1])


def sebulan_sesudah(hari: date) -> date:
    """Return the same day of the next month, or its last day where there is no such day."""
    tahun, bulan = (hari.year + 1, 1) if hari.month == 12 else (hari.year, hari.month + 1)
    return date(tahun, bulan, min(hari.day, calendar.monthrange(tahun, bulan)[1]))
