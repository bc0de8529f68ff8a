"""Tables whose columns are aligned by spaces, as text of a terminal or out of a PDF has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .baris import BarisTeks
from .larik import BarisLarik, Larik, SelLarik, gabung_baris, sel_larik
from .tab import berentri

_RUAS = re.compile(r"\S+(?: \S+)*")
_ANGKA = re.compile(r"\W*(?:Rp\.?\s*)?[\d.,]*\d(?:[.,]-)?\s*%?\)?|[-–]")
_RUSUK = re.compile(r"[\s\-=_+]{3,}")
_BANYAK_BARIS = 400
_BANYAK_KOLOM = 40


@dataclass(frozen=True, slots=True)
class _Ruas:
    """A stretch of a line without two spaces in it, and where it stands."""

    teks: str
    awal: int
    akhir: int


def baca_spasi(baris: Sequence[BarisTeks], mulai: int, *, di_daftar: bool) -> tuple[Larik, int] | None:
    """Return the table that begins on this line and the line after it; None for none.

    The fullest lines give the columns, and most of them must hold figures behind their first column.
    """
    if di_daftar or not (_berjeda(baris[mulai]) or _kepala_menjorok(baris, mulai)):
        return None
    isi = _blok(baris, mulai)
    ruas = [_ruas(b.teks) for b in isi]
    kolom = _kolom(ruas)
    if kolom is None or berentri([b for b in isi if not _RUSUK.fullmatch(b.teks)]):
        return None
    larik = Larik(isi[0].letak)
    for satu, bagian in zip(isi, ruas, strict=True):
        if _RUSUK.fullmatch(satu.teks):
            larik.kepala = larik.kepala or len(larik.baris)
            continue
        _tambah(larik, _sel(bagian, kolom, satu), berbadan=_berbadan(larik))
    if larik.kepala == len(larik.baris):
        larik.kepala = 0
    return larik, mulai + len(isi)


def _berjeda(baris: BarisTeks) -> bool:
    return "  " in baris.teks.strip()


def _kepala_menjorok(baris: Sequence[BarisTeks], n: int) -> bool:
    """Tell whether a line far from the left edge stands over a line of columns."""
    return baris[n].teks.startswith("    ") and n + 1 < len(baris) and _berjeda(baris[n + 1])


def _blok(baris: Sequence[BarisTeks], mulai: int) -> list[BarisTeks]:
    """Return the lines up to an empty one or one that is a whole sentence of its own."""
    hasil: list[BarisTeks] = []
    for satu in baris[mulai : mulai + _BANYAK_BARIS]:
        if satu.kosong or "\t" in satu.teks or "|" in satu.teks:
            break
        if not _berjeda(satu) and (len(satu.teks.strip()) > 60 or satu.teks[:1].isupper()):
            break
        hasil.append(satu)
    while hasil and not _berjeda(hasil[-1]) and not hasil[-1].teks.startswith("  "):
        hasil.pop()
    return hasil


def _ruas(teks: str) -> list[_Ruas]:
    if _RUSUK.fullmatch(teks):
        return []
    return [_Ruas(m[0], m.start(), m.end()) for m in _RUAS.finditer(teks)]


def _kolom(ruas: Sequence[Sequence[_Ruas]]) -> list[tuple[int, int]] | None:
    """Return from where to where each column reaches; None when lines do not agree on columns of figures."""
    banyak = max((len(r) for r in ruas), default=0)
    penuh = [r for r in ruas if len(r) == banyak]
    if not 2 <= banyak <= _BANYAK_KOLOM or len(penuh) < 2:
        return None
    kolom = [(min(r[n].awal for r in penuh), max(r[n].akhir for r in penuh)) for n in range(banyak)]
    if any(kiri[1] >= kanan[0] for kiri, kanan in pairwise(kolom)):
        return None
    berangka = [r for r in penuh if any(_ANGKA.fullmatch(s.teks) for s in r[1:])]
    return kolom if len(berangka) * 2 >= len(penuh) else None


def _sel(ruas: Sequence[_Ruas], kolom: Sequence[tuple[int, int]], baris: BarisTeks) -> BarisLarik:
    hasil = [SelLarik()] * len(kolom)
    lebar = [1] * len(kolom)
    for satu in ruas:
        kena = [n for n, (awal, akhir) in enumerate(kolom) if satu.awal < akhir and satu.akhir > awal]
        letak = kena[0] if kena else min(range(len(kolom)), key=lambda n: _jarak(satu, kolom[n]))
        hasil[letak] = hasil[letak].tambah(sel_larik(satu.teks, baris.letak))
        lebar[letak] = max(len(kena), 1)
    return _bentang(hasil, lebar)


def _jarak(ruas: _Ruas, kolom: tuple[int, int]) -> int:
    return max(kolom[0] - ruas.akhir, ruas.awal - kolom[1])


def _bentang(sel: Sequence[SelLarik], lebar: Sequence[int]) -> BarisLarik:
    """Return cells with the spans of those that reach over empty columns."""
    hasil: list[SelLarik] = []
    n = 0
    while n < len(sel):
        rentang = 1
        while rentang < lebar[n] and n + rentang < len(sel) and not sel[n + rentang].potong:
            rentang += 1
        hasil.append(SelLarik(sel[n].potong, rentang))
        n += rentang
    return tuple(hasil)


def _berbadan(larik: Larik) -> bool:
    return any(_ANGKA.fullmatch(s.teks) for b in larik.baris[-1:] for s in b[1:])


def _tambah(larik: Larik, sel: BarisLarik, *, berbadan: bool) -> None:
    """Add a row, or put the rest of wrapped cells under the row it belongs to."""
    berisi = [n for n, s in enumerate(sel) if s.potong]
    atas = larik.baris[-1] if larik.baris else ()
    lanjutan = (
        berbadan
        and bool(berisi)
        and len(sel) == len(atas)
        and all(atas[n].potong and not _ANGKA.fullmatch(sel[n].teks) for n in berisi)
        and (berisi[0] > 0 or sel[0].teks[:1].islower())
        and len(berisi) < len(sel)
    )
    if lanjutan:
        larik.baris[-1] = gabung_baris(atas, sel)
    elif berisi:
        larik.baris.append(sel)
