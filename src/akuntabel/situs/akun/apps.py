"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Akun(AppConfig):
    """People and what they may do."""

    name = "akuntabel.situs.akun"
    label = "akun"
