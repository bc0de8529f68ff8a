"""Order of boxes that name the one above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from .svg import BaganTidakSah


class Bertaut(Protocol):
    """What has a code and may name the code above it."""

    @property
    def kode(self) -> str: ...  # noqa: D102

    @property
    def induk(self) -> str | None: ...  # noqa: D102


T = TypeVar("T", bound=Bertaut)


def susun_dahan(simpul: Sequence[T]) -> tuple[tuple[T, ...], Mapping[str, tuple[T, ...]]]:
    """Return the roots, and what hangs below each code, in the order given.

    A node whose superior is not among the nodes is a root.

    Raises:
        BaganTidakSah: Without nodes, for a code used twice, or when nodes stand above each other in a circle.
    """
    kode = [s.kode for s in simpul]
    if not kode:
        raise BaganTidakSah("Bagan tidak berisi apa pun.")
    if kembar := next((k for n, k in enumerate(kode) if k in kode[:n]), None):
        raise BaganTidakSah(f"Kode {kembar} dipakai lebih dari satu kali dalam bagan.")
    akar = tuple(s for s in simpul if s.induk not in kode)
    anak = {k: tuple(s for s in simpul if s.induk == k) for k in kode}
    terjangkau = [s.kode for s in akar]
    for k in terjangkau:
        terjangkau.extend(s.kode for s in anak[k])
    if len(terjangkau) < len(kode):
        sisa = next(k for k in kode if k not in terjangkau)
        raise BaganTidakSah(f"Kotak {sisa} berada di bawah dirinya sendiri.")
    return akar, anak
