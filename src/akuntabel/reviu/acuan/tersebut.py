"""What a document says anywhere, in text, headings and cells."""

from __future__ import annotations

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.kata import kata_isi


def disebut(nama: str, bacaan: Bacaan) -> bool:
    """Tell whether the words of a name stand together somewhere in a document."""
    dicari = frozenset(kata_isi(nama))
    return any(dicari <= kata for panjang, kata in _semua(bacaan) if panjang >= len(nama) // 2)


@sekali
def _semua(bacaan: Bacaan) -> tuple[tuple[int, frozenset[str]], ...]:
    """Return length and words of every different text of a document."""
    semua = (
        *(t.teks for t in bacaan.teks),
        *(j.teks for j in bacaan.judul),
        *(s.teks for t in bacaan.tabel for b in t.baris for s in b.sel),
    )
    return tuple((len(t), frozenset(kata_isi(t))) for t in dict.fromkeys(semua))
