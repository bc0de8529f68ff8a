"""Published documents, each read once a run: reading one costs more than all the rules that look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from akuntabel.bacaan import Bacaan
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali

SEED = "seed"


@cache
def terbaca(berkas: Path) -> Bacaan:
    """Return what a document says; frozen, so that every test may share it."""
    return kenali(baca(berkas.read_bytes(), berkas.name))


def laporan(korpus: Path, nama: str) -> Bacaan:
    """Return a published report by its file name, or the one the project started from."""
    if nama == SEED:
        return terbaca(next((korpus / SEED).glob("*.txt")))
    return terbaca(korpus / "dokumen/lkjip_pdf" / nama)
