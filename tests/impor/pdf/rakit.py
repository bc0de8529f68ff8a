"""PDFs made for one test each, and what was read of them as plain strings."""

from __future__ import annotations

import typst

from akuntabel.bacaan import DokumenLuar
from akuntabel.impor.pdf import baca_pdf
from akuntabel.naskah import Bab, Blok, Paragraf, Tabel, teks_sebaris

HALAMAN = '#set page(width: 400pt, height: 500pt, margin: 40pt)\n#set text(size: 10pt, lang: "id")\n'


def pdf(isi: str, *, kepala: str = HALAMAN) -> bytes:
    hasil = typst.compile((kepala + isi).encode())
    assert isinstance(hasil, bytes)
    return hasil


def baca(isi: str, *, kepala: str = HALAMAN) -> DokumenLuar:
    return baca_pdf(pdf(isi, kepala=kepala), "contoh.pdf")


def ratakan(blok: tuple[Blok, ...]) -> list[Blok]:
    """Return blocks with chapters unfolded: a chapter, then what stands in it."""
    hasil: list[Blok] = []
    for satu in blok:
        hasil.append(satu)
        if isinstance(satu, Bab):
            hasil += ratakan(satu.isi)
    return hasil


def paragraf(dokumen: DokumenLuar) -> list[str]:
    """Return headings and paragraphs as text."""
    return [
        teks_sebaris(b.isi if isinstance(b, Paragraf) else b.judul)
        for b in ratakan(dokumen.naskah.isi)
        if isinstance(b, Paragraf | Bab)
    ]


def tabel(dokumen: DokumenLuar) -> list[Tabel]:
    return [b for b in ratakan(dokumen.naskah.isi) if isinstance(b, Tabel)]


def isi_tabel(satu: Tabel) -> list[list[str]]:
    return [[teks_sebaris(s.isi) for s in b.sel] for b in satu.badan]
