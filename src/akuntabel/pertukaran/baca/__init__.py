"""Cells to rows of values."""

from __future__ import annotations
