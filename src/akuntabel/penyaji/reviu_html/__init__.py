"""A review as one HTML file: the findings beside the document, linked both ways; no script, no network."""

from __future__ import annotations

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu

from .halaman import halaman

__all__ = ["tulis"]


def tulis(hasil: HasilReviu, bacaan: Bacaan) -> bytes:
    """Return the review of a document as an HTML file in UTF-8; equal input gives equal bytes."""
    return halaman(hasil, bacaan).encode("utf-8")
