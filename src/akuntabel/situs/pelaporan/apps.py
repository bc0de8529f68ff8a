"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Pelaporan(AppConfig):
    """Authored text, pictures and annexes of the report."""

    name = "akuntabel.situs.pelaporan"
    label = "pelaporan"
