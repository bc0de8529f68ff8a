"""Tags and filters of the templates."""

from __future__ import annotations
