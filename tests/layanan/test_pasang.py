"""The files of an installation name what there is: settings, commands, limits; the server says how it is."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from akuntabel.situs.alamat_basisdata import basisdata
from akuntabel.situs.layar.terima_buku import BATAS_BUKU

AKAR = Path(__file__).resolve().parents[2]
PASANG = AKAR / "pasang"
SITUS = AKAR / "src" / "akuntabel" / "situs"
PANDUAN = AKAR / "docs" / "panduan" / "memasang-peladen.md"
HANYA_WADAH = {"NAMA_PELADEN", "SANDI_BASIS_DATA", "FOLDER_TLS", "HULU"}
_LINGKUNGAN = re.compile(r"""environ(?:\.get\(|\.setdefault\(|\[)\s*"(\w+)\"""")


def teks(nama: str) -> str:
    return (PASANG / nama).read_text(encoding="utf-8")


def isian(nama: str) -> dict[str, str]:
    return dict(b.split("=", 1) for b in teks(nama).splitlines() if b and not b.startswith("#"))


def dikenal() -> set[str]:
    """Return the names the application reads from its environment."""
    return {n for b in SITUS.rglob("*.py") for n in _LINGKUNGAN.findall(b.read_text(encoding="utf-8"))}


def perintah_ada() -> set[str]:
    pohon = ast.parse((SITUS / "__main__.py").read_text(encoding="utf-8"))
    kamus = next(s for s in ast.walk(pohon) if isinstance(s, ast.Dict))
    return {str(k.value) for k in kamus.keys if isinstance(k, ast.Constant)}


def test_contoh_pengaturan__hanya_nama_yang_dibaca_dan_tanpa_rahasia() -> None:
    contoh = isian("contoh.env")
    assert set(contoh) <= dikenal() | HANYA_WADAH
    assert not any(contoh[n] for n in ("SECRET_KEY", "SANDI_BASIS_DATA", "DATABASE_URL"))
    assert {"DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "AKUNTABEL_DATA"} <= set(contoh)
    assert all(f"`{n}`" in PANDUAN.read_text(encoding="utf-8") for n in contoh)


def test_compose__hanya_nama_yang_dibaca_dan_ada_di_contoh() -> None:
    isi = teks("compose.yaml")
    aplikasi = isi[isi.index("\n  akuntabel:\n") : isi.index("\n  pekerja:\n")]
    disetel = set(re.findall(r"^      ([A-Z_]+): ", aplikasi, flags=re.M))
    assert disetel - {"GRANIAN_HOST"} <= dikenal()
    assert set(re.findall(r"\$\{(\w+)", isi)) <= set(isian("contoh.env"))
    assert "read_only: true" in aplikasi
    assert "cap_drop: [ALL]" in aplikasi
    assert "ports:" not in aplikasi


def test_wadah__dari_nama_biasa_bukan_root_dan_terkunci() -> None:
    isi = teks("Containerfile")
    citra = re.findall(r"^FROM (\S+)", isi, flags=re.M) + re.findall(r"image: (\S+)", teks("compose.yaml"))
    assert not [c for c in citra if "/" in c]
    assert re.findall(r"^USER (\S+)", isi, flags=re.M)[-1] == "10001:10001"
    assert "--require-hashes" in isi
    for asal in re.findall(r"^COPY (?!--from)(?:--chmod=\S+ )?(.+) \S+$", isi, flags=re.M):
        assert all((AKAR / satu).exists() for satu in asal.split()), asal
    kecuali = (AKAR / ".containerignore").read_text(encoding="utf-8")
    assert kecuali == (AKAR / ".dockerignore").read_text(encoding="utf-8")
    assert kecuali.startswith("*\n")


def test_granian__pilihannya_ada_dan_utasnya_tidak_melebihi_sambungan() -> None:
    bantuan = subprocess.run(
        [sys.executable, "-m", "granian", "--help"],
        capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "300"},
    ).stdout  # fmt: skip
    setelan = isian("granian.env")
    assert set(setelan) <= set(re.findall(r"GRANIAN_\w+", bantuan))
    sambungan = basisdata("postgresql:///kota")["OPTIONS"]["pool"]["max_size"]
    assert int(setelan["GRANIAN_BLOCKING_THREADS"]) <= sambungan
    assert setelan["GRANIAN_HOST"] == "127.0.0.1"


def test_nginx__menerima_yang_diterima_aplikasi_dan_menyetel_kepala_sendiri() -> None:
    isi = teks("nginx/akuntabel.conf.template")
    batas = re.search(r"client_max_body_size (\d+)m;", isi)
    assert batas is not None
    assert int(batas[1]) << 20 > BATAS_BUKU
    assert set(re.findall(r"\$\{(\w+)\}", isi)) == {"HULU", "NAMA_PELADEN"}
    for kepala in ("X-Forwarded-Proto $scheme", "X-Forwarded-For $remote_addr", "Host $host"):
        assert f"proxy_set_header {kepala};" in isi


def test_perintah_yang_disebut__ada() -> None:
    semua = [PANDUAN, *(b for b in PASANG.rglob("*") if b.is_file())]
    disebut = {
        p
        for b in semua
        for p in re.findall(r"(?:-m akuntabel\.situs|akuntabel-kelola) ([a-z][a-z-]+)", b.read_text("utf-8"))
    }
    assert {"migrasi", "cadangkan", "pulihkan", "periksa-cadangan", "sehat"} <= disebut
    assert disebut <= perintah_ada()


@pytest.mark.django_db
def test_sehat__menjawab_tanpa_memberi_tahu_apa_pun() -> None:
    jawaban = Client().get("/sehat/")
    assert (jawaban.status_code, jawaban.content) == (200, b"sehat\n")
    assert not jawaban.cookies
    assert Client().post("/sehat/").status_code == 405


@pytest.mark.django_db
def test_sehat__basis_data_tidak_menjawab(monkeypatch: pytest.MonkeyPatch) -> None:
    def putus() -> None:
        raise DatabaseError("rahasia: sandi salah")

    monkeypatch.setattr(connection, "cursor", putus)
    jawaban = Client().get("/sehat/")
    assert (jawaban.status_code, jawaban.content) == (503, b"tidak sehat\n")


@pytest.mark.django_db
def test_sehat__dijawab_juga_tanpa_tls_di_belakang_pengalihan(settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/sehat/").status_code == 200
    assert Client().get("/masuk/").status_code == 301


@pytest.fixture
def alamat_kosong(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, of the kind the tests run on."""
    if connection.vendor != "postgresql":
        yield f"sqlite:///{tmp_path / 'kosong.sqlite3'}"
        return
    basis, nama = connection.settings_dict, f"kosong_{os.getpid()}"
    with connection.cursor() as kursor:
        kursor.execute(f"CREATE DATABASE {nama}")
        yield f"postgresql://{basis['USER']}@/{nama}?host={basis['HOST']}"
        kursor.execute(f"DROP DATABASE {nama} WITH (FORCE)")


@pytest.mark.skipif(os.name != "posix", reason="skrip sh")
def test_mulai_bersamaan__tabel_disiapkan_sekali(alamat_kosong: str, tmp_path: Path) -> None:
    """Three that start together on an empty database: each ends well."""
    lingkungan = os.environ | {
        "PYTHONPATH": str(AKAR / "src"), "AKUNTABEL_DATA": str(tmp_path / "baru"), "SECRET_KEY": "u" * 64,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "DATABASE_URL": alamat_kosong,
        "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan",
    }  # fmt: skip
    proses = [
        subprocess.Popen(
            ["sh", str(PASANG / "mulai.sh"), "migrasi"],
            env=lingkungan, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    for satu in proses:
        keluaran, galat = satu.communicate(timeout=180)
        assert (satu.returncode, keluaran) == (0, "Basis data siap.\n"), galat
