"""Comparing titles and names: what differs beyond case, punctuation, spelling and small words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

_BUKAN_KATA = re.compile(r"[^0-9a-z%]+")
_SERUPA = 82
_TERPANJANG = 600
_KATA_KECIL = (
    "dan atau dengan untuk yang dalam pada di ke dari oleh serta terhadap antara atas bagi tabel gambar"
)
_KECIL = frozenset(_KATA_KECIL.split())


def bakukan(teks: str) -> str:
    """Return a text in small letters with single spaces and without punctuation."""
    return " ".join(_BUKAN_KATA.sub(" ", teks.casefold()).split())


def pecah_polos(teks: str) -> list[str]:
    """Return all words of a text in small letters, digits included, letters of every script."""
    return "".join(h if h.isalnum() else " " for h in teks.casefold()).split()


@lru_cache(maxsize=8192)
def kata_isi(teks: str) -> tuple[str, ...]:
    """Return the words that carry meaning, in order."""
    return tuple(k for k in bakukan(teks[:_TERPANJANG]).split() if k not in _KECIL)


@lru_cache(maxsize=65_536)
def serupa(kiri: str, kanan: str) -> bool:
    """Tell whether two words are one word in two spellings; numbers must be equal."""
    if kiri == kanan:
        return True
    if any(c.isdigit() for c in kiri + kanan) or abs(len(kiri) - len(kanan)) > 3:
        return False
    return SequenceMatcher(None, kiri, kanan, autojunk=False).ratio() * 100 >= _SERUPA


def beda_kata(kiri: str, kanan: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of each text that have no like in the other; an abbreviation stands for its words."""
    a, b = kata_isi(kiri), kata_isi(kanan)
    return _tanpa_padanan(a, b), _tanpa_padanan(b, a)


def sama(kiri: str, kanan: str) -> bool:
    """Tell whether two titles say the same; words run together by a broken text layer count as equal."""
    if bakukan(kiri).replace(" ", "") == bakukan(kanan).replace(" ", ""):
        return True
    return beda_kata(kiri, kanan) == ((), ())


@lru_cache(maxsize=8192)
def himpunan_kata(teks: str) -> frozenset[str]:
    """Return the words that carry meaning, each once."""
    return frozenset(kata_isi(teks))


def sebagian_sama(kiri: str, kanan: str, porsi: int) -> bool:
    """Tell quickly whether ``porsi`` per cent of the words of the shorter title stand in the other."""
    a, b = himpunan_kata(kiri), himpunan_kata(kanan)
    return bool(a and b) and 100 * len(a & b) >= porsi * min(len(a), len(b))


def kedekatan(kiri: str, kanan: str) -> int:
    """Return how alike two titles are, 0 to 100."""
    a, b = bakukan(kiri[:_TERPANJANG]), bakukan(kanan[:_TERPANJANG])
    return round(100 * SequenceMatcher(None, a, b, autojunk=False).ratio()) if a and b else 0


def _tanpa_padanan(satu: tuple[str, ...], lain: tuple[str, ...]) -> tuple[str, ...]:
    sisa = [k for k in satu if k not in lain]
    if not sisa:
        return ()
    berpadanan = _singkatan(lain) | _uraian(satu, lain)
    return tuple(k for k in sisa if k not in berpadanan and not any(serupa(k, m) for m in lain))


def _singkatan(kata: tuple[str, ...]) -> set[str]:
    """Return the initials of every run of two to six words."""
    return {"".join(k[0] for k in kata[i : i + n]) for n in range(2, 7) for i in range(len(kata) - n + 1)}


def _uraian(satu: tuple[str, ...], lain: tuple[str, ...]) -> set[str]:
    """Return the words of ``satu`` that an abbreviation in ``lain`` stands for."""
    return {
        k
        for n in range(2, 7)
        for i in range(len(satu) - n + 1)
        if "".join(w[0] for w in satu[i : i + n]) in lain
        for k in satu[i : i + n]
    }
