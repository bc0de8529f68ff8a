"""Totals and parts: which rows a total adds up is found out from the structure and from what holds.

A total may add up all rows, the rows of one level, the leaves, or the subtotals above it. The set that makes
it true in one column is its structure; only a total whose structure is known that way, or that stands over a
plain list, can be called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import islice, pairwise, product

from akuntabel.bacaan import (
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import Bilangan, Rentang
from akuntabel.temuan import Temuan

from . import selang
from .hubungan import Penjumlahan
from .relasi import bacaan_sel

_TAK_DIJUMLAH = frozenset(
    {
        Peran.NOMOR,
        Peran.KODE,
        Peran.CAPAIAN,
        Peran.SERAPAN,
        Peran.PERTUMBUHAN,
        Peran.EFISIENSI,
        Peran.NILAI_EFISIENSI,
        Peran.KEMAJUAN,
        Peran.BANDING,
        Peran.PEMBANDING,
        Peran.SATUAN,
        Peran.PREDIKAT,
        Peran.STATUS,
        Peran.INDIKATOR,
        Peran.SASARAN,
        Peran.TUJUAN,
        Peran.PROGRAM,
        Peran.URAIAN,
        Peran.ANALISIS,
        Peran.SOLUSI,
    }
)
_TABEL_LAIN = frozenset({JenisTabel.SKALA, JenisTabel.DAFTAR_ISI, JenisTabel.RENCANA_AKSI})
_TAK_BERJUMLAH = re.compile(r"(?i)mulati[fv]|akumulasi|\bfisik\b")
"""Columns that run up to their last row, or say how far the work is: their rows add up to nothing."""
_MAKS_BACAAN = 256
_EKOR_DICOBA = 60
Susunan = tuple[int, ...]
"""The rows a total adds up, as indices."""


@dataclass(frozen=True)
class Jumlahan:
    """One total in one column with the rows it may add up."""

    tabel: TabelTerbaca
    kolom: int
    total: int
    susunan: Susunan

    @property
    def sel_total(self) -> SelTerbaca:
        """Return the cell of the total."""
        return self.tabel.baris[self.total].sel[self.kolom]

    @property
    def sel_bagian(self) -> tuple[SelTerbaca, ...]:
        """Return the cells of the parts that hold a figure, one that spans rows once."""
        semua = (self.tabel.baris[n].sel[self.kolom] for n in self.susunan)
        return tuple({id(s): s for s in semua if bacaan_sel(s)}.values())

    @property
    def lengkap(self) -> bool:
        """Tell whether total and at least two parts are figures, and nothing in the parts is unreadable."""
        return self.terbaca and len(self.sel_bagian) >= 2

    @property
    def terbaca(self) -> bool:
        """Tell whether total and at least one part are figures, and nothing in the parts is unreadable."""
        isi = [self.tabel.baris[n].sel[self.kolom] for n in self.susunan]
        terbaca = all(bacaan_sel(s) or s.jenis is JenisSel.KOSONG for s in isi)
        return bool(bacaan_sel(self.sel_total)) and bool(self.sel_bagian) and terbaca

    def cocok(self) -> bool:
        """Tell whether some reading makes the total the sum of its parts, or of what they are nested in."""
        return (
            self.kumulatif() or self._bertingkat() or berjumlah(self.sel_bagian, self.sel_total, _MAKS_BACAAN)
        )

    def kumulatif(self) -> bool:
        """Tell whether the parts run up to the total, each holding those before it."""
        nilai = [bacaan_sel(s)[0].nilai for s in self.sel_bagian]
        naik = all(a <= b for a, b in pairwise(nilai))
        return len(nilai) > 2 and naik and nilai[-1] == bacaan_sel(self.sel_total)[0].nilai

    def _bertingkat(self) -> bool:
        """Tell whether the total adds up the outermost rows when each row may stand for the rows below it."""
        return bool(self.terluar())

    def terluar(self) -> Susunan:
        """Return the outermost rows when they make the total, else nothing."""
        nomor = [n for n in self.susunan if bacaan_sel(self.tabel.baris[n].sel[self.kolom])]
        nilai = [bacaan_sel(self.tabel.baris[n].sel[self.kolom])[0].nilai for n in nomor]
        jangkau = _jangkauan(nilai)
        luar, n = [], 0
        while n < len(nilai):
            luar.append(n)
            n += jangkau[n]
        cocok = sum((nilai[n] for n in luar), Decimal(0)) == bacaan_sel(self.sel_total)[0].nilai
        return tuple(nomor[n] for n in luar) if cocok and len(luar) > 1 else ()

    def hitung(self) -> Rentang:
        """Return the sum of the likeliest readings."""
        return selang.jumlah(bacaan_sel(s)[0].rentang for s in self.sel_bagian)


def _jangkauan(nilai: Sequence[Decimal]) -> list[int]:
    """Return for every row how many rows it stands for: itself and those below that add up to it."""
    jangkau = [1] * len(nilai)
    for induk in range(len(nilai) - 1, -1, -1):
        jumlah, n = Decimal(0), induk + 1
        while n < len(nilai) and jumlah < nilai[induk]:
            jumlah += nilai[n]
            n += jangkau[n]
        if nilai[induk] and jumlah == nilai[induk]:
            jangkau[induk] = n - induk
    return jangkau


def operan_sel(sel: SelTerbaca, angka: Bilangan) -> Rentang:
    """Return what a figure may be; a spreadsheet shows fewer decimals than it holds."""
    return selang.operan(angka, satuan_cetak=Decimal(1) if sel.letak.lembar else None)


def hubungan_jumlah(
    kode: str,
    bagian: Sequence[SelTerbaca],
    total: SelTerbaca,
    temuan: Temuan | None = None,
    *,
    cocok: bool = True,
) -> Penjumlahan:
    """Return a sum as the network holds it."""
    sel = [s for s in (*bagian, total) if s.angka]
    ukur = tuple(partial(operan_sel, s) for s in sel)
    return Penjumlahan(kode, tuple(s.angka for s in sel if s.angka), cocok, temuan, ukur)


def berjumlah(bagian: Sequence[SelTerbaca], total: SelTerbaca, maks: int) -> bool:
    """Tell whether some reading of the parts, among the ``maks`` likeliest, adds up to one of the total."""
    pilihan = [[operan_sel(s, b) for b in bacaan_sel(s)] for s in bagian]
    tercetak = [operan_sel(total, b) for b in bacaan_sel(total)]
    return any(selang.jumlah(satu).beririsan(t) for satu in islice(product(*pilihan), maks) for t in tercetak)


def kolom_dijumlah(tabel: TabelTerbaca) -> Iterator[tuple[int, KolomTerbaca]]:
    """Yield the columns whose figures can be added up."""
    if tabel.jenis in _TABEL_LAIN:
        return
    for urutan, kolom in enumerate(tabel.kolom):
        ratio = "%" in kolom.satuan or "%" in kolom.judul or _TAK_BERJUMLAH.search(kolom.judul)
        if kolom.peran not in _TAK_DIJUMLAH and not ratio:
            yield urutan, kolom


def baris_total(tabel: TabelTerbaca) -> Iterator[int]:
    """Yield the rows that call themselves a total."""
    yield from (n for n, b in enumerate(tabel.baris) if b.jenis is JenisBarisTerbaca.JUMLAH)


def susunan_total(tabel: TabelTerbaca, total: int) -> tuple[Susunan, ...]:
    """Return the sets of rows a total may add up, the plainest first."""
    baris = tabel.baris
    jumlah = [n for n in baris_total(tabel) if n != total]
    sebelum = [n for n in jumlah if n < total]
    data = [n for n, b in enumerate(baris) if b.jenis is JenisBarisTerbaca.DATA]
    di_atas = [n for n in data if n < total]
    di_bawah = [n for n in data if n > total]
    sejak = [n for n in di_atas if not sebelum or n > sebelum[-1]]
    calon: list[Sequence[int]] = [*_jenjang(baris, sejak), *_jenjang(baris, di_atas)]
    calon += [sebelum, [*sebelum, *sejak]]
    if len(sebelum) >= 2:
        calon += [sebelum[-2:], [sebelum[-1], *sejak]]
    calon.append(_senama(baris, total, di_atas))
    if not di_atas:
        sampai = [n for n in di_bawah if not jumlah or n < jumlah[0]]
        calon += [*_jenjang(baris, sampai), *_jenjang(baris, di_bawah), jumlah]
    return tuple(dict.fromkeys(tuple(c) for c in calon if len(c) >= 2))


def ekor_total(tabel: TabelTerbaca, total: int, kolom: int) -> tuple[Susunan, ...]:
    """Return the runs of rows that end at a total: one that holds is right, but proves nothing of others.

    In a long table only those that make the total of a column are tried.
    """
    atas = [n for n, b in enumerate(tabel.baris[:total]) if b.jenis is JenisBarisTerbaca.DATA]
    mulai = range(1, len(atas) - 1) if len(atas) <= _EKOR_DICOBA else _ekor_cocok(tabel, kolom, total, atas)
    return tuple(tuple(atas[n:]) for n in mulai)


def _ekor_cocok(tabel: TabelTerbaca, kolom: int, total: int, atas: Sequence[int]) -> Iterator[int]:
    """Yield where a run starts that makes the total when all figures mean what is likeliest."""
    tercetak = bacaan_sel(tabel.baris[total].sel[kolom])
    jumlah = Decimal(0)
    for n in range(len(atas) - 1, 0, -1):
        if bacaan := bacaan_sel(tabel.baris[atas[n]].sel[kolom]):
            jumlah += bacaan[0].nilai
        if n < len(atas) - 1 and any(b.rentang.memuat(jumlah) for b in tercetak):
            yield n


def _senama(baris: Sequence[BarisTerbaca], total: int, nomor: Sequence[int]) -> list[int]:
    """Return the rows that share the last word of the total: "Jumlah Belanja" adds up "Belanja ..."."""
    kata = baris[total].nama.casefold().split()
    if len(kata) < 2:
        return []
    return [n for n in nomor if kata[-1] in baris[n].nama.casefold()]


def _jenjang(baris: Sequence[BarisTerbaca], nomor: Sequence[int]) -> list[Sequence[int]]:
    """Return all rows, those of each level, and the leaves."""
    tingkat = sorted({baris[n].jenjang for n in nomor})
    induk = {b.induk for b in baris}
    daun = [n for n in nomor if n not in induk]
    per_tingkat = [[n for n in nomor if baris[n].jenjang == t] for t in tingkat]
    return [*per_tingkat, daun, nomor] if len(tingkat) > 1 else [nomor]


def datar(tabel: TabelTerbaca) -> bool:
    """Tell whether a table is a plain list with one total: no levels, no subtotals, no group rows."""
    return (
        len(tuple(baris_total(tabel))) == 1
        and all(b.jenjang == 0 and b.induk is None for b in tabel.baris)
        and all(b.jenis is not JenisBarisTerbaca.KELOMPOK for b in tabel.baris)
    )


def anak_langsung(tabel: TabelTerbaca) -> dict[int, Susunan]:
    """Return the rows directly below each row that has some."""
    hasil: dict[int, list[int]] = {}
    for nomor, baris in enumerate(tabel.baris):
        if baris.induk is not None and baris.jenis is JenisBarisTerbaca.DATA:
            hasil.setdefault(baris.induk, []).append(nomor)
    return {induk: tuple(anak) for induk, anak in hasil.items()}
