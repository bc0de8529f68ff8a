"""Numbering: captioned tables and figures get their chapter and a running number."""

from __future__ import annotations

from dataclasses import replace

from .simpul import Bab, Blok, Daftar, Gambar, Kutipan, Lampiran, Narasi, Naskah
from .tabel import Tabel


class _Penghitung:
    def __init__(self, bab: int) -> None:
        self.bab = bab
        self.tabel = 0
        self.turunan = 0
        self.gambar = 0

    def tabel_berikut(self, turunan: bool) -> str:
        if turunan and self.tabel:
            self.turunan += 1
            return f"{self.bab}.{self.tabel}.{self.turunan}"
        self.tabel, self.turunan = self.tabel + 1, 0
        return f"{self.bab}.{self.tabel}"

    def gambar_berikut(self) -> str:
        self.gambar += 1
        return f"{self.bab}.{self.gambar}"


def beri_nomor(naskah: Naskah) -> Naskah:
    """Return the Naskah with numbered tables and figures; front matter and annexes stay unnumbered."""
    isi: list[Blok] = []
    bab = 0
    for blok in naskah.isi:
        bab += isinstance(blok, Bab)
        isi.append(_blok(blok, _Penghitung(bab)))
    return replace(naskah, isi=tuple(isi))


def _blok(blok: Blok, hitung: _Penghitung) -> Blok:
    match blok:
        case Tabel() if blok.judul:
            return replace(blok, nomor=hitung.tabel_berikut(blok.turunan))
        case Gambar() if blok.judul:
            return replace(blok, nomor=hitung.gambar_berikut())
        case Bab() | Lampiran() | Kutipan() | Narasi():
            return replace(blok, isi=tuple(_blok(b, hitung) for b in blok.isi))
        case Daftar():
            butir = tuple(tuple(_blok(b, hitung) for b in isi) for isi in blok.butir)
            return replace(blok, butir=butir)
        case _:
            return blok
