"""What is put before the rules: the document as understood, and the date of the law it is held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from akuntabel.bacaan import Bacaan


@dataclass(frozen=True, slots=True)
class Berkas:
    """A document under review.

    ``tanggal`` is the date at which regulations are asked, ``ejaan`` tells that slips of spelling are to be
    listed one by one.
    """

    bacaan: Bacaan
    tanggal: date
    ejaan: bool = False
