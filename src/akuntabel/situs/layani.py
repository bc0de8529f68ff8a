"""``python -m akuntabel.situs layani``: prepare the database, perhaps with demo data, and serve it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .migrasi import siapkan_basisdata, siapkan_django
from .peladen import TUAN_RUMAH, buat_atau_katakan

_PORT = 8000


def main(argv: Sequence[str]) -> int:
    """Serve on this computer until interrupted; 2 when the port is taken."""
    pilihan = _urai(argv)
    os.environ.setdefault("AKUNTABEL_HTTPS", "0")
    if pilihan.contoh:
        os.environ["AKUNTABEL_CONTOH"] = "1"
    peladen = buat_atau_katakan(pilihan.port, "Pakai --port dengan nomor lain.")
    if peladen is None:
        return 2
    siapkan_django()
    from django.core.wsgi import get_wsgi_application

    siapkan_basisdata()
    if pilihan.contoh:
        from .contoh import isi_contoh

        isi_contoh(print, Path(pilihan.contoh))
    peladen.pasang(get_wsgi_application())
    latar = _mulai_pekerja()
    print(f"Akuntabel siap di http://{TUAN_RUMAH}:{peladen.server_port}/ (Ctrl+C untuk berhenti)", flush=True)
    try:
        peladen.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        peladen.server_close()
        latar.terminate()
    return 0


def _mulai_pekerja() -> subprocess.Popen[bytes]:
    """Start the process that does long work; it ends with this one."""
    perintah = [sys.executable, "-m", "akuntabel.situs", "pekerja", "--induk", str(os.getpid())]
    return subprocess.Popen(perintah, stdin=subprocess.DEVNULL)


def pekerja(argv: Sequence[str]) -> int:
    """Do the queued work; see ``antrean.pekerja``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.layanan")
    os.environ.setdefault("AKUNTABEL_HTTPS", "0")
    import django

    django.setup()
    from .antrean.pekerja import main as bekerja

    return bekerja(argv)


def _urai(argv: Sequence[str]) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog="akuntabel.situs layani")
    pengurai.add_argument("--port", type=int, default=_PORT)
    pengurai.add_argument(
        "--contoh", default="", help="isi data dan akun contoh, dan buku kerja dari folder ini"
    )
    return pengurai.parse_args(argv)
