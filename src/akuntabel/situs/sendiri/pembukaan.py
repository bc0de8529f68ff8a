"""What one start of the single-person mode knows: its folder, its key, its port, how it ends."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pembukaan:
    """One start; whoever has its key is the person who made it."""

    folder: Path
    kunci: str
    port: int
    sementara: bool = False
    berhenti: Callable[[], None] = lambda: None

    @property
    def alamat(self) -> str:
        """Return the address of the first page."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def tuan_rumah(self) -> frozenset[str]:
        """Return the names under which this computer is asked for."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    def cocok(self, diberi: str) -> bool:
        """Tell whether a key is the right one, in a time that says nothing about it."""
        return secrets.compare_digest(diberi.encode("utf-8", "replace"), self.kunci.encode())


_kini: Pembukaan | None = None


def pasang(pembukaan: Pembukaan | None) -> None:
    """Begin a start; None ends it."""
    global _kini
    _kini = pembukaan


def kini() -> Pembukaan | None:
    """Return the start that is under way; None when the process was not started by ``akuntabel buka``."""
    return _kini
