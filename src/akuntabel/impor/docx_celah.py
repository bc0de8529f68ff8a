"""The printed text of a gap taken off what people typed into it: behind, before or in the middle of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from akuntabel.naskah import Sebaris, Tulisan, teks_sebaris


def tanpa_celah(isi: tuple[Sebaris, ...], celah: str) -> tuple[Sebaris, ...] | None:
    """Return what was typed beside the text of a gap; nothing when only (a rest of) the gap stands there.

    None means that the paragraph is not the gap. The weight of the gap's label is not that of what was typed.
    """
    teks = teks_sebaris(isi)
    depan = _sama_di_depan(teks, celah)
    belakang = _sama_di_depan(reversed(teks), reversed(celah))
    if teks and depan + belakang >= len(teks) and len(teks) <= len(celah):
        return ()
    if not celah or depan + belakang < len(celah):
        return None
    henti = len(teks) - (len(celah) - depan)
    return tuple(_ringankan(_potong(isi, depan, henti)) if henti < len(teks) else _potong(isi, depan, henti))


def _sama_di_depan(a: Iterable[str], b: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pasangan: pasangan[0] == pasangan[1], zip(a, b, strict=False)))


def _potong(isi: Iterable[Sebaris], mulai: int, henti: int) -> Iterator[Sebaris]:
    """Yield the nodes between two places of the text; a text that lies across a border is cut."""
    letak = 0
    for satu in isi:
        awal, letak = letak, letak + len(teks_sebaris((satu,)))
        if isinstance(satu, Tulisan):
            sisa = satu.teks[max(mulai - awal, 0) : max(henti - awal, 0)]
            if sisa:
                yield replace(satu, teks=sisa, tebal=satu.tebal and len(sisa) == len(satu.teks))
        elif mulai <= awal < henti:
            yield satu


def _ringankan(isi: Iterable[Sebaris]) -> Iterator[Sebaris]:
    """Yield text without the bold it took from the label it was typed before."""
    semua = tuple(isi)
    berat = all(s.tebal for s in semua if isinstance(s, Tulisan))
    yield from (replace(s, tebal=False) if berat and isinstance(s, Tulisan) else s for s in semua)
