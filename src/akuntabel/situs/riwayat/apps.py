"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Riwayat(AppConfig):
    """What was changed, by whom, when and why."""

    name = "akuntabel.situs.riwayat"
    label = "riwayat"
