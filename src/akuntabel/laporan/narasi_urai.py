r"""Authored text: from the plain marks people type to blocks.

A blank line parts paragraphs. ``- ``, ``1. `` and ``a. `` begin items, two spaces of indentation nest them.
``**bold**``, ``*italic*``; ``# `` a small heading; ``> `` a quotation; rows of ``| a | b |`` a table whose
first row is its header when ``|---|---|`` follows; ``[gambar: KODE | caption]`` a picture of the workbook.
A backslash keeps the mark behind it as it is, at the end of a line it breaks the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.naskah import (
    Baris,
    Blok,
    Daftar,
    Gambar,
    Gaya,
    Kolom,
    Kutipan,
    Paragraf,
    Penomoran,
    Sel,
    Tabel,
    bakukan_tulisan,
)
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR

from .narasi_tanda import urai_baris

_BUTIR = {
    Penomoran.BULIR: re.compile(r"[-•*]\s+(.*)", re.DOTALL),
    Penomoran.ANGKA: re.compile(r"\d{1,3}[.)]\s+(.*)", re.DOTALL),
    Penomoran.HURUF: re.compile(r"[a-z][.)]\s+(.*)", re.DOTALL),
}
_JUDUL = re.compile(r"#\s+(.+)", re.DOTALL)
_GAMBAR = re.compile(
    r"\[gambar:\s*(?P<kode>[^\s|\]\\]+)\s*(?:\|\s*(?P<judul>(?:\\.|[^\\\]])*?)\s*)?\]",
    re.DOTALL | re.IGNORECASE,
)
_BARIS_TABEL = re.compile(r"\|(?:\\.|[^\\])*\|", re.DOTALL)
_BATAS_SEL = re.compile(r"((?:\\.|[^\\|])*)\|", re.DOTALL)
_GARIS_KEPALA = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_AWAL_KUTIPAN = re.compile(r"\s*> ?")
LEBAR_TAB = 2
INDEN = 2


def urai(isi: str) -> tuple[Blok, ...]:
    """Return authored text as blocks in the normal form of plain marks."""
    baris = re.split(r"\r\n|\r|\n", isi)
    return bakukan_tulisan(_Pengurai(baris).blok())


def butir_daftar(baris: str) -> tuple[Penomoran, str] | None:
    """Return the kind and the text of a list item, None for a line that begins none."""
    for jenis, pola in _BUTIR.items():
        if cocok := pola.fullmatch(baris):
            return jenis, cocok[1]
    return None


def memulai_blok(baris: str) -> bool:
    """Tell whether a line begins something else than a paragraph."""
    return (
        butir_daftar(baris) is not None
        or baris.startswith(">")
        or any(pola.fullmatch(baris) for pola in (_JUDUL, _GAMBAR, _BARIS_TABEL))
    )


def _inden(baris: str) -> int:
    return len(re.match(r"[ \t]*", baris)[0].replace("\t", " " * LEBAR_TAB))  # type: ignore[index]


@dataclass(slots=True)
class _Pengurai:
    """Reads lines from top to bottom; ``letak`` is the next one."""

    baris: Sequence[str]
    letak: int = 0

    def blok(self) -> list[Blok]:
        """Return everything as blocks."""
        hasil: list[Blok] = []
        while self.letak < len(self.baris):
            if not self.baris[self.letak].strip():
                self.letak += 1
            else:
                hasil.append(self._satu())
        return hasil

    def _utuh(self, letak: int) -> tuple[str, int]:
        """Return a line with those it breaks into, and where the next begins."""
        bagian: list[str] = []
        while True:
            satu = self.baris[letak].strip()
            letak += 1
            garis = len(satu) - len(satu.rstrip("\\"))
            if garis % 2 == 0 or letak >= len(self.baris):
                return "\n".join([*bagian, satu]), letak
            bagian.append(satu[:-1].rstrip())

    def _satu(self) -> Blok:
        isi, lanjut = self._utuh(self.letak)
        if butir_daftar(isi):
            return self._daftar()
        if isi.startswith(">"):
            return self._kutipan()
        if cocok := _JUDUL.fullmatch(isi):
            self.letak = lanjut
            return Paragraf(urai_baris(cocok[1]), Gaya.JUDUL)
        if cocok := _GAMBAR.fullmatch(isi):
            self.letak = lanjut
            return Gambar(AWALAN_GAMBAR + cocok["kode"], urai_baris(cocok["judul"] or ""), "")
        if _BARIS_TABEL.fullmatch(isi):
            return self._tabel()
        return self._paragraf()

    def _paragraf(self) -> Paragraf:
        isi, self.letak = self._utuh(self.letak)
        bagian = [isi]
        while self.letak < len(self.baris) and self.baris[self.letak].strip():
            isi, lanjut = self._utuh(self.letak)
            if memulai_blok(isi):
                break
            bagian.append(isi)
            self.letak = lanjut
        return Paragraf(urai_baris(" ".join(bagian)))

    def _kutipan(self) -> Kutipan:
        dalam = []
        while self.letak < len(self.baris) and self.baris[self.letak].lstrip().startswith(">"):
            dalam.append(_AWAL_KUTIPAN.sub("", self.baris[self.letak], count=1))
            self.letak += 1
        return Kutipan(tuple(_Pengurai(dalam).blok()))

    def _tabel(self) -> Tabel:
        baris: list[Baris] = []
        kepala: list[Baris] = []
        while self.letak < len(self.baris):
            isi, lanjut = self._utuh(self.letak)
            if not _BARIS_TABEL.fullmatch(isi):
                break
            if len(baris) == 1 and not kepala and _GARIS_KEPALA.fullmatch(isi):
                kepala, baris = baris, []
            else:
                sel = (Sel(urai_baris(s)) for s in _BATAS_SEL.findall(isi[1:]))
                baris.append(Baris(tuple(sel)))
            self.letak = lanjut
        return Tabel("", (), (Kolom(),), tuple(kepala), tuple(baris))

    def _daftar(self) -> Daftar:
        inden = _inden(self.baris[self.letak])
        (jenis, _) = butir_daftar(self._utuh(self.letak)[0]) or (Penomoran.BULIR, "")
        butir: list[tuple[Blok, ...]] = []
        while self.letak < len(self.baris) and _inden(self.baris[self.letak]) < inden + INDEN:
            isi, lanjut = self._utuh(self.letak)
            satu = butir_daftar(isi)
            if satu is None or satu[0] is not jenis:
                break
            self.letak = lanjut
            butir.append((Paragraf(urai_baris(satu[1])), *self._anak(inden)))
        return Daftar(tuple(butir), jenis)

    def _anak(self, inden: int) -> list[Blok]:
        """Return what is indented below an item: items, or text exactly under one of them."""
        dalam: list[str] = []
        tingkat = {inden}
        while self.letak < len(self.baris):
            letak = self._sesudah_kosong()
            if letak is None or not self._milik(letak, tingkat, inden):
                break
            dalam += [""] * (letak - self.letak)
            self.letak = self._utuh(letak)[1]
            dalam += [_geser(b, inden + INDEN) for b in self.baris[letak : self.letak]]
        return _Pengurai(dalam).blok()

    def _sesudah_kosong(self) -> int | None:
        semua = range(self.letak, len(self.baris))
        return next((n for n in semua if self.baris[n].strip()), None)

    def _milik(self, letak: int, tingkat: set[int], inden: int) -> bool:
        ini = _inden(self.baris[letak])
        if butir_daftar(self._utuh(letak)[0]) and ini >= inden + INDEN:
            tingkat.add(ini)
            return True
        return any(ini - INDEN in (t, t + 1) for t in tingkat)


def _geser(baris: str, banyak: int) -> str:
    return " " * max(_inden(baris) - banyak, 0) + baris.lstrip(" \t")
