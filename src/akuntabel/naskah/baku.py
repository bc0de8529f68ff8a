"""The normal form of authored text: what a word processor can hold, in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akuntabel.bilangan import find_angka

from .sebaris import Angka, GantiBaris, Harfiah, Sebaris, Tulisan
from .simpul import Blok, Daftar, Gaya, Kutipan, Paragraf

_BARIS = re.compile(r"\r\n|\r|\n")
_TERLARANG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bakukan_narasi(isi: Iterable[Blok]) -> tuple[Blok, ...]:
    """Return authored blocks in normal form, in which text written and text read back are equal.

    Neighbouring text of one look is one run, its numerals are literals of authored text, line breaks are
    nodes, empty paragraphs and lists are gone, list items have the plain look.
    """
    return tuple(_blok(isi))


def _blok(isi: Iterable[Blok], *, polos: bool = False) -> Iterator[Blok]:
    for satu in isi:
        match satu:
            case Paragraf():
                baris = bakukan_sebaris(satu.isi)
                if baris:
                    yield Paragraf(baris, Gaya.BIASA if polos else satu.gaya)
            case Daftar():
                if satu.butir:
                    yield Daftar(tuple(tuple(_blok(b, polos=True)) for b in satu.butir), satu.penomoran)
            case Kutipan():
                dalam = tuple(_blok(satu.isi))
                if dalam:
                    yield Kutipan(dalam)
            case _:
                yield satu


def bakukan_sebaris(isi: Iterable[Sebaris]) -> tuple[Sebaris, ...]:
    """Return inline nodes in normal form."""
    return tandai_angka(satukan_lari(isi))


def satukan_lari(isi: Iterable[Sebaris]) -> list[Sebaris]:
    """Return inline nodes with literals as text, line breaks as nodes and neighbours of one look as one."""
    hasil: list[Sebaris] = []
    for satu in (x for s in isi for x in _pecah_baris(_sebagai_tulisan(s))):
        akhir = hasil[-1] if hasil else None
        if isinstance(satu, Tulisan) and not satu.teks:
            continue
        if isinstance(satu, Tulisan) and isinstance(akhir, Tulisan) and _sama_rupa(satu, akhir):
            hasil[-1] = replace(akhir, teks=akhir.teks + satu.teks)
        else:
            hasil.append(satu)
    return hasil


def tandai_angka(isi: Iterable[Sebaris]) -> tuple[Sebaris, ...]:
    """Return inline nodes with the numerals of texts as literals of authored text."""
    return tuple(x for s in isi for x in _tandai_angka(s))


def _sebagai_tulisan(s: Sebaris) -> Sebaris:
    if isinstance(s, Angka) and not s.kunci:
        return Tulisan(s.cetak, s.tebal, s.miring)
    return s


def _pecah_baris(s: Sebaris) -> Iterator[Sebaris]:
    if not isinstance(s, Tulisan):
        yield s
        return
    for nomor, baris in enumerate(_BARIS.split(_TERLARANG.sub("", s.teks))):
        if nomor:
            yield GantiBaris()
        yield replace(s, teks=baris)


def _sama_rupa(a: Tulisan, b: Tulisan) -> bool:
    return (a.tebal, a.miring, a.atas) == (b.tebal, b.miring, b.atas)


def _tandai_angka(s: Sebaris) -> Iterator[Sebaris]:
    """Split the numerals of a text off as literals; superscript marks stay text."""
    if not isinstance(s, Tulisan) or s.atas:
        yield s
        return
    akhir = 0
    for mulai, henti in find_angka(s.teks):
        if mulai > akhir:
            yield replace(s, teks=s.teks[akhir:mulai])
        yield Angka(s.teks[mulai:henti], harfiah=Harfiah.NARASI, tebal=s.tebal, miring=s.miring)
        akhir = henti
    if akhir < len(s.teks):
        yield replace(s, teks=s.teks[akhir:])
