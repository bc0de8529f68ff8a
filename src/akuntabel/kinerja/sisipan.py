"""What an agency inserts of its own: a paragraph, a table or pictures, into a section of the report."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from .narasi import LingkupBagian, daftar_bagian

BANYAK_BARIS_TABEL = 300
BANYAK_KOLOM_TABEL = 20


class JenisSisipan(Enum):
    """What is inserted."""

    PARAGRAF = "paragraf"
    TABEL = "tabel"
    GAMBAR = "gambar"


@dataclass(frozen=True, slots=True)
class SelSisipan:
    """A cell of an inserted table: its text as the spreadsheet shows it, and how far it spans."""

    teks: str = ""
    lebar: int = 1
    tinggi: int = 1


@dataclass(frozen=True, slots=True)
class BarisSisipan:
    """A row of an inserted table; cells covered by a span of an earlier one are left out."""

    sel: tuple[SelSisipan, ...] = ()


@dataclass(frozen=True, slots=True)
class Sisipan:
    """An insertion into the section ``bagian``: a key of ``kunci_tempat``, perhaps with ``:kode``.

    ``teks`` holds a paragraph (plain marks of authored text), ``isi`` the rows of a table, the first
    ``baris_judul`` of them its header, ``gambar`` the codes of the pictures side by side. ``urutan`` orders
    the insertions of one section; those without come last, as they stand. The cells of a table cover a
    rectangle exactly once (see ``letak_sel``). ``tahun_lalu`` marks one carried over from last
    year's workbook and not reviewed.
    """

    kode: str
    bagian: str
    jenis: JenisSisipan
    judul: str = ""
    teks: str = ""
    gambar: tuple[str, ...] = ()
    isi: tuple[BarisSisipan, ...] = ()
    baris_judul: int = 1
    lebar: int = 100
    sumber: str = ""
    urutan: int | None = None
    catatan: str = ""
    tahun_lalu: bool = False

    @property
    def kunci_narasi(self) -> str:
        """Return the key under which the paragraph stands in the document."""
        return f"sisipan:{self.kode}"

    @property
    def banyak_kolom(self) -> int:
        """Return the width of the table."""
        return sum(s.lebar for s in self.isi[0].sel) if self.isi else 0


Letak = tuple[int, int, SelSisipan]


def letak_sel(isi: Sequence[BarisSisipan]) -> tuple[Letak, ...]:
    """Return every cell of a table with its row and column (from 0).

    Raises:
        ValueError: the cells leave a hole, overlap, or lead out of the table or its bounds.
    """
    lebar = sum(max(s.lebar, 1) for s in isi[0].sel) if isi else 0
    if not 0 < lebar <= BANYAK_KOLOM_TABEL or len(isi) > BANYAK_BARIS_TABEL:
        raise ValueError(f"tabel {len(isi)} baris dan {lebar} kolom di luar batas")
    terisi: set[tuple[int, int]] = set()
    hasil: list[Letak] = []
    for baris, satu in enumerate(isi):
        kolom = 0
        for sel in satu.sel:
            while (baris, kolom) in terisi:
                kolom += 1
            petak = set(_petak(baris, kolom, sel))
            if petak & terisi or any(b >= len(isi) or k >= lebar for b, k in petak):
                raise ValueError(f"sel baris {baris + 1} kolom {kolom + 1} bertumpuk atau keluar dari tabel")
            terisi |= petak
            hasil.append((baris, kolom, sel))
    if len(terisi) != lebar * len(isi):
        raise ValueError("sel tabel tidak lengkap")
    return tuple(hasil)


def _petak(baris: int, kolom: int, sel: SelSisipan) -> Iterator[tuple[int, int]]:
    if not (0 < sel.lebar <= BANYAK_KOLOM_TABEL and 0 < sel.tinggi <= BANYAK_BARIS_TABEL):
        raise ValueError(f"sel selebar {sel.lebar} dan setinggi {sel.tinggi}")
    for b in range(baris, baris + sel.tinggi):
        for k in range(kolom, kolom + sel.lebar):
            yield b, k


@dataclass(frozen=True, slots=True)
class Tempat:
    """A section of an outline into which one may insert; per sasaran where ``lingkup`` says so."""

    kunci: str
    judul: str
    lingkup: LingkupBagian = LingkupBagian.DOKUMEN


@cache
def daftar_tempat() -> tuple[Tempat, ...]:
    """Return the sections of the outlines in the order of the report."""
    data = tomllib.loads((files(__package__) / "tempat.toml").read_text("utf-8"))
    return tuple(
        Tempat(t["kunci"], t["judul"], LingkupBagian(t.get("lingkup", "dokumen"))) for t in data["tempat"]
    )


@cache
def kunci_tempat() -> dict[str, LingkupBagian]:
    """Return every key one may insert at, authored sections included, with what its ``:kode`` names.

    A section of an outline also takes its key without code; an authored section per node does not.
    """
    narasi = {b.kunci: b.lingkup for b in daftar_bagian()}
    return {t.kunci: t.lingkup for t in daftar_tempat()} | narasi
