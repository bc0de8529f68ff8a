"""Turns a refusal into a page that says what is missing and who can help."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .lingkup import TahunTerkunci, TidakDiizinkan
from .tulis import Berbenturan

_CARA_LAIN = 405
_BERUBAH = (
    "Orang lain mengubah data ini pada saat yang sama, jadi tidak ada yang disimpan. Muat ulang halamannya, "
    "lalu ulangi."
)


class Penolakan:
    """The page for what somebody may not do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on (see ``process_exception``); an address asked in a way it does not take gets a page too."""
        jawaban = self._lanjut(request)
        if jawaban.status_code != _CARA_LAIN or jawaban.content:
            return jawaban
        teks = "Alamat ini bekerja lewat tombol di halamannya. Tidak ada yang diubah."
        halaman = _halaman(request, "Buka lewat halamannya", teks, _CARA_LAIN)
        halaman.headers["Allow"] = jawaban.headers["Allow"]
        return halaman

    def process_exception(self, request: HttpRequest, salah: Exception) -> HttpResponse | None:
        """Return the page of a refusal; None leaves everything else to Django."""
        if isinstance(salah, TahunTerkunci):
            return _halaman(request, "Data kinerja dikunci", str(salah), 409)
        if isinstance(salah, TidakDiizinkan):
            return _halaman(request, "Bukan tugas Anda di sini", str(salah), 403)
        if isinstance(salah, Berbenturan):
            return _halaman(request, "Data berubah sementara itu", _BERUBAH, 409)
        return None


def tidak_terbaca(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that Django refuses to read."""
    teks = "Peramban mengirim sesuatu yang tidak terbaca. Tidak ada yang diubah. Ulangi dari halaman awal."
    return _halaman(request, "Kiriman tidak terbaca", teks, 400)


def ditolak(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what Django itself refuses."""
    return _halaman(request, "Permintaan ditolak", "Tidak ada yang diubah. Ulangi dari halaman awal.", 403)


def kedaluwarsa(request: HttpRequest, **_: object) -> HttpResponse:
    """Answer a form without the mark of this session."""
    teks = (
        "Isian ini berasal dari halaman yang sudah lama atau dari situs lain, jadi tidak dijalankan. Muat "
        "ulang halaman itu, lalu ulangi."
    )
    return _halaman(request, "Isian sudah kedaluwarsa", teks, 403)


def tidak_ada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address where nothing is."""
    teks = "Tidak ada apa pun di alamat ini. Mungkin instansi atau tahunnya belum dibuka."
    return _halaman(request, "Halaman tidak ditemukan", teks, 404)


def tak_terduga(request: HttpRequest) -> HttpResponse:
    """Answer when nothing else did; without the database, which may be what failed."""
    judul = "Ada kesalahan di aplikasi ini"
    teks = (
        "Yang Anda minta tidak selesai, dan itu bukan kesalahan Anda. Tidak ada data yang diubah setengah. "
        "Coba lagi; bila tetap begini, hubungi Admin."
    )
    kepala = f'<meta charset="utf-8"><title>{judul}</title>'
    badan = f"<h1>{judul}</h1><p>{teks}</p>"
    isi = f'<!doctype html><html lang="id"><head>{kepala}</head><body>{badan}</body></html>'
    return HttpResponse(isi, status=500)


def _halaman(request: HttpRequest, judul: str, teks: str, status: int) -> HttpResponse:
    return render(request, "layanan/ditolak.html", {"judul": judul, "teks": teks}, status=status)
