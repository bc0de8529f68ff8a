"""What people choose in the query of an address: whatever it holds, it becomes something known."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest

_TERPANJANG = 100


def teks_pilihan(request: HttpRequest, nama: str) -> str:
    """Return a text of the query, shortened, without what a database refuses."""
    isi = request.GET.get(nama, "")[: 4 * _TERPANJANG]
    return "".join(h if h.isprintable() else " " for h in isi).strip()[:_TERPANJANG]


def angka_pilihan(request: HttpRequest, nama: str, pilihan: Sequence[int]) -> int:
    """Return one of the numbers on offer: the one asked for, else the first; 0 when there is none."""
    diminta = request.GET.get(nama, "")
    cocok = (p for p in pilihan if str(p) == diminta)
    return next(cocok, pilihan[0] if pilihan else 0)
