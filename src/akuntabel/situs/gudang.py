"""Files by their digest: pictures, annexes, signed documents. Stored once, never executed, never inline."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from django.conf import settings

from akuntabel.kinerja.kanonik import sidik_isi


class BerkasHilang(RuntimeError):
    """A file that the facts name is not in the store."""


def simpan(isi: bytes) -> str:
    """Store bytes and return their digest; equal bytes are stored once."""
    sidik = sidik_isi(isi)
    tujuan = _letak(sidik)
    if not tujuan.exists():
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        gagang, sementara = tempfile.mkstemp(dir=tujuan.parent)
        with os.fdopen(gagang, "wb") as keluaran:
            keluaran.write(isi)
            keluaran.flush()
            os.fsync(keluaran.fileno())
        Path(sementara).replace(tujuan)
    return sidik


def baca(sidik: str) -> bytes:
    """Return the bytes of a digest. Raises BerkasHilang when they are not there or not the same."""
    try:
        isi = _letak(sidik).read_bytes()
    except OSError as salah:
        raise BerkasHilang(f"berkas {sidik[:12]} tidak ada di gudang") from salah
    if sidik_isi(isi) != sidik:
        raise BerkasHilang(f"berkas {sidik[:12]} berubah di gudang")
    return isi


def _letak(sidik: str) -> Path:
    return Path(settings.AKUNTABEL_GUDANG) / sidik[:2] / sidik
