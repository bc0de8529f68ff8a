"""Running the cases: plant, print, review, judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random
from time import perf_counter

from akuntabel import api
from akuntabel.temuan import Temuan

from .bahan import FORMAT, Bahan, cetak, naskah_bahan, pilih_bahan
from .daftar import Tanaman, penanam, semua_kelas
from .juri import Putusan, putuskan
from .letak import Ruas, berubah, ruas

HARI = date(2027, 1, 31)
_UPAYA = 12


@dataclass(frozen=True)
class Kasus:
    """One case: which fault, in which report and format, what was planted, how it was judged."""

    kelas: str
    benih: int
    bahan: str
    format: str
    asal: str
    tertanam: str
    tempat: str
    putusan: Putusan
    detik: float


def jalankan(kode: str, benih: int) -> Kasus | None:
    """Run one case; None when no report of its turn has a place for the fault."""
    tanam = _tanam(kode, benih)
    return None if tanam is None else _nilai(kode, benih, *tanam)


def dokumen(kode: str, benih: int) -> dict[str, bytes]:
    """Return the correct and the faulty document of a case by file name."""
    tanam = _tanam(kode, benih)
    if tanam is None:
        return {}
    bahan, tanaman = tanam
    format_ = FORMAT[benih % len(FORMAT)]
    nama = f"{kode}-{benih}"
    return {
        f"{nama}.benar.{format_}": cetak(naskah_bahan(bahan), bahan, format_),
        f"{nama}.tanam.{format_}": cetak(tanaman.naskah, bahan, format_),
    }


def _tanam(kode: str, benih: int) -> tuple[Bahan, Tanaman] | None:
    """Plant in the first report that has a place for the fault."""
    for upaya in range(_UPAYA):
        bahan = pilih_bahan(kode, benih, upaya, ketik=semua_kelas()[kode].ketik)
        tanaman = penanam(kode)(naskah_bahan(bahan), Random(f"{kode}:{benih}:{upaya}"))
        if tanaman is not None:
            return bahan, tanaman
    return None


def _nilai(kode: str, benih: int, bahan: Bahan, tanaman: Tanaman) -> Kasus:
    format_ = FORMAT[benih % len(FORMAT)]
    nama = f"laporan.{format_}"
    isi = cetak(tanaman.naskah, bahan, format_)
    asal, dasar = _dasar(bahan, format_)
    tambah, hilang = berubah(asal, ruas(isi, nama))
    awal = perf_counter()
    hasil = api.reviu_isi(isi, nama, api.PilihanReviu(HARI))
    detik = perf_counter() - awal
    putusan = putuskan(semua_kelas()[kode], tanaman, tambah or hilang, list(hasil.temuan), dasar)
    return Kasus(
        kode, benih, bahan.nama, format_, tanaman.asal, tanaman.tertanam, tanaman.tempat, putusan, detik
    )


@lru_cache(maxsize=8)
def _dasar(bahan: Bahan, format_: str) -> tuple[list[Ruas], list[Temuan]]:
    """Return how the correct document reads and what the review says of it."""
    nama = f"laporan.{format_}"
    isi = cetak(naskah_bahan(bahan), bahan, format_)
    return ruas(isi, nama), list(api.reviu_isi(isi, nama, api.PilihanReviu(HARI)).temuan)
