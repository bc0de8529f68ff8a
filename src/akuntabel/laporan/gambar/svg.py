"""Drawn charts of boxes and connectors: SVG text in whole px."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from .bungkus import lebar_teks
from .warna import HURUF, JARAK_BARIS, PUTIH, REDUP, TINTA

BANTALAN = 4
"""Space between the edge of a box and its text in px."""

_KELUARGA = "Liberation Sans, Arial, sans-serif"
_DASAR = 9
_UKURAN = re.compile(r'^<svg\b[^>]*\bviewBox="0 0 (\d+) (\d+)"')
_KENDALI = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Titik = tuple[int, int]


class BaganTidakSah(ValueError):
    """Boxes that make no tree: none at all, a code used twice, a circle."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One line of text in a box, set in by ``inden`` px."""

    teks: str
    tebal: bool = False
    warna: str = TINTA
    inden: int = 0


@dataclass(frozen=True, slots=True)
class Corak:
    """Fill and outline of a box."""

    isi: str = PUTIH
    tepi: str = REDUP
    tebal: int = 1


@dataclass(frozen=True, slots=True)
class Petak:
    """A box in its place."""

    x: int
    y: int
    lebar: int
    tinggi: int

    @property
    def tengah(self) -> int:
        """Return x of the vertical middle line."""
        return self.x + self.lebar // 2

    @property
    def pusar(self) -> int:
        """Return y of the horizontal middle line."""
        return self.y + self.tinggi // 2

    @property
    def kanan(self) -> int:
        """Return x of the right edge."""
        return self.x + self.lebar

    @property
    def bawah(self) -> int:
        """Return y of the lower edge."""
        return self.y + self.tinggi


def tinggi_kotak(jumlah_baris: int) -> int:
    """Return the height of a box for a number of lines, in px."""
    return jumlah_baris * JARAK_BARIS + 2 * BANTALAN


def gambar_kotak(
    petak: Petak,
    tulisan: Sequence[Tulisan],
    corak: Corak,
    *,
    tengah: bool = False,
    bulat: int = 0,
    pas: bool = False,
) -> str:
    """Return a box with its lines: from the upper left, or in the middle.

    ``bulat`` rounds its corners; with ``pas`` every line keeps its width in whatever font shows it.
    """
    awal = (petak.tinggi - len(tulisan) * JARAK_BARIS) // 2 if tengah else BANTALAN
    x = petak.tengah if tengah else petak.x + BANTALAN
    baris = "".join(
        _teks(satu, x, petak.y + awal + _DASAR + n * JARAK_BARIS, tengah=tengah, pas=pas)
        for n, satu in enumerate(tulisan)
    )
    sudut = f'rx="{bulat}" ' if bulat else ""
    return (
        f'<g><rect x="{petak.x}" y="{petak.y}" width="{petak.lebar}" height="{petak.tinggi}" {sudut}'
        f'fill="{corak.isi}" stroke="{corak.tepi}" stroke-width="{corak.tebal}"/>{baris}</g>'
    )


def gambar_garis(*titik: Titik) -> str:
    """Return a connector through points."""
    jalan = " ".join(f"{x},{y}" for x, y in titik)
    return f'<polyline points="{jalan}" fill="none" stroke="{REDUP}" stroke-width="1"/>'


def susun_svg(lebar: int, tinggi: int, isi: Iterable[str]) -> str:
    """Return the whole drawing."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar}" height="{tinggi}" '
        f'viewBox="0 0 {lebar} {tinggi}" font-family="{_KELUARGA}" font-size="{HURUF}">'
        f'<rect width="{lebar}" height="{tinggi}" fill="{PUTIH}"/>{"".join(isi)}</svg>'
    )


def ukuran_bagan(svg: str) -> tuple[int, int]:
    """Return width and height of a drawing in px.

    Raises:
        BaganTidakSah: If it was not drawn here.
    """
    cocok = _UKURAN.match(svg)
    if cocok is None:
        raise BaganTidakSah("Bagan tidak menyebut ukurannya.")
    return int(cocok[1]), int(cocok[2])


def _teks(satu: Tulisan, x: int, y: int, *, tengah: bool, pas: bool) -> str:
    jangkar = ' text-anchor="middle"' if tengah else ""
    tebal = ' font-weight="bold"' if satu.tebal else ""
    panjang = lebar_teks(satu.teks, HURUF, tebal=satu.tebal) if pas else 0
    rentang = f' textLength="{panjang}" lengthAdjust="spacingAndGlyphs"' if panjang else ""
    isi = escape(_KENDALI.sub("", satu.teks))
    return f'<text x="{x + satu.inden}" y="{y}"{jangkar}{tebal}{rentang} fill="{satu.warna}">{isi}</text>'
