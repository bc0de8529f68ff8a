"""Reading Markdown and plain text of others."""

from __future__ import annotations

from .baca import baca_teks

__all__ = ["baca_teks"]
