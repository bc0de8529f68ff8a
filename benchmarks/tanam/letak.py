"""Where a planted fault came to stand: what the readings of the base and of the faulty document differ in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.impor.baca import baca
from akuntabel.naskah import Bab, Naskah, Paragraf, Tabel, Tulisan, teks_sebaris, telusuri
from akuntabel.sumber import Sumber

Tempat = tuple[object, ...]


@dataclass(frozen=True)
class Ruas:
    """A cell with its row around it, or a line of text."""

    letak: Sumber
    teks: str
    sekitar: str


def tempat(s: Sumber) -> Tempat:
    """Return what tells two places apart: a cell, or a line of a page."""
    if s.tabel is not None and s.baris_tabel is not None:
        return ("sel", s.tabel, s.baris_tabel, s.kolom)
    return ("baris", s.halaman, s.baris)


def ruas(isi: bytes, nama: str) -> list[Ruas]:
    """Return every cell and line as the reader of the format gives them."""
    return list(_ruas(baca(isi, nama).naskah))


def _ruas(naskah: Naskah) -> Iterator[Ruas]:
    for blok in telusuri(naskah):
        match blok:
            case Tabel():
                for baris in (*blok.kepala, *blok.badan):
                    isi = [teks_sebaris(s.isi) for s in baris.sel]
                    yield from (
                        Ruas(s.letak, t, " | ".join(isi)) for s, t in zip(baris.sel, isi, strict=True)
                    )
            case Paragraf():
                semua = teks_sebaris(blok.isi)
                yield from (Ruas(s.letak, s.teks, semua) for s in blok.isi if isinstance(s, Tulisan))
            case Bab():
                judul = f"{blok.nomor} {teks_sebaris(blok.judul)}"
                yield Ruas(blok.letak, judul, judul)


def berubah(asal: list[Ruas], baru: list[Ruas]) -> tuple[list[Ruas], list[Ruas]]:
    """Return what only the faulty document has, and what only the base has."""
    return _kurang(baru, asal), _kurang(asal, baru)


def _kurang(a: list[Ruas], b: list[Ruas]) -> list[Ruas]:
    sisa = Counter((r.teks, r.sekitar) for r in b)
    hasil = []
    for r in a:
        kunci = (r.teks, r.sekitar)
        if sisa[kunci]:
            sisa[kunci] -= 1
        else:
            hasil.append(r)
    return hasil
