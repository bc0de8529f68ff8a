"""Budget exports of other systems: bytes to grids, grids to tables, tables to rows with amounts."""

from __future__ import annotations

from .ekspor import EksporAnggaran, TabelTerbaca, baca_ekspor
from .kisi import EksporDitolak, huruf_kolom

__all__ = ["EksporAnggaran", "EksporDitolak", "TabelTerbaca", "baca_ekspor", "huruf_kolom"]
