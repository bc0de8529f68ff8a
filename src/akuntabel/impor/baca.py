"""Whatever file it is: choose the reader by content."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from akuntabel.bacaan import DokumenLuar
from akuntabel.wadah import MB, WadahDitolak

from .jenis_berkas import Jenis, jenis_berkas, tolakan_wadah
from .luar import TakTerbaca

BATAS_UKURAN = 200 * MB
_Pembaca = Callable[[bytes, str], DokumenLuar]
_PEMBACA = {
    Jenis.PDF: ("akuntabel.impor.pdf", "baca_pdf"),
    Jenis.DOCX: ("akuntabel.impor.docx_luar", "baca_docx"),
    Jenis.XLSX: ("akuntabel.impor.xlsx_luar", "baca_xlsx"),
    Jenis.HTML: ("akuntabel.impor.html_luar", "baca_html"),
    Jenis.MHTML: ("akuntabel.impor.mhtml_luar", "baca_mhtml"),
    Jenis.TEKS: ("akuntabel.impor.teks", "baca_teks"),
}
"""Readers are loaded when their kind of file comes: each brings a large library."""


def baca(isi: bytes, nama: str) -> DokumenLuar:
    """Read a document of others.

    Raises:
        TakTerbaca: No reader for it, or a file it cannot read; the message says so in Indonesian.
    """
    if len(isi) > BATAS_UKURAN:
        raise TakTerbaca(f"Berkas lebih besar daripada {BATAS_UKURAN // MB} MB, jadi tidak dibuka.")
    jenis = jenis_berkas(isi)
    dokumen = _baca(jenis, isi, nama)
    if not dokumen.naskah.isi:
        raise TakTerbaca("Tidak ada teks yang dapat dibaca di berkas ini.")
    return dokumen


def _baca(jenis: Jenis, isi: bytes, nama: str) -> DokumenLuar:
    """Read with the reader of its kind; whatever goes wrong becomes a sentence."""
    try:
        return _pembaca(jenis)(isi, nama)
    except TakTerbaca:
        raise
    except WadahDitolak as salah:
        raise tolakan_wadah(salah) from salah
    except MemoryError as salah:
        raise TakTerbaca(f"{jenis.value} ini terlalu besar untuk dibaca dengan memori yang ada.") from salah
    except RecursionError as salah:
        raise TakTerbaca(f"Susunan {jenis.value} ini bersarang terlalu dalam, jadi tidak dibaca.") from salah
    except Exception as salah:
        raise TakTerbaca(
            f"{jenis.value[:1].upper()}{jenis.value[1:]} ini rusak atau tidak menurut bakunya, jadi tidak "
            "terbaca. Simpanlah ulang di aplikasi asalnya, lalu coba lagi."
        ) from salah


def _pembaca(jenis: Jenis) -> _Pembaca:
    modul, nama = _PEMBACA[jenis]
    try:
        return cast(_Pembaca, getattr(importlib.import_module(modul), nama))
    except (ModuleNotFoundError, AttributeError) as salah:
        raise TakTerbaca(f"Membaca {jenis.value} belum didukung.") from salah
