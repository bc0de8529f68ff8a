"""The local page of ``akuntabel buka``: one person, one computer, no accounts. The only place with Django."""

from __future__ import annotations
