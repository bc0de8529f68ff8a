"""Starting and ending the single-person mode: folder, key, database, server, browser."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from akuntabel.situs.peladen import Peladen, buat_atau_katakan

from .pembukaan import Pembukaan, pasang

_JEDA_TUTUP = 1
_TUNGGU_LATAR = 5
_TIDAK_BERLAKU = ("DATABASE_URL", "AKUNTABEL_CONTOH", "ALLOWED_HOSTS", "AKUNTABEL_HTTPS")


def main(argv: Sequence[str] | None = None) -> int:
    """Serve the application until it is closed; 2 when it cannot start."""
    pilihan = _urai(argv)
    peladen = buat_atau_katakan(pilihan.port, "Pakai nomor lain, atau tanpa --port.")
    if peladen is None:
        return 2
    try:
        folder = _folder(pilihan.folder)
    except OSError as salah:
        return _galat(f"folder kerja tidak dapat dibuat: {salah.strerror or salah}.")
    pembukaan = Pembukaan(
        folder, secrets.token_urlsafe(32), peladen.server_port, sementara=not pilihan.folder,
        berhenti=lambda: _jadwalkan_henti(peladen),
    )  # fmt: skip
    if halangan := siapkan(pembukaan):
        peladen.server_close()
        return _galat(halangan)
    return _layani(peladen, pembukaan, buka=not pilihan.tanpa_peramban)


def siapkan(pembukaan: Pembukaan) -> str:
    """Set Django up for this start and bring its database up to date; return what stands in the way."""
    for nama in _TIDAK_BERLAKU:
        os.environ.pop(nama, None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "akuntabel.situs.sendiri.pengaturan"
    os.environ["AKUNTABEL_DATA"] = str(pembukaan.folder)
    os.environ["AKUNTABEL_PORT"] = str(pembukaan.port)
    import django

    django.setup()
    from .basisdata import mutakhirkan

    pasang(pembukaan)
    return mutakhirkan(lambda kalimat: print(kalimat, flush=True))


def _layani(peladen: Peladen, pembukaan: Pembukaan, *, buka: bool) -> int:
    from django.core.wsgi import get_wsgi_application

    peladen.pasang(get_wsgi_application())
    berhenti = threading.Event()
    latar = threading.Thread(target=_kerja_latar, args=(berhenti,), daemon=True)
    latar.start()
    try:
        _sambut(pembukaan, buka=buka)
        peladen.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        peladen.server_close()
        berhenti.set()
        latar.join(_TUNGGU_LATAR)
        _pamit(pembukaan)
    return 0


def _kerja_latar(berhenti: threading.Event) -> None:
    """Do the queued work beside the pages; each piece in a guarded process of its own."""
    from akuntabel.situs.antrean.pekerja import layani_terus

    layani_terus(berhenti.is_set)


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


def _sambut(pembukaan: Pembukaan, *, buka: bool) -> None:
    alamat = f"{pembukaan.alamat}/masuk/?kunci={pembukaan.kunci}"
    print("Akuntabel siap. Bukalah alamat ini di peramban bila belum terbuka sendiri:")
    print(f"  {alamat}")
    print(f"Folder kerja: {pembukaan.folder}")
    print('Data tidak meninggalkan komputer ini. Untuk menutup: Ctrl+C, atau tombol "Tutup aplikasi".')
    sys.stdout.flush()
    if buka:
        threading.Thread(target=webbrowser.open, args=(alamat,), daemon=True).start()


def _jadwalkan_henti(peladen: Peladen) -> None:
    """Stop the server a moment later, so that the last page still reaches the browser."""
    pewaktu = threading.Timer(_JEDA_TUTUP, peladen.shutdown)
    pewaktu.daemon = True
    pewaktu.start()


def _pamit(pembukaan: Pembukaan) -> None:
    from .basisdata import kosong, lepaskan

    if pembukaan.sementara and kosong():
        lepaskan()
        shutil.rmtree(pembukaan.folder, ignore_errors=True)
        print("Akuntabel ditutup.")
        return
    lepaskan()
    print(f"Akuntabel ditutup. Data Anda tetap ada di {pembukaan.folder}")


def _galat(kalimat: str) -> int:
    print(f"galat {kalimat}", file=sys.stderr)
    return 2
