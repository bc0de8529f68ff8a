"""A table as a full grid: every span unfolded, columns that are empty everywhere left out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from akuntabel.impor.penanda import tanpa_penanda
from akuntabel.naskah import Baris, JenisBaris, Sel, Tabel, teks_sebaris
from akuntabel.sumber import TANPA_LETAK, Sumber

LEBAR_MAKS = 400
"""Columns beyond are not looked at: no report has them, a hostile span may."""


@dataclass(frozen=True, slots=True)
class Petak:
    """One place of the grid.

    ``lebar`` and ``tinggi`` are the span of the cell that stands here; ``kiri`` tells that the place is
    covered by a cell to its left.
    """

    teks: str = ""
    letak: Sumber = TANPA_LETAK
    lebar: int = 1
    tinggi: int = 1
    kiri: bool = False
    tebal: bool = False
    sel: Sel | None = None


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """A row of the grid: all its places, what the format calls it, its ordinal in the table from 1."""

    petak: tuple[Petak, ...]
    jenis: JenisBaris
    nomor: int

    @property
    def teks(self) -> tuple[str, ...]:
        """Return the text of every place; the same cell of a vertical span gives it in every row."""
        return tuple(p.teks for p in self.petak)

    @property
    def isi(self) -> tuple[str, ...]:
        """Return the texts that are not empty."""
        return tuple(p.teks for p in self.petak if p.teks)


@dataclass(frozen=True, slots=True)
class Kisi:
    """The grid. ``kepala`` is the number of rows the format itself calls header."""

    baris: tuple[BarisKisi, ...]
    kepala: int = 0

    @property
    def lebar(self) -> int:
        """Return the number of columns."""
        return len(self.baris[0].petak) if self.baris else 0

    def kolom(self, nomor: int) -> tuple[Petak, ...]:
        """Return the places of a column, from 0."""
        return tuple(b.petak[nomor] for b in self.baris)


def susun_kisi(tabel: Tabel, urutan: int = 0) -> Kisi:
    """Unfold a table: a vertical span repeats its Petak in every row, a horizontal one leaves empty ones."""
    baris = (*tabel.kepala, *tabel.badan)
    lebar = min(max([len(tabel.kolom), *(sum(_lebar(s) for s in b.sel) for b in baris)]), LEBAR_MAKS)
    tutup: list[tuple[int, Petak]] = [(0, Petak())] * lebar
    hasil = []
    for nomor, satu in enumerate(baris, 1):
        petak = _isi_baris(satu, tutup, Sumber(tabel=urutan or None, baris_tabel=nomor))
        hasil.append(BarisKisi(petak, satu.jenis, nomor))
    return _tanpa_hantu(Kisi(tuple(hasil), len(tabel.kepala)))


def _lebar(sel: Sel) -> int:
    return min(max(sel.lebar, 1), LEBAR_MAKS)


def _isi_baris(baris: Baris, tutup: list[tuple[int, Petak]], letak: Sumber) -> tuple[Petak, ...]:
    """Lay the cells of a row into the places no span from above covers; ``tutup`` goes on to the next row."""
    hasil: list[Petak] = []
    antre = iter(baris.sel)
    while len(hasil) < len(tutup):
        kolom = len(hasil)
        sisa, penutup = tutup[kolom]
        if sisa:
            hasil.append(penutup)
            tutup[kolom] = (sisa - 1, penutup)
            continue
        sel = next(antre, None)
        hasil += _petak(sel, letak, kolom, tutup)
    return tuple(hasil)


def _petak(sel: Sel | None, letak: Sumber, kolom: int, tutup: list[tuple[int, Petak]]) -> list[Petak]:
    if sel is None:
        return [Petak(letak=replace(letak, kolom=kolom + 1))]
    bebas = 1
    while bebas < _lebar(sel) and kolom + bebas < len(tutup) and not tutup[kolom + bebas][0]:
        bebas += 1
    tinggi = max(sel.tinggi, 1)
    awal = Petak(_rapi(sel), _letak(sel, letak, kolom), bebas, tinggi, tebal=_tebal(sel), sel=sel)
    deret = [awal, *[Petak(letak=awal.letak, kiri=True, tinggi=tinggi)] * (bebas - 1)]
    for n, satu in enumerate(deret):
        tutup[kolom + n] = (tinggi - 1, satu)
    return deret


def _letak(sel: Sel, baris: Sumber, kolom: int) -> Sumber:
    """Return the place the reader gave, with what it left out filled in by counting."""
    asal = sel.letak
    if asal.tabel and asal.baris_tabel and asal.kolom:
        return asal
    return replace(
        asal,
        tabel=asal.tabel or baris.tabel,
        baris_tabel=asal.baris_tabel or baris.baris_tabel,
        kolom=asal.kolom or kolom + 1,
    )


def _rapi(sel: Sel) -> str:
    baris = (" ".join(b.split()) for b in teks_sebaris(tanpa_penanda(sel.isi)).split("\n"))
    return "\n".join(b for b in baris if b)


def _tebal(sel: Sel) -> bool:
    tulisan = [s for s in sel.isi if teks_sebaris((s,)).strip()]
    return sel.tebal or (bool(tulisan) and all(getattr(s, "tebal", False) for s in tulisan))


def _tanpa_hantu(kisi: Kisi) -> Kisi:
    """Leave out columns no cell begins in; cells that span them get narrower."""
    isi = [any(p.teks for p in kisi.kolom(k)) for k in range(kisi.lebar)]
    if all(isi):
        return kisi
    return pilih_kolom(kisi, isi)


def pilih_kolom(kisi: Kisi, isi: list[bool]) -> Kisi:
    """Keep the columns that are marked; a cell that spans others gets narrower, and stays one object."""
    sempit: dict[int, Petak] = {}
    baris = tuple(replace(b, petak=_pilih(b.petak, isi, sempit)) for b in kisi.baris)
    return Kisi(baris if any(isi) else (), kisi.kepala)


def _pilih(petak: tuple[Petak, ...], isi: list[bool], sempit: dict[int, Petak]) -> tuple[Petak, ...]:
    hasil = []
    for nomor, satu in enumerate(petak):
        if isi[nomor]:
            lebar = sum(isi[nomor : nomor + satu.lebar])
            sama = lebar == satu.lebar
            hasil.append(satu if sama else sempit.setdefault(id(satu), replace(satu, lebar=lebar)))
    return tuple(hasil)
