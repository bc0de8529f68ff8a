"""Lines outside tables as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .baris import BarisTeks
from .tulisan import teks_baris

_BUTIR = re.compile(
    r"(?:[•▪➢✓❖○●■◦o*-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])(?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s"
)
_LABEL = re.compile(r"(?:tabel|gambar|grafik|diagram|bagan|bab|lampiran)\s+[\dIVXLC.\-]+[.:]?", re.IGNORECASE)
_BERNOMOR = re.compile(f"(?:{_BUTIR.pattern})|(?:{_LABEL.pattern})", re.IGNORECASE)
_HALAMAN = re.compile(r"\t(?:\d{1,4}|[ivxl]{1,7}|[IVX]{1,4}-\d{1,3})$", re.IGNORECASE)
_MELESET = 3.0
_JARAK = 1.45
_TERJAUH = 2.6
_PENDEK = 0.12


Tepi = tuple[float, float]
"""Left and right margin."""


def susun_paragraf(baris: Iterable[BarisTeks]) -> Iterator[tuple[BarisTeks, ...]]:
    """Yield the lines of each paragraph."""
    semua = list(baris)
    if not semua:
        return
    tepi = _tepi(semua)
    kumpul: list[BarisTeks] = []
    for satu in semua:
        if kumpul and _putus(kumpul, satu, tepi):
            yield tuple(kumpul)
            kumpul = []
        kumpul.append(satu)
    yield tuple(kumpul)


def _tepi(baris: list[BarisTeks]) -> Tepi:
    kiri = sorted(b.persegi[0] for b in baris)
    kanan = sorted(b.persegi[2] for b in baris)
    return kiri[len(kiri) // 10], kanan[min(len(kanan) - 1, int(len(kanan) * 0.9))]


def _putus(kumpul: list[BarisTeks], satu: BarisTeks, tepi: Tepi) -> bool:
    """Whether a line begins a paragraph."""
    lalu = kumpul[-1]
    ukuran = max(lalu.ukuran, satu.ukuran)
    if abs(lalu.ukuran - satu.ukuran) > 0.12 * ukuran or satu.dasar <= lalu.dasar:
        return True
    jarak = satu.dasar - lalu.dasar
    if jarak > _TERJAUH * ukuran or _jarak_melebar(kumpul, jarak):
        return True
    menurut_tanda = _putus_tanda(kumpul, satu, tepi)
    return _berbeda(kumpul, satu, tepi) if menurut_tanda is None else menurut_tanda


def _putus_tanda(kumpul: list[BarisTeks], satu: BarisTeks, tepi: Tepi) -> bool | None:
    """Whether numbers, labels and page numbers say that a line begins a paragraph; None: they do not say."""
    lalu = kumpul[-1]
    berlabel = _LABEL.match(satu.teks) is not None
    if _LABEL.fullmatch(lalu.teks) and len(kumpul) == 1 and not berlabel:
        return False
    if _entri(lalu):
        return True
    if _entri(satu) and _BERNOMOR.match(kumpul[0].teks) and not _BERNOMOR.match(satu.teks):
        return False
    di_kalimat = tepi[1] - lalu.persegi[2] < satu.kata[0].x1 - satu.kata[0].x0 and lalu.teks[-1] not in ".:;"
    berlabel = berlabel and (not di_kalimat or _di_bawah_judul(kumpul, satu))
    return True if berlabel or _BUTIR.match(satu.teks) else None


def _di_bawah_judul(kumpul: list[BarisTeks], satu: BarisTeks) -> bool:
    """Whether a line with a label follows another caption, or a numbered heading as bold as itself."""
    awal = kumpul[0].teks
    tebal = all(b.tebal for b in (*kumpul, satu))
    return _LABEL.match(awal) is not None or (tebal and _BUTIR.match(awal) is not None)


def _entri(baris: BarisTeks) -> bool:
    """Whether a line ends in the page number of an entry of contents."""
    return _HALAMAN.search(teks_baris(baris.kata, entri=True)) is not None


def _jarak_melebar(kumpul: list[BarisTeks], jarak: float) -> bool:
    if len(kumpul) < 2:
        return False
    return jarak > _JARAK * (kumpul[-1].dasar - kumpul[-2].dasar)


def _berbeda(kumpul: list[BarisTeks], satu: BarisTeks, tepi: Tepi) -> bool:
    lalu = kumpul[-1]
    if lalu.tebal != satu.tebal and len(kumpul) == sum(b.tebal for b in kumpul):
        return True
    if lalu.miring != satu.miring and len(kumpul) == sum(b.miring for b in kumpul):
        return True
    if _tengah(lalu, satu, tepi):
        return False
    sisa, awal = tepi[1] - lalu.persegi[2], satu.kata[0].x1 - satu.kata[0].x0
    if satu.persegi[0] > lalu.persegi[0] + 1.2 * satu.ukuran:
        return len(kumpul) > 1 or sisa > awal + 0.4 * satu.ukuran
    return sisa > awal + satu.ukuran and sisa > _PENDEK * (tepi[1] - lalu.persegi[0])


def _tengah(a: BarisTeks, b: BarisTeks, tepi: Tepi) -> bool:
    """Whether two lines are centred under one another, or both on the page."""
    pusat = [(x.persegi[0] + x.persegi[2]) / 2 for x in (a, b)]
    if abs(pusat[0] - pusat[1]) >= _MELESET:
        return False
    if abs(a.persegi[0] - b.persegi[0]) > 2 * _MELESET:
        return True
    di_tengah = abs(sum(pusat) - sum(tepi)) < 6 * _MELESET
    return di_tengah and min(a.persegi[0], b.persegi[0]) > tepi[0] + 5 * _MELESET
