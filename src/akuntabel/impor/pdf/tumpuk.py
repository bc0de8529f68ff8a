"""Rows that no rule parts: a ruled row whose cells hold several figures under one another is several rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .baris import BarisTeks
from .potongan import Potongan, SelPotong
from .tulisan import teks_baris

_ANGKA = re.compile(r"-?(?:Rp\.?\s?)?-?\d[\d.,]*(?:\s?%|\s?[A-Za-z]{1,6}\d?)?[,.\-]*|-")
_SEJAJAR = 0.45
_SPASI_LEPAS = 1.7
_SELA_BUTIR = 1.35


def pecah_tumpukan(potongan: Potongan) -> Potongan:
    """Return the table with rows parted where at least two columns stack figures at the same heights."""
    for baris in reversed(range(len(potongan.ys) - 1)):
        dalam = [s for s in potongan.sel if s.baris == baris and s.baris_akhir == baris + 1]
        dasar = _dasar_bersama(dalam)
        if len(dasar) > 1:
            potongan = _pecah(potongan, baris, dalam, dasar)
    return potongan


def _dasar_bersama(sel: Sequence[SelPotong]) -> list[float]:
    """Return the baselines at which at least two columns print a figure."""
    deret = [d for s in sel if len(d := _dasar_angka(s)) > 1]
    if len(deret) < 2:
        return []
    ukuran = max(b.ukuran for s in sel for b in s.isi)
    hasil: list[float] = []
    for satu in sorted({d for ds in deret for d in ds}):
        dukungan = sum(1 for ds in deret if any(abs(d - satu) <= _SEJAJAR * ukuran for d in ds))
        if dukungan > 1 and (not hasil or satu - hasil[-1] > 0.9 * ukuran):
            hasil.append(satu)
    return hasil


def _dasar_angka(sel: SelPotong) -> list[float]:
    """Return baselines of the figures of a cell that holds figures under a heading, or figures alone."""
    tegak = [b for b in sel.isi if not b.kata[0].seperempat]
    n = len(tegak)
    while n and _ANGKA.fullmatch(teks_baris(tegak[n - 1].kata)):
        n -= 1
    angka = tegak[n:]
    if n > 4 or any(_ANGKA.fullmatch(teks_baris(b.kata)) for b in tegak[:n]) or _terbelah(angka, sel):
        return []
    return [b.dasar for b in angka]


def _terbelah(angka: Sequence[BarisTeks], sel: SelPotong) -> bool:
    """Whether lines could be one numeral that did not fit: full, and close to the next."""
    lebar = sel.persegi[2] - sel.persegi[0]
    for atas, bawah in itertools.pairwise(angka):
        penuh = lebar - (atas.persegi[2] - atas.persegi[0]) < 2.2 * atas.ukuran
        if penuh and bawah.dasar - atas.dasar < _SPASI_LEPAS * atas.ukuran:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Bagian:
    """How a row is parted: whether a heading stays above, the baselines, the new borders."""

    berkepala: bool
    dasar: list[float]
    batas: list[float]


def _pecah(potongan: Potongan, baris: int, dalam: Sequence[SelPotong], dasar: list[float]) -> Potongan:
    ukuran = max(b.ukuran for s in dalam for b in s.isi)
    berkepala = any(b.dasar < dasar[0] - 0.8 * ukuran for s in dalam if _dasar_angka(s) for b in s.isi)
    batas = [d - 0.9 * ukuran for d in (dasar if berkepala else dasar[1:])]
    bagian = _Bagian(berkepala, dasar, batas)
    tambah = len(batas)
    sel: list[SelPotong] = []
    for satu in potongan.sel:
        if satu in dalam:
            sel += _pecah_sel(satu, bagian, potongan.ys)
        else:
            sel.append(
                replace(
                    satu,
                    baris=satu.baris + (tambah if satu.baris > baris else 0),
                    baris_akhir=satu.baris_akhir + (tambah if satu.baris_akhir > baris else 0),
                )
            )
    ys = (*potongan.ys[: baris + 1], *batas, *potongan.ys[baris + 1 :])
    return replace(potongan, ys=ys, sel=tuple(sel))


def _pecah_sel(sel: SelPotong, bagian: _Bagian, ys: Sequence[float]) -> list[SelPotong]:
    """Return the cells one cell becomes: a heading, and one for each figure or one beside all of them."""
    tepi = [ys[sel.baris], *bagian.batas, ys[sel.baris_akhir]]
    kepala = [b for b in sel.isi if bagian.berkepala and b.dasar < bagian.dasar[0] - 0.6 * b.ukuran]
    badan = [b for b in sel.isi if b not in kepala]
    awal = 1 if bagian.berkepala else 0
    hasil = [_sel(sel, (0, 1), kepala, tepi)] if awal else []
    kelompok = _kelompok(badan, bagian.dasar)
    if kelompok is None:
        return [*hasil, _sel(sel, (awal, len(tepi) - 1), badan, tepi)]
    return [*hasil, *(_sel(sel, (awal + n, awal + n + 1), k, tepi) for n, k in enumerate(kelompok))]


def _sel(
    sel: SelPotong, baris: tuple[int, int], isi: Sequence[BarisTeks], tepi: Sequence[float]
) -> SelPotong:
    a, b = baris
    kiri, _, kanan, _ = sel.persegi
    return replace(
        sel,
        baris=sel.baris + a,
        baris_akhir=sel.baris + b,
        isi=tuple(isi),
        persegi=(kiri, tepi[a], kanan, tepi[b]),
    )


def _kelompok(isi: Sequence[BarisTeks], dasar: Sequence[float]) -> list[list[BarisTeks]] | None:
    """Return lines by the figure they belong to, or None when they belong to all."""
    if len(isi) < 2 and not (isi and _ANGKA.fullmatch(teks_baris(isi[0].kata))):
        return None
    ambang = _SEJAJAR * max(b.ukuran for b in isi)
    cocok = [any(abs(b.dasar - d) <= ambang for b in isi) for d in dasar]
    if all(_ANGKA.fullmatch(teks_baris(b.kata)) for b in isi) or all(cocok):
        hasil: list[list[BarisTeks]] = [[] for _ in dasar]
        for satu in isi:
            hasil[max(0, sum(1 for d in dasar if d <= satu.dasar + ambang) - 1)].append(satu)
        return hasil
    terpisah = _terpisah(isi)
    return terpisah if len(terpisah) == len(dasar) else None


def _terpisah(isi: Sequence[BarisTeks]) -> list[list[BarisTeks]]:
    """Return lines in groups with more than a line's distance between."""
    jarak = [b.dasar - a.dasar for a, b in itertools.pairwise(isi)]
    rapat = min(jarak)
    hasil = [[isi[0]]]
    for sela, satu in zip(jarak, isi[1:], strict=True):
        if sela > _SELA_BUTIR * rapat:
            hasil.append([])
        hasil[-1].append(satu)
    return hasil
