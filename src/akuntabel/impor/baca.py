"""Whatever file it is: choose the reader by content."""

from __future__ import annotations

from akuntabel.bacaan import DokumenLuar

from .luar import TakTerbaca


def baca(isi: bytes, nama: str) -> DokumenLuar:
    """Read a document of others.

    Raises:
        TakTerbaca: No reader for it, or a file it cannot read.
    """
    raise TakTerbaca(f"{nama} belum dapat dibaca.")
