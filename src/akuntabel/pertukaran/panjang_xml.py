"""What grows with a sheet when rows are added below the prepared ones, and what is computed again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .lembar_xml import ruang_nama
from .paket_xlsx import PaketXlsx

_RENTANG = re.compile(r"(\$?[A-Z]{1,3}\$?)([0-9]{1,7}):(\$?[A-Z]{1,3}\$?)([0-9]{1,7})")
_BERSQREF = ("dataValidation", "conditionalFormatting", "ignoredError", "protectedRange")
_SEBELUM_CALC = ("definedNames", "externalReferences", "functionGroups", "sheets")


@dataclass(frozen=True, slots=True)
class Perpanjangan:
    """A sheet whose last prepared row (0-based) moved from ``lama`` to ``baru``."""

    lembar: str
    jalur: str
    lama: int
    baru: int


def perpanjang(paket: PaketXlsx, daftar: Sequence[Perpanjangan]) -> None:
    """Let lists, conditional formats, filters, tables and references to whole columns reach the new rows."""
    for p in daftar:
        _perpanjang_lembar(paket.ubah(p.jalur), p)
        for tabel in paket.bagian_dari(p.jalur, "table"):
            _perpanjang_tabel(paket.ubah(tabel), p)
    if daftar:
        _perpanjang_nama(paket.ubah(paket.buku), daftar)
        for jalur in paket.lembar.values():
            _perpanjang_rumus(paket.ubah(jalur), daftar)


def _lebih_panjang(acuan: str, p: Perpanjangan) -> str:
    """Return the ranges that ended in the last prepared row with their new end."""
    return _RENTANG.sub(
        lambda c: f"{c[1]}{c[2]}:{c[3]}{p.baru + 1}" if int(c[4]) == p.lama + 1 else c[0], acuan
    )


def _perpanjang_lembar(akar: Any, p: Perpanjangan) -> None:
    ns = ruang_nama(akar)
    for tag in _BERSQREF:
        for unsur in akar.iter(f"{ns}{tag}"):
            unsur.set("sqref", _lebih_panjang(unsur.get("sqref", ""), p))
    for tag in ("autoFilter", "dimension"):
        for unsur in akar.iter(f"{ns}{tag}"):
            unsur.set("ref", _lebih_panjang(unsur.get("ref", ""), p))


def _perpanjang_tabel(akar: Any, p: Perpanjangan) -> None:
    if akar.get("totalsRowCount", "0") != "0":
        return
    for unsur in (akar, *akar.iter(f"{ruang_nama(akar)}autoFilter")):
        unsur.set("ref", _lebih_panjang(unsur.get("ref", ""), p))


def _perpanjang_nama(akar: Any, daftar: Sequence[Perpanjangan]) -> None:
    for unsur in akar.iter(f"{ruang_nama(akar)}definedName"):
        if unsur.text:
            unsur.text = _perpanjang_teks(unsur.text, daftar)


def _perpanjang_rumus(akar: Any, daftar: Sequence[Perpanjangan]) -> None:
    ns = ruang_nama(akar)
    for tag in ("f", "formula1", "formula2", "formula"):
        for unsur in akar.iter(f"{ns}{tag}"):
            if unsur.text and "!" in unsur.text:
                unsur.text = _perpanjang_teks(unsur.text, daftar)


def _perpanjang_teks(teks: str, daftar: Sequence[Perpanjangan]) -> str:
    for p in daftar:
        sebutan = rf"(?:'{re.escape(p.lembar)}'|(?<![\w']){re.escape(p.lembar)})!"
        pola = re.compile(rf"{sebutan}\$[A-Z]{{1,3}}\$[0-9]+:\$[A-Z]{{1,3}}\${p.lama + 1}(?![0-9])")
        teks = pola.sub(lambda c, p=p: f"{c[0].rpartition('$')[0]}${p.baru + 1}", teks)  # type: ignore[misc]
    return teks


def hitung_ulang(paket: PaketXlsx, *, berumus: bool) -> None:
    """Ask the spreadsheet to compute everything when it opens the workbook; forget the order of formulas."""
    if berumus:
        paket.buang("calcChain")
    akar = paket.ubah(paket.buku)
    ns = ruang_nama(akar)
    calc = akar.find(f"{ns}calcPr")
    if calc is None:
        calc = akar.makeelement(f"{ns}calcPr", {})
        sebelum = next(u for tag in _SEBELUM_CALC if (u := akar.find(f"{ns}{tag}")) is not None)
        sebelum.addnext(calc)
    calc.set("fullCalcOnLoad", "1")
