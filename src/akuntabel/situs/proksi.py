"""Where a request comes from when proxies of one's own stand in front of the application."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def alamat_klien(request: HttpRequest) -> str:
    """Return the address of whoever asks: what the outermost proxy of one's own saw.

    Everybody can write into ``X-Forwarded-For``, so as many entries count, from the right, as there are
    proxies; without ``AKUNTABEL_PROKSI`` none does.
    """
    langsung = str(request.META.get("REMOTE_ADDR", ""))
    lewat = [bagian.strip() for bagian in request.headers.get("X-Forwarded-For", "").split(",")]
    banyak = settings.AKUNTABEL_PROKSI
    if not 0 < banyak <= len(lewat):
        return langsung
    try:
        return str(ip_address(lewat[-banyak]))
    except ValueError:
        return langsung
