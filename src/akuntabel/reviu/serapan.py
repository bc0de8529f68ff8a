"""Absorption of the budget: which rows print one, and whether the document says why it is low."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import bulatkan
from akuntabel.reviu.hasil_indikator import kolom_tahun, nama_baris, nilai
from akuntabel.reviu.penjelasan import SEBAB
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom

_BERANGGARAN = {JenisTabel.ANGGARAN, JenisTabel.EFISIENSI}
_BERNILAI = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH, JenisBarisTerbaca.KELOMPOK)
_PENDAPATAN = re.compile(r"pendapatan|penerimaan|pajak|retribusi|pnbp|\bpad\b|transfer", re.IGNORECASE)
_TENTANG_SERAPAN = re.compile(
    r"\b(?:serapan|penyerapan|terserap|menyerap|sisa\s+(?:anggaran|dana|lelang|tender|pagu)|silpa"
    r"|realisasi\s+(?:anggaran|keuangan|belanja)|anggaran\s+(?:yang\s+)?(?:tidak|belum)|penghematan|efisiensi\s+belanja"
    r"|refocusing|recofusing|rasionalisasi)",
    re.IGNORECASE,
)
_ALASAN = re.compile(
    r"\b(?:karena|dikarenakan|disebabkan|akibat|dipengaruhi|kendala|terkendala|hambatan|terhambat|adanya|sisa"
    r"|penghematan|refocusing|rasionalisasi|keterlambatan|gagal|tidak\s+(?:dapat|jadi|terlaksana|dilaksanakan)|batal"
    r"|dibatalkan|permasalahan|faktor|mengingat|sehubungan|dampak|negosiasi)",
    re.IGNORECASE,
)
_SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class Serapan:
    """A row that prints a share of its budget as spent."""

    nama: str
    tabel: TabelTerbaca
    baris: BarisTerbaca
    sel: SelTerbaca
    persen: Decimal
    pagu: Decimal


def semua_serapan(bacaan: Bacaan) -> list[Serapan]:
    """Return the absorption of every row of expenditure of the reporting year."""
    return [
        s
        for t in bacaan.tabel
        if t.jenis in _BERANGGARAN and not _PENDAPATAN.search(t.judul)
        for s in _serapan_tabel(t, bacaan.identitas.tahun)
    ]


def serapan_keseluruhan(bacaan: Bacaan) -> Serapan | None:
    """Return the absorption of the largest budget, which is the one of the whole."""
    return max(semua_serapan(bacaan), key=lambda s: s.pagu, default=None)


def serapan_dijelaskan(bacaan: Bacaan) -> bool:
    """Tell whether some text or some row of a table says why money was left."""
    teks = (t.teks for t in bacaan.teks)
    baris = (kutip(b) for t in bacaan.tabel for b in t.baris)
    return any(_TENTANG_SERAPAN.search(t) and _ALASAN.search(t) for t in teks) or any(
        _TENTANG_SERAPAN.search(t) and SEBAB.search(t) for t in baris
    )


def _kira_kira(sel: SelTerbaca | None) -> Decimal | None:
    """Return what a cell says, of a malformed amount what it is likeliest to mean."""
    if sel is not None and sel.jenis is JenisSel.RUSAK and sel.angka and sel.angka.bacaan:
        return sel.angka.bacaan[0].nilai
    return nilai(sel)


def _serapan_tabel(tabel: TabelTerbaca, tahun: int | None) -> Iterator[Serapan]:
    kolom = [kolom_tahun(tabel, p, tahun) for p in (Peran.SERAPAN, Peran.PAGU, Peran.BELANJA)]
    for baris in tabel.baris:
        sel = [None if k is None else sel_kolom(tabel, baris, k) for k in kolom]
        persen, (pagu, belanja) = nilai(sel[0]), (_kira_kira(s) for s in sel[1:])
        if (
            baris.jenis not in _BERNILAI
            or persen is None
            or pagu is None
            or belanja is None
            or sel[0] is None
        ):
            continue
        nama = nama_baris(tabel, baris, Peran.PROGRAM) or nama_baris(tabel, baris, Peran.URAIAN) or baris.nama
        if 0 < persen <= _SERATUS and pagu > 0 and not _PENDAPATAN.search(kutip(baris)):
            yield Serapan(" ".join(nama.split()), tabel, baris, sel[0], _nyata(sel[0], pagu, belanja), pagu)


def _nyata(sel: SelTerbaca, pagu: Decimal, belanja: Decimal) -> Decimal:
    """Return the share that was spent; where the print is wrong but of its size, what the amounts give."""
    tercetak = bacaan_sel(sel)[0]
    persen, hitung = tercetak.nilai, bulatkan(belanja / pagu * _SERATUS, tercetak.desimal)
    salah = abs(hitung - persen) >= 1 and persen < 2 * hitung < 4 * persen and hitung <= _SERATUS
    return hitung if salah else persen
