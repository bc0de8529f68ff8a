"""The tree of performance as data, as picture and on paper."""

from __future__ import annotations

from datetime import date

from akuntabel.laporan.pohon import (
    JENJANG,
    PERANGKAT,
    Dahan,
    banyak_dahan,
    gambar_dahan,
    susun_dahan_kinerja,
)

__all__ = [
    "JENJANG",
    "PERANGKAT",
    "Dahan",
    "banyak_dahan",
    "cetak_pohon",
    "gambar_dahan",
    "susun_dahan_kinerja",
]


def cetak_pohon(svg: str, bentuk: str, judul: str, tanggal: date) -> bytes:
    """Return a drawing as ``svg``, ``png`` or ``pdf`` (one sheet of A3).

    Raises:
        GagalMencetak: the drawing cannot be printed.
    """
    from akuntabel.penyaji.raster import rasterkan
    from akuntabel.penyaji.selembar import cetak_selembar

    if bentuk == "svg":
        return svg.encode()
    if bentuk == "png":
        return rasterkan({"pohon": svg})["pohon"]
    return cetak_selembar(svg, judul, tanggal)
