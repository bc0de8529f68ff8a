"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_KATA = re.compile(r"\s+|[^\s]+")
_BANYAK = 6_000
_UTUH = 60
_TEPI = 24


@dataclass(frozen=True, slots=True)
class Potong:
    """A piece of text; ``nasib`` is "sama", "hapus", "tambah" or "lewat" (left out of what is shown)."""

    nasib: str
    teks: str


def beda_kata(lama: str, baru: str) -> list[Potong]:
    """Return the pieces in reading order; long stretches that stayed are shortened."""
    a, b = _KATA.findall(lama), _KATA.findall(baru)
    if len(a) > _BANYAK or len(b) > _BANYAK:
        return [p for p in (Potong("hapus", lama), Potong("tambah", baru)) if p.teks]
    return list(_gabung(a, b))


def _gabung(a: list[str], b: list[str]) -> Iterator[Potong]:
    urutan = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for nomor, (jenis, a1, a2, b1, b2) in enumerate(urutan):
        if jenis == "equal":
            yield from _sama(a[a1:a2], awal=nomor == 0, akhir=nomor == len(urutan) - 1)
            continue
        if a2 > a1:
            yield Potong("hapus", "".join(a[a1:a2]))
        if b2 > b1:
            yield Potong("tambah", "".join(b[b1:b2]))


def _sama(kata: list[str], *, awal: bool, akhir: bool) -> Iterator[Potong]:
    if len(kata) <= _UTUH:
        yield Potong("sama", "".join(kata))
        return
    if not awal:
        yield Potong("sama", "".join(kata[:_TEPI]))
    yield Potong("lewat", "…")
    if not akhir:
        yield Potong("sama", "".join(kata[-_TEPI:]))
