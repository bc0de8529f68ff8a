"""``akuntabel buka``: the application for one person, in a process of its own; nothing of it is here."""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from .gagal import pesan_galat

_PAKET = ("django", "axes", "csp", "whitenoise")
_DETIK_PAMIT = 3


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the page until it is closed; 0 when closed, 2 when it cannot start."""
    if any(find_spec(nama) is None for nama in _PAKET):
        pesan_galat(
            "aplikasi di peramban memerlukan tambahan yang belum terpasang. Pasanglah dengan:\n"
            '  py -m pip install "akuntabel[situs]"      (Windows)\n'
            '  python3 -m pip install "akuntabel[situs]"'
        )
        return 2
    if not 0 <= pilihan.port <= 65535:
        pesan_galat(f"port {pilihan.port} di luar 0 sampai 65535.")
        return 2
    if pilihan.folder and Path(pilihan.folder).is_file():
        pesan_galat(f"{pilihan.folder} adalah berkas, bukan folder. Sebutkan folder kerja.")
        return 2
    return _tunggu(subprocess.Popen(_perintah(pilihan)))


def _perintah(pilihan: argparse.Namespace) -> list[str]:
    perintah = [sys.executable, "-P", "-X", "utf8", "-m", "akuntabel.situs", "--port", str(pilihan.port)]
    if pilihan.folder:
        perintah += ["--folder", pilihan.folder]
    if pilihan.tanpa_peramban:
        perintah.append("--tanpa-peramban")
    return perintah


def _tunggu(anak: subprocess.Popen[bytes]) -> int:
    """Wait for the page to close; Ctrl+C reaches it too, so it is given time to take its leave."""
    try:
        return anak.wait()
    except KeyboardInterrupt:
        try:
            return anak.wait(_DETIK_PAMIT)
        except (KeyboardInterrupt, subprocess.TimeoutExpired):
            anak.terminate()
            return 130
