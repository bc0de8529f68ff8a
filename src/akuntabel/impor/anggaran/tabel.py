"""Where the tables of a grid are: the lines of their headers, and the rows up to the next header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .judul import Judul, baca_judul, kosakata, rapikan
from .kisi import Kisi, Nilai

_TINGGI = 9
_PANJANG_JUDUL = 160
_NOMOR = re.compile(r"\(?\s*(?:[0-9]{1,2}|[a-z])\s*\)?|.*=.*", re.IGNORECASE)
_UANG = re.compile(
    r"\(?(?:rp\.?\s*)?-?(?:[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,][0-9]{1,2})?|0[.,]0+|[0-9]{4,}(?:[.,]\d+)?)\)?|"
    r"rp\.?\s*-?[0-9][0-9.,]*-*|(?:rp\.?)?\s*[-–—]+",
    re.IGNORECASE,
)
_BERKODE = re.compile(r"(?:[0-9]|X)(?:\.(?:[0-9]{1,4}|XX))+\.?(?:\s.*)?")
_LABEL = re.compile(r"^\s*:|:\s*$")


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of a grid: its header by column, the first row of its body and the row behind the last."""

    kisi: Kisi
    judul: tuple[Judul, ...]
    kepala: int
    awal: int
    akhir: int


def cari_tabel(kisi: Kisi, tahun: int | None, *, tanpa_uang: bool = False) -> Iterator[Tabel]:
    """Yield the tables of a grid from the top.

    ``tanpa_uang`` takes a header that names no amount too, and a grid without any header as one table: the
    user says which columns are what.
    """
    kepala = list(_kepala(kisi, tanpa_uang))
    if not kepala and tanpa_uang:
        yield Tabel(kisi, (Judul(()),) * kisi.lebar, 0, 0, len(kisi.baris))
    batas = [*(k for k, _ in kepala), len(kisi.baris)][1:]
    for (mulai, awal), akhir in zip(kepala, batas, strict=True):
        garis = _garis(kisi, mulai, awal)
        judul = tuple(baca_judul(g, tahun) for g in garis)
        yield Tabel(kisi, judul, mulai, awal, akhir)


def _kepala(kisi: Kisi, tanpa_uang: bool) -> Iterator[tuple[int, int]]:
    """Yield where a header begins and where the rows below it begin."""
    nomor = 0
    while nomor < len(kisi.baris):
        awal = _akhir_kepala(kisi, nomor) if _bisa_kepala(kisi.baris[nomor]) else 0
        if awal and _cukup(_garis(kisi, nomor, awal), tanpa_uang):
            yield nomor, awal
            nomor = awal
        else:
            nomor += 1


def _bisa_kepala(baris: Sequence[Nilai]) -> bool:
    """Tell whether a header may begin with a row: two texts or more, short, without amounts and labels."""
    isi = [n for n in baris if n is not None]
    teks = [n for n in isi if isinstance(n, str)]
    if len(set(teks)) < 2 or len(teks) < len(isi) or _berisi(baris):
        return False
    if any(_LABEL.search(t) for t in teks) or sum(t.isdecimal() for t in teks) > 1:
        return False
    return any(kosakata(t) for t in teks if len(t) <= _PANJANG_JUDUL)


def _akhir_kepala(kisi: Kisi, mulai: int) -> int:
    """Return the first row of the body below a header."""
    nomor = mulai + 1
    while nomor < min(mulai + _TINGGI, len(kisi.baris)) and _masih_kepala(kisi.baris[nomor]):
        nomor += 1
    return nomor


def _masih_kepala(baris: Sequence[Nilai]) -> bool:
    isi = [n for n in baris if n is not None]
    if len(isi) < 2 or _berisi(baris):
        return bool(isi) and bernomor(baris)
    if bernomor(baris):
        return True
    teks = [n for n in isi if isinstance(n, str) and len(n) <= _PANJANG_JUDUL]
    return sum(kosakata(t) or bool(re.fullmatch(r"[ivx]+", rapikan(t))) for t in teks) * 2 >= len(isi)


def bernomor(baris: Sequence[Nilai]) -> bool:
    """Tell whether a row numbers the columns: 1, 2, 3, or a, b, c = b / a."""
    isi = [n for n in baris if n is not None]
    teks = [format(n, "f") if isinstance(n, Decimal) else str(n) for n in isi]
    if len(teks) < 3 or not all(_NOMOR.fullmatch(t) for t in teks):
        return False
    angka = [int(t.strip("() ")) for t in teks if t.strip("() ").isdecimal()]
    return angka == sorted(set(angka)) and (len(angka) != len(teks) or angka[-1] <= 60)


def _berisi(baris: Sequence[Nilai]) -> bool:
    """Tell whether a row belongs to a body: it holds an amount, a date or a code with dots."""
    for n in baris:
        if isinstance(n, date) or (isinstance(n, Decimal) and (abs(n) >= 100 or n != n.to_integral_value())):
            return True
        if isinstance(n, str) and (_UANG.fullmatch(n) or _BERKODE.fullmatch(n)):
            return True
    return False


def _cukup(garis: Sequence[Sequence[str]], tanpa_uang: bool) -> bool:
    """Tell whether these header lines are those of a budget table: a code or name, and an amount."""
    peran = {baca_judul(g).peran for g in garis}
    beruang = tanpa_uang or bool(peran & {"pagu", "perubahan", "realisasi"})
    return bool(peran & {"kode", "nama"}) and beruang


def _garis(kisi: Kisi, mulai: int, awal: int) -> list[list[str]]:
    """Return the lines of the header of each column, merged cells seen from every column they cover."""
    lebar = max((len(b) for b in kisi.baris[mulai : awal + 1]), default=0)
    hasil: list[list[str]] = [[] for _ in range(lebar)]
    for nomor in range(mulai, awal):
        if bernomor(kisi.baris[nomor]):
            continue
        for kolom, teks in enumerate(_garis_penuh(kisi, nomor, lebar, mulai)):
            if teks:
                hasil[kolom].append(teks)
    return hasil


def _garis_penuh(kisi: Kisi, nomor: int, lebar: int, mulai: int) -> list[str]:
    """Return one header line with merged cells filled; without merges a text reaches to the next one."""
    isi = [kisi.sel(nomor, k) for k in range(lebar)]
    teks = [n if isinstance(n, str) and len(n) <= 4 * _PANJANG_JUDUL else "" for n in isi]
    if kisi.gabungan:
        for b0, k0, b1, k1 in kisi.gabungan:
            if mulai <= b0 <= nomor <= b1 and b0 == nomor:
                for k in range(k0 + 1, min(k1 + 1, lebar)):
                    teks[k] = teks[k] or teks[k0]
        return teks
    berjudul = {k for k in range(lebar) for n in range(mulai, nomor) if kisi.sel(n, k) is not None}
    return _lanjutkan(kisi, nomor, teks, berjudul)


def _lanjutkan(kisi: Kisi, nomor: int, teks: list[str], berjudul: set[int]) -> list[str]:
    """Carry a header on over the empty columns to its right that hold something below it.

    It stops at a column of ``berjudul``: that one has a header of its own above.
    """
    hasil = list(teks)
    for k in range(1, len(hasil)):
        if not hasil[k] and hasil[k - 1] and k not in berjudul and _perlu(kisi, nomor, k):
            hasil[k] = hasil[k - 1]
    return hasil


def _perlu(kisi: Kisi, nomor: int, kolom: int) -> bool:
    bawah = [kisi.sel(n, kolom) for n in range(nomor + 1, min(nomor + 12, len(kisi.baris)))]
    return any(n is not None for n in bawah)
