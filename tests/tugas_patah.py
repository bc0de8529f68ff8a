"""A task for processes of their own that breaks one of them."""

from __future__ import annotations

import os


def patah_pada_dua(nomor: int) -> int:
    if nomor == 2:
        os._exit(9)
    return nomor * 10
