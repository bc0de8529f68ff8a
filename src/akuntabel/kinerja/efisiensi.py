"""Named methods of efficiency; which one a report uses is declared and printed under its table.

Identifiers are those of ``praktik.toml``, role ``efisiensi``. No regulation read prescribes one for
regional agencies, PermenPANRB 53/2014 asks only for the analysis. Methods are added, never edited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from .capaian import SERATUS, bagi

Rumus = Callable[[Decimal, Decimal], Decimal]


def selisih(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return capaian minus penyerapan in points; above zero is efficient."""
    return capaian - serapan


def sisa(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return the unspent share in per cent (meaningful only when capaian is at least 100)."""
    return SERATUS - serapan


def masukan_keluaran(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return penyerapan as a percentage of capaian; below 100 is efficient."""
    return bagi(serapan * SERATUS, capaian)


def keluaran_masukan(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return capaian as a percentage of penyerapan; above 100 is efficient."""
    return bagi(capaian * SERATUS, serapan)


def pmk_249_2011(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return E in per cent for one output, limited to -20 ... 20 (PMK 249/PMK.02/2011, of APBN)."""
    return max(Decimal(-20), min(Decimal(20), SERATUS - masukan_keluaran(capaian, serapan)))


def pmk_214_2017(capaian: Decimal, serapan: Decimal) -> Decimal:
    """Return E in per cent for one output, limited to -20 ... 20 (PMK 214/PMK.02/2017).

    With one output the formula (pagu x capaian - realisasi) / (pagu x capaian) equals that of 2011.
    """
    return pmk_249_2011(capaian, serapan)


METODE_EFISIENSI: Mapping[str, Rumus] = {
    "selisih": selisih,
    "sisa": sisa,
    "masukan_keluaran": masukan_keluaran,
    "keluaran_masukan": keluaran_masukan,
    "pmk_249_2011": pmk_249_2011,
    "pmk_214_2017": pmk_214_2017,
}
