"""Characters that no printed page can show: they are told before somebody finds question marks on paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import LEMBAR

_TANPA_RUPA = ("Cc", "Cf")
_TIDAK_DICETAK = "catatan"
_TERBANYAK = 5


def cek_huruf(isi: Isi, tercetak: Collection[str], catatan: Catatan) -> None:
    """Report texts with characters that are not among the printable ones; notes are not printed."""
    for lembar in LEMBAR:
        for baris in isi.lembar(lembar):
            for kunci in baris.nilai:
                asing = _asing(baris, kunci, tercetak)
                if asing and kunci.rpartition(".")[2] != _TIDAK_DICETAK:
                    sebutan = ", ".join(f'"{h}" (U+{ord(h):04X})' for h in asing[:_TERBANYAK])
                    baris.catat(catatan, "NAR507", kunci, huruf=sebutan)


def _asing(baris: BarisBaca, kunci: str, tercetak: Collection[str]) -> list[str]:
    huruf = (h for teks in _teks(baris.nilai[kunci]) for h in unicodedata.normalize("NFC", teks))
    return [
        h
        for h in dict.fromkeys(huruf)
        if h not in tercetak and not h.isspace() and unicodedata.category(h) not in _TANPA_RUPA
    ]


def _teks(nilai: object) -> Iterator[str]:
    for isi in nilai if isinstance(nilai, tuple) else (nilai,):
        if isinstance(isi, str):
            yield isi
