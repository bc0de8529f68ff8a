"""``python -m akuntabel.situs``: what ``akuntabel buka`` starts as a process of its own."""

from __future__ import annotations

import sys

from .buat_admin import main as buat_admin
from .layani import main as layani
from .layani import pekerja
from .sendiri.mulai import main

_PERINTAH = {"layani": layani, "pekerja": pekerja, "buat-admin": buat_admin}
_dipilih = _PERINTAH.get(sys.argv[1]) if len(sys.argv) > 1 else None
sys.exit(_dipilih(sys.argv[2:]) if _dipilih else main())
