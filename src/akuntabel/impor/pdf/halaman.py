"""A page as it is read: upright words and rules, and the way back to where they stand on paper."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2.raw as pdfium

from akuntabel.sumber import Kotak

from .bidang import Bidang, Persegi, baringkan, bulatkan, tampilan, tegakkan
from .garis import Coretan, baca_garis
from .huruf import Potong, potong_huruf, terlihat
from .kata import Dinding, Kata, susun_kata
from .ruas import Ruas, luruskan

_MAYORITAS = 0.6


@dataclass(slots=True)
class Halaman:
    """A physical page; ``lebar`` and ``tinggi`` are those of the upright page.

    ``datar`` and ``tegak`` are its level and upright rules, ``serong`` words set at a slant, which are
    watermarks.
    """

    nomor: int
    lebar: float
    tinggi: float
    kata: list[Kata]
    coretan: Coretan
    kembali: Bidang
    datar: list[Ruas]
    tegak: list[Ruas]
    serong: list[str] = field(default_factory=list)
    cetak: str = ""

    def kotak(self, p: Persegi) -> Kotak:
        """Return where a rectangle of the upright page stands on the page shown."""
        return bulatkan(self.kembali.persegi(p))


def muat_halaman(dokumen: Any, nomor: int) -> Halaman:
    """Return a page, counted from 1."""
    mentah = dokumen[nomor - 1]
    teks = mentah.get_textpage()
    try:
        return _halaman(mentah, teks, nomor)
    finally:
        teks.close()
        mentah.close()


def _halaman(mentah: Any, teks: Any, nomor: int) -> Halaman:
    batas, putaran = _batas(mentah), pdfium.FPDFPage_GetRotation(mentah.raw) % 4
    lebar, tinggi = batas[2] - batas[0], batas[3] - batas[1]
    if putaran % 2:
        lebar, tinggi = tinggi, lebar
    tampil = tampilan(batas, putaran)
    potong = [_berputar(p, putaran) for p in terlihat(potong_huruf(teks))]
    utama = _utama(potong)
    tegak = tampil.lalu(tegakkan(utama, lebar, tinggi))
    luas = (tinggi, lebar) if utama % 2 else (lebar, tinggi)
    coretan = baca_garis(mentah, tegak)
    dinding = Dinding(g for g in coretan.garis if g[3] - g[1] > g[2] - g[0])
    semua = _kata_tegak(potong, utama, (tampil, lebar, tinggi), dinding)
    kata = [k for k in semua if 0 <= k.x <= luas[0] and 0 <= k.y <= luas[1]]
    serong = ["".join(p.huruf) for p, q in potong if q < 0]
    kembali = baringkan(utama, lebar, tinggi)
    datar, tegak_lurus = luruskan(coretan.garis)
    coretan.garis.clear()
    return Halaman(nomor, *luas, kata, coretan, kembali, datar, tegak_lurus, serong)


def _batas(mentah: Any) -> Persegi:
    kotak = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(mentah.raw, ctypes.byref(kotak)) and kotak.right > kotak.left:
        return kotak.left, kotak.bottom, kotak.right, kotak.top
    lebar, tinggi = mentah.get_size()
    return 0.0, 0.0, lebar, tinggi


def _berputar(potong: Potong, putaran: int) -> tuple[Potong, int]:
    """Return a piece with its turn on the page shown, -1 for a slant."""
    seperempat = potong.rupa.seperempat
    return potong, seperempat if seperempat < 0 else (seperempat - putaran) % 4


def _utama(potong: Iterable[tuple[Potong, int]]) -> int:
    """Return the turn of most letters; upright unless others are by far the more."""
    cacah: Counter[int] = Counter()
    for satu, seperempat in potong:
        cacah[seperempat] += len(satu.huruf)
    cacah.pop(-1, None)
    terbanyak = max(cacah, key=lambda q: cacah[q], default=0)
    return terbanyak if cacah and cacah[terbanyak] > _MAYORITAS * sum(cacah.values()) else 0


def _kata_tegak(
    potong: list[tuple[Potong, int]], utama: int, bidang: tuple[Bidang, float, float], dinding: Dinding
) -> Iterator[Kata]:
    """Yield the words of every turn in the axes of the upright page."""
    tampil, lebar, tinggi = bidang
    ke_utama = tegakkan(utama, lebar, tinggi)
    for seperempat in range(4):
        milik = [p for p, q in potong if q == seperempat]
        if not milik:
            continue
        sendiri = tampil.lalu(tegakkan(seperempat, lebar, tinggi))
        if seperempat == utama:
            yield from susun_kata(milik, sendiri, dinding)
            continue
        pindah = baringkan(seperempat, lebar, tinggi).lalu(ke_utama)
        for kata in susun_kata(milik, sendiri, Dinding(())):
            yield _pindah(kata, pindah, (seperempat - utama) % 4)


def _pindah(kata: Kata, pindah: Bidang, seperempat: int) -> Kata:
    x0, atas, x1, bawah = pindah.persegi((kata.x0, kata.atas, kata.x1, kata.bawah))
    return replace(
        kata,
        x0=x0,
        atas=atas,
        x1=x1,
        bawah=bawah,
        dasar=bawah,
        seperempat=seperempat,
        urut=(kata.dasar, kata.x0),
    )
