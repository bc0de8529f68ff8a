"""``python -m akuntabel.situs``: what ``akuntabel buka`` starts as a process of its own."""

from __future__ import annotations

import sys

from .buat_admin import main as buat_admin
from .layani import main as layani
from .mulai import main

_PERINTAH = {"layani": layani, "buat-admin": buat_admin}

perintah = _PERINTAH.get(sys.argv[1]) if sys.argv[1:] else None
sys.exit(perintah(sys.argv[2:]) if perintah else main())
