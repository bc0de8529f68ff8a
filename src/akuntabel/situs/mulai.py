"""Starting and ending the page: folder, key, server, browser."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from .keadaan import Keadaan
from .peladen import Peladen, buat_atau_katakan
from .pengaturan import siapkan

_JEDA_TUTUP = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Serve the page until it is closed; 2 when it cannot start."""
    pilihan = _urai(argv)
    peladen = buat_atau_katakan(pilihan.port, "Pakai nomor lain, atau tanpa --port.")
    if peladen is None:
        return 2
    try:
        folder = _folder(pilihan.folder)
    except OSError as salah:
        print(f"galat folder kerja tidak dapat dibuat: {salah.strerror or salah}.", file=sys.stderr)
        return 2
    keadaan = Keadaan(
        folder, secrets.token_urlsafe(32), peladen.server_port, sementara=not pilihan.folder,
        berhenti=lambda: _jadwalkan_henti(peladen),
    )  # fmt: skip
    siapkan(keadaan)
    peladen.pasang(get_wsgi_application())
    try:
        _sambut(keadaan, buka=not pilihan.tanpa_peramban)
        peladen.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        peladen.server_close()
        _pamit(keadaan)
    return 0


def _urai(argv: Sequence[str] | None) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog="akuntabel.situs")
    pengurai.add_argument("--port", type=int, default=0)
    pengurai.add_argument("--folder", default="")
    pengurai.add_argument("--tanpa-peramban", action="store_true")
    return pengurai.parse_args(argv)


def _folder(diminta: str) -> Path:
    """Return the work folder, made when it is not there; only the user may look into a temporary one."""
    if not diminta:
        return Path(tempfile.mkdtemp(prefix="akuntabel-"))
    folder = Path(diminta).expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _sambut(keadaan: Keadaan, *, buka: bool) -> None:
    alamat = f"{keadaan.alamat}/masuk/?kunci={keadaan.kunci}"
    print("Akuntabel siap. Bukalah alamat ini di peramban bila belum terbuka sendiri:")
    print(f"  {alamat}")
    print(f"Folder kerja: {keadaan.folder}")
    print('Berkas tidak meninggalkan komputer ini. Untuk menutup: Ctrl+C, atau tombol "Tutup aplikasi".')
    sys.stdout.flush()
    if buka:
        threading.Thread(target=webbrowser.open, args=(alamat,), daemon=True).start()


def _jadwalkan_henti(peladen: Peladen) -> None:
    """Stop the server a moment later, so that the last page still reaches the browser."""
    pewaktu = threading.Timer(_JEDA_TUTUP, peladen.shutdown)
    pewaktu.daemon = True
    pewaktu.start()


def _pamit(keadaan: Keadaan) -> None:
    if keadaan.sementara and not any(keadaan.folder.iterdir()):
        keadaan.folder.rmdir()
        print("Akuntabel ditutup.")
        return
    print(f"Akuntabel ditutup. Berkas Anda tetap ada di {keadaan.folder}")
