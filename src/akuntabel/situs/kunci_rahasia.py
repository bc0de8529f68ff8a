"""The key that signs cookies: made once, kept beside the database, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def kunci_rahasia(folder: Path) -> str:
    """Return the key of a data folder; the first call makes it."""
    berkas = folder / "kunci-rahasia"
    try:
        return berkas.read_text(encoding="ascii")
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
    kunci = secrets.token_urlsafe(64)
    try:
        gagang = os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return berkas.read_text(encoding="ascii")
    with os.fdopen(gagang, "w", encoding="ascii") as keluaran:
        keluaran.write(kunci)
    return kunci
