"""A PostgreSQL cluster and a granian server that live as long as a measurement."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
_SIAP = 60


def bin_postgresql() -> Path | None:
    """Return the folder of the programs of PostgreSQL, the newest that is installed."""
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


@contextlib.contextmanager
def postgresql(bin_folder: Path) -> Iterator[str]:
    """Yield the DATABASE_URL of a new cluster, with the settings it comes with."""
    sebagai = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="akuntabel-pg-"))

    def jalankan(nama: str, *isi: str) -> None:
        subprocess.run([*sebagai, bin_folder / nama, *isi], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        if sebagai:
            shutil.chown(folder, "postgres")
        jalankan("initdb", "-A", "trust", "-U", "akuntabel", "-D", f"{folder}/data")
        pilihan = f"-c listen_addresses='' -k {folder}"
        jalankan(
            "pg_ctl", "-s", "-w", "-D", f"{folder}/data", "-l", f"{folder}/catatan", "-o", pilihan, "start"
        )
        try:
            jalankan("createdb", "-h", str(folder), "-U", "akuntabel", "akuntabel")
            yield f"postgresql://akuntabel@/akuntabel?host={folder}"
        finally:
            jalankan("pg_ctl", "-s", "-D", f"{folder}/data", "-m", "fast", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def setelan_granian() -> dict[str, str]:
    """Return the settings of the server as an installation has them."""
    baris = (AKAR / "pasang" / "granian.env").read_text(encoding="utf-8").splitlines()
    return dict(b.split("=", 1) for b in baris if b and not b.startswith("#"))


@contextlib.contextmanager
def granian(lingkungan: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Yield port and process of a server with the settings of an installation."""
    port = _port_bebas()
    isi = os.environ | setelan_granian() | lingkungan | {"GRANIAN_PORT": str(port)}
    proses = subprocess.Popen(
        [sys.executable, "-m", "granian", "akuntabel.situs.wsgi:application"], env=isi, cwd=AKAR
    )
    try:
        _tunggu(port)
        yield port, proses.pid
    finally:
        proses.terminate()
        proses.wait(timeout=_SIAP)


def _port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def _tunggu(port: int) -> None:
    for _ in range(_SIAP * 10):
        with contextlib.suppress(OSError, http.client.HTTPException):
            sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            sambungan.request("GET", "/sehat/")
            if sambungan.getresponse().status == http.client.OK:
                return
        time.sleep(0.1)
    raise RuntimeError("granian tidak menjawab")
