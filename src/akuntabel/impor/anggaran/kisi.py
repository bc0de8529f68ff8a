"""A sheet as a grid of plain values, whatever file it came from, and why a file gives none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

BANYAK_BARIS = 60_000
BANYAK_KOLOM = 200
BANYAK_SEL = 3_000_000
BANYAK_LEMBAR = 60

Nilai = str | Decimal | date | None
Gabungan = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 0."""


class EksporDitolak(ValueError):
    """A file that gives no budget; the message says in Indonesian what it is and what to do."""


@dataclass(frozen=True, slots=True)
class Kisi:
    """The cells of a sheet, from its first row and column on; ``gabungan`` are its merged ranges."""

    nama: str
    baris: tuple[tuple[Nilai, ...], ...]
    gabungan: tuple[Gabungan, ...] = ()

    def sel(self, baris: int, kolom: int) -> Nilai:
        """Return a cell, None outside the grid."""
        isi = self.baris[baris] if baris < len(self.baris) else ()
        return isi[kolom] if kolom < len(isi) else None

    @property
    def lebar(self) -> int:
        """Return the number of columns."""
        return max((len(b) for b in self.baris), default=0)


def kisi(nama: str, baris: Iterable[Sequence[Nilai]], gabungan: Iterable[Gabungan] = ()) -> Kisi:
    """Return a grid within bounds.

    Raises:
        EksporDitolak: there are more rows or cells than a budget export has.
    """
    hasil: list[tuple[Nilai, ...]] = []
    banyak = 0
    for b in baris:
        isi = tuple(_rapi(n) for n in b[:BANYAK_KOLOM])
        banyak += len(isi)
        if len(hasil) >= BANYAK_BARIS or banyak > BANYAK_SEL:
            raise EksporDitolak(terlalu_besar(nama))
        hasil.append(isi)
    while hasil and not any(n is not None for n in hasil[-1]):
        hasil.pop()
    return Kisi(nama, tuple(hasil), tuple(gabungan))


def _rapi(nilai: Nilai) -> Nilai:
    if isinstance(nilai, str):
        return " ".join(nilai.replace("\ufeff", " ").replace("\u200b", " ").split()) or None
    return nilai


def terlalu_besar(nama: str) -> str:
    """Return what to say of a sheet beyond the bounds."""
    return (
        f'Lembar "{nama}" lebih besar daripada ekspor anggaran mana pun (lebih dari {BANYAK_BARIS} baris '
        f"atau "
        f"{BANYAK_SEL} sel), jadi tidak dibuka. Mintalah rekap perangkat daerah Anda saja, atau hapus "
        f"baris dan "
        "kolom kosongnya."
    )


def huruf_kolom(nomor: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    huruf = ""
    sisa = nomor + 1
    while sisa:
        sisa, digit = divmod(sisa - 1, 26)
        huruf = chr(ord("A") + digit) + huruf
    return huruf


def nomor_kolom(huruf: str) -> int | None:
    """Return the number of a column from its letters; None when they name none."""
    nomor = 0
    for h in huruf.upper():
        if not "A" <= h <= "Z":
            return None
        nomor = nomor * 26 + ord(h) - ord("A") + 1
    return nomor - 1 if 0 < nomor <= BANYAK_KOLOM else None
