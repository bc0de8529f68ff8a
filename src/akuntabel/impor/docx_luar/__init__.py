"""A DOCX of others as a document: text, headings, lists, tables with spans, notes, running lines."""

from __future__ import annotations

from .baca import baca_docx, paragraf_urut

__all__ = ["baca_docx", "paragraf_urut"]
