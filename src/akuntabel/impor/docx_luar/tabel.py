"""Tables: grid columns, horizontal and vertical merges, header rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from akuntabel.impor.docx_paket import W, cari, nilai
from akuntabel.naskah import Baris, Kolom, Sebaris, Sel, Tabel
from akuntabel.sumber import Sumber

_MAKS_KOLOM = 200
_MAKS_BARIS = 20_000
BacaIsi = Callable[[etree._Element], tuple[tuple[Sebaris, ...], Sumber]]
"""Reads the paragraphs of a cell: their text and the place of the first."""


@dataclass(slots=True)
class _Terbuka:
    """A vertical merge that may go on: its row, its cell in that row, its width."""

    baris: int
    sel: int
    lebar: int


def baca_tabel(tbl: etree._Element, urutan: int, baca_isi: BacaIsi) -> Tabel:
    """Return a table; rows marked as header at its top become ``kepala``."""
    baris: list[list[Sel]] = []
    kepala: list[bool] = []
    terbuka: dict[int, _Terbuka] = {}
    for tr in _anak(tbl, f"{W}tr"):
        if len(baris) >= _MAKS_BARIS:
            break
        kepala.append(_hidup(cari(tr, f"{W}trPr/{W}tblHeader")))
        baris.append([])
        _baca_baris(tr, baris, terbuka, urutan, baca_isi)
    lebar = max((sum(s.lebar for s in b) for b in baris), default=0)
    banyak = next((n for n, k in enumerate(kepala) if not k), len(kepala))
    if banyak == len(baris):
        banyak = 0
    semua = [Baris(tuple(b)) for b in baris]
    letak = baris[0][0].letak if baris and baris[0] else Sumber()
    return Tabel(
        f"tabel-{urutan}",
        (),
        tuple(Kolom() for _ in range(min(max(lebar, _lebar_baris(semua)), _MAKS_KOLOM))),
        tuple(semua[:banyak]),
        tuple(semua[banyak:]),
        letak=replace(letak, tabel=urutan, baris_tabel=None, kolom=None),
    )


def _lebar_baris(baris: list[Baris]) -> int:
    """Return the width of the grid, what vertical merges cover included."""
    tutup: dict[int, int] = {}
    terlebar = 0
    for satu in baris:
        kolom = 0
        baru: dict[int, int] = {}
        for sel in satu.sel:
            while tutup.get(kolom, 0):
                kolom += 1
            for k in range(kolom, kolom + sel.lebar):
                baru[k] = sel.tinggi - 1
            kolom += sel.lebar
        while tutup.get(kolom, 0):
            kolom += 1
        terlebar = max(terlebar, kolom)
        tutup = {k: n - 1 for k, n in tutup.items() if n > 1} | {k: n for k, n in baru.items() if n}
    return terlebar


def _baca_baris(
    tr: etree._Element,
    baris: list[list[Sel]],
    terbuka: dict[int, _Terbuka],
    urutan: int,
    baca_isi: BacaIsi,
) -> None:
    nomor = len(baris) - 1
    kolom = _bilangan(nilai(tr, f"{W}trPr/{W}gridBefore"), 0)
    if kolom:
        baris[nomor].append(Sel(lebar=kolom, letak=Sumber(tabel=urutan, baris_tabel=nomor + 1, kolom=1)))
    for tc in _anak(tr, f"{W}tc"):
        lebar = _bilangan(nilai(tc, f"{W}tcPr/{W}gridSpan"), 1)
        gabung = cari(tc, f"{W}tcPr/{W}vMerge")
        lanjut = gabung is not None and gabung.get(f"{W}val", "continue") != "restart"
        if lanjut and (buka := terbuka.get(kolom)) is not None and buka.lebar == lebar:
            atas = baris[buka.baris][buka.sel]
            baris[buka.baris][buka.sel] = replace(atas, tinggi=nomor - buka.baris + 1)
        else:
            isi, letak = baca_isi(tc)
            tempat = replace(letak, tabel=urutan, baris_tabel=nomor + 1, kolom=kolom + 1)
            baris[nomor].append(Sel(isi, lebar, letak=tempat))
            terbuka.pop(kolom, None)
            if gabung is not None:
                terbuka[kolom] = _Terbuka(nomor, len(baris[nomor]) - 1, lebar)
        kolom += lebar
        if kolom >= _MAKS_KOLOM:
            break


def _bilangan(teks: str, baku: int) -> int:
    return min(int(teks), _MAKS_KOLOM) if teks.isdecimal() and 0 < len(teks) < 6 and int(teks) else baku


def _hidup(sifat: etree._Element | None) -> bool:
    return sifat is not None and sifat.get(f"{W}val", "1") not in ("0", "false", "off")


def _anak(unsur: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield rows or cells through content controls and markup around them; no deleted or hidden rows."""
    tumpuk = list(reversed(list(unsur)))
    while tumpuk:
        satu = tumpuk.pop()
        if satu.tag == tag:
            if cari(satu, f"{W}trPr/{W}del") is None and not _hidup(cari(satu, f"{W}trPr/{W}hidden")):
                yield satu
        elif satu.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            tumpuk += reversed(list(satu))
