"""The documents of a year as rules: which one is asked of whom, when it is due and why. Data, not code."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from .dokumen import JenisDokumen

_SETAHUN = 12


@dataclass(frozen=True, slots=True)
class AturanTenggat:
    """When something is due: on a day, or so many months after a document (``sesudah``).

    ``geser`` counts years from the reporting year; a day past the end of its month means the last day.
    """

    bulan: int
    hari: int = 0
    geser: int = 0
    sesudah: JenisDokumen | None = None

    def tanggal(self, tahun: int, acuan: date | None) -> date | None:
        """Return the day, None while the document it counts from has no date."""
        if self.sesudah is None:
            return hari_di(tahun + self.geser, self.bulan, self.hari)
        return None if acuan is None else _sekian_bulan_sesudah(acuan, self.bulan)


@dataclass(frozen=True, slots=True)
class AturanKewajiban:
    """A document (or another act) of the year, as ``kewajiban.toml`` describes it.

    ``bukti`` says which facts show that it is there, ``bila`` the document without which it is not asked
    for, ``bertanggal`` that a document without a date is not there yet; ``pemegang`` is the role that makes
    it, ``keyakinan`` how sure the date is: read, remembered, or a custom.
    """

    kode: str
    nama: str
    singkat: str
    untuk: tuple[str, ...]
    bagian: str
    bukti: str
    pemegang: str
    alasan: str
    sumber: str
    keyakinan: str
    tenggat: AturanTenggat | None = None
    bila: JenisDokumen | None = None
    bertanggal: bool = False


@cache
def aturan_kewajiban() -> tuple[AturanKewajiban, ...]:
    """Return the rules in the order of the year."""
    data = tomllib.loads((files(__package__) / "kewajiban.toml").read_text("utf-8"))
    return tuple(_aturan(k) for k in data["kewajiban"])


def _aturan(isi: dict[str, Any]) -> AturanKewajiban:
    tenggat, bila = isi.pop("tenggat", None), isi.pop("bila", "")
    return AturanKewajiban(
        **isi | {"untuk": tuple(isi["untuk"])},
        tenggat=_tenggat(tenggat) if tenggat else None,
        bila=JenisDokumen(bila) if bila else None,
    )


def _tenggat(isi: dict[str, Any]) -> AturanTenggat:
    sesudah = isi.pop("sesudah", "")
    return AturanTenggat(**isi, sesudah=JenisDokumen(sesudah) if sesudah else None)


def hari_di(tahun: int, bulan: int, hari: int) -> date:
    """Return a day of a month, its last one when the month is shorter."""
    return date(tahun, bulan, min(hari, monthrange(tahun, bulan)[1]))


def _sekian_bulan_sesudah(acuan: date, bulan: int) -> date:
    lewat, sisa = divmod(acuan.month - 1 + bulan, _SETAHUN)
    return hari_di(acuan.year + lewat, sisa + 1, acuan.day)
