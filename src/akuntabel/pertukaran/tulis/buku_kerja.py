"""The whole workbook from the rows of its sheets."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import xlsxwriter

from akuntabel.pertukaran.bagian import tempat_terdaftar
from akuntabel.pertukaran.baris import Baris
from akuntabel.pertukaran.bentuk import Lembar, kolom_dengan_tahun
from akuntabel.pertukaran.letak import BARIS_DATA
from akuntabel.pertukaran.susunan import LEMBAR, SISIPAN

from .asal import BukuBidang, tulis_asal
from .asal_bacaan import BukuBacaan, tulis_asal_bacaan
from .bacaan_lain import tulis_bacaan_lain
from .data_sisipan import tulis_data_sisipan
from .gaya import Gaya
from .lembar_tabel import Bahan, tulis_tabel
from .lembar_tegak import tulis_tegak
from .petunjuk import tulis_petunjuk
from .validasi import DaftarPilihan, nama_per_kode

_TETAP = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property without a time zone; equal facts, equal bytes
_RINGKAS = frozenset({"Pejabat", "Visi Misi", "Total Anggaran", "Kalimat", "Gambar", "Catatan Final"})


def tulis(
    baris: Mapping[str, Sequence[Baris]],
    tahun: int,
    tahun_renstra: Sequence[int],
    *,
    cadangan: int,
    bidang: BukuBidang | None = None,
    bacaan: BukuBacaan | None = None,
) -> bytes:
    """Return the workbook; every sheet gets ``cadangan`` empty rows to go on with (short sheets fewer).

    ``bidang`` makes it the part of one unit: a sheet in front that tells where it comes from, rows for
    reference in grey, sheets without a use hidden. ``bacaan`` tells where cells were read in documents of
    others: a sheet in front that lists them, marks in the cells, a last sheet for what has no cell.
    """
    keluaran = io.BytesIO()
    buku = xlsxwriter.Workbook(keluaran, {"in_memory": True})
    buku.set_properties({"title": f"Buku kerja kinerja {tahun}", "created": _TETAP, "author": "Akuntabel"})
    kapasitas = {lmb.nama: _baris_akhir(lmb, baris[lmb.nama], cadangan) for lmb in LEMBAR}
    kode = {lmb.nama: tuple(str(b.get("kode", "")) for b in baris[lmb.nama]) for lmb in LEMBAR}
    gaya = Gaya(buku)
    tempat = tempat_terdaftar(baris)
    daftar = DaftarPilihan(kapasitas, kode, tempat)
    bahan = Bahan(gaya, daftar, kapasitas, nama_per_kode(baris), tempat, bidang.acuan if bidang else {})
    if bidang:
        tulis_asal(buku, gaya, bidang)
    if bacaan:
        bahan = replace(bahan, tanda=bacaan.tanda())
        tulis_asal_bacaan(buku, gaya, bacaan, tahun_renstra)
    tulis_petunjuk(buku, gaya, tahun)
    for lembar in LEMBAR:
        if lembar.tegak:
            tulis_tegak(buku, lembar, baris[lembar.nama][0], bahan)
        else:
            tulis_tabel(buku, lembar, kolom_dengan_tahun(lembar, tahun_renstra), baris[lembar.nama], bahan)
        if bidang and lembar.nama in bidang.tersembunyi:
            buku.get_worksheet_by_name(lembar.nama).hide()
    tulis_data_sisipan(buku, baris[SISIPAN.nama], gaya)
    if bacaan:
        tulis_bacaan_lain(buku, gaya, bacaan)
    bahan.daftar.tulis(buku)
    buku.close()
    return keluaran.getvalue()


def _baris_akhir(lembar: Lembar, baris: Sequence[Baris], cadangan: int) -> int:
    tambahan = min(cadangan, 30) if lembar.nama in _RINGKAS or lembar.boleh_tiada else cadangan
    return BARIS_DATA + len(baris) + tambahan - 1
