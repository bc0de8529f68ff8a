"""Bacaan to workbook: what was read in documents of others becomes rows, each cell with its origin."""

from __future__ import annotations

from .buku import HasilBuku, TanpaIsi, buku_dari
from .petik import petik
from .petikan import Petikan

__all__ = ["HasilBuku", "Petikan", "TanpaIsi", "buku_dari", "petik"]
