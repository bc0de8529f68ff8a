"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Antrean(AppConfig):
    """Long work, its steps and its results."""

    name = "akuntabel.situs.antrean"
    label = "antrean"
