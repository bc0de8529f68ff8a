"""DATABASE_URL as Django wants it: sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

_SQLITE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"


def basisdata(alamat: str) -> dict[str, Any]:
    """Return the settings of a database. Raises ValueError for an address of another kind."""
    urai = urlsplit(alamat)
    if urai.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(alamat.removeprefix("sqlite:///")) or ":memory:",
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _SQLITE},
        }
    if urai.scheme not in ("postgresql", "postgres"):
        raise ValueError("DATABASE_URL dimulai dengan sqlite:/// atau postgresql://")
    tanya = {nama: isi[0] for nama, isi in parse_qs(urai.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(urai.path.lstrip("/")),
        "USER": unquote(urai.username or ""),
        "PASSWORD": unquote(urai.password or ""),
        "HOST": tanya.pop("host", urai.hostname or ""),
        "PORT": str(urai.port or ""),
        # A connection that died with a restarted server is replaced, not handed to a page.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}, **tanya},
    }
