"""Settings are safe as they come; what a server needs is said by its environment."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from akuntabel.situs.alamat_basisdata import basisdata
from akuntabel.situs.contoh.akun import BukanContoh, buat_akun_contoh
from akuntabel.situs.kunci_rahasia import kunci_rahasia

from .bahan import instansi

AKAR = Path(__file__).resolve().parents[2]


def _django(tmp_path: Path, *perintah: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    asal = {k: v for k, v in os.environ.items() if not k.startswith("AKUNTABEL_")}
    isi = asal | {
        "PYTHONPATH": str(AKAR / "src"),
        "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan",
        "AKUNTABEL_DATA": str(tmp_path),
    }
    return subprocess.run(
        [sys.executable, "-m", "django", *perintah],
        capture_output=True, text=True, check=False, env=isi | lingkungan, cwd=tmp_path,
    )  # fmt: skip


def test_pengaturan_bawaan__lulus_pemeriksaan_pemasangan(tmp_path: Path) -> None:
    hasil = _django(tmp_path, "check", "--deploy", "--fail-level", "WARNING")
    assert hasil.returncode == 0, hasil.stderr


def test_folder_data__dibuat_walau_kunci_dari_luar(tmp_path: Path) -> None:
    data = tmp_path / "belum" / "ada"
    lingkungan = {"AKUNTABEL_DATA": str(data), "SECRET_KEY": "x" * 60, "DATABASE_URL": ""}
    hasil = _django(tmp_path, "migrate", "-v0", **lingkungan)
    assert hasil.returncode == 0, hasil.stderr
    assert (data / "akuntabel.sqlite3").exists()
    assert not (data / "kunci-rahasia").exists()


def test_migrasi__sesuai_dengan_model(tmp_path: Path) -> None:
    hasil = _django(tmp_path, "makemigrations", "--check", "--dry-run")
    assert hasil.returncode == 0, hasil.stdout


def test_kunci_rahasia__sekali_dibuat_dan_hanya_dibaca_pemiliknya(tmp_path: Path) -> None:
    kunci = kunci_rahasia(tmp_path / "data")
    assert len(kunci) >= 50
    assert kunci_rahasia(tmp_path / "data") == kunci
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "data" / "kunci-rahasia").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("alamat", "mesin", "nama"),
    [
        ("sqlite:////data/a b.sqlite3", "sqlite3", "/data/a b.sqlite3"),
        ("postgresql://sakip:rah%40sia@basis:5433/kota", "postgresql", "kota"),
        ("postgres:///kota?host=/run/pg", "postgresql", "kota"),
    ],
)
def test_alamat_basis_data(alamat: str, mesin: str, nama: str) -> None:
    hasil = basisdata(alamat)
    assert hasil["ENGINE"].endswith(mesin)
    assert hasil["NAME"] == nama
    if "rah" in alamat:
        assert (hasil["USER"], hasil["PASSWORD"], hasil["HOST"], hasil["PORT"]) == (
            "sakip",
            "rah@sia",
            "basis",
            "5433",
        )
    if "run" in alamat:
        assert hasil["HOST"] == "/run/pg"


def test_alamat_basis_data__tls_yang_diminta_tidak_dibuang() -> None:
    hasil = basisdata("postgresql://a:b@basis/kota?sslmode=verify-full&host=lain")
    assert hasil["OPTIONS"]["sslmode"] == "verify-full"
    assert hasil["HOST"] == "lain"
    assert "host" not in hasil["OPTIONS"]


def test_alamat_basis_data_lain__ditolak() -> None:
    with pytest.raises(ValueError, match="sqlite:/// atau postgresql://"):
        basisdata("mysql://a/b")


@pytest.mark.django_db
def test_akun_contoh__tidak_dibuat_di_luar_contoh(settings) -> None:
    settings.AKUNTABEL_CONTOH = False
    kota = instansi("KOTA")
    with pytest.raises(BukanContoh):
        buat_akun_contoh(kota, kota)
