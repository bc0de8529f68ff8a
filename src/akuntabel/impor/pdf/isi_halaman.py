"""What stands on a page: its tables and paragraphs from top to bottom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .baris import BarisTeks, susun_baris
from .bidang import Persegi
from .dua_kolom import Alir, susun_alir
from .halaman import Halaman
from .kisi import Kisi
from .paragraf import susun_paragraf
from .potongan import Potongan, isi_kisi
from .ruas import RAPAT, Ruas
from .tanpa_garis import cari_tanpa_garis
from .tumpuk import pecah_tumpukan

Isi = Potongan | tuple[BarisTeks, ...]
"""A table, or the lines of a paragraph."""


def isi_halaman(halaman: Halaman, kisi: Sequence[Kisi]) -> list[tuple[Halaman, Isi]]:
    """Return tables and paragraphs of a page from top to bottom."""
    potongan, sisa = isi_kisi(halaman, kisi)
    renggang, baris = cari_tanpa_garis(halaman, susun_baris(sisa), _bebas(halaman, potongan))
    potongan = [*(pecah_tumpukan(p) for p in potongan), *renggang]
    letak: list[tuple[float, int, Isi]] = [(p.persegi[1], n, p) for n, p in enumerate(potongan)]
    batas = sorted(p.persegi[1] for p in potongan)
    for alir in _antara(susun_alir(baris), batas):
        letak += [(_atas(alir, p), len(letak), p) for p in susun_paragraf([b for a in alir for b in a.baris])]
    letak.sort(key=lambda t: t[:2])
    return [(halaman, isi) for _, _, isi in letak]


def _atas(alir: Sequence[Alir], paragraf: tuple[BarisTeks, ...]) -> float:
    """Return the height of a paragraph, that of its column where there are two."""
    return next(a.atas for a in alir if paragraf[0] in a.baris)


def _antara(alir: Sequence[Alir], batas: Sequence[float]) -> list[list[Alir]]:
    """Return what is read in groups that no table parts."""
    kelompok: dict[int, list[Alir]] = {}
    for satu in alir:
        kelompok.setdefault(bisect_left(batas, satu.atas), []).append(satu)
    return list(kelompok.values())


def _bebas(halaman: Halaman, potongan: Sequence[Potongan]) -> list[Ruas]:
    """Return the level rules outside tables."""
    return [d for d in halaman.datar if not any(_dalam(d, p.persegi) for p in potongan)]


def _dalam(ruas: Ruas, tabel: Persegi) -> bool:
    return (
        tabel[1] - RAPAT <= ruas.letak <= tabel[3] + RAPAT and ruas.awal < tabel[2] and ruas.akhir > tabel[0]
    )
