"""Documents of others: what every reader of them shares."""

from __future__ import annotations

from datetime import date

TANPA_TANGGAL = date.min
"""The date of a Naskah that was read: a document of others has none that can be trusted."""


class TakTerbaca(ValueError):
    """A document that cannot be read; the message is an Indonesian sentence for its sender."""
