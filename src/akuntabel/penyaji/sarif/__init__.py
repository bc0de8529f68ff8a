"""Reviews as one SARIF 2.1.0 log: for tools that gather findings of many programs."""

from __future__ import annotations

from .catatan import tulis
from .hasil import NAMA_SIDIK, TINGKAT_SARIF

__all__ = ["NAMA_SIDIK", "TINGKAT_SARIF", "tulis"]
