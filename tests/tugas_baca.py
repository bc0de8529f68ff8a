"""A task for guarded processes: read and recognise one of the hostile files."""

from __future__ import annotations

from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.luar import TakTerbaca
from tests.impor.berkas_luar_jahat import JAHAT


def baca_jahat(nama: str) -> str:
    """Return the sentence of a file that cannot be read; empty when it was read."""
    try:
        kenali(baca(JAHAT[nama](), nama))
    except TakTerbaca as salah:
        return str(salah)
    return ""
