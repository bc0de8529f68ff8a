"""The blocks of a document in reading order, flat: headings, text, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akuntabel.impor.penanda import tanpa_penanda
from akuntabel.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Lampiran,
    Paragraf,
    Sebaris,
    Tabel,
    Tulisan,
    anak,
    teks_sebaris,
)


@dataclass(frozen=True, slots=True)
class Butir:
    """One block of the flat sequence; ``butir`` tells that it is an item of a list."""

    blok: Bab | Lampiran | Paragraf | Tabel | Gambar
    butir: bool = False


def ratakan(blok: Iterable[Blok], *, butir: bool = False) -> Iterator[Butir]:
    """Yield headings, paragraphs, tables and pictures in reading order."""
    for satu in blok:
        if isinstance(satu, Bab | Lampiran | Paragraf | Tabel | Gambar):
            yield Butir(satu, butir)
        if not isinstance(satu, Tabel | Gambar | Paragraf):
            yield from ratakan(anak(satu), butir=butir or isinstance(satu, Daftar))


def pecahan(isi: Iterable[Sebaris]) -> tuple[Tulisan, ...]:
    """Return inline nodes as printed lines; what is no text of its own counts as one without a place."""
    return tuple(s if isinstance(s, Tulisan) else Tulisan(_teks(s)) for s in tanpa_penanda(isi))


def _teks(s: Sebaris) -> str:
    return teks_sebaris((s,))
