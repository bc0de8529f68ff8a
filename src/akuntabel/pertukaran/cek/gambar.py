"""Pictures and annexes beside the workbook: fetched and judged."""

from __future__ import annotations

from pathlib import Path

from akuntabel.pertukaran.aset import (
    BESAR_SEMUA_LAMPIRAN,
    GambarTidakSah,
    baca_gambar,
    baca_lampiran,
)
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import GAMBAR, LAMPIRAN


def ambil_gambar(isi: Isi, folder: Path | None, catatan: Catatan) -> dict[str, bytes]:
    """Return the bytes of the pictures by code; those that cannot be used are noted."""
    hasil: dict[str, bytes] = {}
    for baris in isi.lembar(GAMBAR):
        berkas = baris.teks("berkas")
        if not berkas:
            continue
        try:
            hasil[baris.teks("kode")] = baca_gambar(berkas, folder)
        except (GambarTidakSah, OSError) as salah:
            baris.catat(
                catatan, "NAR505", "berkas", seharusnya="PNG atau JPEG di folder buku kerja", pesan=str(salah)
            )
    return hasil


def ambil_lampiran(isi: Isi, folder: Path | None, catatan: Catatan) -> dict[str, bytes]:
    """Return the bytes of the annexes by code; those that cannot be used, alone or together, are noted."""
    hasil: dict[str, bytes] = {}
    nama = {b.teks("berkas").casefold() for b in isi.lembar(GAMBAR)}
    for baris in isi.lembar(LAMPIRAN):
        berkas = baris.teks("berkas")
        if not berkas:
            continue
        if berkas.casefold() in nama:
            baris.catat(catatan, "NAR520", "berkas", berkas=berkas)
        nama.add(berkas.casefold())
        try:
            hasil[baris.teks("kode")] = baca_lampiran(berkas, folder)
        except (GambarTidakSah, OSError) as salah:
            harus = "PDF, JPEG atau PNG di folder buku kerja"
            baris.catat(catatan, "NAR505", "berkas", seharusnya=harus, pesan=str(salah))
        if sum(map(len, hasil.values())) > BESAR_SEMUA_LAMPIRAN:
            baris.catat(catatan, "NAR519", "berkas", batas=BESAR_SEMUA_LAMPIRAN >> 20)
            break
    return hasil
