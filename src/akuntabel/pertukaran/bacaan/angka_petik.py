"""A cell of a table as a value: what it says, and why that is doubtful where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import JenisSel, SelTerbaca
from akuntabel.pertukaran.sel import teks_angka

from .petikan import Isi

_TINGKAT = re.compile(r"[A-D]{1,3}|WTP|WDP|TW|TMP")
PREDIKAT_AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
"""The grades of an evaluation of AKIP, lowest first."""

_STATUS = {
    "tidak ada kejadian": "tidak ada kejadian",
    "tidak berlaku": "tidak berlaku",
}


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value and why it is doubtful.

    ``isi`` is None for a numeral nobody can read, ``arti`` are its other readings.
    """

    isi: Isi | None
    alasan: str = ""
    arti: tuple[Decimal, ...] = ()


def nilai_sel(sel: SelTerbaca) -> Nilai | None:
    """Return the value of a cell, None for one that holds none."""
    match sel.jenis:
        case JenisSel.ANGKA:
            return _angka(sel)
        case JenisSel.RUSAK:
            return _rusak(sel)
        case JenisSel.RENTANG:
            return _rentang(sel)
        case JenisSel.BATAS:
            return _batas(sel)
        case JenisSel.TEKS:
            return _tingkat(sel)
    return None


def status_sel(sel: SelTerbaca) -> str:
    """Return the state a cell states instead of a result, empty when it states none."""
    return _STATUS.get(" ".join(sel.teks.split()).casefold(), "")


def _angka(sel: SelTerbaca) -> Nilai | None:
    if sel.angka is None or not sel.angka.bacaan:
        return None
    pertama, *lain = sel.angka.bacaan
    if not lain:
        return Nilai(pertama.nilai)
    arti = " atau ".join(teks_angka(b.nilai) for b in sel.angka.bacaan)
    return Nilai(pertama.nilai, f'"{sel.angka.teks}" dapat berarti {arti}', tuple(b.nilai for b in lain))


def _rusak(sel: SelTerbaca) -> Nilai:
    if sel.angka is None or not sel.angka.bacaan:
        return Nilai(None, f'"{sel.teks}" tidak terbaca sebagai angka')
    usul = teks_angka(sel.angka.bacaan[0].nilai)
    return Nilai(sel.angka.bacaan[0].nilai, f"{sel.angka.alasan.rstrip('.')}; dibaca sebagai {usul}")


def _rentang(sel: SelTerbaca) -> Nilai | None:
    if sel.angka is None or sel.kedua is None or not sel.angka.bacaan or not sel.kedua.bacaan:
        return None
    bawah, atas = sel.angka.bacaan[0].nilai, sel.kedua.bacaan[0].nilai
    if atas < bawah:
        return Nilai(None, f'rentang "{sel.teks}" berujung terbalik')
    return Nilai((bawah, atas))


def _batas(sel: SelTerbaca) -> Nilai | None:
    if sel.angka is None or not sel.angka.bacaan:
        return None
    return Nilai(sel.angka.bacaan[0].nilai, f'tertulis sebagai batas "{sel.teks}"; yang diisi angkanya saja')


def _tingkat(sel: SelTerbaca) -> Nilai | None:
    teks = sel.teks.strip()
    if not _TINGKAT.fullmatch(teks):
        return None
    if teks in PREDIKAT_AKIP:
        return Nilai(teks)
    return Nilai(teks, "nama tingkatan; daftarkan urutannya di kolom Tingkatan lembar Indikator")
