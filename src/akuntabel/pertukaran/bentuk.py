"""What a sheet and a column are: the one description that writer, reader, instructions and tests share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Jenis(Enum):
    """What a column holds."""

    TEKS = "teks"
    URAIAN = "teks panjang"
    KODE = "kode"
    RUJUKAN = "rujukan ke kode lain"
    PILIHAN = "pilihan"
    YA_TIDAK = "ya/tidak"
    ANGKA = "angka"
    RENTANG = "angka, rentang (40–60) atau tingkatan"
    RUPIAH = "rupiah penuh"
    BULAT = "bilangan bulat"
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    DAFTAR = "daftar teks dipisah titik koma"
    DAFTAR_RUJUKAN = "daftar kode dipisah titik koma"
    TEMPAT = "kunci bagian laporan, atau kunci:kode"
    NAMA = "nama dari kode di sebelahnya (otomatis)"
    BACA = "keterangan (tidak perlu diisi)"


HANYA_BACA = (Jenis.NAMA, Jenis.BACA)

BATAS_BULAT = {"triwulan": (1, 4), "lebar": (10, 100), "baris_judul": (0, 9)} | {
    kunci: (0, 100_000) for kunci in ("laki_laki", "perempuan", "jumlah")
}
BATAS_BULAT_BAKU = (0, 99)
"""Least and greatest of whole numbers by column key."""


class Tahap(Enum):
    """Phase of the year a sheet belongs to; its tab has the colour of the phase."""

    AWAL = "petunjuk dan identitas"
    RENCANA = "rencana"
    ANGGARAN = "anggaran"
    REALISASI = "realisasi"
    NARASI = "narasi"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its key (the field of the model), header, kind, explanation and example.

    ``acuan`` names the kinds of rows a code may point to, ``longgar`` makes an unknown code a warning only.
    ``boleh_tiada`` columns may be missing without a word: workbooks of older versions do not have them.
    ``pilihan`` lists the allowed texts with their values. ``satuan_dari`` names the column that leads to the
    unit of a number (a code of an indicator, or the unit itself); ``nama_dari`` the column whose name a NAMA
    column shows.
    """

    kunci: str
    judul: str
    jenis: Jenis
    keterangan: str
    contoh: str = ""
    wajib: bool = False
    acuan: tuple[str, ...] = ()
    longgar: bool = False
    boleh_tiada: bool = False
    pilihan: tuple[tuple[str, Enum | str], ...] = ()
    lebar: int = 16
    satuan_dari: str = ""
    nama_dari: str = ""

    @property
    def diisi(self) -> bool:
        """Tell whether people fill this column."""
        return self.jenis not in HANYA_BACA

    @property
    def judul_tercetak(self) -> str:
        """Return the header as it stands in the sheet: required columns carry a star."""
        return f"{self.judul} *" if self.wajib else self.judul


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its name, phase and columns.

    ``atribut`` is the tuple of the Potret its rows come from when the two correspond row by row, ``model``
    the class of that row. ``tegak`` sheets hold one value a line. ``tahunan`` sheets get one column a year
    in front of the columns from ``setelah_tahun`` on. A workbook may lack ``boleh_tiada`` sheets.
    """

    nama: str
    tahap: Tahap
    penjelasan: str
    kolom: tuple[Kolom, ...]
    atribut: str = ""
    model: type | None = None
    tegak: bool = False
    tahunan: bool = False
    jenis_kode: str = ""
    boleh_tiada: bool = False

    def cari(self, kunci: str) -> Kolom:
        """Return a column by key; raise KeyError when there is none."""
        return next((k for k in self.kolom if k.kunci == kunci), None) or _tidak_ada(self.nama, kunci)


def _tidak_ada(lembar: str, kunci: str) -> Kolom:
    raise KeyError(f"lembar {lembar} tidak punya kolom {kunci}")


def kunci_tahun(tahun: int) -> str:
    """Return the key of the column of a year in a ``tahunan`` sheet."""
    return f"tahun_{tahun}"


def tahun_kunci(kunci: str) -> int | None:
    """Return the year of the key of a year column; None for any other key."""
    angka = kunci.removeprefix("tahun_")
    return int(angka) if angka != kunci and angka.isdecimal() else None


def kolom_dengan_tahun(lembar: Lembar, tahun: Sequence[int]) -> tuple[Kolom, ...]:
    """Return the columns of a sheet with its year columns before the last one."""
    if not lembar.tahunan:
        return lembar.kolom
    antara = tuple(
        Kolom(
            kunci=kunci_tahun(t),
            judul=str(t),
            jenis=Jenis.RENTANG,
            keterangan=f"Target tahun {t}. Boleh angka, rentang (40–60), atau nama tingkatan.",
            contoh="90",
            lebar=11,
            satuan_dari="indikator",
        )
        for t in tahun
    )
    return (*lembar.kolom[:-1], *antara, lembar.kolom[-1])
