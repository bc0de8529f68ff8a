"""A Naskah as Typst source, and the child process that sets it."""

from __future__ import annotations

from .sumber import SumberTypst, susun_sumber

__all__ = ["SumberTypst", "susun_sumber"]
