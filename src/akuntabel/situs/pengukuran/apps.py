"""The application as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Pengukuran(AppConfig):
    """Results, their causes and what follows from them."""

    name = "akuntabel.situs.pengukuran"
    label = "pengukuran"
