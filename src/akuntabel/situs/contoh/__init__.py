"""Demo data: the example workbooks and an invented city. Never loaded unless asked for."""

from __future__ import annotations

from .isi import isi_contoh

__all__ = ["isi_contoh"]
