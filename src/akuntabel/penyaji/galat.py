"""What printers refuse to print."""

from __future__ import annotations


class GambarTidakSah(ValueError):
    """A picture without anything to show, or in a form that cannot be printed."""
