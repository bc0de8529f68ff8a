"""Derivation of a ratio from its own row and its neighbours: one operand taken from another cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.bacaan import SelTerbaca

from . import selang
from .relasi import Relasi, bacaan_sel
from .rumus import Rumus
from .turunan import Calon, Turunan, cari_turunan

_MAKS_SEL = 30
_MAKS_BARIS = 100


def turunan_baris(relasi: Relasi, sekolom: Sequence[Relasi], rumus: Rumus) -> Turunan | None:
    """Return which other cell, put in the place of an operand, gives the printed result.

    Cells of the row itself are tried first, then the same column in the other rows of the table.
    """
    return cari_turunan(
        relasi.tercetak, list(_dari_barisnya(relasi, rumus)), list(_dari_baris_lain(relasi, sekolom, rumus))
    )


def _dari_barisnya(relasi: Relasi, rumus: Rumus) -> Iterator[Calon]:
    terpakai = {id(s) for s in (*relasi.operan, relasi.hasil)}
    semua = {id(s): s for s in relasi.baris.sel if id(s) not in terpakai and bacaan_sel(s)}
    for sel in list(semua.values())[:_MAKS_SEL]:
        for urutan in range(len(relasi.operan)):
            yield from _ganti(relasi, rumus, urutan, sel, "di barisnya sendiri")


def _dari_baris_lain(relasi: Relasi, sekolom: Sequence[Relasi], rumus: Rumus) -> Iterator[Calon]:
    for lain in sekolom[:_MAKS_BARIS]:
        if lain is not relasi:
            for urutan, sel in enumerate(lain.operan):
                yield from _ganti(relasi, rumus, urutan, sel, f'dari baris "{lain.baris.nama}"')


def _ganti(relasi: Relasi, rumus: Rumus, urutan: int, sel: SelTerbaca, tempat: str) -> Iterator[Calon]:
    if bacaan_sel(sel)[0].nilai == relasi.nilai[urutan]:
        return
    masukan = [m[0] for m in relasi.masukan]
    masukan[urutan] = selang.operan(bacaan_sel(sel)[0])
    nilai = rumus.hitung(*masukan)
    if nilai is not None:
        peran = relasi.kolom_operan[urutan].peran.value
        uraian = f"{sel.teks.strip()} {tempat} dipakai sebagai {peran}"
        yield Calon(uraian, nilai, uraian)
