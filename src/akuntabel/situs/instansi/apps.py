"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Instansi(AppConfig):
    """Agencies, their years, units, officials and documents."""

    name = "akuntabel.situs.instansi"
    label = "instansi"
