"""Settings of the application with a database and accounts; what differs comes from the environment.

``DATABASE_URL`` (SQLite by default), ``AKUNTABEL_DATA`` (folder of database and files), ``SECRET_KEY``,
``ALLOWED_HOSTS``, ``AKUNTABEL_HTTPS`` (0 only without TLS, on one's own computer), ``AKUNTABEL_CONTOH``
(1 allows the demo accounts), ``AKUNTABEL_PROKSI`` (how many proxies in front are one's own),
``AKUNTABEL_SESI_DIAM`` and ``AKUNTABEL_SESI_TERLAMA`` (minutes). Without ``SECRET_KEY`` one
is made and kept in the data folder.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from .alamat_basisdata import basisdata
from .kunci_rahasia import kunci_rahasia

_DI_SINI = Path(__file__).parent
_MENIT = 60
DATA = Path(os.environ.get("AKUNTABEL_DATA", "data")).expanduser().resolve()
DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
_HTTPS = os.environ.get("AKUNTABEL_HTTPS", "1") != "0"

DEBUG = False
MODE_SENDIRI = False
AKUNTABEL_CONTOH = os.environ.get("AKUNTABEL_CONTOH") == "1"
AKUNTABEL_GUDANG = str(DATA / "berkas")
AKUNTABEL_TUGAS = str(DATA / "tugas")
SECRET_KEY = os.environ.get("SECRET_KEY") or kunci_rahasia(DATA)
ALLOWED_HOSTS = [h for h in os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",") if h]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "axes",
    "akuntabel.situs.akun",
    "akuntabel.situs.instansi",
    "akuntabel.situs.riwayat",
    "akuntabel.situs.perencanaan",
    "akuntabel.situs.pengukuran",
    "akuntabel.situs.anggaran",
    "akuntabel.situs.pelaporan",
    "akuntabel.situs.antrean",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "akuntabel.situs.akun.sesi.PenjagaSesi",
    "akuntabel.situs.akses.PenjagaAkses",
    "akuntabel.situs.penolakan.Penolakan",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [str(_DI_SINI / "templates")],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "akuntabel.situs.kerangka.kerangka",
            ],
            "builtins": [
                "akuntabel.situs.templatetags.akuntabel",
                "akuntabel.situs.templatetags.lembar",
            ],
        },
    }
]
ROOT_URLCONF = "akuntabel.situs.urls_layanan"
DATABASES: dict[str, Any] = {
    "default": basisdata(os.environ.get("DATABASE_URL") or f"sqlite:///{DATA / 'akuntabel.sqlite3'}")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "akuntabel.situs.akun.pintu.PintuAkun",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "beranda"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "akuntabel.situs.layar.masuk.terkunci"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "akuntabel.situs.proksi.alamat_klien"
AKUNTABEL_PROKSI = int(os.environ.get("AKUNTABEL_PROKSI", "0"))

SESSION_COOKIE_NAME = "akuntabel_sesi"
SESSION_COOKIE_AGE = int(os.environ.get("AKUNTABEL_SESI_DIAM", 8 * 60)) * _MENIT
AKUNTABEL_SESI_TERLAMA = int(os.environ.get("AKUNTABEL_SESI_TERLAMA", 24 * 60)) * _MENIT
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * _MENIT if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^sehat/$"]
SECURE_PROXY_SSL_HEADER: tuple[str, str] | None = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "akuntabel.situs.penolakan.kedaluwarsa"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

STATIC_URL = "/statis/"
STATIC_ROOT = str(_DI_SINI / "statis")
USE_I18N = False
USE_TZ = True
TIME_ZONE = os.environ.get("AKUNTABEL_ZONA", "Asia/Jakarta")
SILENCED_SYSTEM_CHECKS: list[str] = []
