"""Pages for what went wrong in the single-person mode, where there is nobody else to ask."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.situs import penolakan


def tidak_terbaca(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that Django refuses to read."""
    if isinstance(exception, TooManyFilesSent):
        teks = (
            f"Paling banyak {settings.DATA_UPLOAD_MAX_NUMBER_FILES} berkas dalam satu kiriman. Pilihlah buku "
            "kerja beserta gambarnya saja."
        )
        return _halaman(request, "Terlalu banyak berkas sekaligus", teks, 400)
    if isinstance(exception, RequestDataTooBig):
        teks = "Isian yang dikirim terlalu besar, jadi tidak dibaca. Kirim isinya sebagai berkas."
        return _halaman(request, "Isian terlalu besar", teks, 413)
    return penolakan.tidak_terbaca(request, exception)


def tak_terduga(request: HttpRequest) -> HttpResponse:
    """Answer when nothing else did; the terminal tells the rest."""
    teks = (
        "Yang Anda minta tidak selesai, dan itu bukan kesalahan Anda. Tidak ada data yang diubah setengah. "
        "Rincian untuk pengembang ada di jendela terminal."
    )
    return _halaman(request, "Ada kesalahan di aplikasi ini", teks, 500)


def _halaman(request: HttpRequest, judul: str, teks: str, status: int) -> HttpResponse:
    konteks = {"judul": judul, "teks": teks, "ke_awal": True}
    return render(None, "sendiri/gerbang.html", konteks, status=status)
