"""Which pieces stand on turned pages: wide tables, what leads to them, short text between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from akuntabel.naskah import Bab, Blok, Celah, Daftar, Narasi, Paragraf, Sel, Tulisan

from .lebar import tinggi_sel
from .tema import Tema

_JUDUL = 1100
_JARAK_CELAH = 800
_SELA = 40


def tinggi_tulisan(blok: Blok, tema: Tema) -> int | None:
    """Return the height of text on a turned page in 1/100 mm, None for what is more than text."""
    match blok:
        case Bab() if blok.tingkat > 1:
            return _JUDUL
        case Paragraf():
            tinggi = tinggi_sel(Sel(blok.isi), tema.lebar_teks(True), tema, tema.ukuran)
            return int(tinggi * tema.spasi)
        case Celah():
            return _JARAK_CELAH + tinggi_sel(
                Sel((Tulisan(blok.pesan),)), tema.lebar_teks(True), tema, tema.ukuran
            )
        case Daftar():
            return _jumlah([b for butir in blok.butir for b in butir], tema)
        case Narasi():
            return _jumlah(blok.isi, tema)
        case _:
            return None


def _jumlah(isi: Sequence[Blok], tema: Tema) -> int | None:
    tinggi = [tinggi_tulisan(b, tema) for b in isi]
    return None if None in tinggi else sum(t for t in tinggi if t is not None)


def satukan(lanskap: Sequence[bool], tinggi: Sequence[int | None], tema: Tema) -> list[bool]:
    """Return which pieces are turned once short text between turned ones joins them.

    ``tinggi`` is that of each piece (see ``tinggi_tulisan``). Text up to 40 per cent of a turned page
    stays with the tables around it: a page of its own would be almost empty.
    """
    hasil = list(lanskap)
    batas = tema.tinggi_teks(True) * _SELA // 100
    for kiri, kanan in pairwise(i for i, turun in enumerate(lanskap) if turun):
        antara = tinggi[kiri + 1 : kanan]
        if antara and None not in antara and sum(t for t in antara if t is not None) <= batas:
            hasil[kiri + 1 : kanan] = [True] * len(antara)
    return hasil
