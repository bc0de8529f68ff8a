"""Places of findings in the document: which of them can be shown, under which id, with what marked there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.naskah import Bab, Gambar, Naskah, Paragraf, Tabel, Tulisan, sebaris_blok, telusuri
from akuntabel.sumber import Sumber

Kunci = tuple[str, str, int, int, int]
"""Kind of place, sheet, and three numbers: table, row and column, or page and line."""


@dataclass(slots=True)
class Tanda:
    """What is marked at one place: findings (from 1), the strings they speak of, numerals that hold."""

    id: str
    temuan: list[int] = field(default_factory=list)
    teks: dict[str, list[int]] = field(default_factory=dict)
    cocok: set[str] = field(default_factory=set)


def kunci_tempat(s: Sumber) -> Iterator[Kunci]:
    """Yield the names of a place from the narrowest to the widest: cell, row, table, line, page."""
    if s.tabel is not None:
        if s.baris_tabel is not None and s.kolom is not None:
            yield "sel", "", s.tabel, s.baris_tabel, s.kolom
        if s.baris_tabel is not None:
            yield "baris", "", s.tabel, s.baris_tabel, 0
        yield "tabel", "", s.tabel, 0, 0
    if s.baris is not None:
        yield kunci_garis(s)
    if s.halaman is not None:
        yield "halaman", "", s.halaman, 0, 0


class BukuTempat:
    """Every place of a review that the document shows."""

    def __init__(self, naskah: Naskah, hasil: HasilReviu) -> None:
        """Find the places of all findings and of all numerals that hold."""
        self._ada = frozenset(_kunci_naskah(naskah))
        self._tanda: dict[Kunci, Tanda] = {}
        self.umum: list[int] = []
        for nomor, temuan in enumerate(hasil.temuan, 1):
            self._catat(nomor, temuan.lokasi, temuan.tertulis)
            for lain in (s for s in temuan.lokasi_lain if not s.luar):
                self._catat(nomor, lain, temuan.tertulis)
        for terpenuhi in hasil.memenuhi:
            for angka in terpenuhi.angka:
                if kunci := self._kunci(angka.letak):
                    self._di(kunci).cocok.add(angka.teks)

    def tanda(self, kunci: Kunci) -> Tanda | None:
        """Return what is marked at a place, None for nothing."""
        return self._tanda.get(kunci)

    def id_tempat(self, s: Sumber) -> str:
        """Return the id of the place where a finding is shown, empty where the document does not show it."""
        kunci = self._kunci(s)
        return self._tanda[kunci].id if kunci in self._tanda else ""

    def _catat(self, nomor: int, s: Sumber, tertulis: str) -> None:
        kunci = self._kunci(s)
        if kunci is None:
            if nomor not in self.umum:
                self.umum.append(nomor)
            return
        tanda = self._di(kunci)
        if nomor not in tanda.temuan:
            tanda.temuan.append(nomor)
        if tertulis.strip():
            tanda.teks.setdefault(tertulis.strip(), []).append(nomor)

    def _kunci(self, s: Sumber) -> Kunci | None:
        return next((k for k in kunci_tempat(s) if k in self._ada), None)

    def _di(self, kunci: Kunci) -> Tanda:
        if kunci not in self._tanda:
            self._tanda[kunci] = Tanda(f"p{len(self._tanda) + 1}")
        return self._tanda[kunci]


def _kunci_naskah(naskah: Naskah) -> Iterator[Kunci]:
    """Yield the name of every place that the document shows."""
    for blok in telusuri(naskah):
        if isinstance(blok, Tabel):
            yield from _kunci_tabel(blok)
            continue
        if isinstance(blok, Bab | Gambar | Paragraf) and blok.letak.halaman is not None:
            yield "halaman", "", blok.letak.halaman, 0, 0
        for s in sebaris_blok(blok):
            if isinstance(s, Tulisan) and s.letak.baris is not None:
                yield kunci_garis(s.letak)


def _kunci_tabel(tabel: Tabel) -> Iterator[Kunci]:
    for baris in (*tabel.kepala, *tabel.badan):
        for sel in baris.sel:
            letak = sel.letak
            if letak.tabel is not None:
                yield from (k for k in kunci_tempat(letak) if k[0] in ("sel", "baris", "tabel"))
            if letak.halaman is not None:
                yield "halaman", "", letak.halaman, 0, 0


def kunci_garis(s: Sumber) -> Kunci:
    """Return the name of a printed line."""
    return "garis", s.lembar, s.halaman or 0, s.baris or 0, 0
