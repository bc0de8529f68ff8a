"""``python -m akuntabel.situs layani``: prepare the database, perhaps with demo data, and serve it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .migrasi import siapkan_basisdata, siapkan_django
from .peladen import TUAN_RUMAH, buat

_PORT = 8000


def main(argv: Sequence[str]) -> int:
    """Serve on this computer until interrupted; 2 when the port is taken."""
    pilihan = _urai(argv)
    os.environ.setdefault("AKUNTABEL_HTTPS", "0")
    if pilihan.contoh:
        os.environ["AKUNTABEL_CONTOH"] = "1"
    try:
        peladen = buat(pilihan.port)
    except OSError:
        print(
            f"galat port {pilihan.port} sedang dipakai program lain. Pakai --port dengan nomor lain.",
            file=sys.stderr,
        )
        return 2
    siapkan_django()
    from django.core.wsgi import get_wsgi_application

    siapkan_basisdata()
    if pilihan.contoh:
        from .contoh import isi_contoh

        isi_contoh(print, Path(pilihan.contoh))
    peladen.pasang(get_wsgi_application())
    print(f"Akuntabel siap di http://{TUAN_RUMAH}:{peladen.server_port}/ (Ctrl+C untuk berhenti)", flush=True)
    try:
        peladen.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        peladen.server_close()
    return 0


def _urai(argv: Sequence[str]) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog="akuntabel.situs layani")
    pengurai.add_argument("--port", type=int, default=_PORT)
    pengurai.add_argument(
        "--contoh", default="", help="isi data dan akun contoh, dan buku kerja dari folder ini"
    )
    return pengurai.parse_args(argv)
