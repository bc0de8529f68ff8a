"""Running a Typst script in a process of its own: Typst keeps threads and a growing cache."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .huruf import FOLDER_HURUF


class GagalMencetak(RuntimeError):
    """Pages or pictures could not be made; the message ends with what Typst said."""


def jalankan(skrip: str, folder: str, *argumen: str, batas: int) -> None:
    """Run a script of ``typst/`` on a folder.

    Raises:
        GagalMencetak: If Typst refuses the source, warns, or takes longer than ``batas`` seconds.
    """
    letak = str(Path(__file__).parent / "typst" / skrip)
    perintah = [sys.executable, "-P", "-X", "utf8", letak, folder, str(FOLDER_HURUF), *argumen]
    try:
        hasil = subprocess.run(
            perintah,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=batas,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as galat:
        raise GagalMencetak(f"Penyusunan halaman dihentikan karena melewati batas {batas} detik.") from galat
    if hasil.returncode:
        pesan = hasil.stderr.strip() or f"proses berhenti dengan kode {hasil.returncode}"
        raise GagalMencetak(f"Halaman tidak dapat disusun. Pesan Typst:\n{pesan}")
