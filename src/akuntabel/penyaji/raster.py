"""Drawings as PNG for word processors, with the shipped fonts alone: the same bytes on every machine."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from .proses import jalankan
from .rupa import Rupa
from .tercetak import saring_svg

BATAS_DETIK = 60
PPI = 192
"""Pixels per inch: twice the size of the drawing in CSS pixels."""


def lengkapi_png(rupa: Mapping[str, Rupa]) -> dict[str, Rupa]:
    """Return the pictures with a PNG of every drawing; photographs stay as they are."""
    png = rasterkan({kunci: r.svg for kunci, r in rupa.items() if r.svg})
    return {kunci: replace(r, png=png.get(kunci, r.png)) for kunci, r in rupa.items()}


def rasterkan(svg: Mapping[str, str]) -> dict[str, bytes]:
    """Return each drawing as PNG; one process draws them all.

    Raises:
        GagalMencetak: If a drawing cannot be read or drawing takes too long.
    """
    if not svg:
        return {}
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as folder:
        for n, isi in enumerate(svg.values()):
            Path(folder, f"{n}.svg").write_text(saring_svg(isi), encoding="utf-8")
        jalankan("anak_raster.py", folder, str(len(svg)), str(PPI), batas=BATAS_DETIK)
        return {kunci: Path(folder, f"{n}.png").read_bytes() for n, kunci in enumerate(svg)}
