"""LibreOffice saving a file again; its profile is made once a process, for that costs as much as the saving."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

SOFFICE = shutil.which("soffice")


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="akuntabel-lo-", ignore_cleanup_errors=True)


def simpan(isi: bytes, akhiran: str, bentuk: str = "") -> bytes:
    """Return a file as LibreOffice writes it; ``bentuk`` is its own name of the format, by default the suffix."""
    profil = Path(_folder().name, "profil").as_uri()
    with tempfile.TemporaryDirectory(prefix="akuntabel-lo-") as nama:
        folder = Path(nama)
        asal = folder / f"berkas.{akhiran}"
        asal.write_bytes(isi)
        perintah = [SOFFICE or "soffice", f"-env:UserInstallation={profil}", "--headless", "--convert-to"]
        perintah += [
            f"{akhiran}:{bentuk}" if bentuk else akhiran,
            "--outdir",
            str(folder / "hasil"),
            str(asal),
        ]
        subprocess.run(perintah, check=True, capture_output=True, timeout=180)
        return (folder / "hasil" / asal.name).read_bytes()
