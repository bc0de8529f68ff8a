"""TPL107: the heads of a table count years, and one of them is out of the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from akuntabel.bacaan import KolomTerbaca, Peran, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import TANPA_LETAK
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TAHUN = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_AKHIR = re.compile(r"\b(?:akhir|renstra|rpjmd|jangka|terhadap)\b", re.IGNORECASE)
_RENCANA = re.compile(r"\b(?:target|rencana|proyeksi|prakiraan)\b", re.IGNORECASE)
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
        salah = next(_keliru(_bertahun(tabel)), None)
        if salah is not None:
            yield _temuan(tabel, *salah)


def _bertahun(tabel: TabelTerbaca) -> list[Lari]:
    """Return the columns whose head names one year; a plan for later than the results takes no part."""
    satu = [
        (int(c[-1]), k)
        for k in tabel.kolom
        if len(c := _TAHUN.findall(k.judul)) == 1 and not _AKHIR.search(k.judul)
    ]
    hasil = max((t for t, k in satu if not _RENCANA.search(k.judul)), default=None)
    return [(t, k) for t, k in satu if hasil is None or t <= hasil or not _RENCANA.search(k.judul)]


def _keliru(bertahun: Sequence[Lari]) -> Iterator[tuple[Lari, int, list[Lari]]]:
    """Yield the column out of the row, the year it should name, and the row: of all, or of one role."""
    deret = [_lari(bertahun), *_menurut_peran(bertahun).values()]
    for satu in (*deret, *_menurut_judul(bertahun)):
        if (salah := _di_luar_deret([t for t, _ in satu])) is not None:
            yield satu[salah[0]], salah[1], satu
    for satu in deret[1:]:
        yield from _lawan_deret_lain(satu, deret[1:])


def _lari(bertahun: Sequence[Lari]) -> list[Lari]:
    """Return the years from left to right, columns that share one year once.

    A head that repeats the one before it counts twice where the row of heads is equal but for the year.
    """
    hasil: list[Lari] = []
    for _, isi in groupby(bertahun, key=lambda satu: satu[0]):
        pertama, *sisa = isi
        selarik = bool(hasil) and _tanpa_tahun(hasil[-1]) == _tanpa_tahun(pertama)
        hasil += [pertama, *(s for s in sisa[:1] if selarik and s[1].judul == pertama[1].judul)]
    return hasil


def _tanpa_tahun(satu: Lari) -> str:
    return _TAHUN.sub("", satu[1].judul)


def _menurut_peran(bertahun: Sequence[Lari]) -> dict[Peran, list[Lari]]:
    """Return the years of each role that several columns have."""
    peran = dict.fromkeys(k.peran for _, k in bertahun)
    semua = {p: _lari([s for s in bertahun if s[1].peran is p]) for p in peran}
    return {p: isi for p, isi in semua.items() if len(isi) > 1}


def _menurut_judul(bertahun: Sequence[Lari]) -> list[list[Lari]]:
    """Return the years of heads that are equal but for the year, whatever their columns hold."""
    judul: dict[str, list[Lari]] = {}
    for satu in bertahun:
        judul.setdefault(_tanpa_tahun(satu), []).append(satu)
    return [_lari(isi) for isi in judul.values() if len(isi) > 1]


def _lawan_deret_lain(
    satu: list[Lari], semua: Sequence[list[Lari]]
) -> Iterator[tuple[Lari, int, list[Lari]]]:
    """Hold two years of one role against the unbroken two of another role of the table."""
    tahun = [t for t, _ in satu]
    for lain in (x for x in semua if x is not satu and len(x) == len(satu)):
        acuan = [t for t, _ in lain]
        beda = [n for n, (a, b) in enumerate(zip(tahun, acuan, strict=True)) if a != b]
        if len(beda) == 1 and _berurutan(acuan) and not _berurutan(tahun):
            yield satu[beda[0]], acuan[beda[0]], satu


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
