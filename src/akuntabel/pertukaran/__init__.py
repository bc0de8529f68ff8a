"""Potret to workbook and archive and back: modules ``buku`` and ``arsip``. This package loads nothing."""

from __future__ import annotations
