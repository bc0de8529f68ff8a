"""A drawing on one landscape sheet, as large as it fits."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path

from .proses import jalankan
from .tercetak import HURUF_CADANGAN, saring, saring_svg

BATAS_DETIK = 60
KERTAS = ("a3", "a4")


def cetak_selembar(svg: str, judul: str, tanggal: date, *, kertas: str = "a3") -> bytes:
    """Return a PDF of exactly one page.

    Raises:
        GagalMencetak: If the drawing cannot be read or printing takes too long.
    """
    keterangan = {"judul": saring(judul, HURUF_CADANGAN), "kertas": kertas}
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as folder:
        Path(folder, "0.svg").write_text(saring_svg(svg), encoding="utf-8")
        Path(folder, "keterangan.json").write_text(json.dumps(keterangan), encoding="utf-8")
        jalankan("anak_selembar.py", folder, tanggal.isoformat(), batas=BATAS_DETIK)
        return Path(folder, "hasil.pdf").read_bytes()
