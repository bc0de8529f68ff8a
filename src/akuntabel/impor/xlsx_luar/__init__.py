"""Reading workbooks of others (.xlsx, .xlsm) as reports."""

from __future__ import annotations

from .baca import baca_xlsx

__all__ = ["baca_xlsx"]
