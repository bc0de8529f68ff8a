"""A TOML file that people write by hand, read without ever a traceback."""

from __future__ import annotations

import tomllib
from typing import Any

_TERBESAR = 1 << 20


class BukanToml(ValueError):
    """Bytes that are no TOML; the message says what to change, as the end of a sentence."""


def baca_toml(isi: bytes) -> dict[str, Any]:
    """Return what a TOML file says. Raises BukanToml."""
    if len(isi) > _TERBESAR:
        raise BukanToml("lebih besar daripada 1 MB")
    try:
        return tomllib.loads(isi.decode("utf-8-sig"))
    except UnicodeDecodeError as galat:
        raise BukanToml("bukan teks UTF-8") from galat
    except tomllib.TOMLDecodeError as galat:
        raise BukanToml(f"bukan TOML yang sah: {galat}") from galat
    except (ValueError, RecursionError) as galat:
        raise BukanToml("bukan TOML yang sah: bilangan terlalu panjang atau kurung terlalu dalam") from galat
