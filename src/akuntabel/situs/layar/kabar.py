"""What has just been done, said once on the next page."""

from __future__ import annotations

from django.http import HttpRequest

_KUNCI = "kabar"


def kabarkan(request: HttpRequest, pesan: str) -> None:
    """Say something on the page that comes next."""
    request.session[_KUNCI] = pesan


def kabar(request: HttpRequest) -> str:
    """Return what is to be said, once; empty when nothing is."""
    sesi = getattr(request, "session", None)
    return str(sesi.pop(_KUNCI, "")) if sesi is not None and _KUNCI in sesi else ""
