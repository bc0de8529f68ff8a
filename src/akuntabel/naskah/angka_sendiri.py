"""Numbers of a document of our own after it was read: which fact they print, whether they were changed."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.sumber import Sumber


@dataclass(frozen=True, slots=True)
class AngkaBerkunci:
    """A number of a document of our own that says which fact it prints: key, string, place."""

    kunci: str
    teks: str
    letak: Sumber


@dataclass(frozen=True, slots=True)
class AngkaDisunting:
    """A numeral of a document of our own that no longer reads as it was written: before, now, its line.

    ``narasi`` tells that it stands in a text people write themselves.
    """

    lama: str
    kini: str
    baris: str
    letak: Sumber
    narasi: bool = False
