"""Printed lines as inline nodes: what a line end splits - a word, a numeral - is put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from akuntabel.naskah import Sebaris, Tulisan
from akuntabel.sumber import Sumber

from .baris import BarisTeks
from .kata import Kata
from .terbelah import angka_terbelah, kata_terbelah

Letak = Callable[[BarisTeks], Sumber]

_TITIK_TITIK = re.compile(
    r"[ \t]*(?:(?:[._…] ?){4,}|…[.…]+|[.]+…+)[ \t]*(?![._… ])(?!(?![ivxlc]+\b)[a-z]{3})", re.IGNORECASE
)
_SISA_TITIK = re.compile(r"\t[\t .…]+")
_HURUF_AKHIR = re.compile(r"([^\W\d_]+)-$")
_HURUF_AWAL = re.compile(r"[^\W\d_]+")
_UTUH = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d*)?|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+[.,]\d{1,4}|\d{5,}|\d{1,3}")
_RAPAT = re.compile(r"\d%|[^\s][)\].,:;]")
_KOSONG: Counter[str] = Counter()
_HALAMAN = re.compile(r"\d{1,3}|[ivxl]{1,7}|[IVX]{1,4}-\d{1,3}")
_SELA_KATA = 0.12
_NAIK = 0.18
_KECIL = 0.8


def tulis_baris(
    baris: Sequence[BarisTeks], letak: Letak, lebar: float | None = None, kata: Counter[str] = _KOSONG
) -> tuple[Sebaris, ...]:
    """Return lines as text; ``lebar`` is the room they had, known in a cell.

    ``kata`` are the words of the document: a narrow cell breaks a word anywhere.
    """
    hasil: list[Sebaris] = []
    for n, satu in enumerate(baris):
        teks = teks_baris(satu.kata, entri=lebar is None)
        akhiran = ""
        if n + 1 < len(baris):
            lanjutan = teks_baris(baris[n + 1].kata)
            penuh = _penuh(satu, lebar)
            teks, akhiran = _sambung(teks, lanjutan, penuh=penuh)
            if akhiran and penuh and kata_terbelah(teks, lanjutan, kata):
                akhiran = ""
        hasil += _untai(satu, teks, akhiran, letak(satu))
    return tuple(hasil)


def teks_baris(kata: Iterable[Kata], *, entri: bool = False) -> str:
    """Return the words of a line with the white space that was printed; dotted leaders as a tab.

    Dots before a word are a blank that nobody filled in.

    With ``entri`` a page number far to the right is set off by a tab as well.
    """
    isi = tuple(kata)
    teks = "".join(f"{k}{s}" for k, s in _dengan_sela(isi))
    if entri and len(isi) > 2 and _jauh(isi[-2], isi[-1]) and _HALAMAN.fullmatch(isi[-1].teks):
        teks = teks.removesuffix(isi[-1].teks).rstrip() + "\t" + isi[-1].teks
    return _SISA_TITIK.sub("\t", _TITIK_TITIK.sub("\t", teks)).strip()


def _jauh(kiri: Kata, kanan: Kata) -> bool:
    return not kiri.seperempat and kanan.x0 - kiri.x1 > 2 * kanan.ukuran


def _dengan_sela(kata: tuple[Kata, ...]) -> Iterator[tuple[str, str]]:
    for n, satu in enumerate(kata):
        lanjut = n + 1 < len(kata)
        rapat = lanjut and not satu.jeda and _menempel(satu, kata[n + 1])
        yield satu.teks, " " if lanjut and not rapat else ""


def _menempel(kiri: Kata, kanan: Kata) -> bool:
    if kiri.seperempat:
        return False
    return -0.5 * kanan.ukuran < kanan.x0 - kiri.x1 < _SELA_KATA * min(kiri.ukuran, kanan.ukuran)


def _untai(baris: BarisTeks, teks: str, akhiran: str, letak: Sumber) -> Iterator[Tulisan]:
    """Yield a line as one node, raised letters apart."""
    if not any(_naik(k, baris) for k in baris.kata):
        yield Tulisan(teks + akhiran, tebal=baris.tebal, letak=letak)
        return
    untai: list[tuple[bool, str]] = []
    for satu, (tulisan, sela) in zip(baris.kata, _dengan_sela(baris.kata), strict=True):
        naik = _naik(satu, baris)
        if untai and untai[-1][0] == naik:
            untai[-1] = (naik, untai[-1][1] + tulisan + sela)
        else:
            untai.append((naik, tulisan + sela))
    for n, (naik, tulisan) in enumerate(untai):
        yield Tulisan(
            tulisan + (akhiran if n + 1 == len(untai) else ""), tebal=baris.tebal, atas=naik, letak=letak
        )


def _naik(kata: Kata, baris: BarisTeks) -> bool:
    if kata.seperempat or kata.ukuran > _KECIL * baris.ukuran:
        return False
    return kata.dasar < baris.dasar - _NAIK * baris.ukuran


def _penuh(baris: BarisTeks, lebar: float | None) -> bool:
    """Whether not even one more letter would have fitted."""
    if lebar is None or any(k.seperempat for k in baris.kata):
        return False
    return lebar - (baris.persegi[2] - baris.persegi[0]) < 1.6 * baris.ukuran


def _sambung(teks: str, lanjutan: str, *, penuh: bool) -> tuple[str, str]:
    """Return a line and what parts it from the next."""
    if not teks or not lanjutan:
        return teks, ""
    kata, berikut = _HURUF_AKHIR.search(teks), _HURUF_AWAL.match(lanjutan)
    if kata and berikut:
        return (teks if _hubung(kata.group(1), berikut.group()) else teks[:-1]), ""
    if re.search(r"[^\W_]-$", teks) and lanjutan[0].isalnum():
        return teks, ""
    if angka_terbelah(teks, lanjutan, penuh=penuh) or _RAPAT.fullmatch(teks[-1] + lanjutan):
        return teks, ""
    return teks, " "


def _hubung(kiri: str, kanan: str) -> bool:
    """Whether the hyphen belongs to the word: doubled words, capitals."""
    a, b = kiri.casefold(), kanan.casefold()
    if kanan[0].isupper():
        return True
    return b[:3] in a or a[-3:] in b or (len(a) > 2 and a[:3] == b[:3])
