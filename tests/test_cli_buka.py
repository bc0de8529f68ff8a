"""``akuntabel buka`` before there is a page: what is missing or wrong is said, and nothing is started."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import AKAR


def jalankan(*argumen: str, awal: str = "") -> subprocess.CompletedProcess[str]:
    kode = f"import sys\n{awal}\nfrom akuntabel.cli import main\nsys.exit(main(['buka', *sys.argv[1:]]))"
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR / "src"), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-c", kode, *argumen],
        capture_output=True, encoding="utf-8", timeout=60, check=False, env=lingkungan,
    )  # fmt: skip


@pytest.mark.parametrize("paket", ["django", "csp", "whitenoise"])
def test_buka__tanpa_tambahan_menyebut_cara_memasang(paket: str) -> None:
    hasil = jalankan(awal=f"sys.modules[{paket!r}] = None")

    assert hasil.returncode == 2
    assert 'py -m pip install "akuntabel[situs]"' in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_buka__perintahnya_tidak_memuat_django() -> None:
    periksa = "import atexit\natexit.register(lambda: print('django' in sys.modules))"

    hasil = jalankan("--port", "70000", awal=periksa)

    assert (hasil.returncode, hasil.stdout.strip()) == (2, "False")
    assert "70000 di luar 0 sampai 65535" in hasil.stderr


def test_buka__folder_yang_ternyata_berkas_ditolak(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("x", encoding="utf-8")

    hasil = jalankan("--folder", str(tmp_path / "catatan.txt"))

    assert hasil.returncode == 2
    assert "adalah berkas, bukan folder" in hasil.stderr


def test_buka__port_yang_dipakai_disebut(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as lain:
        nomor = lain.getsockname()[1]
        hasil = jalankan("--port", str(nomor), "--folder", str(tmp_path), "--tanpa-peramban")

    assert hasil.returncode == 2
    assert f"port {nomor} sedang dipakai program lain" in hasil.stderr
    assert "Traceback" not in hasil.stderr
