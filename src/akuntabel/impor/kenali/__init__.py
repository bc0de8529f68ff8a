"""Recognition: a Naskah of others becomes a Bacaan - tables with their kinds, facts, headings, captions."""

from __future__ import annotations

from .kenali import kenali, kunci_bersama, kunci_dokumen

__all__ = ["kenali", "kunci_bersama", "kunci_dokumen"]
