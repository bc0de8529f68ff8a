"""Text of one block while a page is walked: white space as a browser shows it, raised marks kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from akuntabel.naskah import Tulisan
from akuntabel.sumber import Sumber

_SPASI = re.compile(r"[ \t\r\n\f\v\u00a0\u2007\u202f]+")
_TAK_TERLIHAT = re.compile("[\u00ad\u200b\u2060\ufeff]")
_TEPI_BARIS = re.compile(r" ?\n ?")
_DALAM = 40


@dataclass(slots=True)
class Untai:
    """Pieces of text with their look, and the line of the source in which the first stands."""

    potong: list[tuple[str, bool, bool]] = field(default_factory=list)
    baris: int | None = None

    def tambah(self, teks: str | None, baris: int | None, *, tebal: bool = False, atas: bool = False) -> None:
        """Take text of the source in."""
        if teks:
            self._simpan(_SPASI.sub(" ", _TAK_TERLIHAT.sub("", teks)), baris, tebal, atas)

    def pisah(self, tanda: str, baris: int | None) -> None:
        """Take a line break or a tab in."""
        self._simpan(tanda, baris, True, False)

    def _simpan(self, teks: str, baris: int | None, tebal: bool, atas: bool) -> None:
        if teks.strip() and self.baris is None:
            self.baris = baris
        self.potong.append((teks, tebal, atas))

    def ambil(self) -> list[list[Tulisan]]:
        """Return the lines so far and begin anew; empty ones are left out."""
        letak = Sumber(baris=self.baris)
        tebal = all(t for teks, t, _ in self.potong if teks.strip())
        baris: list[list[Tulisan]] = [[]]
        for teks, atas in _rapikan(self.potong):
            for nomor, satu in enumerate(teks.split("\n")):
                if nomor:
                    baris.append([])
                if satu:
                    baris[-1].append(Tulisan(satu, tebal, atas=atas, letak=letak))
        self.potong, self.baris = [], None
        return [b for b in map(_tanpa_tepi, baris) if b]


def _rapikan(potong: list[tuple[str, bool, bool]]) -> list[tuple[str, bool]]:
    """Return neighbours of one height as one, with single spaces."""
    satu: list[tuple[list[str], bool]] = []
    for teks, _, atas in potong:
        if satu and satu[-1][1] == atas:
            satu[-1][0].append(teks)
        else:
            satu.append(([teks], atas))
    hasil = []
    ekor = " "
    for bagian, atas in satu:
        teks = _TEPI_BARIS.sub("\n", re.sub(" {2,}", " ", "".join(bagian)))
        teks = teks.lstrip(" ") if ekor in (" ", "\n") else teks
        ekor = teks[-1:] or ekor
        hasil.append((teks, atas))
    return hasil


def _tanpa_tepi(baris: list[Tulisan]) -> list[Tulisan]:
    """Return a line without white space at its ends, empty when nothing else is there."""
    if not any(t.teks.strip() for t in baris):
        return []
    while not baris[0].teks.strip():
        baris = baris[1:]
    while not baris[-1].teks.strip():
        baris = baris[:-1]
    teks = [t.teks for t in baris]
    teks[0] = teks[0].lstrip()
    teks[-1] = teks[-1].rstrip()
    return [Tulisan(t, b.tebal, atas=b.atas, letak=b.letak) for t, b in zip(teks, baris, strict=True)]


def baris_sumber(unsur: etree._Element) -> int | None:
    """Return the line of the source an element stands in."""
    return cast("int | None", unsur.sourceline)


def rumus(unsur: etree._Element) -> str:
    """Return a formula on one line: its own plain wording, else its parts with strokes for fractions."""
    alternatif = unsur.get("alttext", "")
    return alternatif if alternatif and "\\" not in alternatif else _rumus(unsur, 0)


def _rumus(unsur: etree._Element, dalam: int) -> str:
    if dalam > _DALAM or str(unsur.tag).startswith("annotation"):
        return ""
    anak = [_rumus(a, dalam + 1) + (a.tail or "") for a in unsur]
    if unsur.tag == "mfrac" and len(anak) == 2:
        return f"({anak[0].strip()} / {anak[1].strip()})"
    if unsur.tag == "mo":
        return f" {(unsur.text or '').strip()} "
    return (unsur.text or "") + "".join(anak)
