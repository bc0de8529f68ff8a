"""Capaian: the one definition used by report, review, screen and roll-up.

Scalars in, scalar out. The formulas and their test vectors are those of the catalogue in
``docs/algoritma.md``; a formula that changes is a new method, an existing one is never edited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum

SERATUS = Decimal(100)
_NOL = Decimal(0)
_HITUNG = Context(prec=50, rounding=ROUND_HALF_UP)


class Arah(Enum):
    """Direction in which an indicator is good."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"
    STABIL = "stabil"


class Metode(Enum):
    """Named formulas of capaian (identifiers of ``praktik.toml``, role ``metode_capaian``)."""

    NAIK = "naik"
    TURUN_LAN = "turun_lan"
    TURUN_INVERSI = "turun_inversi"
    RENTANG = "rentang"
    STABIL = "stabil"
    SELISIH_NEGATIF = "selisih_negatif"


METODE_BAKU = {
    Arah.NAIK: Metode.NAIK,
    Arah.TURUN: Metode.TURUN_LAN,
    Arah.RENTANG: Metode.RENTANG,
    Arah.STABIL: Metode.STABIL,
}


class Alasan(Enum):
    """Why a ratio has no value. None of these is ever turned into zero."""

    BELUM_DILAPORKAN = "realisasi belum dilaporkan"
    TIDAK_ADA_KEJADIAN = "tidak ada kejadian"
    TIDAK_BERLAKU = "tidak berlaku"
    TARGET_KOSONG = "target belum ditetapkan"
    TARGET_NOL = "target nol pada indikator yang diharapkan naik"
    PENYEBUT_NOL = "pembanding nol"


@dataclass(frozen=True, slots=True)
class Hasil:
    """A computed percentage, or the reason why there is none. ``nilai`` is unrounded."""

    nilai: Decimal | None
    alasan: Alasan | None = None
    metode: Metode | None = None


def bagi(pembilang: Decimal, penyebut: Decimal) -> Decimal:
    """Return the quotient to 50 significant digits; raise ZeroDivisionError for a zero divisor."""
    if penyebut == 0:
        raise ZeroDivisionError("division of facts by zero")
    return _HITUNG.divide(pembilang, penyebut)


def capaian(
    target: Decimal | None,
    realisasi: Decimal | None,
    arah: Arah = Arah.NAIK,
    *,
    target_atas: Decimal | None = None,
    metode: Metode | None = None,
    batas: Decimal | None = None,
) -> Hasil:
    """Return capaian in per cent (100 = target met).

    ``target_atas`` is the upper end of a range target; ``metode`` overrides the formula of the direction;
    ``batas`` caps the value. No capaian goes below zero.
    """
    if target is None:
        return Hasil(None, Alasan.TARGET_KOSONG)
    if realisasi is None:
        return Hasil(None, Alasan.BELUM_DILAPORKAN)
    terpakai = metode or METODE_BAKU[arah]
    if terpakai in (Metode.NAIK, Metode.TURUN_LAN, Metode.TURUN_INVERSI) and (target < 0 or realisasi < 0):
        terpakai = Metode.SELISIH_NEGATIF
    nilai = _hitung(terpakai, target, realisasi, arah, target_atas)
    if isinstance(nilai, Alasan):
        return Hasil(None, nilai, terpakai)
    return Hasil(nilai if batas is None else min(nilai, batas), None, terpakai)


def _hitung(
    metode: Metode, target: Decimal, realisasi: Decimal, arah: Arah, atas: Decimal | None
) -> Decimal | Alasan:
    if metode is Metode.RENTANG:
        return _rentang(target, target if atas is None else atas, realisasi)
    if target == 0:
        return _target_nol(realisasi, arah)
    match metode:
        case Metode.NAIK:
            nilai = bagi(realisasi * SERATUS, target)
        case Metode.TURUN_LAN:
            nilai = max(_NOL, bagi((2 * target - realisasi) * SERATUS, target))
        case Metode.TURUN_INVERSI:
            return bagi(target * SERATUS, realisasi) if realisasi else Alasan.PENYEBUT_NOL
        case Metode.STABIL:
            nilai = max(_NOL, SERATUS - bagi(abs(realisasi - target) * SERATUS, abs(target)))
        case Metode.SELISIH_NEGATIF:
            selisih = bagi((realisasi - target) * SERATUS, abs(target))
            nilai = max(_NOL, SERATUS - selisih if arah is Arah.TURUN else SERATUS + selisih)
    return nilai


def _rentang(bawah: Decimal, atas: Decimal, realisasi: Decimal) -> Decimal | Alasan:
    if bawah <= realisasi <= atas:
        return SERATUS
    batas, simpangan = (atas, realisasi - atas) if realisasi > atas else (bawah, bawah - realisasi)
    return max(_NOL, SERATUS - bagi(simpangan * SERATUS, abs(batas))) if batas else Alasan.PENYEBUT_NOL


def _target_nol(realisasi: Decimal, arah: Arah) -> Decimal | Alasan:
    if arah is Arah.NAIK:
        return Alasan.TARGET_NOL
    tercapai = realisasi <= 0 if arah is Arah.TURUN else realisasi == 0
    return SERATUS if tercapai else _NOL


def penyerapan(realisasi: Decimal | None, pagu: Decimal | None) -> Hasil:
    """Return the absorption of a budget in per cent."""
    if pagu is None:
        return Hasil(None, Alasan.TARGET_KOSONG)
    if realisasi is None:
        return Hasil(None, Alasan.BELUM_DILAPORKAN)
    return Hasil(bagi(realisasi * SERATUS, pagu)) if pagu else Hasil(None, Alasan.PENYEBUT_NOL)


def rasio_pembanding(realisasi: Decimal, pembanding: Decimal) -> Hasil:
    """Return realisasi as a percentage of a benchmark that has the same definition, unit and scope."""
    return Hasil(bagi(realisasi * SERATUS, pembanding)) if pembanding else Hasil(None, Alasan.PENYEBUT_NOL)


def pertumbuhan(kini: Decimal, lalu: Decimal) -> Hasil:
    """Return growth in per cent over last year's value."""
    return Hasil(bagi((kini - lalu) * SERATUS, abs(lalu))) if lalu else Hasil(None, Alasan.PENYEBUT_NOL)


def rata_rata(
    nilai: Sequence[Decimal | None],
    bobot: Sequence[Decimal] | None = None,
    *,
    batas: Decimal | None = None,
) -> Decimal | None:
    """Return the (weighted) mean of the defined values, each capped at ``batas``; None when none is defined.

    Missing values leave the mean, they never count as zero.
    """
    timbang = bobot or [Decimal(1)] * len(nilai)
    ada = [
        (v if batas is None else min(v, batas), b)
        for v, b in zip(nilai, timbang, strict=True)
        if v is not None
    ]
    jumlah_bobot = sum((b for _, b in ada), _NOL)
    return bagi(sum((v * b for v, b in ada), _NOL), jumlah_bobot) if jumlah_bobot else None
