"""One finding for many rows: their names in one sentence, their places as further places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_TERBANYAK = 5
_TERPANJANG = 90


def sebut_nama(nama: Iterable[str | tuple[str, str]]) -> str:
    """Return names in quotation marks, each once, the first few and how many there are besides.

    A name may come with what is printed for it: ("Persentase jalan mantap", "81,2%").
    """
    pasangan = [n if isinstance(n, tuple) else (n, "") for n in nama]
    semua = list(dict.fromkeys((_pendek(n), isi) for n, isi in pasangan if n.strip()))
    tampil = "; ".join(f"“{n}” ({isi})" if isi else f"“{n}”" for n, isi in semua[:_TERBANYAK])
    lebih = len(semua) - _TERBANYAK
    return f"{tampil}; dan {lebih} lainnya" if lebih > 0 else tampil


def sebut_cacah(bagian: Sequence[str]) -> str:
    """Return parts as a list in a sentence ("5 program, 7 kegiatan, dan 18 subkegiatan")."""
    if len(bagian) < 3:
        return " dan ".join(bagian)
    return ", ".join(bagian[:-1]) + f", dan {bagian[-1]}"


def _pendek(nama: str) -> str:
    rapi = " ".join(nama.split())
    return rapi if len(rapi) <= _TERPANJANG else rapi[: _TERPANJANG - 1].rsplit(" ", 1)[0] + " …"
