"""A row that a page break parts: its rest at the top of the next page goes back into its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .sel_utuh import SelUtuh
from .tulisan import teks_baris


def sambung_baris(
    atas: Sequence[SelUtuh], bawah: Sequence[SelUtuh], batas: int
) -> tuple[list[SelUtuh], list[SelUtuh]] | None:
    """Return the cells above and below a page break with the row across it as one, None if there is none.

    ``batas`` is the number of the first row below. It goes on the row above when all its text begins in the
    middle of a sentence and stands under text.
    """
    pertama = [s for s in bawah if s.baris == batas]
    terisi = [s for s in pertama if s.isi]
    if not terisi or not all(_di_tengah(s) for s in terisi) or any(s.baris_akhir > batas + 1 for s in terisi):
        return None
    pasangan = {id(s): _di_atas(s, atas, batas) for s in terisi}
    if any(p is None or not p.isi for p in pasangan.values()):
        return None
    tambahan: dict[int, tuple[SelUtuh, ...]] = {}
    for s in terisi:
        tambahan[id(pasangan[id(s)])] = (*tambahan.get(id(pasangan[id(s)]), ()), s)
    atas_baru = [replace(a, lanjutan=(*a.lanjutan, *tambahan.get(id(a), ()))) for a in atas]
    return atas_baru, [_naik(s) for s in bawah if s.baris_akhir > batas + 1 or s.baris != batas]


def _di_tengah(sel: SelUtuh) -> bool:
    return teks_baris(sel.isi[0].kata)[:1].islower()


def _di_atas(sel: SelUtuh, atas: Sequence[SelUtuh], batas: int) -> SelUtuh | None:
    calon = (a for a in atas if a.baris_akhir == batas and a.kolom <= sel.kolom < a.kolom_akhir)
    return next(calon, None)


def _naik(sel: SelUtuh) -> SelUtuh:
    return replace(sel, baris=max(sel.baris - 1, 0), baris_akhir=sel.baris_akhir - 1)
