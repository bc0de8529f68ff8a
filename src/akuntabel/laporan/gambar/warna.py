"""Colours and sizes shared by every picture; blue, orange and grey stay apart for every colour sight."""

from __future__ import annotations

BIRU = "#1f5a94"
BIRU_MUDA = "#92bbdf"
BIRU_PUCAT = "#e4eef7"
JINGGA = "#e08214"
JINGGA_MUDA = "#f6c583"
ABU = "#8c8c8c"
ABU_MUDA = "#cfcfcf"
ABU_PUCAT = "#f0f0f0"
TINTA = "#262626"
REDUP = "#595959"
PUTIH = "#ffffff"

LEBAR = 580
"""Width of a picture in px; printed over 15,5 cm a px is 0,757 pt."""

HURUF = 10
"""Text size in px: 7,6 pt when printed over 15,5 cm."""

JARAK_BARIS = 12
"""Distance of base lines in px."""
