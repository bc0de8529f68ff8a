"""Stored results of formulas that a change has made old: they are dropped, so that nobody reads them.

Excel computes everything when it opens a changed workbook; LibreOffice computes only what has no result.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .lembar_xml import ALAMAT, ruang_nama
from .letak import nomor_kolom
from .rumus_geser import geser_rumus

Letak = tuple[str, int, int]
"""A cell: name of its sheet, row and column (0-based)."""
_Berubah = Mapping[str, Mapping[int, list[int]]]
"""Changed cells: by sheet (case folded) and column the sorted rows."""

_UJUNG = 1 << 21
_LEMBAR = r"(?:(?:'(?P<kutip>(?:[^']|'')+)'|(?P<polos>[A-Za-z_][\w.]*))!)?"
_BENTUK = (
    r"\$?(?P<k1>[A-Za-z]{1,3})\$?(?P<b1>[0-9]{1,7})(?::\$?(?P<k2>[A-Za-z]{1,3})\$?(?P<b2>[0-9]{1,7}))?",
    r"\$?(?P<k3>[A-Za-z]{1,3}):\$?(?P<k4>[A-Za-z]{1,3})",
    r"\$?(?P<b3>[0-9]{1,7}):\$?(?P<b4>[0-9]{1,7})",
)
_ACUAN = re.compile(rf"(?<![\w.]){_LEMBAR}(?:{'|'.join(_BENTUK)})(?![\w.(])")
_TEKS = re.compile(r'"(?:[^"]|"")*"')
_KATA = re.compile(r"(?<![\w.!'])[A-Za-z_\\][\w.]*(?![\w.(!'])")
_TAK_TERBACA = re.compile(r"\[|\b(?:INDIRECT|OFFSET)\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Kotak:
    """A range of cells; an empty sheet name stands for every cell there is."""

    lembar: str
    atas: int
    kiri: int
    bawah: int
    kanan: int

    def kena(self, berubah: _Berubah) -> bool:
        """Tell whether one of its cells has changed."""
        if not self.lembar:
            return True
        for lajur, baris in berubah.get(self.lembar, {}).items():
            letak = bisect_left(baris, self.atas)
            if self.kiri <= lajur <= self.kanan and letak < len(baris) and baris[letak] <= self.bawah:
                return True
        return False


@dataclass(frozen=True, slots=True, eq=False)
class _Rumus:
    """A formula cell with what it refers to."""

    letak: Letak
    sel: Any
    acuan: tuple[_Kotak, ...]


def lupakan_usang(lembar: Mapping[str, Any], nama: Mapping[str, str], berubah: Iterable[Letak]) -> None:
    """Drop the results of all formulas that depend on changed cells, directly or over other formulas.

    ``lembar`` are the roots of the sheets by name, ``nama`` the defined names with what they stand for.
    """
    kamus = {n.casefold(): isi for n, isi in nama.items()}
    sisa = [r for n, akar in lembar.items() for r in _rumus(n.casefold(), akar, kamus)]
    baru = _kelompokkan(berubah)
    while baru:
        usang = [r for r in sisa if any(k.kena(baru) for k in r.acuan)]
        kena = set(map(id, usang))
        sisa = [r for r in sisa if id(r) not in kena]
        for r in usang:
            lupakan_hasil(r.sel)
        baru = _kelompokkan(r.letak for r in usang)


def lupakan_hasil(sel: Any) -> None:
    """Drop the stored result of a formula cell."""
    sel.attrib.pop("t", None)
    for v in sel.findall(f"{ruang_nama(sel)}v"):
        sel.remove(v)


def _kelompokkan(letak: Iterable[Letak]) -> _Berubah:
    hasil: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for lembar, baris, lajur in sorted(set(letak)):
        hasil[lembar.casefold()][lajur].append(baris)
    return hasil


def _rumus(lembar: str, akar: Any, nama: Mapping[str, str]) -> Iterator[_Rumus]:
    """Yield the formula cells of a sheet; those that share a formula with its text moved to them."""
    ns = ruang_nama(akar)
    bersama: dict[str, tuple[str, int, int]] = {}
    for f in akar.iter(f"{ns}f"):
        cocok = ALAMAT.fullmatch(f.getparent().get("r", ""))
        if cocok is None:
            continue
        baris, lajur = int(cocok[2]) - 1, nomor_kolom(cocok[1])
        teks = f.text or ""
        if f.get("t") == "shared" and teks:
            bersama[f.get("si", "")] = (teks, baris, lajur)
        elif f.get("t") == "shared" and f.get("si", "") in bersama:
            asal, baris_asal, lajur_asal = bersama[f.get("si", "")]
            teks = geser_rumus(asal, baris - baris_asal, lajur - lajur_asal)
        if teks:
            yield _Rumus((lembar, baris, lajur), f.getparent(), tuple(_acuan(teks, lembar, nama)))


def _acuan(rumus: str, lembar: str, nama: Mapping[str, str]) -> Iterator[_Kotak]:
    """Yield the ranges a formula refers to; everything when it finds its cells by itself."""
    teks = _TEKS.sub('""', rumus)
    if _TAK_TERBACA.search(teks):
        yield _Kotak("", 0, 0, 0, 0)
    for cocok in _ACUAN.finditer(teks):
        yield _kotak(cocok, lembar)
    for kata in _KATA.findall(teks):
        if isi := nama.get(kata.casefold()):
            yield from _acuan(isi, lembar, {})


def _kotak(cocok: re.Match[str], lembar: str) -> _Kotak:
    c = cocok.groupdict()
    tujuan = (c["kutip"] or c["polos"] or lembar).replace("''", "'").casefold()
    kolom = [nomor_kolom(k) for k in (c["k1"] or c["k3"], c["k2"] or c["k4"]) if k] or [0, _UJUNG]
    baris = [int(b) - 1 for b in (c["b1"] or c["b3"], c["b2"] or c["b4"]) if b] or [0, _UJUNG]
    return _Kotak(tujuan, min(baris), min(kolom), max(baris), max(kolom))
