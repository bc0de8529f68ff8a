"""What can go wrong with a backup; the messages are for whoever looks after the server."""

from __future__ import annotations


class CadanganGagal(RuntimeError):
    """A backup could not be made or taken back; nothing was changed."""


class CadanganRusak(CadanganGagal):
    """An archive is cut, damaged, or not a backup."""
