"""Files handed over beside a workbook: kept first, then looked at, then used after the user has agreed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from akuntabel.situs.pekerjaan import Pekerjaan


def cari_masukan(p: Pekerjaan, jalur: str, *akhiran: str) -> Path | None:
    """Return a file that was handed over or made here, by its place; only of the endings named, if any."""
    letak = p.semua_berkas().get(jalur)
    if letak is None or letak.parent == p.folder or (akhiran and letak.suffix.lower() not in akhiran):
        return None
    return letak


def sidik_buku(p: Pekerjaan) -> str:
    """Return a digest of the workbook: what was shown must be what is changed."""
    return hashlib.sha256(p.buku.read_bytes()).hexdigest()[:32]


BERUBAH = (
    "Buku kerja berubah sejak daftar ini ditampilkan, jadi belum ada yang diubah. Periksa lagi daftarnya di "
    "bawah, lalu terapkan."
)
