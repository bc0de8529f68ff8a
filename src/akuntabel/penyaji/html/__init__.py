"""A document as one self-contained, accessible HTML file that needs no script and no network."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from akuntabel.fakta import Fakta
from akuntabel.naskah import Naskah
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema

from .asal import BukuAsal
from .halaman import halaman
from .konteks import Konteks

__all__ = ["tulis"]

_TANPA_FAKTA: Mapping[str, Fakta] = MappingProxyType({})


def tulis(
    naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema, *, fakta: Mapping[str, Fakta] = _TANPA_FAKTA
) -> bytes:
    """Return a document as an HTML file in UTF-8; equal input gives equal bytes.

    Args:
        naskah: The document, numbered.
        rupa: Its pictures by ``Gambar.kunci``.
        tema: Paper, colours and sizes; the screen takes the accent, the print style all of it.
        fakta: Facts by key. Numerals bound to one carry its exact value and can be followed to the closing
            section "Asal angka"; without them a numeral only keeps its key.
    """
    konteks = Konteks.untuk(naskah, rupa, BukuAsal(fakta))
    return halaman(naskah, tema, konteks).encode("utf-8")
