"""Tables of a page: rows as they come, spans held within the table, header rows by thead or th."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from akuntabel.impor.luar import TakTerbaca
from akuntabel.naskah import Baris, Blok, GantiBaris, Kolom, Sebaris, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber

from .untai import baris_sumber

_MAKS_KOLOM = 200
_MAKS_BARIS = 20_000
_MAKS_PETAK = 400_000


@dataclass(slots=True)
class SelTerbuka:
    """A cell while it is walked."""

    lebar: int
    tinggi: int
    judul: bool
    baris: int | None
    isi: list[Sebaris] = field(default_factory=list)

    def tambah(self, baris: list[Tulisan]) -> None:
        """Take a line in."""
        self.isi += [GantiBaris(), *baris] if self.isi else baris


@dataclass(slots=True)
class _BarisTerbuka:
    kelompok: str
    """Which group the row stands in; a vertical span ends with it."""
    sel: list[SelTerbuka] = field(default_factory=list)


@dataclass(slots=True)
class TabelTerbuka:
    """A table while it is walked; ``sesudah`` are blocks that stand in its cells and cannot stay there."""

    urutan: int
    letak: int | None
    baris: list[_BarisTerbuka] = field(default_factory=list)
    kelompok: str = "tbody"
    nomor_kelompok: int = 0
    sel: SelTerbuka | None = None
    sesudah: list[Blok] = field(default_factory=list)

    def mulai_kelompok(self, nama: str) -> None:
        """Begin a group of rows."""
        self.nomor_kelompok += 1
        self.kelompok = f"{nama} {self.nomor_kelompok}"

    def mulai_baris(self) -> None:
        """Begin a row."""
        if len(self.baris) < _MAKS_BARIS:
            self.baris.append(_BarisTerbuka(self.kelompok))

    def mulai_sel(self, unsur: etree._Element) -> None:
        """Begin a cell; one outside any row begins a row."""
        if not self.baris:
            self.mulai_baris()
        lebar = _rentang(unsur.get("colspan"), _MAKS_KOLOM)
        tinggi = _rentang(unsur.get("rowspan"), _MAKS_BARIS)
        judul = unsur.tag == "th" and unsur.get("scope") not in ("row", "rowgroup")
        self.sel = SelTerbuka(lebar or 1, tinggi, judul, baris_sumber(unsur))
        if len(self.baris[-1].sel) < _MAKS_KOLOM:
            self.baris[-1].sel.append(self.sel)

    def tutup(self) -> Tabel | None:
        """Return the table, None when it has no cell with text."""
        kaki = [b for b in self.baris if b.kelompok.startswith("tfoot")]
        semua = [b for b in self.baris if b.sel and b not in kaki] + [b for b in kaki if b.sel]
        if not any(s.isi for b in semua for s in b.sel):
            return None
        jadi, lebar = self._tempatkan(semua)
        banyak = _kepala(semua)
        letak = Sumber(baris=self.letak, tabel=self.urutan)
        kolom = tuple(Kolom() for _ in range(lebar))
        kunci = f"tabel-{self.urutan}"
        return Tabel(kunci, (), kolom, tuple(jadi[:banyak]), tuple(jadi[banyak:]), letak=letak)

    def _tempatkan(self, semua: list[_BarisTerbuka]) -> tuple[list[Baris], int]:
        """Return the rows with every cell in its column, and the width of the grid."""
        sisa = _sisa_kelompok(semua)
        tutup: dict[int, int] = {}
        letak: list[list[tuple[int, Sel]]] = []
        terisi: list[set[int]] = []
        for nomor, baris in enumerate(semua):
            letak.append([])
            baru: dict[int, int] = {}
            kolom = 0
            for sel in baris.sel:
                while tutup.get(kolom, 0) > 0:
                    kolom += 1
                if kolom >= _MAKS_KOLOM:
                    break
                tinggi = min(sel.tinggi or sisa[nomor], sisa[nomor])
                letak[-1].append((kolom, self._sel(sel, nomor, kolom, tinggi)))
                baru |= dict.fromkeys(range(kolom, kolom + sel.lebar), tinggi - 1)
                kolom += sel.lebar
            terisi.append({*baru, *(k for k, n in tutup.items() if n > 0)})
            tutup = {k: n - 1 for k, n in tutup.items() if n > 1} | {k: n for k, n in baru.items() if n}
        lebar = max((k for baris in letak for k, _ in baris), default=0) + 1
        if lebar * len(semua) > _MAKS_PETAK:
            raise TakTerbaca("Tabel di halaman web ini terlalu besar untuk sebuah laporan.")
        for nomor, penuh in enumerate(terisi):
            letak[nomor] += [(k, self._kosong(nomor, k)) for k in range(lebar) if k not in penuh]
        return [_baris(b, lebar) for b in letak], lebar

    def _kosong(self, nomor: int, kolom: int) -> Sel:
        return Sel(letak=Sumber(tabel=self.urutan, baris_tabel=nomor + 1, kolom=kolom + 1))

    def _sel(self, sel: SelTerbuka, nomor: int, kolom: int, tinggi: int) -> Sel:
        letak = Sumber(baris=sel.baris, tabel=self.urutan, baris_tabel=nomor + 1, kolom=kolom + 1)
        return Sel(tuple(sel.isi), sel.lebar, tinggi, letak=letak)


def _baris(sel: list[tuple[int, Sel]], lebar: int) -> Baris:
    return Baris(tuple(replace(s, lebar=min(s.lebar, lebar - kolom)) for kolom, s in sel))


def _sisa_kelompok(semua: list[_BarisTerbuka]) -> list[int]:
    """Return for each row how many rows of its group follow, itself counted."""
    hasil = [1] * len(semua)
    for n in range(len(semua) - 2, -1, -1):
        if semua[n].kelompok == semua[n + 1].kelompok:
            hasil[n] = hasil[n + 1] + 1
    return hasil


def _kepala(semua: list[_BarisTerbuka]) -> int:
    """Return how many rows at the top are header rows; a table of nothing else has none."""
    banyak = 0
    for satu in semua:
        if not satu.kelompok.startswith("thead") and not all(s.judul for s in satu.sel):
            break
        banyak += 1
    return banyak if banyak < len(semua) else 0


def _rentang(teks: str | None, paling: int) -> int:
    """Return a span, 1 when it is none; zero means to the end of the group."""
    digit = (teks or "").strip()
    if not (digit.isascii() and digit.isdecimal()):
        return 1
    return min(int(digit), paling) if len(digit) < 9 else paling
