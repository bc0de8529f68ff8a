"""One way through one document in a process of its own: ``python -m benchmarks.satu_reviu CARA BERKAS``.

Prints seconds as JSON. ``reviu`` is the path of the application from bytes to findings, ``baca`` its reader
alone, ``pdfium`` bare text extraction, ``pdfplumber`` the tables of the reference reader. The clock starts
after all modules are loaded.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import pdfplumber
import pypdfium2

from akuntabel import api
from akuntabel.impor.baca import baca


def reviu(berkas: Path) -> None:
    """Read, recognise and judge."""
    hasil = api.reviu_isi(berkas.read_bytes(), berkas.name, api.PilihanReviu(date(2026, 1, 1)))
    assert not hasil.alasan, hasil.alasan
    assert hasil.cakupan.angka > 100


def baca_saja(berkas: Path) -> None:
    """Read only."""
    baca(berkas.read_bytes(), berkas.name)


def pdfium(berkas: Path) -> None:
    """Take the text of each page with the library underneath."""
    dokumen = pypdfium2.PdfDocument(berkas.read_bytes())
    assert sum(len(halaman.get_textpage().get_text_bounded()) for halaman in dokumen) > 1000


def tabel_pdfplumber(berkas: Path) -> None:
    """Find the tables of each page with the reference."""
    with pdfplumber.open(berkas) as dokumen:
        banyak = 0
        for halaman in dokumen.pages:
            banyak += len(halaman.extract_tables())
            halaman.close()
    assert banyak > 5


CARA = {"reviu": reviu, "baca": baca_saja, "pdfium": pdfium, "pdfplumber": tabel_pdfplumber}

if __name__ == "__main__":
    api.aturan_tak_dikenal(())
    awal = perf_counter()
    CARA[sys.argv[1]](Path(sys.argv[2]))
    print(json.dumps({"detik": perf_counter() - awal}))
