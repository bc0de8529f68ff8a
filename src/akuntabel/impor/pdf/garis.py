"""Rules of a page: every straight line, thin rectangle and stroked frame, also inside form objects."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from . import mentah
from .bidang import Bidang, Persegi

BATAS_OBJEK = 120_000
BATAS_RUAS = 300_000
TIPIS = 3.5
"""A filled shape no thicker than this is a rule."""

_PANJANG = 3.0
_LEBAR_PULAS = 7.0
_DALAM = 8
_LURUS = 1.0

Titik = tuple[float, float]


@dataclass(slots=True)
class Coretan:
    """What was drawn on a page: rules, filled areas and pictures as rectangles."""

    garis: list[Persegi] = field(default_factory=list)
    isian: list[Persegi] = field(default_factory=list)
    gambar: list[Persegi] = field(default_factory=list)


def baca_garis(halaman: Any, bidang: Bidang) -> Coretan:
    """Return the rules of a page in the axes of ``bidang``; very many are cut off."""
    pembaca = _Pembaca()
    pegangan = mentah.pegangan(halaman.raw)
    cacah = mentah.cacah_objek(pegangan)
    pembaca.telusuri((mentah.objek_halaman, pegangan, cacah), bidang, 0)
    return pembaca.hasil


class _Pembaca:
    """Walks over the objects of one page."""

    def __init__(self) -> None:
        self.hasil = Coretan()
        self.sisa_objek = BATAS_OBJEK
        self.sisa_ruas = BATAS_RUAS
        self.matriks = pdfium.FS_MATRIX()
        self.bilangan = [ctypes.c_float() for _ in range(4)]
        self.ke_bilangan = [ctypes.byref(b) for b in self.bilangan]
        self.isi, self.sapuan = ctypes.c_int(), ctypes.c_int()

    def telusuri(self, sumber: tuple[Any, ctypes.c_void_p, int], bidang: Bidang, dalam: int) -> None:
        ambil, induk, cacah = sumber
        for n in range(cacah):
            self.sisa_objek -= 1
            if self.sisa_objek < 0 or self.sisa_ruas < 0:
                return
            objek = ambil(induk, n)
            jenis = mentah.jenis_objek(ctypes.c_void_p(objek)) if objek else 0
            if jenis in (pdfium.FPDF_PAGEOBJ_TEXT, 0):
                continue
            self._objek(ctypes.c_void_p(objek), jenis, bidang, dalam)

    def _objek(self, objek: ctypes.c_void_p, jenis: int, bidang: Bidang, dalam: int) -> None:
        if jenis == pdfium.FPDF_PAGEOBJ_PATH:
            self._lintasan(objek, bidang)
        elif jenis == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._gambar(objek, bidang)
        elif jenis == pdfium.FPDF_PAGEOBJ_FORM and dalam < _DALAM:
            cacah = mentah.cacah_objek_borang(objek)
            self.telusuri((mentah.objek_borang, objek, cacah), self._dengan_matriks(objek, bidang), dalam + 1)

    def _dengan_matriks(self, objek: ctypes.c_void_p, bidang: Bidang) -> Bidang:
        m = self.matriks
        if not mentah.matriks_objek(objek, ctypes.byref(m)):
            return bidang
        return Bidang(m.a, m.c, m.b, m.d, m.e, m.f).lalu(bidang)

    def _gambar(self, objek: ctypes.c_void_p, bidang: Bidang) -> None:
        if not mentah.batas_objek(objek, *self.ke_bilangan):
            return
        kiri, bawah, kanan, atas = (b.value for b in self.bilangan)
        persegi = bidang.persegi((kiri, bawah, kanan, atas))
        (self.hasil.garis if _tipis(persegi) else self.hasil.gambar).append(persegi)

    def _lintasan(self, objek: ctypes.c_void_p, bidang: Bidang) -> None:
        mentah.ragam_lintasan(objek, ctypes.byref(self.isi), ctypes.byref(self.sapuan))
        berisi, tersapu = self.isi.value != 0, self.sapuan.value != 0
        if not (berisi or tersapu):
            return
        if tersapu and mentah.tebal_garis(objek, self.ke_bilangan[0]):
            tersapu = self.bilangan[0].value < _LEBAR_PULAS
        bidang = self._dengan_matriks(objek, bidang)
        for titik, lengkung in self._lintasan_bagian(objek, bidang):
            self._bagian(titik, berisi, tersapu and not lengkung)

    def _lintasan_bagian(self, objek: ctypes.c_void_p, bidang: Bidang) -> Iterator[tuple[list[Titik], bool]]:
        """Yield the points of each part of a path, and whether it is curved."""
        titik: list[Titik] = []
        lengkung = False
        cacah = mentah.cacah_ruas(objek)
        self.sisa_ruas -= cacah
        x, y = self.bilangan[0], self.bilangan[1]
        for n in range(min(cacah, BATAS_RUAS)):
            ruas = ctypes.c_void_p(mentah.ruas_lintasan(objek, n))
            jenis = mentah.jenis_ruas(ruas)
            mentah.titik_ruas(ruas, self.ke_bilangan[0], self.ke_bilangan[1])
            if jenis == pdfium.FPDF_SEGMENT_MOVETO and titik:
                yield titik, lengkung
                titik, lengkung = [], False
            lengkung = lengkung or jenis == pdfium.FPDF_SEGMENT_BEZIERTO
            titik.append(bidang.titik(x.value, y.value))
        if titik:
            yield titik, lengkung

    def _bagian(self, titik: list[Titik], berisi: bool, tersapu: bool) -> None:
        persegi = _kotak(titik)
        if _tipis(persegi):
            if max(persegi[2] - persegi[0], persegi[3] - persegi[1]) >= _PANJANG / 3:
                self.hasil.garis.append(persegi)
        elif tersapu:
            self.hasil.garis += _sisi(titik, tertutup=len(titik) == 4 and not _searah(titik))
        elif berisi and len(titik) <= 6:
            self.hasil.isian.append(persegi)


def _kotak(titik: list[Titik]) -> Persegi:
    xs, ys = [t[0] for t in titik], [t[1] for t in titik]
    return min(xs), min(ys), max(xs), max(ys)


def _tipis(p: Persegi) -> bool:
    return min(p[2] - p[0], p[3] - p[1]) <= TIPIS


def _searah(titik: list[Titik]) -> bool:
    return abs(titik[0][0] - titik[-1][0]) > _LURUS and abs(titik[0][1] - titik[-1][1]) > _LURUS


def _sisi(titik: list[Titik], tertutup: bool) -> Iterator[Persegi]:
    """Yield the level and upright sides of an outline."""
    ujung = [*titik, titik[0]] if tertutup else titik
    for (x0, y0), (x1, y1) in itertools.pairwise(ujung):
        if min(abs(x1 - x0), abs(y1 - y0)) <= _LURUS and max(abs(x1 - x0), abs(y1 - y0)) >= _PANJANG:
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
