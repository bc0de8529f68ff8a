"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Perencanaan(AppConfig):
    """The plan: from vision to subkegiatan, indicators and targets."""

    name = "akuntabel.situs.perencanaan"
    label = "perencanaan"
