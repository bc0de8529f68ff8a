"""Neighbours: documents a report is held against - what they are, whether they belong to it, what agrees."""

from __future__ import annotations

from .jenis import Acuan, JenisAcuan, kenali_jenis
from .pilah import AcuanDitolak, pilah, seinstansi

__all__ = ["Acuan", "AcuanDitolak", "JenisAcuan", "kenali_jenis", "pilah", "seinstansi"]
