"""What is put before the rules: the document as understood, its neighbours, our data, the date of the law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from akuntabel.bacaan import Bacaan

from .acuan.jenis import Acuan, JenisAcuan
from .data_tercetak import DataTercetak


@dataclass(frozen=True, slots=True)
class Berkas:
    """A document under review.

    ``tanggal`` is the date at which regulations are asked, ``ejaan`` tells that slips of spelling are to be
    listed one by one. ``acuan`` are the neighbours that belong to it (see `acuan.pilah`), ``potret`` what our
    own data of that agency and year would print.
    """

    bacaan: Bacaan
    tanggal: date
    ejaan: bool = False
    acuan: tuple[Acuan, ...] = ()
    potret: DataTercetak | None = None

    def acuan_jenis(self, *jenis: JenisAcuan) -> tuple[Acuan, ...]:
        """Return the neighbours of these kinds."""
        return tuple(a for a in self.acuan if a.jenis in jenis)
