"""Paragraphs and the figures in them, without the numerals that are none: years, numbers of laws, dates."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.bacaan import AngkaTerbaca, TeksTerbaca, letak_dalam
from akuntabel.bilangan import find_angka
from akuntabel.naskah import Paragraf, Tulisan
from akuntabel.sumber import TANPA_LETAK, Sumber

from .besaran import bukan_besaran, rentang_nomor, tanpa_besaran
from .larik import pecahan
from .sel import baca_sel


def baca_paragraf(paragraf: Paragraf, *, butir: bool) -> TeksTerbaca:
    """Return a paragraph with its figures; each knows the line it stands on."""
    bagian_baris = pecahan(paragraf.isi)
    teks = "".join(b.teks for b in bagian_baris)
    letak = paragraf.letak
    if letak == TANPA_LETAK and bagian_baris:
        letak = bagian_baris[0].letak
    return TeksTerbaca(teks, letak, _angka(teks, bagian_baris, letak), butir=butir)


def _angka(teks: str, baris: tuple[Tulisan, ...], letak: Sumber) -> tuple[AngkaTerbaca, ...]:
    if tanpa_besaran(teks):
        return ()
    hasil = []
    nomor = rentang_nomor(teks)
    for mulai, akhir in find_angka(teks):
        if bukan_besaran(teks, mulai, akhir) or any(a <= mulai < b for a, b in nomor):
            continue
        tempat = letak_dalam(baris, mulai)
        sel = baca_sel(teks[mulai:akhir], letak if tempat == TANPA_LETAK else tempat)
        if sel.angka is not None:
            hasil.append(replace(sel.angka, teks=teks[mulai:akhir]))
    return tuple(hasil)
