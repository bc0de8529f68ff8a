"""What our own data would print: every number by its key, and the document it makes, as understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan


@dataclass(frozen=True, slots=True)
class DataTercetak:
    """The data of an agency and year as a document prints it.

    ``angka`` holds, by key of the fact, every way it is printed; ``bacaan`` is that document as understood.
    """

    nama: str
    angka: Mapping[str, frozenset[str]]
    bacaan: Bacaan
