"""Makes the example workbooks: each package in here has ``NAMA`` and ``potret()``."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType


def daftar_contoh() -> Iterator[ModuleType]:
    """Yield the packages that describe an example, in order of name."""
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda i: i.name):
        if info.ispkg:
            modul = import_module(f"{__name__}.{info.name}")
            if hasattr(modul, "NAMA") and hasattr(modul, "potret"):
                yield modul
