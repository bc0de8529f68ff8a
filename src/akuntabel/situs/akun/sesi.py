"""How long a session lasts: so long without a page (idle), and so long altogether."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from .models import Pengguna

_MULAI, _TERAKHIR = "sesi_mulai", "sesi_terakhir"
_BAGIAN = 20


@receiver(user_logged_in)
def mulai(request: HttpRequest | None, **_: Any) -> None:
    """Remember when a session began."""
    if request is not None:
        request.session[_MULAI] = request.session[_TERAKHIR] = _kini()


def akhiri(orang: Pengguna, request: HttpRequest | None = None) -> None:
    """End all sessions of a person; that of ``request`` goes on. The person is not stored here."""
    orang.tanda_sesi = secrets.token_hex(16)
    if request is not None:
        update_session_auth_hash(request, orang)


class PenjagaSesi:
    """Ends what has lasted too long, and keeps alive what is used."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        mulai = request.session.get(_MULAI)
        if mulai is not None:
            kini = _kini()
            terakhir = request.session.get(_TERAKHIR, mulai)
            diam, umur = settings.SESSION_COOKIE_AGE, settings.AKUNTABEL_SESI_TERLAMA
            if kini - mulai > umur or kini - terakhir > diam:
                logout(request)
            elif kini - terakhir > diam // _BAGIAN:
                request.session[_TERAKHIR] = kini
        return self._lanjut(request)


def _kini() -> int:
    return int(timezone.now().timestamp())
