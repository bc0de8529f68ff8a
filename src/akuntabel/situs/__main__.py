"""``python -m akuntabel.situs``: what ``akuntabel buka`` starts as a process of its own."""

from __future__ import annotations

import sys

from .layani import main as layani
from .mulai import main

sys.exit(layani(sys.argv[2:]) if sys.argv[1:2] == ["layani"] else main())
