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
    if not terisi or any(s.baris_akhir > batas + 1 for s in terisi):
        return None
    if not all(_di_tengah(s) for s in terisi) and not (len(pertama) > 3 and _sisa_kata(terisi)):
        return None
    pasangan = {id(s): _di_atas(s, atas, batas) for s in terisi}
    if any(p is None or not p.isi for p in pasangan.values()):
        return None
    tambahan: dict[int, tuple[SelUtuh, ...]] = {}
    for s in terisi:
        tambahan[id(pasangan[id(s)])] = (*tambahan.get(id(pasangan[id(s)]), ()), s)
    atas_baru = [replace(a, lanjutan=(*a.lanjutan, *tambahan.get(id(a), ()))) for a in atas]
    return atas_baru, [_naik(s, batas) for s in bawah if s.baris_akhir > batas + 1 or s.baris != batas]


def _di_tengah(sel: SelUtuh) -> bool:
    return teks_baris(sel.isi[0].kata)[:1].islower()


def _sisa_kata(terisi: Sequence[SelUtuh]) -> bool:
    """Whether a row is nothing but a word or two, the last of a longer text."""
    return (
        len(terisi) == 1
        and len(terisi[0].isi) == 1
        and len(terisi[0].isi[0].kata) < 3
        and not any(h.isdigit() for h in _teks(terisi[0]))
    )


def _di_atas(sel: SelUtuh, atas: Sequence[SelUtuh], batas: int) -> SelUtuh | None:
    calon = (a for a in atas if a.baris_akhir == batas and a.kolom <= sel.kolom < a.kolom_akhir)
    return next(calon, None)


def _naik(sel: SelUtuh, batas: int) -> SelUtuh:
    return replace(sel, baris=max(sel.baris - 1, batas), baris_akhir=sel.baris_akhir - 1)


def sambung_rentang(
    atas: Sequence[SelUtuh], bawah: Sequence[SelUtuh], batas: int
) -> tuple[list[SelUtuh], list[SelUtuh]]:
    """Return the cells with those that spanned rows across a page break as one again.

    Columns that span rows elsewhere are tried from the left; of a cell above and one below, one is empty.
    """
    atas, bawah = list(atas), list(bawah)
    akhir_kepala = max((s.baris_akhir for s in atas if s.baris == 0), default=0)
    kepala = {_teks(s) for s in atas if s.baris < akhir_kepala}
    for kolom in _kolom_berentang(atas, bawah, akhir_kepala):
        a = next((s for s in atas if s.kolom == kolom and s.baris_akhir == batas), None)
        b = next((s for s in bawah if s.kolom == kolom and s.baris == batas), None)
        if a is None or b is None or not _satu_kosong(a, b) or _teks(b) in kepala - {""}:
            break
        if not a.isi and not b.isi:
            continue
        utuh = replace(a if a.isi else b, baris=a.baris, baris_akhir=b.baris_akhir)
        atas[atas.index(a)] = utuh
        bawah.remove(b)
    return atas, bawah


def _satu_kosong(a: SelUtuh, b: SelUtuh) -> bool:
    return a.kolom_akhir == b.kolom_akhir and not (a.isi and b.isi)


def _teks(sel: SelUtuh) -> str:
    return " ".join(teks_baris(b.kata) for b in sel.isi).casefold()


def _kolom_berentang(atas: Sequence[SelUtuh], bawah: Sequence[SelUtuh], kepala: int) -> list[int]:
    return sorted(
        {s.kolom for s in (*atas, *bawah) if s.isi and s.baris >= kepala and s.baris_akhir - s.baris > 1}
    )
