"""Recognition: a Naskah of others becomes a Bacaan - tables with their kinds, facts, headings, captions."""

from __future__ import annotations

from .kenali import kenali

__all__ = ["kenali"]
