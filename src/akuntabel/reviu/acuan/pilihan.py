"""Which of several neighbours of one kind holds, and many findings of one cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.temuan import Temuan

from .jenis import Acuan, perubahan

_SATU_SEBAB = 3
_CONTOH = 3


def yang_berlaku(acuan: Sequence[Acuan]) -> tuple[Acuan, ...]:
    """Return the latest of the plans given: a revised one, else the last; none when there is none."""
    ubahan = [a for a in acuan if perubahan(a)]
    return tuple((ubahan or list(acuan))[-1:])


def ringkas(temuan: Sequence[Temuan], semua: int, pembuka: str, penutup: str) -> Iterator[Temuan]:
    """Yield the findings; as one when they are many and most of what was compared: their cause is one.

    ``pembuka`` names what differs ("target"), ``penutup`` what to do.
    """
    if len(temuan) < _SATU_SEBAB or len(temuan) * 2 <= semua:
        yield from temuan
        return
    contoh = "; ".join(t.tertulis for t in temuan[:_CONTOH])
    lebih = "; dan lainnya" if len(temuan) > _CONTOH else ""
    yield replace(
        temuan[0],
        pesan=f"{len(temuan)} dari {semua} {pembuka}: {contoh}{lebih}. {penutup}",
        usulan=(),
        lokasi_lain=tuple(s for t in temuan for s in (t.lokasi, *t.lokasi_lain))[1:],
    )
