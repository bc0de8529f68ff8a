"""List numbers as they are printed: "1.", "a)", "3.1.2", counted while the document is walked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from akuntabel.bilangan import romawi
from akuntabel.impor.docx_paket import W, nilai, tingkat, urai_xml

_TEMPAT = re.compile(r"%([1-9])")
_MAKS = 3_999


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One level of a list: kind of digits, pattern ("%1.%2."), first number."""

    bentuk: str
    pola: str
    awal: int


@dataclass(slots=True)
class Penomor:
    """Counts every list of a document."""

    tingkat: Mapping[tuple[str, int], Tingkat]
    induk: Mapping[str, str]
    _hitung: dict[str, dict[int, int]] = field(default_factory=dict)

    def maju(self, nomor: str, lapis: int) -> str:
        """Return the number of the next item of a list, empty for bullets and unknown lists."""
        susunan = self.tingkat.get((nomor, lapis))
        if susunan is None:
            return ""
        hitung = self._hitung.setdefault(self.induk.get(nomor, nomor), {})
        hitung[lapis] = hitung.get(lapis, susunan.awal - 1) + 1
        for dalam in [n for n in hitung if n > lapis]:
            del hitung[dalam]
        if susunan.bentuk in ("bullet", "none"):
            return ""
        return _TEMPAT.sub(lambda c: self._satu(nomor, int(c[1]) - 1, hitung), susunan.pola)

    def _satu(self, nomor: str, lapis: int, hitung: Mapping[int, int]) -> str:
        susunan = self.tingkat.get((nomor, lapis))
        if susunan is None:
            return ""
        return _angka(hitung.get(lapis, susunan.awal), susunan.bentuk)


def _angka(n: int, bentuk: str) -> str:
    if bentuk in ("upperRoman", "lowerRoman") and 0 < n <= _MAKS:
        return romawi(n) if bentuk == "upperRoman" else romawi(n).lower()
    if bentuk in ("upperLetter", "lowerLetter") and n > 0:
        huruf = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 % 5 + 1)
        return huruf.upper() if bentuk == "upperLetter" else huruf
    return f"{n:02d}" if bentuk == "decimalZero" else str(n)


def baca_penomor(bagian: Mapping[str, bytes]) -> Penomor:
    """Return the counter of the lists of a document."""
    isi = bagian.get("word/numbering.xml")
    if isi is None:
        return Penomor({}, {})
    akar = urai_xml(isi)
    abstrak = {a.get(f"{W}abstractNumId", ""): _lapis(a) for a in akar.iter(f"{W}abstractNum")}
    gaya = {nilai(a, f"{W}styleLink"): a.get(f"{W}abstractNumId", "") for a in akar.iter(f"{W}abstractNum")}
    for satu in akar.iter(f"{W}abstractNum"):
        if sambungan := nilai(satu, f"{W}numStyleLink"):
            abstrak[satu.get(f"{W}abstractNumId", "")] = abstrak.get(gaya.get(sambungan, ""), {})
    semua: dict[tuple[str, int], Tingkat] = {}
    induk: dict[str, str] = {}
    for satu in akar.iter(f"{W}num"):
        nomor = satu.get(f"{W}numId", "")
        ganti = list(satu.iterchildren(f"{W}lvlOverride"))
        dasar = nilai(satu, f"{W}abstractNumId")
        induk[nomor] = nomor if ganti else f"abstrak {dasar}"
        semua |= {(nomor, n): t for n, t in _ditimpa(abstrak.get(dasar, {}), ganti).items()}
    return Penomor(semua, induk)


def _ditimpa(lapis: Mapping[int, Tingkat], ganti: list[etree._Element]) -> dict[int, Tingkat]:
    """Return the levels with what one list changes: a level of its own, another first number."""
    hasil = dict(lapis)
    for satu in ganti:
        hasil |= _lapis(satu)
        nomor = tingkat(satu.get(f"{W}ilvl", ""))
        awal = nilai(satu, f"{W}startOverride")
        if awal and nomor in hasil:
            hasil[nomor] = replace(hasil[nomor], awal=_awal(awal))
    return hasil


def _lapis(abstrak: etree._Element) -> dict[int, Tingkat]:
    return {
        tingkat(t.get(f"{W}ilvl", "")): Tingkat(
            nilai(t, f"{W}numFmt") or "decimal", nilai(t, f"{W}lvlText"), _awal(nilai(t, f"{W}start"))
        )
        for t in abstrak.iter(f"{W}lvl")
    }


def _awal(teks: str) -> int:
    return int(teks) if teks.isdecimal() and len(teks) < 6 else 1
