"""A web page of others as a document: our own report, pages saved by Word, exports of applications."""

from __future__ import annotations

from .baca import baca_html

__all__ = ["baca_html"]
