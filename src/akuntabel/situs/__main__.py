"""``python -m akuntabel.situs``: what ``akuntabel buka`` starts, and the commands of a server."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial

from .buat_admin import main as buat_admin
from .cadangan.perintah import main as cadangan
from .layani import main as layani
from .layani import pekerja
from .migrasi import main as migrasi
from .sehat import main as sehat
from .sendiri.mulai import main

_PERINTAH: dict[str, Callable[[Sequence[str]], int]] = {
    "layani": layani,
    "pekerja": pekerja,
    "buat-admin": buat_admin,
    "migrasi": migrasi,
    "sehat": sehat,
    "cadangkan": partial(cadangan, "cadangkan"),
    "periksa-cadangan": partial(cadangan, "periksa-cadangan"),
    "pulihkan": partial(cadangan, "pulihkan"),
}
_dipilih = _PERINTAH.get(sys.argv[1]) if len(sys.argv) > 1 else None
sys.exit(_dipilih(sys.argv[2:]) if _dipilih else main())
