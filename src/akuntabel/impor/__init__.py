"""Readers: bytes of documents back to what they say."""

from __future__ import annotations

from akuntabel.naskah import bakukan_narasi

from .docx_sendiri import BukanDokumenAkuntabel, DokumenTerbaca, FaktaTerbaca, baca_docx_sendiri

__all__ = ["BukanDokumenAkuntabel", "DokumenTerbaca", "FaktaTerbaca", "baca_docx_sendiri", "bakukan_narasi"]
