"""Outlines: contents without page numbers and "sistematika penulisan", which look like headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bilangan import parse_romawi
from akuntabel.naskah import Bab, Lampiran, Paragraf, teks_sebaris

from .daftar_isi import baca_butir, mulai_daftar
from .judul import judul_paragraf, pecah_nomor
from .larik import Butir

_NOMOR_BAB = re.compile(r"BAB\s+([IVXLC]+|[0-9]{1,2})", re.IGNORECASE)
_BAB_TERSEDIKIT = 2
_BARIS_TERSEDIKIT = 4
_SAMBUNGAN = 60


@dataclass(frozen=True, slots=True)
class _Baris:
    """One line that can belong to an outline: its place in the flat document and the chapter it opens."""

    letak: int
    bab: int | None


def kerangka(butir: Sequence[Butir]) -> frozenset[int]:
    """Return which blocks are lines of an outline, not headings.

    An outline names at least two chapters with nothing but headings between them, and a chapter it names
    comes again elsewhere.
    """
    hasil: set[int] = set()
    deret = [d for kelompok in _berderet(butir) for d in _potong(kelompok)]
    semua = [b.bab for d in deret for b in d if b.bab is not None]
    for satu in deret:
        bab = [b.bab for b in satu if b.bab is not None]
        if len(bab) < _BAB_TERSEDIKIT or len(satu) < _BARIS_TERSEDIKIT:
            continue
        if any(semua.count(n) > bab.count(n) for n in bab):
            awal = next(n for n, b in enumerate(satu) if b.bab is not None)
            hasil |= {b.letak for b in satu[awal:]}
    return frozenset(hasil)


def _berderet(butir: Sequence[Butir]) -> Iterator[list[_Baris]]:
    """Yield runs of headings and entries with at most a short line in between."""
    deret: list[_Baris] = []
    sela = False
    for letak, satu in enumerate(butir):
        teks = _teks(satu)
        if _serupa_judul(satu, teks):
            deret.append(_Baris(letak, _bab(teks)))
            sela = False
        elif deret and not sela and 0 < len(teks) <= _SAMBUNGAN and teks[-1] not in ".;:":
            sela = True
        else:
            yield deret
            deret, sela = [], False
    yield deret


def _potong(deret: Sequence[_Baris]) -> Iterator[Sequence[_Baris]]:
    """Cut a run where the chapters begin anew: there the body follows its contents."""
    awal, terakhir = 0, 0
    for n, baris in enumerate(deret):
        if baris.bab is None:
            continue
        if baris.bab <= terakhir:
            yield deret[awal:n]
            awal = n
        terakhir = baris.bab
    yield deret[awal:]


def _teks(satu: Butir) -> str:
    if isinstance(satu.blok, Bab | Lampiran):
        nomor = satu.blok.nomor
        return " ".join(f"{nomor} {teks_sebaris(satu.blok.judul)}".split())
    return teks_sebaris(satu.blok.isi).strip() if isinstance(satu.blok, Paragraf) else ""


def _serupa_judul(satu: Butir, teks: str) -> bool:
    if mulai_daftar(teks) is not None:
        return False
    if isinstance(satu.blok, Bab | Lampiran):
        return True
    if not isinstance(satu.blok, Paragraf) or not teks:
        return False
    return judul_paragraf(satu.blok, teks) is not None or _butir_isi(satu.blok, teks)


def _butir_isi(paragraf: Paragraf, teks: str) -> bool:
    butir = baca_butir(teks, paragraf.letak, None)
    if butir is not None:
        return False
    return "\t" in teks and bool(pecah_nomor(teks)[0])


def _bab(teks: str) -> int | None:
    cocok = _NOMOR_BAB.match(teks)
    if cocok is None:
        return None
    return int(cocok[1]) if cocok[1].isdigit() else parse_romawi(cocok[1])
