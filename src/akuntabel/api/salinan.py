"""Writing without loss: a whole new file or the old one, and copies whose names are still free."""

from __future__ import annotations

import shutil
from pathlib import Path

TANDA_SALINAN = ".salinan-"


def tulis_utuh(berkas: Path, isi: bytes) -> Path:
    """Replace a file in one step: whoever reads it sees the old or the new content, never a part."""
    sementara = berkas.with_name(f".{berkas.name}.sementara")
    try:
        sementara.write_bytes(isi)
        if berkas.exists():
            shutil.copymode(berkas, sementara)
        return sementara.replace(berkas)
    finally:
        sementara.unlink(missing_ok=True)


def tulis_menyimpan(berkas: Path, isi: bytes) -> Path | None:
    """Replace a file that people may have filled in; return the copy kept of another content, if any."""
    ada = berkas.exists() and berkas.read_bytes() != isi
    salinan = simpan_salinan(berkas) if ada else None
    tulis_utuh(berkas, isi)
    return salinan


def simpan_salinan(berkas: Path) -> Path:
    """Keep the content of a file beside it under a numbered name and return that name."""
    isi = berkas.read_bytes()
    while True:
        calon = nama_salinan(berkas)
        try:
            with calon.open("xb") as aliran:
                aliran.write(isi)
        except FileExistsError:
            continue
        return calon


def nama_salinan(berkas: Path) -> Path:
    """Return a name for a copy that does not exist yet, so that no earlier copy is lost."""
    nomor = 1
    while (calon := berkas.with_name(f"{berkas.stem}{TANDA_SALINAN}{nomor}{berkas.suffix}")).exists():
        nomor += 1
    return calon
