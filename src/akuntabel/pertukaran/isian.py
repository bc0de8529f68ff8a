"""Sheets of the workbook without a workbook: rows of texts somebody edits in place.

What a cell may hold, what is said about it, and how rows become facts are those of the workbook: a figure
typed in a browser and one typed in Excel cannot be read in two ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.bilangan import cetak_angka, cetak_tanggal
from akuntabel.kinerja.potret import Potret

from .bagian import potong
from .baris import Baris, susun_baris, tahun_renstra, teks_pasti
from .baris_baku import Kunci, berkunci
from .bentuk import Jenis, Kolom, Lembar, kolom_dengan_tahun
from .isi_sel import PEMISAH, teks_nilai
from .susunan import (
    GAMBAR,
    IDENTITAS,
    LAMPIRAN,
    LEMBAR,
    NARASI,
    PROGRAM,
    SISIPAN,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    VISI_MISI,
)
from .urutan import rapikan_desimal

LEMBAR_ISIAN: tuple[Lembar, ...] = tuple(x for x in LEMBAR if x not in (GAMBAR, SISIPAN, LAMPIRAN))
"""The sheets that can be edited in place; the others name files and cells of a workbook."""

_FAKTA: Mapping[str, tuple[str, ...]] = {
    IDENTITAS.nama: ("instansi", "pengaturan", "tanggal_laporan"),
    VISI_MISI.nama: ("visi", "misi"),
    PROGRAM.nama: ("program", "kegiatan", "subkegiatan"),
    TARGET_RENSTRA.nama: ("target",),
    TARGET_TAHUNAN.nama: ("target",),
    NARASI.nama: ("narasi",),
}


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """A row as it is edited: its key, and its filled cells as texts by column key."""

    kunci: str
    isi: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TabelIsian:
    """A sheet as it is edited: its columns (those that only explain included) and its rows."""

    lembar: Lembar
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisIsian, ...]


def jenis_fakta(lembar: Lembar) -> tuple[str, ...]:
    """Return the parts of a Potret that the rows of a sheet become."""
    return _FAKTA.get(lembar.nama) or (lembar.atribut,)


def kolom_isian(potret: Potret, lembar: Lembar) -> tuple[Kolom, ...]:
    """Return the columns of a sheet, those of the years included."""
    return kolom_dengan_tahun(lembar, tahun_renstra(potret))


def tabel_isian(potret: Potret, lembar: Lembar) -> TabelIsian:
    """Return a sheet with its rows as texts."""
    kolom = kolom_isian(potret, lembar)
    baris = tuple(
        BarisIsian(kunci, isi_teks(kolom, b)) for kunci, b in baris_lembar(lembar, susun_baris(potret))
    )
    return TabelIsian(lembar, kolom, baris)


def baris_lembar(lembar: Lembar, semua: Mapping[str, Sequence[Baris]]) -> Iterator[tuple[str, Baris]]:
    """Yield the rows of a sheet with their keys as one text."""
    if lembar.tegak:
        yield from ((lembar.nama, b) for b in semua[lembar.nama])
    else:
        yield from ((sebut(kunci), b) for kunci, b in berkunci(lembar, semua[lembar.nama]))


def sebut(kunci: Kunci) -> str:
    """Return a key as one text."""
    return PEMISAH.join(kunci)


def isi_teks(kolom: Sequence[Kolom], baris: Mapping[str, object]) -> dict[str, str]:
    """Return the cells of a row as texts that are read back as the same values; empty ones left out."""
    isi = {k.kunci: teks_isian(k, baris.get(k.kunci)) for k in kolom if k.diisi}
    return {kunci: teks for kunci, teks in isi.items() if teks}


def teks_isian(kolom: Kolom, nilai: object) -> str:
    """Return a value as people write it: 98,2 or 1.204.394.236 or 28 Februari 2023."""
    if isinstance(nilai, Decimal):
        rapi = rapikan_desimal(nilai)
        utuh = kolom.jenis is Jenis.RUPIAH and rapi == rapi.to_integral_value()
        return cetak_angka(rapi) if utuh else teks_pasti(rapi)
    if isinstance(nilai, date):
        return cetak_tanggal(nilai)
    return teks_nilai(nilai)


def potongan(lembar: Lembar, isi: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yield a row as rows that fit into cells: a long section of text needs several."""
    if lembar is not NARASI:
        yield isi
        return
    for teks in potong(isi.get("teks", "")):
        yield {**isi, "teks": teks} if teks else {k: v for k, v in isi.items() if k != "teks"}
