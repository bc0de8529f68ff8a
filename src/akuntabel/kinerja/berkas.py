"""Files that stand beside the workbook and belong to the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from .potret import Potret


class BerkasPotret(Protocol):
    """A file that belongs to the facts and stands beside the workbook."""

    @property
    def berkas(self) -> str:
        """Return its name."""

    @property
    def isi(self) -> bytes:
        """Return its bytes."""


def berkas_potret(potret: Potret) -> Iterator[BerkasPotret]:
    """Yield every file beside the workbook: pictures, then annexes."""
    yield from potret.aset
    yield from potret.lampiran
