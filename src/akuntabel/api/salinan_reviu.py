"""Written forms of a review: which there are, and how each is made from what was read and found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu, Salinan

Pembuat = Callable[[HasilReviu, Bacaan, bytes], Sequence[Salinan]]
"""Makes the files of one form from the review, the document as understood, and the bytes it came in."""

PEMBUAT: Mapping[str, Pembuat] = {}


def buat_salinan(
    diminta: Sequence[str], hasil: HasilReviu, bacaan: Bacaan, isi: bytes
) -> tuple[Salinan, ...]:
    """Return the files of every form that was asked for. Raises KeyError for an unknown form."""
    return tuple(s for nama in diminta for s in PEMBUAT[nama](hasil, bacaan, isi))
