"""Files by their digest: pictures, annexes, signed documents. Stored once, never executed, never inline."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings

from akuntabel.kinerja.kanonik import sidik_isi

_SIDIK = re.compile(r"[0-9a-f]{64}")


class BerkasHilang(RuntimeError):
    """A file that the facts name is not in the store."""


def simpan(isi: bytes) -> str:
    """Store bytes and return their digest; equal bytes are stored once."""
    sidik = sidik_isi(isi)
    return sidik if _letak(sidik).exists() else simpan_aliran((isi,))


def simpan_aliran(potongan: Iterable[bytes]) -> str:
    """Store bytes that come in pieces, too many to hold at once, and return their digest."""
    akar = Path(settings.AKUNTABEL_GUDANG)
    akar.mkdir(parents=True, exist_ok=True)
    cerna = hashlib.sha256()
    gagang, sementara = tempfile.mkstemp(dir=akar)
    try:
        with os.fdopen(gagang, "wb") as keluaran:
            for satu in potongan:
                cerna.update(satu)
                keluaran.write(satu)
            keluaran.flush()
            os.fsync(keluaran.fileno())
        tujuan = _letak(cerna.hexdigest())
        tujuan.parent.mkdir(exist_ok=True)
        Path(sementara).replace(tujuan)
    finally:
        Path(sementara).unlink(missing_ok=True)
    return cerna.hexdigest()


def isi_gudang() -> Iterator[Path]:
    """Yield the stored files; their names are their digests."""
    for berkas in Path(settings.AKUNTABEL_GUDANG).glob("[0-9a-f][0-9a-f]/*"):
        if _SIDIK.fullmatch(berkas.name):
            yield berkas


def utuh(sidik: str) -> bool:
    """Tell whether the file of a digest is there and unchanged."""
    try:
        with _letak(sidik).open("rb") as isi:
            return hashlib.file_digest(isi, "sha256").hexdigest() == sidik
    except OSError:
        return False


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
