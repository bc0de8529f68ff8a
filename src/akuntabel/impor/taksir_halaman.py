"""How many pages a document has, cheaply and about: what its reading may take is measured by it."""

from __future__ import annotations

import io
import zipfile

import pypdfium2

from akuntabel.wadah import RUSAK

BANYAK_TERBESAR = 1_000
_BITA_TEKS = 3_000
_BITA_XML = 5_000


def taksir_halaman(isi: bytes) -> int:
    """Return the pages of a PDF, for other files as many as their size would fill."""
    if b"%PDF-" in isi[:1024]:
        banyak = _halaman_pdf(isi)
    elif isi.startswith(b"PK"):
        banyak = _isi_zip(isi) // _BITA_XML
    else:
        banyak = len(isi) // _BITA_TEKS
    return min(banyak, BANYAK_TERBESAR)


def _halaman_pdf(isi: bytes) -> int:
    try:
        dokumen = pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError:
        return 0
    try:
        return len(dokumen)
    finally:
        dokumen.close()


def _isi_zip(isi: bytes) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return sum(a.file_size for a in arsip.infolist() if a.filename.endswith(".xml"))
    except RUSAK:
        return 0
