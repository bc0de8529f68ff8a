"""TPL107: the heads of a table count years, and one of them is out of the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from akuntabel.bacaan import KolomTerbaca, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import TANPA_LETAK
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TAHUN = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_AKHIR = re.compile(r"\b(?:akhir|renstra|rpjmd|jangka|terhadap)\b", re.IGNORECASE)
_TERSEDIKIT = 3

Lari = tuple[int, KolomTerbaca]
"""A year and the first column of those that stand under it."""


@aturan(
    "TPL107",
    "tpl.year-series",
    "Deret tahun di kepala tabel melompat",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Tahun di kepala tabel berurutan.",
)
def deret_tahun(berkas: Berkas) -> Iterator[Hasil]:
    """Kepala kolom yang menyebut tahun demi tahun berurutan, naik atau turun."""
    for tabel in berkas.bacaan.tabel:
        lari = _lari(tabel)
        if (salah := _di_luar_deret([t for t, _ in lari])) is not None:
            yield _temuan(tabel, lari[salah[0]], salah[1], lari)


def _lari(tabel: TabelTerbaca) -> list[Lari]:
    """Return the years of the heads from left to right, columns that share one year once."""
    bertahun = [
        (int(c[-1]), k)
        for k in tabel.kolom
        if len(c := _TAHUN.findall(k.judul)) == 1 and not _AKHIR.search(k.judul)
    ]
    return [next(isi) for _, isi in groupby(bertahun, key=lambda satu: satu[0])]


def _di_luar_deret(tahun: Sequence[int]) -> tuple[int, int] | None:
    """Return the place of the one year that breaks an otherwise unbroken row, and what it should be.

    A last year that lies ahead of its row is the year a plan ends in.
    """
    if len(tahun) < _TERSEDIKIT or _berurutan(tahun) or tahun[-1] > max(tahun[:-1]) + 1:
        return None
    perbaikan = {
        (n, ganti)
        for n in range(len(tahun))
        for ganti in (*(t + 1 for t in tahun), *(t - 1 for t in tahun))
        if _berurutan([*tahun[:n], ganti, *tahun[n + 1 :]])
    }
    return next(iter(perbaikan)) if len(perbaikan) == 1 else None


def _berurutan(tahun: Sequence[int]) -> bool:
    return {b - a for a, b in pairwise(tahun)} in ({1}, {-1})


def _temuan(tabel: TabelTerbaca, salah: Lari, benar: int, lari: Sequence[Lari]) -> Temuan:
    tahun, kolom = salah
    return Temuan(
        "TPL107",
        Tingkat.PERINGATAN,
        f"Kepala {tabel.sebutan} menyebut {', '.join(str(t) for t, _ in lari)}: {tahun} seharusnya {benar}.",
        kolom.letak if kolom.letak != TANPA_LETAK else tabel.letak,
        tertulis=str(tahun),
        seharusnya=str(benar),
        usulan=(Usulan(str(benar), "tahun yang melengkapi deretnya"),),
        kutipan=" | ".join(k.judul for k in tabel.kolom),
        alias="tpl.year-series",
    )
