"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_KATA = re.compile(r"\s+|[^\s]+")
_BANYAK = 6_000
_UTUH = 60
_TEPI = 24
_SISIPAN = 2
Ruas = tuple[bool, int, int, int, int]


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
    urutan = list(_utuhkan(SequenceMatcher(None, a, b, autojunk=False).get_opcodes(), a))
    for nomor, (sama, a1, a2, b1, b2) in enumerate(urutan):
        if sama:
            yield from _sama(a[a1:a2], awal=nomor == 0, akhir=nomor == len(urutan) - 1)
            continue
        if a2 > a1:
            yield Potong("hapus", "".join(a[a1:a2]))
        if b2 > b1:
            yield Potong("tambah", "".join(b[b1:b2]))


def _utuhkan(urutan: Sequence[tuple[str, int, int, int, int]], a: list[str]) -> Iterator[Ruas]:
    """Yield stretches (stayed or not, and where), a word or two between changes taken into the change."""
    terbuka: Ruas | None = None
    for nomor, (jenis, a1, a2, b1, b2) in enumerate(urutan):
        tepi = nomor in (0, len(urutan) - 1)
        kata = sum(not k.isspace() for k in a[a1:a2])
        if jenis == "equal" and (tepi or kata > _SISIPAN):
            if terbuka:
                yield terbuka
            terbuka = None
            yield True, a1, a2, b1, b2
        else:
            terbuka = (False, terbuka[1], a2, terbuka[3], b2) if terbuka else (False, a1, a2, b1, b2)
    if terbuka:
        yield terbuka


def _sama(kata: list[str], *, awal: bool, akhir: bool) -> Iterator[Potong]:
    if len(kata) <= _UTUH:
        yield Potong("sama", "".join(kata))
        return
    if not awal:
        yield Potong("sama", "".join(kata[:_TEPI]))
    yield Potong("lewat", "…")
    if not akhir:
        yield Potong("sama", "".join(kata[-_TEPI:]))
