"""Bytes of a workbook to facts, or to a list of what must be repaired first."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from .baca.buku import baca_isi
from .catatan import Catatan
from .cek import cek
from .cek.gambar import ambil_gambar, ambil_lampiran
from .cek.hitungan import cek_hitungan
from .cek.huruf import cek_huruf
from .cek.sisipan import ambil_tabel
from .hasil import HasilBaca
from .penjaga import Ditolak
from .rakit import Isian, rakit
from .xlsx import baca_xlsx


def baca_buku(
    isi: bytes, *, nama: str, folder: Path | None = None, tercetak: Collection[str] | None = None
) -> HasilBaca:
    """Read a workbook; ``nama`` is printed as its place, ``folder`` holds its pictures. Nothing is raised.

    Where the characters that can be printed are known (``tercetak``), others are noted.
    One galat and there is no Potret. Warnings and suggestions do not block.
    """
    catatan = Catatan(nama)
    try:
        buku = baca_xlsx(isi)
    except Ditolak as tolak:
        catatan.tambah(tolak.kode, pesan=str(tolak))
        return HasilBaca(None, catatan.semua)
    rincian = baca_isi(buku, catatan)
    cek(rincian, catatan)
    if tercetak is not None:
        cek_huruf(rincian, tercetak, catatan)
    isian: Isian = {
        "aset": ambil_gambar(rincian, folder, catatan),
        "lampiran": ambil_lampiran(rincian, folder, catatan),
        "sisipan": ambil_tabel(rincian, buku, catatan),
    }
    if catatan.ada_galat:
        return HasilBaca(None, catatan.semua)
    potret, sumber = rakit(rincian, isian, catatan)
    cek_hitungan(potret, sumber, catatan)
    return HasilBaca(potret, catatan.semua, sumber)
