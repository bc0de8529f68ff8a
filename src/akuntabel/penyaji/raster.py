"""Drawings as PNG for word processors, with the shipped fonts alone: the same bytes on every machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from .proses import jalankan
from .rupa import Rupa
from .tercetak import saring_svg

BATAS_DETIK = 60
PPI = 192
"""Pixels per inch: twice the size of the drawing in CSS pixels."""

_DIINGAT = 128
_ingatan: dict[str, bytes] = {}
"""Drawings that were made into PNG last: a report is built again and again with few figures changed."""


def lengkapi_png(rupa: Mapping[str, Rupa]) -> dict[str, Rupa]:
    """Return the pictures with a PNG of every drawing; photographs stay as they are."""
    png = rasterkan({kunci: r.svg for kunci, r in rupa.items() if r.svg})
    return {kunci: replace(r, png=png.get(kunci, r.png)) for kunci, r in rupa.items()}


def rasterkan(svg: Mapping[str, str]) -> dict[str, bytes]:
    """Return each drawing as PNG; one process draws those that are not remembered.

    Raises:
        GagalMencetak: If a drawing cannot be read or drawing takes too long.
    """
    ada = {isi: png for isi in svg.values() if (png := _ingatan.get(isi)) is not None}
    baru = _rasterkan(dict.fromkeys(isi for isi in svg.values() if isi not in ada))
    ada |= baru
    _ingat(baru)
    return {kunci: ada[isi] for kunci, isi in svg.items()}


def lupakan() -> None:
    """Forget the drawings made so far; the next are drawn anew."""
    _ingatan.clear()


def _ingat(baru: Mapping[str, bytes]) -> None:
    _ingatan.update(baru)
    for isi in list(_ingatan)[:-_DIINGAT]:
        _ingatan.pop(isi, None)


def _rasterkan(svg: Iterable[str]) -> dict[str, bytes]:
    semua = tuple(svg)
    if not semua:
        return {}
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as folder:
        for n, isi in enumerate(semua):
            Path(folder, f"{n}.svg").write_text(saring_svg(isi), encoding="utf-8")
        jalankan("anak_raster.py", folder, str(len(semua)), str(PPI), batas=BATAS_DETIK)
        return {isi: Path(folder, f"{n}.png").read_bytes() for n, isi in enumerate(semua)}
