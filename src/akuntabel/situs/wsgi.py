"""What a server such as granian runs: ``akuntabel.situs.wsgi:application``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.layanan")
application = get_wsgi_application()
