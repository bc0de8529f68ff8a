"""Turns a refusal into a page that says what is missing and who can help."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .lingkup import TahunTerkunci, TidakDiizinkan


class Penolakan:
    """The page for what somebody may not do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; see ``process_exception``."""
        return self._lanjut(request)

    def process_exception(self, request: HttpRequest, salah: Exception) -> HttpResponse | None:
        """Return the page of a refusal; None leaves everything else to Django."""
        if isinstance(salah, TahunTerkunci):
            return _halaman(request, "Data kinerja dikunci", str(salah), 409)
        if isinstance(salah, TidakDiizinkan):
            return _halaman(request, "Bukan tugas Anda di sini", str(salah), 403)
        return None


def _halaman(request: HttpRequest, judul: str, teks: str, status: int) -> HttpResponse:
    return render(request, "layanan/ditolak.html", {"judul": judul, "teks": teks}, status=status)
