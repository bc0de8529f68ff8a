"""Pictures beside the workbook: fetched and judged."""

from __future__ import annotations

from pathlib import Path

from akuntabel.pertukaran.aset import GambarTidakSah, baca_gambar
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import GAMBAR


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
