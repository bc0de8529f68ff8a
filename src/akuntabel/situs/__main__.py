"""``python -m akuntabel.situs``: what ``akuntabel buka`` starts as a process of its own."""

from __future__ import annotations

import sys

from .mulai import main

sys.exit(main())
