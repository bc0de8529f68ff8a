"""Who may speak to this page: only this computer, only our own pages, only with the key of this start.

A page of another site in the same browser could send requests to 127.0.0.1 (also under a name of its own that
points here, "DNS rebinding"). So the name asked for, where the request comes from, and the key are checked.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .galat import halaman_galat
from .keadaan import Keadaan, keadaan
from .pengaturan import BATAS_KIRIMAN, MB, STATIS

Jawab = Callable[[HttpRequest], HttpResponse]

KEBIJAKAN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_KEPALA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_SENDIRI = ("same-origin", "none", "")
MASUK = "/masuk/"


class Gerbang:
    """The outer gate: host, origin, size; and the headers of every answer."""

    def __init__(self, get_response: Jawab) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or refuse before anything of the request is read."""
        jawaban = self._tolak(request) or self._lanjut(request)
        for nama, isi in _KEPALA.items():
            jawaban.headers.setdefault(nama, isi)
        jawaban.headers.setdefault("Content-Security-Policy", KEBIJAKAN)
        if not request.path.startswith(STATIS):
            jawaban.headers.setdefault("Cache-Control", "no-store")
        return jawaban

    def _tolak(self, request: HttpRequest) -> HttpResponse | None:
        k = keadaan()
        if request.META.get("HTTP_HOST", "") not in _tuan_rumah(k):
            return halaman_galat(request, 421, "salah_alamat")
        asal = request.META.get("HTTP_ORIGIN", "")
        if asal and asal not in {f"http://{h}" for h in _tuan_rumah(k)}:
            return halaman_galat(request, 403, "situs_lain")
        if request.path != MASUK and request.META.get("HTTP_SEC_FETCH_SITE", "") not in _SENDIRI:
            return halaman_galat(request, 403, "situs_lain")
        if _panjang(request) > BATAS_KIRIMAN:
            return halaman_galat(request, 413, "terlalu_besar", batas=BATAS_KIRIMAN // MB)
        return None


class Kunci:
    """The inner gate: the key of this start, brought once in the address and then in a cookie."""

    def __init__(self, get_response: Jawab) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let in who has the key."""
        k = keadaan()
        if request.path == MASUK or cocok(request.COOKIES.get(k.kue, ""), k.kunci):
            return self._lanjut(request)
        return halaman_galat(request, 403, "tanpa_kunci")


def cocok(diberi: str, kunci: str) -> bool:
    """Tell whether a key is the right one, in a time that says nothing about it."""
    return secrets.compare_digest(diberi.encode("utf-8", "replace"), kunci.encode())


def _tuan_rumah(k: Keadaan) -> set[str]:
    return {f"127.0.0.1:{k.port}", f"localhost:{k.port}"}


def _panjang(request: HttpRequest) -> int:
    teks = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(teks) if teks.isdecimal() else 0
