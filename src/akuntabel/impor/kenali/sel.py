"""A cell: which figure its text holds."""

from __future__ import annotations

import re

from akuntabel.bacaan import AngkaTerbaca, JenisSel, SelTerbaca
from akuntabel.bilangan import Bilangan, Kosong, Rusak, parse_angka
from akuntabel.sumber import Sumber

_GALAT = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)")
_BERANGKA = re.compile(r"(?:Rp\.?\s*)?[-(]?\s*[0-9][-0-9.,\s]*%?\s*\)?(?:,-)?", re.IGNORECASE)


def baca_sel(teks: str, letak: Sumber, satuan: str = "") -> SelTerbaca:
    """Return what a cell holds; ``satuan`` is the unit of its row or column."""
    rapi = " ".join(teks.split())
    if _GALAT.fullmatch(rapi):
        return SelTerbaca(teks, JenisSel.GALAT, letak)
    hasil = parse_angka(rapi, satuan=satuan)
    match hasil:
        case Kosong():
            return SelTerbaca(teks, JenisSel.KOSONG, letak)
        case Bilangan():
            return SelTerbaca(teks, JenisSel.ANGKA, letak, AngkaTerbaca(rapi, (hasil,), letak))
        case Rusak() if _BERANGKA.fullmatch(rapi):
            angka = AngkaTerbaca(rapi, hasil.kandidat, letak, hasil.alasan)
            return SelTerbaca(teks, JenisSel.ANGKA if hasil.kandidat else JenisSel.RUSAK, letak, angka)
    return SelTerbaca(teks, JenisSel.TEKS, letak)
