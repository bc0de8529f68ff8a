"""What a server such as granian runs: ``akuntabel.situs.wsgi:application``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from django.db import connection, connections

_DETIK = 60

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.layanan")
application = get_wsgi_application()
if connection.vendor == "sqlite":
    # Its threads stay, so a connection may too: opening one for every page was a quarter of the work.
    connections["default"].settings_dict["CONN_MAX_AGE"] = _DETIK
