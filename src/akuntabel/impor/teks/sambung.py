"""A table that a page break cuts in two is one table."""

from __future__ import annotations

import re

from .larik import BarisLarik, Larik, SelLarik, gabung_baris

_ANGKA_DEPAN = re.compile(r"\W*\d|\W*Rp\b", re.IGNORECASE)


def sambung(atas: Larik, bawah: Larik, *, berjeda: bool = False) -> bool:
    """Put the rows of ``bawah`` under ``atas`` when they go on with it; tell whether they do.

    They do with as many columns, or when their columns can be mapped on those above, and without header of
    their own. With text between (``berjeda``) their first row must not be able to be a header at all.
    """
    if bawah.kepala or not bawah.baris:
        return False
    baris = bawah.baris
    ulang = _kepala_ulang(atas, bawah)
    if atas.lebar != bawah.lebar and atas.lebar_tertulis != bawah.lebar_tertulis:
        peta = _peta_kolom(bawah, atas.lebar)
        if peta is None:
            return False
        baris = [_pindahkan(b, peta, atas.lebar) for b in baris]
    elif not ulang and not _bukan_kepala(baris[0], berjeda=berjeda):
        return False
    _tambahkan(atas, baris[ulang:])
    return True


def _tambahkan(atas: Larik, baris: list[BarisLarik]) -> None:
    if baris and _ekor_sel(atas.baris[-1], baris[0]):
        atas.baris[-1] = gabung_baris(atas.baris[-1], baris[0])
        baris = baris[1:]
    atas.baris += baris


def _kepala_ulang(atas: Larik, bawah: Larik) -> int:
    """Return how many of the first rows repeat those of the table above."""
    sama = 0
    for a, b in zip(atas.baris, bawah.baris, strict=False):
        if [s.teks.casefold() for s in a] != [s.teks.casefold() for s in b]:
            break
        sama += 1
    return sama if sama < len(bawah.baris) else 0


def _bukan_kepala(baris: BarisLarik, *, berjeda: bool) -> bool:
    """Tell whether a row cannot be the header of another table."""
    berisi = [s for s in baris if s.potong]
    if any(_ANGKA_DEPAN.match(s.teks) for s in berisi):
        return not all(re.fullmatch(r"\(?\d{1,2}\)?", s.teks) for s in berisi)
    return not baris[0].potong and not (berjeda and len(berisi) > 1)


def _ekor_sel(atas: BarisLarik, bawah: BarisLarik) -> bool:
    """Tell whether a row is the rest of cells that the page break cut: words below words, no figure."""
    berisi = [n for n, s in enumerate(bawah) if s.potong]
    if bawah[0].potong and len(berisi) >= sum(bool(s.potong) for s in atas):
        return False
    if not berisi or any(n >= len(atas) or not atas[n].potong for n in berisi):
        return False
    if not bawah[0].potong or all(bawah[n].teks[:1].islower() for n in berisi):
        return not any(_ANGKA_DEPAN.match(bawah[n].teks) for n in berisi)
    return False


def _peta_kolom(bawah: Larik, lebar: int) -> dict[int, int] | None:
    """Return which column above each column below is, when the filled cells of full rows agree on it."""
    penuh = [isi for b in bawah.baris if len(isi := [n for n, s in enumerate(b) if s.potong]) == lebar]
    if lebar < 2 or bawah.lebar < lebar or len(penuh) < 2 or len(penuh) * 10 < len(bawah.baris) * 7:
        return None
    peta: dict[int, int] = {}
    for isi in penuh:
        for ke, dari in enumerate(isi):
            if peta.setdefault(dari, ke) != ke:
                return None
    berisi = {n for b in bawah.baris for n, s in enumerate(b) if s.potong}
    return peta if berisi <= set(peta) else None


def _pindahkan(baris: BarisLarik, peta: dict[int, int], lebar: int) -> BarisLarik:
    hasil = [SelLarik()] * lebar
    for n, sel in enumerate(baris):
        if sel.potong:
            hasil[peta[n]] = hasil[peta[n]].tambah(sel)
    return tuple(hasil)
