"""Lines outside tables as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .baris import BarisTeks

_BUTIR = re.compile(
    r"(?:[•▪➢✓❖○●■◦o*-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])(?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s"
)
_LABEL = re.compile(r"(?:tabel|gambar|grafik|diagram|bagan|bab|lampiran)\s+[\dIVXLC.\-]+[.:]?", re.IGNORECASE)
_JARAK = 1.45
_PENDEK = 0.12


def susun_paragraf(baris: Iterable[BarisTeks]) -> Iterator[tuple[BarisTeks, ...]]:
    """Yield the lines of each paragraph."""
    semua = list(baris)
    if not semua:
        return
    kanan = _tepi_kanan(semua)
    kumpul: list[BarisTeks] = []
    for satu in semua:
        if kumpul and _putus(kumpul, satu, kanan):
            yield tuple(kumpul)
            kumpul = []
        kumpul.append(satu)
    yield tuple(kumpul)


def _tepi_kanan(baris: list[BarisTeks]) -> float:
    tepi = sorted(b.persegi[2] for b in baris)
    return tepi[min(len(tepi) - 1, int(len(tepi) * 0.9))]


def _putus(kumpul: list[BarisTeks], satu: BarisTeks, kanan: float) -> bool:
    """Whether a line begins a paragraph."""
    lalu = kumpul[-1]
    ukuran = max(lalu.ukuran, satu.ukuran)
    if abs(lalu.ukuran - satu.ukuran) > 0.12 * ukuran or satu.dasar <= lalu.dasar:
        return True
    jarak = satu.dasar - lalu.dasar
    if jarak > 2.6 * ukuran or _jarak_melebar(kumpul, jarak):
        return True
    if _LABEL.fullmatch(lalu.teks) and len(kumpul) == 1:
        return False
    if _BUTIR.match(satu.teks) or _LABEL.match(satu.teks):
        return True
    return _berbeda(kumpul, satu, kanan)


def _jarak_melebar(kumpul: list[BarisTeks], jarak: float) -> bool:
    if len(kumpul) < 2:
        return False
    return jarak > _JARAK * (kumpul[-1].dasar - kumpul[-2].dasar)


def _berbeda(kumpul: list[BarisTeks], satu: BarisTeks, kanan: float) -> bool:
    lalu = kumpul[-1]
    if lalu.tebal != satu.tebal and len(kumpul) == sum(b.tebal for b in kumpul):
        return True
    if satu.persegi[0] > lalu.persegi[0] + 1.2 * satu.ukuran and len(kumpul) > 1 and not _tengah(lalu, satu):
        return True
    awal = satu.kata[0]
    sisa = kanan - lalu.persegi[2]
    if _tengah(lalu, satu):
        return False
    return sisa > (awal.x1 - awal.x0) + satu.ukuran and sisa > _PENDEK * (kanan - lalu.persegi[0])


def _tengah(a: BarisTeks, b: BarisTeks) -> bool:
    """Whether two lines are centred under one another."""
    selisih = abs((a.persegi[0] + a.persegi[2]) - (b.persegi[0] + b.persegi[2])) / 2
    return selisih < 3 and abs(a.persegi[0] - b.persegi[0]) > 6
