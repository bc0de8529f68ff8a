"""The document in reading order: headings, paragraphs, tables and pictures, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, Format
from akuntabel.naskah import Bab, Daftar, Gambar, Paragraf, Tabel, Tulisan, anak, teks_sebaris
from akuntabel.naskah import Blok as BlokNaskah
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.penomoran import Nomor, baca_nomor, nomor_bab
from akuntabel.sumber import TANPA_LETAK, Sumber

_BERNOMOR = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[A-Z“\"])")
_ISI = re.compile(r"(?:\.{3,}|…|\t)\s*\S{0,8}\s*$|\s\d{1,3}\s*$")
_JUDUL_TERPANJANG = 200
_SELA_TERLEBAR = 60
"""Points between two lines of a page in which no picture or unread table can hide."""


@dataclass(frozen=True, slots=True)
class Urutan:
    """One block. ``nomor`` is the number of a heading, () for one without, None for any other block.

    ``akhir`` is the place of its last line where that is not the first.
    """

    simpul: BlokNaskah
    teks: str
    letak: Sumber
    nomor: Nomor | None = None
    akhir: Sumber = TANPA_LETAK


@sekali
def blok_berurut(bacaan: Bacaan) -> tuple[Urutan, ...]:
    """Return the blocks of a document that print something, in order."""
    naskah = bacaan.dokumen.naskah
    return tuple(_urai((*naskah.awal, *naskah.isi, *naskah.lampiran), butir=False))


def tanpa_sela(satu: Urutan, lain: Urutan, bacaan: Bacaan) -> bool:
    """Tell whether nothing the reader could have missed lies between two neighbours."""
    if bacaan.dokumen.format is not Format.PDF:
        return True
    a, b = satu.letak if satu.akhir == TANPA_LETAK else satu.akhir, lain.letak
    if a.halaman != b.halaman or a.kotak is None or b.kotak is None:
        return False
    return 0 <= b.kotak[1] - a.kotak[3] <= _SELA_TERLEBAR


def _urai(isi: tuple[BlokNaskah, ...], *, butir: bool) -> Iterator[Urutan]:
    for satu in isi:
        match satu:
            case Bab():
                judul = f"{satu.nomor} {teks_sebaris(satu.judul)}".strip()
                yield Urutan(satu, judul, satu.letak, _nomor(judul) or ())
            case Paragraf():
                teks = " ".join(teks_sebaris(satu.isi).split())
                baris = [s.letak for s in satu.isi if isinstance(s, Tulisan) and s.letak != TANPA_LETAK]
                letak = baris[0] if satu.letak == TANPA_LETAK and baris else satu.letak
                nomor = None if butir else _nomor(teks)
                if teks:
                    yield Urutan(satu, teks, letak, nomor, baris[-1] if baris else TANPA_LETAK)
            case Tabel() | Gambar():
                yield Urutan(satu, "", satu.letak)
        yield from _urai(anak(satu), butir=butir or isinstance(satu, Daftar))


def _nomor(teks: str) -> Nomor | None:
    """Return the number of a heading; an entry of a contents page is none."""
    if len(teks) > _JUDUL_TERPANJANG or _ISI.search(teks):
        return None
    bab = nomor_bab(teks)
    if bab is not None:
        return (bab,)
    cocok = _BERNOMOR.match(teks)
    return None if cocok is None else baca_nomor(cocok.group(1))
