"""Who may be let in: demo accounts, whose password everybody knows, only where demo data are allowed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import ModelBackend


class PintuAkun(ModelBackend):
    """Accounts with a password; a data folder made with demo data does not open a real installation."""

    def user_can_authenticate(self, user: Any) -> bool:
        """Tell whether an account may log in, and stay logged in."""
        return super().user_can_authenticate(user) and (settings.AKUNTABEL_CONTOH or not user.contoh)
