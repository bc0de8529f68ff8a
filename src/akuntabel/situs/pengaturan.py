"""Settings of Django: no database, no accounts, no languages; only this computer."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from .keadaan import Keadaan

_DI_SINI = Path(__file__).parent
STATIS = "/statis/"
MB = 1 << 20
BATAS_KIRIMAN = 250 * MB
BATAS_BERKAS = 200 * MB
BANYAK_BERKAS = 60


_LAPIS = [
    "akuntabel.situs.gerbang.Gerbang",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "akuntabel.situs.gerbang.Kunci",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "akuntabel.situs.galat.Penangkap",
]
_TEMPLAT = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [str(_DI_SINI / "templates")],
    "OPTIONS": {
        "context_processors": [
            "django.template.context_processors.request",
            "django.template.context_processors.csrf",
            "akuntabel.situs.konteks.umum",
        ],
        "builtins": ["akuntabel.situs.templatetags.akuntabel"],
    },
}
_CATATAN = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"diam": {"class": "logging.NullHandler"}},
    "loggers": {"django": {"handlers": ["diam"], "propagate": False}},
}


def siapkan(keadaan: Keadaan) -> None:
    """Set Django up for one run; later calls change only the state."""
    if settings.configured:
        settings.AKUNTABEL = keadaan
        return
    settings.configure(**setelan(keadaan))
    django.setup()


def setelan(keadaan: Keadaan) -> dict[str, Any]:
    """Return the settings of one run."""
    return {**_umum(keadaan), **_kiriman(keadaan)}


def _umum(keadaan: Keadaan) -> dict[str, Any]:
    return {
        "AKUNTABEL": keadaan,
        "DEBUG": False,
        "SECRET_KEY": secrets.token_urlsafe(48),
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost"],
        "ROOT_URLCONF": "akuntabel.situs.urls",
        "INSTALLED_APPS": ["akuntabel.situs"],
        "MIDDLEWARE": _LAPIS,
        "TEMPLATES": [_TEMPLAT],
        "LOGGING": _CATATAN,
        "USE_I18N": False,
        "USE_TZ": False,
        "STATIC_URL": STATIS,
        "STATIC_ROOT": str(_DI_SINI / "statis"),
        "WHITENOISE_MAX_AGE": 0,
        "WHITENOISE_ALLOW_ALL_ORIGINS": False,
    }


def _kiriman(keadaan: Keadaan) -> dict[str, Any]:
    """Return what bounds a form and marks it as our own."""
    return {
        "CSRF_COOKIE_NAME": f"akuntabel_csrf_{keadaan.port}",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_AGE": None,
        "CSRF_FAILURE_VIEW": "akuntabel.situs.galat.csrf_gagal",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 4 * MB,
        "DATA_UPLOAD_MAX_NUMBER_FILES": BANYAK_BERKAS,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": 5_000,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 8 * MB,
    }
