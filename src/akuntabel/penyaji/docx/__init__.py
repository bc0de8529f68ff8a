"""Naskah to DOCX: a file a planner goes on editing in a word processor, and whose numbers come back."""

from __future__ import annotations

from .bagian import NS_AKUNTABEL
from .dasar import DasarTidakSah
from .dokumen import tulis

__all__ = ["NS_AKUNTABEL", "DasarTidakSah", "tulis"]
