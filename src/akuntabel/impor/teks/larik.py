"""A grid of cells while a table of a text file is being read, and its Tabel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from akuntabel.impor.luar import TakTerbaca, ujung_baris
from akuntabel.naskah import Baris, Kolom, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber

from .tanda import tanpa_tanda

_BANYAK_SEL = 400_000
Potong = tuple[str, Sumber]


@dataclass(frozen=True, slots=True)
class SelLarik:
    """A cell: its lines, and how many columns and rows it spans.

    ``tertutup`` holds the place of a cell above that reaches down to here.
    """

    potong: tuple[Potong, ...] = ()
    lebar: int = 1
    tinggi: int = 1
    tertutup: bool = False

    @property
    def teks(self) -> str:
        """Return its text on one line."""
        return " ".join(t for t, _ in self.potong)

    def tambah(self, lain: SelLarik) -> SelLarik:
        """Return it with the lines of another below its own."""
        return replace(self, potong=self.potong + lain.potong)


BarisLarik = tuple[SelLarik, ...]


@dataclass(slots=True)
class Larik:
    """Rows of cells; the first ``kepala`` of them are headers by the format's own word."""

    letak: Sumber
    baris: list[BarisLarik] = field(default_factory=list)
    kepala: int = 0
    _terukur: tuple[int, int, int] = (0, 0, 0)

    @property
    def lebar(self) -> int:
        """Return the number of columns, those without anything at the right end not counted."""
        return self._ukur()[1]

    @property
    def lebar_tertulis(self) -> int:
        """Return the number of columns with those at the right end that hold nothing."""
        return self._ukur()[2]

    def _ukur(self) -> tuple[int, int, int]:
        """Measure the rows that came since the last time; rows never get narrower."""
        sudah, lebar, tertulis = self._terukur
        for baris in self.baris[max(sudah - 1, 0) :]:
            lebar = max(lebar, _lebar(baris))
            tertulis = max(tertulis, sum(s.lebar for s in baris))
        self._terukur = (len(self.baris), lebar, tertulis)
        return self._terukur


def sel_larik(teks: str, letak: Sumber) -> SelLarik:
    """Return the cell of a raw text."""
    bersih = tanpa_tanda(teks)
    return SelLarik(((bersih, letak),) if bersih else ())


def gabung_baris(atas: BarisLarik, bawah: BarisLarik) -> BarisLarik:
    """Return a row with the cells of its continuation below its own."""
    return tuple(a.tambah(bawah[n]) if n < len(bawah) else a for n, a in enumerate(atas))


def susun_tabel(larik: Larik, urutan: int) -> Tabel:
    """Return the table, every row as wide as the widest.

    Raises:
        TakTerbaca: It has more cells than a report.
    """
    lebar = larik.lebar
    if lebar * len(larik.baris) > _BANYAK_SEL:
        raise TakTerbaca(f"Tabel di baris {larik.letak.baris} terlalu besar untuk sebuah laporan.")
    banyak = len(larik.baris)
    baris = [
        _baris(b, lebar, (urutan, nomor), banyak - nomor + 1) for nomor, b in enumerate(larik.baris, start=1)
    ]
    return Tabel(
        f"tabel:{urutan}",
        (),
        (Kolom(),) * lebar,
        tuple(baris[: larik.kepala]),
        tuple(baris[larik.kepala :]),
        letak=replace(larik.letak, tabel=urutan),
    )


def tulisan(
    potong: Sequence[Potong], letak: Sumber | None = None, *, tebal: bool = False
) -> tuple[Tulisan, ...]:
    """Return the lines joined: each ends as the next goes on."""
    berikut = [t for t, _ in potong[1:]]
    hasil = [Tulisan(ujung_baris(t, b), tebal, letak=s) for (t, s), b in zip(potong, berikut, strict=False)]
    hasil += [Tulisan(t, tebal, letak=s) for t, s in potong[-1:]]
    return tuple(replace(h, letak=_dalam(h.letak, letak)) for h in hasil) if letak else tuple(hasil)


def _lebar(baris: BarisLarik) -> int:
    berisi = 0
    kolom = 0
    for sel in baris:
        kolom += sel.lebar
        if sel.potong or sel.tertutup:
            berisi = kolom
    return berisi


def _baris(baris: BarisLarik, lebar: int, letak_baris: tuple[int, int], sisa: int) -> Baris:
    """Return a row; ``letak_baris`` are the ordinals of table and row, ``sisa`` the rows from here on."""
    urutan, nomor = letak_baris
    hasil: list[Sel] = []
    kolom = 1
    dasar = next((s.potong[0][1] for s in baris if s.potong), Sumber())
    for sel in baris:
        if kolom > lebar:
            break
        awal = sel.potong[0][1] if sel.potong else dasar
        letak = replace(awal, tabel=urutan, baris_tabel=nomor, kolom=kolom)
        rentang = min(sel.lebar, lebar - kolom + 1)
        if not sel.tertutup:
            tinggi = min(sel.tinggi, sisa)
            hasil.append(Sel(tulisan(sel.potong, letak), lebar=rentang, tinggi=tinggi, letak=letak))
        kolom += rentang
    for k in range(kolom, lebar + 1):
        hasil.append(Sel(letak=replace(dasar, tabel=urutan, baris_tabel=nomor, kolom=k)))
    return Baris(tuple(hasil))


def _dalam(baris: Sumber, sel: Sumber) -> Sumber:
    return replace(sel, baris=baris.baris, halaman=baris.halaman)
