"""Running headers and footers, and the page numbers printed in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from akuntabel.bacaan import BarisBerulang
from akuntabel.sumber import Sumber

from .baris import BarisTeks, susun_baris
from .halaman import Halaman
from .tulisan import teks_baris

_TEPI = 0.12
"""Share of the page height at its top and foot in which running lines stand."""

_ANGKA = re.compile(r"\d+")
_ROMAWI = re.compile(r"(?i)\b[ivxl]+\b")
_NOMOR = re.compile(
    r"(?i)(?:(?:halaman|hal\.?|page)\s*)?[-–—|~\s]*(\d{1,4}|[ivxl]{1,7})[-–—|~.\s]*(?:(?:dari|of|/)\s*\d+)?"
)


def pisahkan_berulang(halaman: Sequence[Halaman]) -> tuple[BarisBerulang, ...]:
    """Take running lines out of pages, set their printed numbers, and return the lines."""
    tepi = {h.nomor: [b for b in susun_baris(h.kata) if _di_tepi(b, h)] for h in halaman}
    kelompok: dict[tuple[str, int], list[tuple[Halaman, BarisTeks]]] = defaultdict(list)
    for h in halaman:
        for baris in tepi[h.nomor]:
            kelompok[_kunci(baris, h)].append((h, baris))
    berulang = [g for g in kelompok.values() if _berulang(g, len(halaman))]
    _lepaskan(berulang)
    _beri_nomor(halaman, berulang)
    return tuple(_satu(g) for g in berulang)


def _di_tepi(baris: BarisTeks, halaman: Halaman) -> bool:
    p = baris.persegi
    return p[3] < _TEPI * halaman.tinggi or p[1] > (1 - _TEPI) * halaman.tinggi


def _kunci(baris: BarisTeks, halaman: Halaman) -> tuple[str, int]:
    teks = teks_baris(baris.kata)
    bentuk = "#" if _NOMOR.fullmatch(teks) else _ANGKA.sub("#", teks).casefold()
    return bentuk, round(baris.dasar / halaman.tinggi * 40)


def _berulang(kelompok: list[tuple[Halaman, BarisTeks]], cacah: int) -> bool:
    """Whether lines of one shape at one height are running: on many pages, with few pages between."""
    nomor = sorted({h.nomor for h, _ in kelompok})
    if len(nomor) < (2 if cacah < 5 else 3):
        return False
    return len(nomor) >= 0.3 * cacah or len(nomor) * 2.5 >= nomor[-1] - nomor[0] + 1


def _lepaskan(berulang: Iterable[list[tuple[Halaman, BarisTeks]]]) -> None:
    buang: dict[int, set[int]] = defaultdict(set)
    semua: dict[int, Halaman] = {}
    for kelompok in berulang:
        for h, baris in kelompok:
            semua[h.nomor] = h
            buang[h.nomor].update(map(id, baris.kata))
    for nomor, h in semua.items():
        h.kata = [k for k in h.kata if id(k) not in buang[nomor]]


def _satu(kelompok: list[tuple[Halaman, BarisTeks]]) -> BarisBerulang:
    return BarisBerulang(
        teks_baris(kelompok[0][1].kata),
        tuple(Sumber(halaman=h.nomor, halaman_cetak=h.cetak, kotak=h.kotak(b.persegi)) for h, b in kelompok),
    )


def _beri_nomor(halaman: Sequence[Halaman], berulang: list[list[tuple[Halaman, BarisTeks]]]) -> None:
    """Set the printed page numbers: the numeral that grows by one from page to page."""
    for kelompok in berulang:
        per_halaman = {h.nomor: (h, teks_baris(b.kata)) for h, b in kelompok}
        for nomor, (h, teks) in per_halaman.items():
            if h.cetak:
                continue
            calon = _calon(teks)
            tetangga = [per_halaman[n][1] for n in (nomor - 1, nomor + 1) if n in per_halaman]
            h.cetak = _cocok(calon, nomor, per_halaman) if tetangga else (calon[0] if len(calon) == 1 else "")


def _calon(teks: str) -> list[str]:
    """Return what may be a page number in a line, the last numeral first; glued digits split from a year."""
    utuh = _NOMOR.fullmatch(teks)
    if utuh:
        return [utuh.group(1)]
    hasil: list[str] = []
    for angka in reversed(_ANGKA.findall(teks)):
        if len(angka) > 4:
            hasil += [angka[4:], angka[:-4]]
        hasil.append(angka)
    return [*hasil, *reversed(_ROMAWI.findall(teks))]


def _cocok(calon: list[str], nomor: int, per_halaman: dict[int, tuple[Halaman, str]]) -> str:
    for satu in calon:
        nilai = nilai_nomor(satu)
        for lain in (nomor - 1, nomor + 1):
            if lain in per_halaman and nilai is not None:
                seharusnya = nilai + lain - nomor
                if any(nilai_nomor(c) == seharusnya for c in _calon(per_halaman[lain][1])):
                    return satu
    return ""


def nilai_nomor(teks: str) -> int | None:
    """Return the value of a page number, Roman ones too."""
    if teks.isdecimal():
        return int(teks)
    nilai = {"i": 1, "v": 5, "x": 10, "l": 50}
    angka = [nilai[h] for h in teks.casefold() if h in nilai]
    if not angka or len(angka) != len(teks):
        return None
    return sum(-a if a < b else a for a, b in zip(angka, [*angka[1:], 0], strict=True))
