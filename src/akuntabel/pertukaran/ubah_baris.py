"""Changes of a row that was read from a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .baca.baris import BarisBaca
from .bentuk import Jenis
from .tambal import Ubahan

_PENGENAL = ("bagian", "kunci", "kode", "indikator", "simpul", "dokumen", "tahun")


def nomor_baris(baris: BarisBaca) -> int:
    """Return the number of a row as the spreadsheet shows it."""
    return next(iter(baris.letak.values()))[0] + 1


def ubah_sel(baris: BarisBaca, kolom: str, nilai: object) -> Ubahan:
    """Return the change of a cell of a row that was read."""
    semula, perihal = baris.nilai.get(kolom), sebut_baris(baris.nilai)
    return Ubahan(baris.lembar.nama, nomor_baris(baris), kolom, nilai, semula=semula, perihal=perihal)


def sebut_baris(isi: Mapping[str, object]) -> str:
    """Return what a row is about: its code, else the codes and the time that identify it."""
    if isi.get("kode") and not isi.get("kunci"):
        return str(isi["kode"])
    sebutan = [str(isi[k]) for k in _PENGENAL if isi.get(k)]
    return ", ".join([*sebutan, *([f"triwulan {isi['triwulan']}"] if isi.get("triwulan") else ())])


def kosongkan(baris: BarisBaca) -> Iterator[Ubahan]:
    """Yield the changes that empty a row."""
    for kunci in (*baris.mentah, *(k.kunci for k in baris.lembar.kolom if k.jenis is Jenis.BACA)):
        yield ubah_sel(baris, kunci, None)
