"""Signs in a document by which statements about its format are answered: headings, tables, closing words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten

from akuntabel.bacaan import Bacaan, JenisSel, JenisTabel, Peran, TabelTerbaca, TeksTerbaca
from akuntabel.reviu.penomoran import nomor_bab
from akuntabel.sumber import Sumber, sebut_tempat

_BANYAK = 4
_SEPENGGAL = 80


def judul_bersebut(bacaan: Bacaan, pola: re.Pattern[str]) -> Iterator[tuple[str, Sumber]]:
    """Yield the headings and captions that match, with their places."""
    yield from ((j.teks, j.letak) for j in bacaan.judul if pola.search(j.teks))
    yield from ((k.teks, k.letak) for k in bacaan.keterangan if pola.search(k.teks))


def teks_bab(bacaan: Bacaan, bab: int) -> list[TeksTerbaca]:
    """Return the paragraphs under a chapter, by its number."""
    nomor = [nomor_bab(j.nomor) or nomor_bab(j.teks) for j in bacaan.judul]
    if bab not in nomor:
        return []
    awal = len(nomor) - 1 - nomor[::-1].index(bab)
    akhir = next((n for n in range(awal + 1, len(nomor)) if nomor[n] is not None), len(nomor))
    return [t for t in bacaan.teks if t.bagian is not None and awal <= t.bagian < akhir]


def tabel_berisi(bacaan: Bacaan, *peran: Peran, jenis: Sequence[JenisTabel] = ()) -> list[TabelTerbaca]:
    """Return the tables, of some kinds, in which a column of each role holds something."""
    return [t for t in bacaan.tabel if (not jenis or t.jenis in jenis) and all(_terisi(t, p) for p in peran)]


def _terisi(tabel: TabelTerbaca, peran: Peran) -> bool:
    kolom = {k.nomor for k in tabel.kolom_peran(peran)}
    return any(
        nomor in kolom and sel.jenis is not JenisSel.KOSONG
        for baris in tabel.baris
        for nomor, sel in enumerate(baris.sel, 1)
    )


def sebut_tabel(tabel: Sequence[TabelTerbaca]) -> str:
    """Return tables as evidence: "Tabel 3.1 (halaman 20)", the first few of them."""
    lebih = len(tabel) - _BANYAK
    bagian = [_sebut(t) for t in tabel[:_BANYAK]]
    return "; ".join(bagian) + (f"; dan {lebih} tabel lagi" if lebih > 0 else "")


def _sebut(tabel: TabelTerbaca) -> str:
    halaman = tabel.letak.halaman
    return f"{tabel.sebutan} (halaman {halaman})" if halaman is not None else tabel.sebutan


def sebut_judul(judul: Sequence[tuple[str, Sumber]]) -> str:
    """Return headings as evidence, the first few of them."""
    return "; ".join(
        f"“{shorten(t, _SEPENGGAL, placeholder='…')}” {sebut_tempat(s)}" for t, s in judul[:_BANYAK]
    )


def pertama(daftar: Sequence[TeksTerbaca], pola: re.Pattern[str]) -> TeksTerbaca | None:
    """Return the first paragraph that matches."""
    return next((t for t in daftar if pola.search(t.teks)), None)
