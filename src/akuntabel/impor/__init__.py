"""Readers: bytes of documents back to what they say."""

from __future__ import annotations

from akuntabel.naskah import bakukan_narasi

from .docx_ingatan import masih_asli
from .docx_sendiri import BukanDokumenAkuntabel, DokumenTerbaca, FaktaTerbaca, baca_docx_sendiri
from .docx_suntingan import Suntingan, baca_suntingan

__all__ = [
    "BukanDokumenAkuntabel",
    "DokumenTerbaca",
    "FaktaTerbaca",
    "Suntingan",
    "baca_docx_sendiri",
    "baca_suntingan",
    "bakukan_narasi",
    "masih_asli",
]
