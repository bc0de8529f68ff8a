"""Reader of PDF documents of others: characters and rules become words, lines, paragraphs and tables."""

from __future__ import annotations

from .baca import baca_pdf

__all__ = ["baca_pdf"]
