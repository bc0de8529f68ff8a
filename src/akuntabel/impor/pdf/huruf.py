"""Characters of a page, gathered into pieces of words in the order they were drawn."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from . import mentah

BATAS_HURUF = 150_000
"""Characters read of one page; a page of a report has some thousands."""

JEDA = 0.2
"""A gap wider than this share of the font size ends a word."""

_SEGLIF = 0.1
"""Letters of one ligature are given the same place."""

_TAK_TAMPAK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_SPASI = frozenset((9, 10, 13, 32, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)))
_BUANG = frozenset((0, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF))
_GANTI = {
    2: "-", 0x2010: "-", 0x2011: "-", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
    0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_LAMBANG = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x76: "❖", 0x6F: "○", 0x2D: "-"}


@dataclass(frozen=True, slots=True)
class Rupa:
    """How a run of text looks: its turn in quarters (-1: slanted), baseline, size and weight."""

    seperempat: int
    dasar: tuple[float, float]
    ukuran: float
    tebal: bool
    miring: bool
    pucat: bool
    tampak: bool


@dataclass(slots=True)
class Potong:
    """A piece of a word in PDF axes: where each letter begins and ends along the text.

    ``jeda`` says that white space follows.
    """

    rupa: Rupa
    huruf: list[str] = field(default_factory=list)
    awal: list[float] = field(default_factory=list)
    akhir: list[float] = field(default_factory=list)
    jeda: bool = False


def tulis_huruf(kode: int) -> str:
    """Return the letter of a code point: ligatures undone, signs of symbol fonts as signs."""
    if kode in _GANTI:
        return _GANTI[kode]
    if 0xE000 <= kode <= 0xF8FF:
        return _LAMBANG.get(kode & 0xFF, chr(kode & 0xFF) if 0xF020 <= kode <= 0xF07E else "•")
    if kode < 32 or kode in _BUANG or 0xD800 <= kode <= 0xDFFF:
        return ""
    return chr(kode)


def potong_huruf(halaman_teks: Any) -> list[Potong]:
    """Return the pieces of words of a page that can be seen, and those that cannot."""
    return _Pemungut(halaman_teks).semua


class _Pemungut:
    """Walks over the characters of one page."""

    def __init__(self, halaman_teks: Any) -> None:
        self.teks = mentah.pegangan(halaman_teks.raw)
        self.matriks = pdfium.FS_MATRIX()
        self.rupa_fon: dict[int, tuple[bool, bool]] = {}
        self.semua: list[Potong] = []
        cacah = min(halaman_teks.count_chars(), BATAS_HURUF)
        self._jalan(cacah)

    def _jalan(self, cacah: int) -> None:
        """Gather; a generated character has no text object and stands for white space."""
        teks, objek_lama, potong = self.teks, None, None
        tulisan: dict[int, str] = {}
        for n in range(cacah):
            objek = mentah.objek_huruf(teks, n)
            kode = mentah.kode_huruf(teks, n)
            if objek is None or kode in _SPASI:
                if potong is not None:
                    potong.jeda = True
                    potong = None
                continue
            if objek != objek_lama:
                rupa = self._rupa(objek, n)
                ujung = _ujung(teks, rupa.seperempat)
                objek_lama, potong, batas = objek, None, rupa.ukuran * JEDA
            huruf = tulisan.get(kode)
            if huruf is None:
                huruf = tulisan[kode] = tulis_huruf(kode)
            if not huruf:
                continue
            awal, akhir = ujung(n)
            if potong is None or not (
                -2 * batas < awal - potong.akhir[-1] < batas or abs(awal - potong.awal[-1]) < _SEGLIF
            ):
                potong = Potong(rupa)
                self.semua.append(potong)
            potong.huruf.append(huruf)
            potong.awal.append(awal)
            potong.akhir.append(akhir)

    def _rupa(self, objek: int, n: int) -> Rupa:
        m = self.matriks
        mentah.matriks_huruf(self.teks, n, ctypes.byref(m))
        penunjuk = ctypes.c_void_p(objek)
        tebal, miring = self._fon(penunjuk, n)
        besar = pdfium.FPDFText_GetFontSize(ctypes.cast(self.teks, pdfium.FPDF_TEXTPAGE), n)
        ukuran = abs(besar) * math.hypot(m.c, m.d) or 1.0
        return Rupa(
            _seperempat(m.a, m.b),
            (m.e, m.f),
            ukuran,
            tebal,
            miring,
            self._pucat(penunjuk),
            mentah.ragam_teks(penunjuk) not in _TAK_TAMPAK,
        )

    def _fon(self, objek: ctypes.c_void_p, n: int) -> tuple[bool, bool]:
        fon = mentah.fon_teks(objek)
        if fon not in self.rupa_fon:
            self.rupa_fon[fon] = self._nama_fon(n)
        return self.rupa_fon[fon]

    def _nama_fon(self, n: int) -> tuple[bool, bool]:
        penampung, bendera = ctypes.create_string_buffer(200), ctypes.c_int()
        halaman = ctypes.cast(self.teks, pdfium.FPDF_TEXTPAGE)
        pdfium.FPDFText_GetFontInfo(halaman, n, penampung, 200, bendera)
        nama = penampung.value.decode("utf-8", "replace").casefold()
        tebal = any(s in nama for s in ("bold", "black", "heavy", "tebal")) or bool(bendera.value & 1 << 18)
        return tebal, any(s in nama for s in ("italic", "oblique")) or bool(bendera.value & 1 << 6)

    def _pucat(self, objek: ctypes.c_void_p) -> bool:
        merah, hijau, biru, pekat = (ctypes.c_uint(0) for _ in range(4))
        nilai = [ctypes.byref(w) for w in (merah, hijau, biru, pekat)]
        if not mentah.warna_isi(objek, *nilai):
            return False
        return pekat.value < 160 or min(merah.value, hijau.value, biru.value) > 150


def _seperempat(a: float, b: float) -> int:
    """Return the turn of text in quarters, -1 when it is none."""
    sudut = math.degrees(math.atan2(b, a)) % 360
    terdekat = round(sudut / 90)
    return terdekat % 4 if abs(sudut - 90 * terdekat) < 3 else -1


def _ujung(teks: ctypes.c_void_p, seperempat: int) -> Any:
    """Return the function that tells where a letter begins and ends along the text.

    The box PDFium gives to turned letters is that of their ink: their origin is where they begin.
    """
    kotak, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    letak, letak_x, letak_y = ctypes.byref(kotak), ctypes.byref(x), ctypes.byref(y)

    def tegak(n: int) -> tuple[float, float]:
        mentah.kotak_huruf(teks, n, letak)
        return kotak.left, kotak.right

    def berputar(n: int) -> tuple[float, float]:
        mentah.kotak_huruf(teks, n, letak)
        mentah.asal_huruf(teks, n, letak_x, letak_y)
        if seperempat == 1:
            return y.value, max(kotak.top, y.value)
        if seperempat == 3:
            return -y.value, max(-kotak.bottom, -y.value)
        if seperempat == 2:
            return -x.value, max(-kotak.left, -x.value)
        return x.value, max(kotak.right, x.value)

    return tegak if seperempat == 0 else berputar


def terlihat(potong: list[Potong]) -> Iterator[Potong]:
    """Yield what can be seen; a page without any is a scan under recognised text, which then counts."""
    tampak = [p for p in potong if p.rupa.tampak]
    yield from tampak or potong
