"""The command line ``akuntabel``: formulir, cek, susun, arsip. Heavy parts are loaded only when used."""

from __future__ import annotations

from .utama import main

__all__ = ["main"]
