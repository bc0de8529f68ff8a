"""Printed page numbers: the numeral in a running line that grows from page to page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from .halaman import Halaman

_ANGKA = re.compile(r"\d+")
_ROMAWI = re.compile(r"\b[ivxl]{1,7}\b", re.IGNORECASE)
_NOMOR = re.compile(
    r"(?:(?:halaman|hal\.?|page)\s*)?[-–—|~\s]*(?:[IVX]{1,4}\s?-\s?)?(\d{1,4}|[ivxl]{1,7})[-–—|~.\s]*"
    r"(?:(?:dari|of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_NILAI = {"i": 1, "v": 5, "x": 10, "l": 50}


def hanya_nomor(teks: str) -> bool:
    """Whether a line is a page number and nothing else: "12", "- 12 -", "III-3", "Hal. 4 dari 60"."""
    return len(teks) < 24 and _NOMOR.fullmatch(teks) is not None


def beri_nomor(kelompok: Iterable[Sequence[tuple[Halaman, str]]]) -> None:
    """Set the printed numbers of pages from their running lines."""
    for satu in kelompok:
        selisih = Counter(s for h, t in satu for s in {v - h.nomor for _, v in _bernilai(t)})
        for h, teks in satu:
            h.cetak = h.cetak or _nomor(h.nomor, teks, selisih)


def _nomor(nomor: int, teks: str, selisih: Counter[int]) -> str:
    """Return the numeral that stands as far from the number of the page as on most other pages."""
    bernilai = _bernilai(teks)
    if not bernilai:
        return ""
    calon, nilai = max(bernilai, key=lambda cv: selisih[cv[1] - nomor])
    return calon if selisih[nilai - nomor] > 1 else ""


def _bernilai(teks: str) -> list[tuple[str, int]]:
    return [(c, v) for c in _calon(teks) if (v := nilai_nomor(c)) is not None]


def berurutan(teks: Sequence[tuple[int, str]]) -> bool:
    """Whether most lone numerals grow as the pages do."""
    selisih = Counter(v - nomor for nomor, satu in teks for _, v in _bernilai(satu)[:1])
    return max(selisih.values(), default=0) >= max(2, 0.3 * len(teks))


def _calon(teks: str) -> list[str]:
    """Return what may be a page number in a line, the last numeral first; digits glued to a year apart."""
    utuh = _NOMOR.fullmatch(teks)
    if utuh:
        return [utuh.group(1)]
    hasil: list[str] = []
    for angka in reversed(_ANGKA.findall(teks)):
        if len(angka) > 4:
            hasil += [angka[4:], angka[:-4]]
        hasil.append(angka)
    return [*hasil, *reversed(_ROMAWI.findall(teks))]


def nilai_nomor(teks: str) -> int | None:
    """Return the value of a page number, Roman ones too."""
    if teks.isdecimal():
        return int(teks)
    angka = [_NILAI[h] for h in teks.casefold() if h in _NILAI]
    if not angka or len(angka) != len(teks):
        return None
    return sum(-a if a < b else a for a, b in zip(angka, [*angka[1:], 0], strict=True))
