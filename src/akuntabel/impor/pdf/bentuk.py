"""From a whole table to a Tabel of the Naskah: ghost columns and rows gone, spans and places set."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from akuntabel.naskah import Baris, Kolom, Sel, Tabel
from akuntabel.sumber import Sumber

from .baris import BarisTeks
from .halaman import Halaman
from .sambungan import TabelUtuh
from .sel_utuh import SelUtuh
from .tulisan import tulis_baris

TempatBaris = Callable[[Halaman, BarisTeks], Sumber]

_SELANG = 18.0


def bentuk_tabel(tabel: TabelUtuh, nomor: int, tempat: TempatBaris, kata: Counter[str]) -> Tabel:
    """Return a table with the places of its cells."""
    ringkas = tanpa_hantu(tabel)
    baris: list[list[Sel]] = [[] for _ in range(ringkas.baris)]
    for satu in sorted(ringkas.sel, key=lambda s: (s.baris, s.kolom)):
        baris[satu.baris].append(_sel(satu, nomor, tempat, kata))
    badan = tuple(Baris(tuple(b)) for b in baris)
    return Tabel("", (), _kolom(ringkas.xs), (), badan, letak=_letak_tabel(ringkas, nomor))


def _kolom(xs: tuple[float, ...]) -> tuple[Kolom, ...]:
    return tuple(Kolom(max(1, round(b - a))) for a, b in itertools.pairwise(xs))


def _letak_tabel(tabel: TabelUtuh, nomor: int) -> Sumber:
    awal = tabel.sel[0].halaman
    milik = [s.sel.persegi for s in tabel.sel if s.halaman is awal]
    persegi = (
        min(p[0] for p in milik),
        min(p[1] for p in milik),
        max(p[2] for p in milik),
        max(p[3] for p in milik),
    )
    return Sumber(halaman=awal.nomor, halaman_cetak=awal.cetak, tabel=nomor, kotak=awal.kotak(persegi))


def _sel(satu: SelUtuh, nomor: int, tempat: TempatBaris, kata: Counter[str]) -> Sel:
    halaman, persegi = satu.halaman, satu.sel.persegi
    tabel = Sumber(tabel=nomor, baris_tabel=satu.baris + 1, kolom=satu.kolom + 1)
    letak = replace(
        tabel,
        halaman=halaman.nomor,
        halaman_cetak=halaman.cetak,
        baris=tempat(halaman, satu.isi[0]).baris if satu.isi else None,
        kotak=halaman.kotak(persegi),
    )

    def letak_baris(baris: BarisTeks) -> Sumber:
        letak = tempat(satu.halaman_baris(baris), baris)
        return replace(letak, tabel=nomor, baris_tabel=satu.baris + 1, kolom=satu.kolom + 1)

    return Sel(
        tulis_baris(satu.isi, letak_baris, persegi[2] - persegi[0], kata),
        lebar=satu.kolom_akhir - satu.kolom,
        tinggi=satu.baris_akhir - satu.baris,
        tebal=bool(satu.isi) and all(b.tebal for b in satu.isi),
        letak=letak,
    )


def tanpa_hantu(tabel: TabelUtuh) -> TabelUtuh:
    """Return the table without columns and rows in which no text begins."""
    kolom = _dipertahankan(len(tabel.xs) - 1, ((s.kolom, s.kolom_akhir) for s in tabel.sel if s.isi))
    baris = _dipertahankan(tabel.baris, ((s.baris, s.baris_akhir) for s in tabel.sel if s.isi))
    return _ringkas(tabel, kolom, baris)


def _dipertahankan(cacah: int, terisi: Iterable[tuple[int, int]]) -> list[int]:
    """Return which places stay: those in which something filled begins."""
    awal = {a for a, _ in terisi}
    return [n for n in range(cacah) if n in awal] or list(range(cacah))


def _ringkas(tabel: TabelUtuh, kolom: list[int], baris: list[int]) -> TabelUtuh:
    kolom_baru, baris_baru = _peta(kolom, len(tabel.xs) - 1), _peta(baris, tabel.baris)
    sel = [
        replace(
            s,
            baris=baris_baru[s.baris],
            baris_akhir=baris_baru[s.baris_akhir],
            kolom=kolom_baru[s.kolom],
            kolom_akhir=kolom_baru[s.kolom_akhir],
        )
        for s in tabel.sel
    ]
    sisa = tuple(s for s in sel if s.baris < s.baris_akhir and s.kolom < s.kolom_akhir)
    xs = (*(tabel.xs[n] for n in kolom), tabel.xs[-1])
    return TabelUtuh(len(baris), xs, sisa)


def _peta(tetap: list[int], cacah: int) -> list[int]:
    """Return where each old border goes: the number of places kept before it."""
    ada = set(tetap)
    hasil, jumlah = [], 0
    for n in range(cacah + 1):
        hasil.append(jumlah)
        jumlah += n in ada
    return hasil
