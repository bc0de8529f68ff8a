"""Money as the screens print it: sums and absorption come from the core, rupiah as Indonesia prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.api import Hitungan
from akuntabel.bilangan import bulatkan, cetak_angka, cetak_rupiah
from akuntabel.kinerja.belanja import Uang, serap
from akuntabel.kinerja.indeks import Simpul, sebutan_simpul

_KOSONG = "–"


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A node of the program tree with its money; ``dalam`` is how deep it stands, from 0."""

    kode: str
    uraian: str
    dalam: int
    pagu: str
    realisasi: str
    serapan: str


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The money of a year: the document of the ceilings, rows, and the total."""

    dokumen: str
    baris: tuple[BarisAnggaran, ...]
    jumlah: BarisAnggaran


def susun_anggaran(h: Hitungan) -> Anggaran:
    """Return the money of a year as it is printed."""
    program = h.indeks.potret.program
    kode = [x.kode for x in program]
    baris = tuple(b for x in program for b in _turunan(h, x, 0))
    pagu, realisasi = h.belanja.total(h.belanja.pagu, kode), h.belanja.total(h.belanja.realisasi, kode)
    jumlah = _cetak("", "Jumlah", 0, pagu, realisasi)
    return Anggaran(h.belanja.dokumen.judul if h.belanja.dokumen else "", baris, jumlah)


def _turunan(h: Hitungan, simpul: Simpul, dalam: int) -> Iterator[BarisAnggaran]:
    uraian = sebutan_simpul(simpul)
    pagu, realisasi = h.belanja.pagu.simpul(simpul.kode), h.belanja.realisasi.simpul(simpul.kode)
    yield _cetak(simpul.kode, uraian, dalam, pagu, realisasi)
    for anak in h.indeks.anak(simpul.kode):
        yield from _turunan(h, anak, dalam + 1)


def _cetak(kode: str, uraian: str, dalam: int, pagu: Uang | None, realisasi: Uang | None) -> BarisAnggaran:
    serapan = serap(realisasi, pagu).nilai
    return BarisAnggaran(
        kode,
        uraian,
        dalam,
        cetak_rupiah(pagu.jumlah, lambang=False) if pagu else _KOSONG,
        cetak_rupiah(realisasi.jumlah, lambang=False) if realisasi else _KOSONG,
        f"{cetak_angka(bulatkan(serapan, 2))}%" if serapan is not None else _KOSONG,
    )
