"""Headings that the text itself marks: number signs, underlines, lines "BAB I"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.naskah import Bab

from .baris import BarisTeks
from .larik import tulisan
from .tanda import tanpa_tanda

_PAGAR = re.compile(r" {0,3}(#{1,6})\s+(\S.*)$")
_BAB = re.compile(r"\s*\*{0,2}BAB\s+(?:[IVXL]{1,6}|\d{1,2})\s*[.:]?(?:\s+(\S[^\t]*))?$")
_GARIS_BAWAH = re.compile(r"\s{0,3}={3,}\s*$")
_DAFTAR = re.compile(r"\W*DAFTAR\s+(?:ISI|TABEL|GAMBAR|GRAFIK|DIAGRAM|LAMPIRAN)\W*", re.IGNORECASE)
_TITIK = re.compile(r"\.{3,}|…")
_PANJANG = 160


def judul_daftar(teks: str) -> bool:
    """Tell whether a line is the heading of a contents list."""
    return bool(_DAFTAR.fullmatch(teks))


def awal_judul(teks: str) -> bool:
    """Tell whether a line is a heading of its own."""
    return bool(_PAGAR.match(teks)) or bool(_BAB.match(teks))


def baca_judul(baris: Sequence[BarisTeks], n: int, *, di_daftar: bool) -> tuple[Bab, int] | None:
    """Return the heading on this line, without content, and the line after it."""
    pagar = _PAGAR.match(baris[n].teks)
    if pagar:
        teks = pagar[2].rstrip()
        tanpa = teks.rstrip("#")
        return _bab(baris[n], len(pagar[1]), [tanpa if tanpa.endswith(" ") else teks]), n + 1
    if n + 1 < len(baris) and _GARIS_BAWAH.fullmatch(baris[n + 1].teks):
        return _bab(baris[n], 1, [baris[n].teks]), n + 2
    return _judul_bab(baris, n, di_daftar=di_daftar)


def _judul_bab(baris: Sequence[BarisTeks], n: int, *, di_daftar: bool) -> tuple[Bab, int] | None:
    cocok = _BAB.fullmatch(baris[n].teks)
    if cocok is None or _TITIK.search(baris[n].teks):
        return None
    sisa = (cocok[1] or "").strip("*_ ")
    if sisa:
        kapital = sisa == sisa.upper() and len(sisa) <= _PANJANG
        return (_bab(baris[n], 1, [baris[n].teks]), n + 1) if kapital and not di_daftar else None
    m = n + 1
    while m < len(baris) and baris[m].kosong and m <= n + 2:
        m += 1
    if m >= len(baris) or not _bisa_judul(baris[m].teks):
        return _bab(baris[n], 1, [baris[n].teks]), n + 1
    return _bab(baris[n], 1, [baris[n].teks, baris[m].teks], baris[m]), m + 1


def _bisa_judul(teks: str) -> bool:
    isi = tanpa_tanda(teks)
    return (
        bool(isi)
        and len(isi) <= _PANJANG
        and isi == isi.upper()
        and not any(t in isi for t in "\t|")
        and not _BAB.match(isi)
    )


def _bab(baris: BarisTeks, tingkat: int, teks: list[str], kedua: BarisTeks | None = None) -> Bab:
    letak = [baris.letak, (kedua or baris).letak]
    potong = [(t, s) for isi, s in zip(teks, letak, strict=False) if (t := tanpa_tanda(isi))]
    return Bab(f"baris:{baris.letak.baris}", tingkat, tulisan(potong), (), letak=baris.letak)
