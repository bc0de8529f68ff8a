"""Write every example workbook: ``python -m contoh.buat [folder]``."""

from __future__ import annotations

import sys
from pathlib import Path

from akuntabel.pertukaran.buku import tulis_aset, tulis_buku

from . import daftar_contoh

FOLDER = Path(__file__).resolve().parent.parent


def tulis_semua(folder: Path) -> list[Path]:
    """Write the workbook and the pictures of every example; return the workbooks."""
    hasil = []
    for modul in daftar_contoh():
        potret = modul.potret()
        buku = folder / f"{modul.NAMA}.xlsx"
        buku.write_bytes(tulis_buku(potret))
        tulis_aset(potret, folder)
        hasil.append(buku)
    return hasil


if __name__ == "__main__":
    tujuan = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for buku in tulis_semua(tujuan):
        print(buku.name)
