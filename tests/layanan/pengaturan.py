"""Settings of the tests: those of the application, on a database and a store of files of their own."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("AKUNTABEL_DATA", tempfile.mkdtemp(prefix="akuntabel-uji-"))
os.environ.setdefault("AKUNTABEL_HTTPS", "0")
os.environ["AKUNTABEL_CONTOH"] = "1"

from akuntabel.situs.layanan import *  # noqa: F403

DATABASES["default"].get("OPTIONS", {}).pop("pool", None)  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
