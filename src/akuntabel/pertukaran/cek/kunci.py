"""Rows that say the same thing twice."""

from __future__ import annotations

from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.catatan import Catatan


class Terpakai:
    """Keys that have been seen in a sheet, with the row that used them first."""

    def __init__(self, apa: str, catatan: Catatan) -> None:
        """Remember what the rows are called."""
        self._apa = apa
        self._catatan = catatan
        self._ada: dict[tuple[object, ...], str] = {}

    def cek(self, baris: BarisBaca, kolom: str, *kunci: object) -> None:
        """Report a key that was used before; keys with a missing part are left alone."""
        if None in kunci[:1] or "" in kunci[:1]:
            return
        sel = baris.sel(kolom)
        lama = self._ada.setdefault(kunci, f"lembar {baris.lembar.nama} sel {sel}")
        if not lama.endswith(f"{baris.lembar.nama} sel {sel}"):
            baris.catat(self._catatan, "SEL502", kolom, apa=self._apa, tempat=lama)
