"""LibreOffice saving a file again; its profile is made once a process: it costs as much as saving."""

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
    """Return a file as LibreOffice writes it; ``bentuk`` is its own name of the format, if one is needed."""
    profil = Path(_folder().name, "profil").as_uri()
    with tempfile.TemporaryDirectory(prefix="akuntabel-lo-") as nama:
        asal, hasil = Path(nama, f"berkas.{akhiran}"), Path(nama, "hasil")
        asal.write_bytes(isi)
        ke = f"{akhiran}:{bentuk}" if bentuk else akhiran
        perintah = [SOFFICE or "soffice", f"-env:UserInstallation={profil}", "--headless", "--convert-to", ke]
        perintah += ["--outdir", str(hasil), str(asal)]
        subprocess.run(perintah, check=True, capture_output=True, timeout=180)
        return (hasil / asal.name).read_bytes()
