"""The workbook while it is being filled: rows by sheet, and for every cell why it holds what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.pertukaran.baris import Baris

from .petikan import Petik
from .putuskan import Kepastian, Putusan, putuskan

Sel = tuple[str, int, str]
"""A cell: sheet, number of the data row from 0, key of the column."""

_TANDA = {Kepastian.BERBEDA: "Berbeda", Kepastian.RAGU: "Ragu"}


@dataclass(slots=True)
class Lembaran:
    """Rows by sheet and the decision behind each filled cell."""

    baris: dict[str, list[Baris]] = field(default_factory=dict)
    putusan: dict[Sel, Putusan] = field(default_factory=dict)

    def tambah(self, lembar: str, tetap: Mapping[str, object] | None = None) -> int:
        """Begin a row with what needs no decision and return its number."""
        isi = self.baris.setdefault(lembar, [])
        isi.append(dict(tetap or {}))
        return len(isi) - 1

    def isi(self, lembar: str, nomor: int, kunci: str, bukti: list[Petik]) -> Putusan | None:
        """Fill a cell from what is said about it; nothing said leaves it empty."""
        if not bukti:
            return None
        putusan = putuskan(bukti)
        self.taruh(lembar, nomor, kunci, putusan.isi, putusan)
        return putusan

    def taruh(self, lembar: str, nomor: int, kunci: str, isi: object, putusan: Putusan) -> None:
        """Fill a cell with a value that a decision led to."""
        self.baris[lembar][nomor][kunci] = isi
        self.putusan[lembar, nomor, kunci] = putusan

    def usul(self, lembar: str, nomor: int, kunci: str, isi: object, alasan: str) -> None:
        """Fill a cell with a proposal that nobody printed."""
        if isi:
            self.taruh(lembar, nomor, kunci, isi, Putusan(isi, Kepastian.USULAN, alasan, ()))

    def beri_catatan(self, judul: Mapping[tuple[str, str], str]) -> None:
        """Say in the column Catatan of a row which of its cells are doubtful; ``judul`` names columns."""
        kata: dict[tuple[str, int], dict[str, list[str]]] = {}
        for (lembar, nomor, kunci), putusan in self.putusan.items():
            if (tanda := _TANDA.get(putusan.kepastian)) and (lembar, "catatan") in judul:
                kata.setdefault((lembar, nomor), {}).setdefault(tanda, []).append(
                    judul.get((lembar, kunci), kunci.removeprefix("tahun_"))
                )
        for (lembar, nomor), semua in kata.items():
            teks = " ".join(f"{tanda}: {', '.join(kolom)}." for tanda, kolom in sorted(semua.items()))
            self.baris[lembar][nomor]["catatan"] = f"{teks} Lihat lembar Asal Bacaan."
