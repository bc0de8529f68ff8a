"""The files of a piece of work: what was handed over, what came of it; gone when the work is deleted."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

from django.conf import settings

from .kerja import LANGKAH


def folder_tugas(nomor: UUID) -> Path:
    """Return the folder of a piece of work, which may not be there."""
    return Path(settings.AKUNTABEL_TUGAS) / nomor.hex


def siapkan_folder(nomor: UUID) -> Path:
    """Make the folder with its two parts, readable by the application alone."""
    folder = folder_tugas(nomor)
    folder.mkdir(parents=True, mode=0o700)
    for bagian in ("masukan", "keluaran"):
        (folder / bagian).mkdir(mode=0o700)
    return folder


def kosongkan_keluaran(nomor: UUID) -> None:
    """Forget what an earlier try left."""
    folder = folder_tugas(nomor)
    shutil.rmtree(folder / "keluaran", ignore_errors=True)
    (folder / "keluaran").mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / LANGKAH).unlink(missing_ok=True)


def hapus_folder(nomor: UUID) -> None:
    """Delete everything that belongs to a piece of work."""
    shutil.rmtree(folder_tugas(nomor), ignore_errors=True)


def keluaran(nomor: UUID) -> dict[str, Path]:
    """Return the files that came of it by name; nothing else is ever served."""
    folder = folder_tugas(nomor) / "keluaran"
    return {p.name: p for p in sorted(folder.iterdir()) if p.is_file()} if folder.is_dir() else {}


def langkah(nomor: UUID) -> list[str]:
    """Return the steps its process has written."""
    try:
        return (folder_tugas(nomor) / LANGKAH).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
