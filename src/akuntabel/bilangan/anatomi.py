"""Take a printed numeral apart: sign, currency, digits, scale word, unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan.satuan import SKALA, satuan_baku, tampak_satuan

UANG = r"(?:Rp\.?|IDR)"
_KURUNG = re.compile(rf"({UANG}?) ?\(([^()]+)\)( ?%?)", re.IGNORECASE)
_BENTUK = re.compile(
    rf"(?P<tanda>[+-])?(?P<uang>{UANG} ?)?(?P<minus>-)?"
    r"(?P<badan>[0-9.,]*[0-9])(?P<hias>,[-–]{1,2})? ?(?P<ekor>.*)",
    re.IGNORECASE,
)
_NOMOR_KOLOM = re.compile(r"\([0-9]{1,2}\)")
_TAK_TAMPAK = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_HUBUNG = str.maketrans(dict.fromkeys("\u2212\u2010\u2011", "-"))


@dataclass(frozen=True, slots=True)
class Anatomi:
    """The parts of one numeral.

    Attributes:
        negatif: minus sign or accounting brackets.
        uang: currency in front, or the money dash ",-" behind.
        badan: digits, dots and commas.
        skala: factor of the scale word, 1 without one.
        singkatan: "M" or "T", which have two meanings; else empty.
        satuan: unit behind the digits; empty without one.
        tanda: every sign that was printed, brackets as "("; more than one is a fault.
        nomor_kolom: a small bare number in brackets, which may be the number of a column.
    """

    negatif: bool
    uang: bool
    badan: str
    skala: Decimal
    singkatan: str
    satuan: str
    tanda: str
    nomor_kolom: bool


def rapikan(teks: str) -> str:
    """Make all white space one plain space, all minus signs one, and drop invisible characters."""
    return " ".join(teks.translate(_TAK_TAMPAK).translate(_HUBUNG).split())


def urai(teks: str) -> Anatomi | None:
    """Take a tidied text apart; None when it does not have the form of one numeral."""
    kurung = _KURUNG.fullmatch(teks)
    bentuk = _BENTUK.fullmatch("".join(kurung.groups()) if kurung else teks)
    if bentuk is None or (ekor := _urai_ekor(bentuk["ekor"])) is None:
        return None
    skala, singkatan, satuan = ekor
    tanda = ("(" if kurung else "") + (bentuk["tanda"] or "") + (bentuk["minus"] or "")
    return Anatomi(
        negatif=tanda not in ("", "+"),
        uang=bool(bentuk["uang"] or bentuk["hias"]) or satuan == "Rp",
        badan=bentuk["badan"],
        skala=skala,
        singkatan=singkatan,
        satuan=satuan,
        tanda=tanda,
        nomor_kolom=_NOMOR_KOLOM.fullmatch(teks) is not None,
    )


def _urai_ekor(ekor: str) -> tuple[Decimal, str, str] | None:
    """Return scale, ambiguous abbreviation and unit of what stands behind the digits."""
    kata, _, sisa = ekor.partition(" ")
    skala = SKALA.get(kata.casefold())
    singkatan = kata if kata in ("M", "T") else ""
    satuan = sisa if skala or singkatan else ekor
    if satuan and not tampak_satuan(satuan):
        return None
    return skala or Decimal(1), singkatan, satuan_baku(satuan)
