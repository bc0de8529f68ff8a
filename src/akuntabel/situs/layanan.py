"""Settings of the application with a database and accounts; everything that differs comes from the environment.

``DATABASE_URL`` (sqlite by default), ``AKUNTABEL_DATA`` (folder of database and files), ``SECRET_KEY``,
``ALLOWED_HOSTS``, ``AKUNTABEL_CONTOH`` (demo accounts allowed).
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from .alamat_basisdata import basisdata

_DI_SINI = Path(__file__).parent
DATA = Path(os.environ.get("AKUNTABEL_DATA", "data")).expanduser().resolve()

DEBUG = False
CONTOH = os.environ.get("AKUNTABEL_CONTOH") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or secrets.token_urlsafe(64)
ALLOWED_HOSTS = [h for h in os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",") if h]
AKUNTABEL_GUDANG = str(DATA / "berkas")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "akuntabel.situs.akun",
    "akuntabel.situs.instansi",
    "akuntabel.situs.riwayat",
    "akuntabel.situs.perencanaan",
    "akuntabel.situs.pengukuran",
    "akuntabel.situs.anggaran",
    "akuntabel.situs.pelaporan",
]
DATABASES: dict[str, Any] = {
    "default": basisdata(os.environ.get("DATABASE_URL") or f"sqlite:///{DATA / 'akuntabel.sqlite3'}")
}
AUTH_USER_MODEL = "akun.Pengguna"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"
