"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Anggaran(AppConfig):
    """Ceilings and spending."""

    name = "akuntabel.situs.anggaran"
    label = "anggaran"
