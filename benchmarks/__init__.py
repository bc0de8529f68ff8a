"""Measurements of time and memory; ``make ukur`` runs every ``ukur_*.py``, the results go to ``docs/``."""

from __future__ import annotations
