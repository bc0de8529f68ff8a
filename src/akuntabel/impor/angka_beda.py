"""Numbers changed by hand: controls of a paragraph as written, laid beside what stands there now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .docx_untai import AngkaTerbaca, Untai, rapikan

_HURUF_ANGKA = re.compile(r"[\d.,%]")


@dataclass(frozen=True, slots=True)
class AngkaBeda:
    """A number that no longer reads as printed: the key of its fact, before and now (empty when gone)."""

    kunci: str
    lama: str
    baru: str


def angka_beda(lama: Untai, kini: Untai) -> tuple[AngkaBeda, ...]:
    """Return the numbers of a paragraph that read otherwise now.

    Numbers are found by their controls; where a control is gone, by their place in the text.
    """
    if lama.teks == kini.teks and not kini.angka:
        return ()
    hasil: list[AngkaBeda] = []
    sisa: list[AngkaTerbaca] = []
    for a, b in _sejajar(lama.angka, kini.angka):
        if b is None:
            sisa.append(a)
        elif rapikan(a.cetak) != rapikan(b.cetak):
            hasil.append(AngkaBeda(a.kunci, a.cetak, b.cetak))
    return (*hasil, *_menurut_letak(sisa, lama.teks, kini.teks))


def _sejajar(
    lama: tuple[AngkaTerbaca, ...], kini: tuple[AngkaTerbaca, ...]
) -> Iterator[tuple[AngkaTerbaca, AngkaTerbaca | None]]:
    """Yield each control as written with the one of the same key now."""
    kunci = [a.kunci for a in lama], [b.kunci for b in kini]
    pasangan: dict[int, int] = {}
    for i, j, panjang in SequenceMatcher(None, *kunci, autojunk=False).get_matching_blocks():
        pasangan.update({i + n: j + n for n in range(panjang)})
    for n, a in enumerate(lama):
        yield a, kini[pasangan[n]] if n in pasangan else None


def _menurut_letak(sisa: list[AngkaTerbaca], lama: str, kini: str) -> Iterator[AngkaBeda]:
    if not sisa:
        return
    potong = SequenceMatcher(None, lama, kini, autojunk=False).get_opcodes()
    for a in sisa:
        mulai, henti = _meluas(lama, a.mulai, a.henti)
        utuh = (b1 - a1 for t, a1, a2, b1, _ in potong if t == "equal" and a1 <= mulai and henti <= a2)
        sama = next(utuh, None)
        if sama is not None and _meluas(kini, mulai + sama, henti + sama) == (mulai + sama, henti + sama):
            continue
        awal, akhir = _meluas(kini, _letak(potong, mulai, akhir=False), _letak(potong, henti, akhir=True))
        baru = kini[awal:akhir].strip()
        if rapikan(baru) != rapikan(lama[mulai:henti]):
            yield AngkaBeda(a.kunci, a.cetak, baru)


def _letak(potong: Sequence[tuple[str, int, int, int, int]], letak: int, *, akhir: bool) -> int:
    """Return where a place of the old text is in the new one."""
    for tanda, a1, a2, b1, b2 in potong:
        if (a1 <= letak < a2) or (akhir and a1 < letak <= a2):
            if tanda == "equal":
                return b1 + letak - a1
            return b2 if akhir else b1
    return potong[-1][4] if potong else 0


def _meluas(teks: str, mulai: int, henti: int) -> tuple[int, int]:
    """Return the bounds widened over the digits that touch them."""
    while mulai > 0 and _HURUF_ANGKA.match(teks[mulai - 1]):
        mulai -= 1
    while henti < len(teks) and _HURUF_ANGKA.match(teks[henti]):
        henti += 1
    return mulai, henti


def hanya_angka(lama: Untai, kini: Untai, beda: tuple[AngkaBeda, ...]) -> bool:
    """Tell whether two paragraphs differ in nothing but the numbers named."""
    if rapikan(lama.teks) == rapikan(kini.teks):
        return [g.sidik for g in lama.gambar] == [g.sidik for g in kini.gambar]
    if not beda or lama.gambar != kini.gambar:
        return False
    ganti = {(b.kunci, b.lama): b.baru for b in beda}
    teks, akhir = "", 0
    for a in lama.angka:
        teks += lama.teks[akhir : a.mulai] + ganti.get((a.kunci, a.cetak), a.cetak)
        akhir = a.henti
    return rapikan(teks + lama.teks[akhir:]) == rapikan(kini.teks)
