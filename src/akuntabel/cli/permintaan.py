"""Which documents of others a command was asked to read; what cannot be done is said."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .gagal import pesan_os


class PermintaanTidakSah(Exception):
    """What was asked for cannot be done; the message says why, for people."""


def dokumen_diminta(berkas: Iterable[str]) -> list[Path]:
    """Return the documents, those of folders included. Raises PermintaanTidakSah for a folder without any."""
    from akuntabel import api

    daftar: list[Path] = []
    for satu in map(Path, berkas):
        try:
            isi = api.dokumen_di(satu) if satu.is_dir() else (satu,)
        except OSError as salah:
            raise PermintaanTidakSah(pesan_os(salah, satu)) from salah
        if not isi:
            raise PermintaanTidakSah(
                f"Tidak ada dokumen di folder {satu}. Yang dibaca: PDF, DOCX, HTML, MD, TXT, XLSX."
            )
        daftar += isi
    return list(dict.fromkeys(daftar))
