"""Tables written in HTML between the lines of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from akuntabel.sumber import Sumber

from .baris import BarisTeks
from .larik import Larik, SelLarik, sel_larik

_AWAL = re.compile(r"<table[\s>]", re.IGNORECASE)
_BATAS = re.compile(r"(?=<table[\s>])|(?<=</table>)", re.IGNORECASE)
_AKHIR = "</table>"
_BANYAK_BARIS = 5_000
_BANYAK_HURUF = 1_000_000
_RENTANG_TERBESAR = 100
_PEMISAH = frozenset({"br", "p", "div", "li", "td", "tr"})


def pisah_tabel(baris: Sequence[BarisTeks]) -> list[BarisTeks]:
    """Return the lines with tables of HTML on lines of their own."""
    return list(_pisah(baris))


def _pisah(baris: Sequence[BarisTeks]) -> Iterator[BarisTeks]:
    for satu in baris:
        if "<" not in satu.teks or "table" not in satu.teks.lower():
            yield satu
            continue
        yield from (replace(satu, teks=t) for t in _BATAS.split(satu.teks) if t.strip())


def akhir_terjauh(baris: Sequence[BarisTeks]) -> int:
    """Return the last line on which a table ends, -1 for none."""
    return max((n for n, b in enumerate(baris) if _AKHIR in b.teks.lower()), default=-1)


def baca_html_sisipan(baris: Sequence[BarisTeks], mulai: int) -> tuple[Larik | None, int]:
    """Return the table that begins on this line, None when it never ends, and the line after it."""
    if not _AWAL.match(baris[mulai].teks.lstrip()):
        return None, mulai
    huruf = 0
    for akhir in range(mulai, min(len(baris), mulai + _BANYAK_BARIS)):
        huruf += len(baris[akhir].teks)
        if huruf > _BANYAK_HURUF:
            break
        if _AKHIR in baris[akhir].teks.lower():
            pengurai = _Pengurai(baris[mulai : akhir + 1])
            larik = pengurai.larik()
            return (larik if larik.baris else None), akhir + 1
    return None, mulai + 1


class _Pengurai(HTMLParser):
    """Collects rows and cells; a table inside a cell is part of its text."""

    def __init__(self, baris: Sequence[BarisTeks]) -> None:
        super().__init__(convert_charrefs=True)
        self._baris = baris
        self._larik = Larik(baris[0].letak)
        self._dalam = 0
        self._isi: list[SelLarik] = []
        self._sel: list[tuple[str, Sumber]] | None = None
        self._rentang = (1, 1)
        self._tertutup: dict[int, tuple[int, int]] = {}
        self._berkepala = False
        self._baris_baru = False

    def larik(self) -> Larik:
        """Read all lines and return the grid."""
        self.feed("\n".join(b.teks for b in self._baris))
        self.close()
        self._tutup_baris()
        if self._larik.kepala == len(self._larik.baris):
            self._larik.kepala = 0
        return self._larik

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._dalam += tag == "table"
        self._baris_baru = self._baris_baru or tag in _PEMISAH
        if self._dalam != 1:
            return
        if tag == "tr":
            self._tutup_baris()
        elif tag in ("td", "th"):
            self._tutup_sel()
            sifat = dict(attrs)
            self._sel = []
            self._rentang = (_bulat(sifat.get("colspan")), _bulat(sifat.get("rowspan")))
        elif tag == "thead":
            self._berkepala = True

    def handle_endtag(self, tag: str) -> None:
        if self._dalam == 1 and tag in ("td", "th"):
            self._tutup_sel()
        elif self._dalam == 1 and tag in ("tr", "thead", "tbody"):
            self._tutup_baris()
            if tag == "thead" and self._berkepala:
                self._larik.kepala = self._larik.kepala or len(self._larik.baris)
        self._dalam -= tag == "table" and self._dalam > 0

    def handle_data(self, data: str) -> None:
        nomor = self.getpos()[0] - 1
        if self._sel is None:
            return
        for n, teks in enumerate(data.split("\n")):
            letak = self._baris[min(nomor + n, len(self._baris) - 1)].letak
            if self._sel and n == 0 and not self._baris_baru:
                self._sel[-1] = (self._sel[-1][0] + teks, self._sel[-1][1])
            else:
                self._sel.append((teks, letak))
        self._baris_baru = False

    def _tutup_sel(self) -> None:
        if self._sel is None:
            return
        self._lewati_tertutup()
        lebar, tinggi = self._rentang
        if tinggi > 1:
            self._tertutup[self._kolom()] = (tinggi, lebar)
        potong = tuple(p for teks, letak in self._sel for p in sel_larik(teks, letak).potong)
        self._isi.append(SelLarik(potong, lebar, tinggi))
        self._sel = None

    def _kolom(self) -> int:
        return sum(s.lebar for s in self._isi)

    def _lewati_tertutup(self) -> None:
        """Put a place holder wherever a cell of a row above reaches down."""
        while (rentang := self._tertutup.get(self._kolom())) is not None and rentang[0] < 0:
            self._isi.append(SelLarik(lebar=rentang[1], tertutup=True))

    def _tutup_baris(self) -> None:
        self._tutup_sel()
        if not self._isi:
            return
        self._lewati_tertutup()
        self._larik.baris.append(tuple(self._isi))
        self._isi = []
        self._tertutup = {k: r for k, (t, w) in self._tertutup.items() if (r := _turun(t, w)) is not None}


def _turun(tinggi: int, lebar: int) -> tuple[int, int] | None:
    """Return a span one row further down: below its own row the height counts negative, up to nothing."""
    sisa = tinggi - 1 if tinggi > 0 else -tinggi - 1
    return (-sisa, lebar) if sisa > 0 else None


def _bulat(teks: str | None) -> int:
    digit = (teks or "").strip()
    return max(1, min(int(digit), _RENTANG_TERBESAR)) if digit.isdecimal() and len(digit) < 9 else 1
