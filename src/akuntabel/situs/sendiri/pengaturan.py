"""Settings of the single-person mode: those of the application, on this computer alone.

``AKUNTABEL_DATA`` is the work folder, ``AKUNTABEL_PORT`` the port of this start. Whatever else the
environment says of a real installation does not count here: the database is the file in the folder, and there
are no demo accounts.
"""

from __future__ import annotations

import os
import secrets
from copy import deepcopy
from urllib.parse import quote

os.environ["SECRET_KEY"] = secrets.token_urlsafe(48)

from akuntabel.situs.alamat_basisdata import basisdata
from akuntabel.situs.layanan import *  # noqa: F403

MODE_SENDIRI = True
AKUNTABEL_CONTOH = False
SECRET_KEY = os.environ.pop("SECRET_KEY")
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "akuntabel.situs.sendiri.urls"

# One file that can be copied, also on a drive of the network: no write-ahead log beside it.
_SQLITE = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
_BERKAS = quote(str(DATA / "akuntabel.sqlite3"))  # noqa: F405
DATABASES = {"default": basisdata(f"sqlite:///{_BERKAS}")}
DATABASES["default"]["OPTIONS"]["init_command"] = _SQLITE

_TANPA = ("django.middleware.security.SecurityMiddleware", "axes.middleware.AxesMiddleware")
_MASUK = "django.contrib.auth.middleware.AuthenticationMiddleware"
MIDDLEWARE = ["akuntabel.situs.sendiri.gerbang.Gerbang", *(m for m in MIDDLEWARE if m not in _TANPA)]  # noqa: F405
MIDDLEWARE.insert(MIDDLEWARE.index(_MASUK) + 1, "akuntabel.situs.sendiri.gerbang.Kunci")
AUTHENTICATION_BACKENDS = ["akuntabel.situs.akun.pintu.PintuAkun"]

_PORT = os.environ.get("AKUNTABEL_PORT", "0")
SESSION_COOKIE_NAME = f"akuntabel_sesi_{_PORT}"
CSRF_COOKIE_NAME = f"akuntabel_csrf_{_PORT}"
# The key is new at every start, and with it every session: nothing is left to end after some hours.
SESSION_COOKIE_AGE = AKUNTABEL_SESI_TERLAMA = 30 * 24 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_PROXY_SSL_HEADER = None

_MB = 1 << 20
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * _MB
DATA_UPLOAD_MAX_NUMBER_FILES = 60
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 8 * _MB
TEMPLATES = deepcopy(TEMPLATES)  # noqa: F405
TEMPLATES[0]["OPTIONS"]["context_processors"].append("akuntabel.situs.sendiri.konteks.sendiri")
WHITENOISE_MAX_AGE = 0
WHITENOISE_ALLOW_ALL_ORIGINS = False

# What went wrong in the program is told at the terminal; addresses, which carry the key, are not.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "diam": {"class": "logging.NullHandler"},
        "terminal": {"class": "logging.StreamHandler", "level": "ERROR"},
    },
    "loggers": {
        "django": {"handlers": ["diam"], "propagate": False},
        "django.request": {"handlers": ["terminal"], "propagate": False},
    },
}
