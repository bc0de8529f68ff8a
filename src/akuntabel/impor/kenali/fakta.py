"""Figures of recognised tables as facts: what, which property, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from akuntabel.bacaan import (
    PERAN_UANG,
    BarisTerbaca,
    FaktaTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)

from .entitas import Entitas

_BERNILAI = frozenset(
    {
        Peran.TARGET,
        Peran.REALISASI,
        Peran.CAPAIAN,
        Peran.PAGU,
        Peran.BELANJA,
        Peran.SERAPAN,
        Peran.TARGET_AKHIR,
        Peran.KEMAJUAN,
        Peran.EFISIENSI,
        Peran.PEMBANDING,
    }
)
JUMLAH_ANGGARAN = "anggaran:jumlah"
"""The entity of the row that adds up all money of a table."""

_VERSI = (
    ("perubahan", re.compile(r"perubahan|revisi|sesudah|setelah|p-?apbd|dppa", re.IGNORECASE)),
    ("awal", re.compile(r"sebelum|semula|awal|murni", re.IGNORECASE)),
)


def beri_entitas(tabel: TabelTerbaca, entitas: Entitas) -> TabelTerbaca:
    """Return the table with a key in every row that names something."""
    return replace(tabel, baris=tuple(_bernama(b, tabel.jenis, entitas) for b in tabel.baris))


def _bernama(baris: BarisTerbaca, jenis: JenisTabel, entitas: Entitas) -> BarisTerbaca:
    if baris.jenis is JenisBarisTerbaca.JUMLAH and jenis is JenisTabel.ANGGARAN and baris.induk is None:
        return replace(baris, entitas=JUMLAH_ANGGARAN)
    if baris.jenis is not JenisBarisTerbaca.DATA:
        return baris
    return replace(baris, entitas=entitas.kunci(baris.nama))


def fakta_tabel(tabel: TabelTerbaca, tahun_laporan: int | None) -> Iterator[FaktaTerbaca]:
    """Yield a fact for every figure in a column of performance or money."""
    if tabel.jenis in (JenisTabel.SKALA, JenisTabel.DAFTAR_ISI):
        return
    rencana = [versi(f"{tabel.judul} {k.judul}") for k in tabel.kolom]
    for nomor, baris in enumerate(tabel.baris):
        if not baris.entitas:
            continue
        for kolom, milik, sel in zip(tabel.kolom, rencana, baris.sel, strict=False):
            if kolom.peran in _BERNILAI and sel.bilangan is not None:
                yield _fakta(tabel, nomor, kolom, sel, tahun_laporan, milik)


def _fakta(
    tabel: TabelTerbaca, nomor: int, kolom: KolomTerbaca, sel: SelTerbaca, tahun: int | None, rencana: str
) -> FaktaTerbaca:
    baris = tabel.baris[nomor]
    assert sel.angka is not None
    satuan = kolom.satuan or ("Rp" if kolom.peran in PERAN_UANG else baris.satuan)
    return FaktaTerbaca(
        entitas=baris.entitas,
        nama=baris.nama,
        peran=kolom.peran,
        angka=sel.angka,
        tahun=kolom.tahun or tabel.tahun or tahun,
        triwulan=kolom.triwulan,
        versi=rencana,
        satuan=satuan,
        tabel=tabel.urutan,
        baris=nomor,
        kolom=kolom.nomor,
    )


def versi(teks: str) -> str:
    """Return the version of a plan a text names: "perubahan", "awal", or "" for none."""
    return next((nama for nama, pola in _VERSI if pola.search(teks)), "")
