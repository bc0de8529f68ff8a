"""Pictures in authored text: the mark becomes the picture of the sheet Gambar, or a gap that names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from akuntabel.kinerja.narasi import Aset
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.naskah import Blok, Daftar, Gambar, Kutipan, Paragraf, Tulisan
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR

LEBAR = 80
"""Width of a picture in authored text, in per cent of the text width."""


def pasang_gambar(k: Konteks, isi: Iterable[Blok]) -> tuple[Blok, ...]:
    """Return authored blocks with the bytes of their pictures."""
    return tuple(_blok(k, b) for b in isi)


def _blok(k: Konteks, blok: Blok) -> Blok:
    match blok:
        case Gambar():
            return _gambar(k, blok)
        case Daftar():
            return replace(blok, butir=tuple(pasang_gambar(k, butir) for butir in blok.butir))
        case Kutipan():
            return Kutipan(pasang_gambar(k, blok.isi))
        case _:
            return blok


def _gambar(k: Konteks, gambar: Gambar) -> Blok:
    kode = gambar.kunci.removeprefix(AWALAN_GAMBAR)
    aset: Aset | None = next((a for a in k.potret.aset if a.kode == kode), None)
    if aset is not None:
        return replace(gambar, isi=aset.isi, alt=aset.alt or f"Gambar {kode}", lebar=LEBAR)
    celah = CelahLaporan(gambar.kunci, pesan_gambar(kode), "Perencana", "Gambar")
    return Paragraf((k.tandai(celah), *([Tulisan(" "), *gambar.judul] if gambar.judul else [])))


def pesan_gambar(kode: str) -> str:
    """Return what a gap says in place of a picture that the workbook does not hold."""
    return f"gambar {kode}"
