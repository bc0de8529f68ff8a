"""Rows to a workbook, sheet by sheet."""

from __future__ import annotations
