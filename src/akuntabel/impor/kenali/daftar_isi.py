"""Entries of the contents and of the lists of tables and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import ButirDaftarIsi, JenisDaftar, TabelTerbaca
from akuntabel.sumber import Sumber

from .judul import pecah_nomor

_DAFTAR = re.compile(r"DAFTAR\s+(ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN)", re.IGNORECASE)
_BUTIR = re.compile(
    r"(?P<teks>.*?\S)(?:\s*\.{2,}[.\s]*|\s*…[….\s]*|\t[….\s]*|\s{3,})"
    r"(?P<halaman>[ivxlc]{1,5}\s?[-–]\s?[0-9]{1,3}|[ivxlc]{1,7}|[0-9]{1,3})\s*",
    re.IGNORECASE | re.DOTALL,
)
_BERTANDA = re.compile(
    r"(Tabel|Gambar|Grafik|Diagram|Bagan|Lampiran)\s+([0-9IVXLC]+(?:\s?[.\-]\s?[0-9]+)*[a-z]?)\b[.:]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_JENIS = {
    "isi": JenisDaftar.ISI,
    "tabel": JenisDaftar.TABEL,
    "gambar": JenisDaftar.GAMBAR,
    "grafik": JenisDaftar.GAMBAR,
    "diagram": JenisDaftar.GAMBAR,
    "bagan": JenisDaftar.GAMBAR,
    "lampiran": JenisDaftar.LAMPIRAN,
}
_PANJANG = 400
_PANJANG_AWAL = 200


def mulai_daftar(teks: str) -> JenisDaftar | None:
    """Return which list a heading opens, None for any other text."""
    cocok = _DAFTAR.fullmatch(" ".join(teks.split()))
    return _JENIS[cocok[1].casefold()] if cocok else None


def baca_butir(teks: str, letak: Sumber, jenis: JenisDaftar | None) -> ButirDaftarIsi | None:
    """Return an entry: a text that ends in a page number behind dots, a tab or wide space."""
    rapi = teks.strip()
    if len(teks) > _PANJANG or not rapi[-1:].isalnum() or (cocok := _BUTIR.fullmatch(rapi)) is None:
        return None
    return susun_butir(cocok["teks"], cocok["halaman"], letak, jenis)


def susun_butir(teks: str, halaman: str, letak: Sumber, jenis: JenisDaftar | None) -> ButirDaftarIsi | None:
    """Return an entry with its number told apart; one without "Tabel" and the like needs its list."""
    isi, halaman = " ".join(teks.split()), "".join(halaman.split())
    if tanda := _BERTANDA.fullmatch(isi):
        macam = _JENIS[tanda[1].casefold()]
        nomor = "".join(tanda[2].split()).rstrip(".")
        return ButirDaftarIsi(macam, nomor, tanda[3].strip(), halaman, letak)
    if jenis is None:
        return None
    nomor, judul = pecah_nomor(isi)
    return ButirDaftarIsi(jenis, nomor, judul, halaman, letak)


def tanpa_halaman(teks: str) -> bool:
    """Tell whether a text is the beginning of an entry whose page stands on the next line, or nowhere."""
    rapi = " ".join(teks.split())
    return len(rapi) <= _PANJANG_AWAL and _BERTANDA.fullmatch(rapi) is not None


def butir_tabel(tabel: TabelTerbaca, jenis: JenisDaftar) -> Iterator[ButirDaftarIsi]:
    """Yield the entries of contents that were set as a table."""
    for baris in tabel.baris:
        sel = [s for s in baris.sel if s.teks.strip()]
        if len(sel) < 2:
            continue
        teks = " ".join(s.teks for s in sel[:-1]) + "\t" + sel[-1].teks
        if (butir := baca_butir(teks, sel[0].letak, jenis)) is not None:
            yield butir
