"""Which tables of a page are frames that only place things, not data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_KOLOM_RANGKA = 2


@dataclass(slots=True)
class _Ukuran:
    unsur: etree._Element
    baris: int = 0
    terlebar: int = 0
    lebar: int = 0
    berisi_tabel: bool = False


def tabel_rangka(akar: etree._Element) -> set[etree._Element]:
    """Return the layout tables: so marked, of one cell, or narrow ones around other tables."""
    return {u.unsur for u in _ukur(akar) if _rangka(u)}


def _rangka(ukuran: _Ukuran) -> bool:
    if ukuran.unsur.get("role") in ("presentation", "none"):
        return True
    satu_sel = ukuran.baris <= 1 and ukuran.terlebar <= 1
    return satu_sel or (ukuran.berisi_tabel and ukuran.terlebar <= _KOLOM_RANGKA)


def _ukur(akar: etree._Element) -> Iterator[_Ukuran]:
    """Yield every table with its own rows and cells counted, in one walk."""
    terbuka: list[_Ukuran] = []
    for kejadian, unsur in etree.iterwalk(akar, events=("start", "end"), tag=("table", "tr", "td", "th")):
        if kejadian == "end":
            if unsur.tag == "table":
                yield terbuka.pop()
        elif unsur.tag == "table":
            if terbuka:
                terbuka[-1].berisi_tabel = True
            terbuka.append(_Ukuran(unsur))
        elif terbuka:
            _hitung(terbuka[-1], str(unsur.tag))


def _hitung(ukuran: _Ukuran, tag: str) -> None:
    if tag == "tr":
        ukuran.baris += 1
        ukuran.lebar = 0
    else:
        ukuran.baris = max(ukuran.baris, 1)
        ukuran.lebar += 1
        ukuran.terlebar = max(ukuran.terlebar, ukuran.lebar)
