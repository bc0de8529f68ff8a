"""Paragraph styles by meaning: which is a heading, of which level, which list it belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from akuntabel.impor.docx_paket import W, nilai, tingkat, urai_xml

_JUDUL = re.compile(r"(?:heading|judul|überschrift|titre)\s*([1-9])")
_DAFTAR_ISI = re.compile(r"(?:toc|daftar isi)\s*[1-9]|table of figures|tabel gambar")
_MAKS_TURUNAN = 20


@dataclass(frozen=True, slots=True)
class Gaya:
    """One style: level of heading or None, list it belongs to, whether it is for contents."""

    judul: int | None = None
    nomor: str = ""
    lapis: int = 0
    daftar_isi: bool = False


def baca_gaya(bagian: Mapping[str, bytes]) -> dict[str, Gaya]:
    """Return the styles by id, what they inherit included."""
    isi = bagian.get("word/styles.xml")
    if isi is None:
        return {}
    unsur = {g.get(f"{W}styleId", ""): g for g in urai_xml(isi).iter(f"{W}style")}
    return {kode: _gaya(kode, unsur) for kode in unsur}


def _gaya(kode: str, unsur: Mapping[str, etree._Element]) -> Gaya:
    jalur = _turunan(kode, unsur)
    nama = [nilai(g, f"{W}name").casefold() for g in jalur]
    if any(_DAFTAR_ISI.match(n) for n in nama):
        return Gaya(daftar_isi=True)
    judul = next((int(c[1]) for n in nama if (c := _JUDUL.match(n))), None)
    garis = next((g for g in jalur if nilai(g, f"{W}pPr/{W}outlineLvl")), None)
    if judul is None and garis is not None:
        lapis = tingkat(nilai(garis, f"{W}pPr/{W}outlineLvl"))
        judul = lapis + 1 if lapis < 9 else None
    daftar = next((g for g in jalur if nilai(g, f"{W}pPr/{W}numPr/{W}numId")), None)
    if daftar is None:
        return Gaya(judul)
    lapis_nomor = nilai(daftar, f"{W}pPr/{W}numPr/{W}ilvl")
    if not lapis_nomor and judul:
        lapis_nomor = str(judul - 1)
    return Gaya(judul, nilai(daftar, f"{W}pPr/{W}numPr/{W}numId"), tingkat(lapis_nomor))


def _turunan(kode: str, unsur: Mapping[str, etree._Element]) -> list[etree._Element]:
    jalur: list[etree._Element] = []
    while kode in unsur and len(jalur) < _MAKS_TURUNAN:
        jalur.append(unsur[kode])
        kode = nilai(unsur[kode], f"{W}basedOn")
    return jalur
