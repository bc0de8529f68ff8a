"""Pages for what went wrong: plain words, what to do, never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from .pengaturan import BANYAK_BERKAS
from .tugas import jejak

HALAMAN: dict[str, tuple[str, str]] = {
    "salah_alamat": (
        "Alamat ini bukan milik Akuntabel",
        "Halaman ini hanya menjawab lewat alamat yang ditampilkan di jendela terminal saat Akuntabel dibuka, "
        "yaitu yang dimulai dengan http://127.0.0.1. Bukalah alamat itu.",
    ),
    "situs_lain": (
        "Permintaan dari halaman lain ditolak",
        "Sebuah halaman di luar Akuntabel mencoba memakai aplikasi ini. Tidak ada yang diubah. Bukalah "
        "Akuntabel "
        "lewat alamat di jendela terminal, bukan lewat tautan di halaman lain.",
    ),
    "tanpa_kunci": (
        "Halaman ini perlu dibuka lagi",
        "Akuntabel membuat kunci baru setiap kali dibuka, dan peramban ini belum memilikinya atau masih "
        "memegang "
        "kunci yang lama. Salinlah alamat lengkap dari jendela terminal (dimulai dengan http://127.0.0.1 dan "
        'memuat "kunci=") ke peramban. Bila jendela itu sudah ditutup, jalankan lagi: akuntabel buka. '
        "Berkas Anda tidak hilang.",
    ),
    "terlalu_besar": (
        "Berkas terlalu besar",
        "Kiriman lebih besar dari {batas} MB, jadi tidak diterima. Buku kerja biasanya di bawah 5 MB: "
        "perkecil "
        "gambar di dalamnya, hapus lembar yang tidak dipakai, atau kirim berkas satu per satu.",
    ),
    "csrf": (
        "Isian ini sudah kedaluwarsa",
        "Halaman tempat tombol itu ditekan berasal dari pembukaan yang lama, jadi tidak dijalankan. "
        "Kembalilah ke "
        "halaman awal lalu ulangi.",
    ),
    "rusak": (
        "Kiriman tidak terbaca",
        "Peramban mengirim sesuatu yang tidak dapat dibaca, mungkin terputus di tengah jalan. Ulangi dari "
        "halaman "
        "sebelumnya. Tidak ada yang diubah.",
    ),
    "banyak_berkas": (
        "Terlalu banyak berkas sekaligus",
        "Paling banyak {batas} berkas dalam satu kiriman. Pilihlah buku kerja beserta gambarnya saja.",
    ),
    "tidak_ada": (
        "Halaman tidak ditemukan",
        "Tidak ada apa pun di alamat ini. Mungkin buku kerjanya sudah dipindahkan atau dihapus dari folder "
        "kerja.",
    ),
    "berkas": (
        "Berkas tidak dapat dipakai",
        "{rincian} Bila berkas itu terbuka di Excel atau Word, tutuplah dulu, lalu ulangi. Tidak ada yang "
        "diubah.",
    ),
    "tak_terduga": (
        "Ada kesalahan di aplikasi ini",
        "Yang Anda minta tidak selesai, dan itu bukan kesalahan Anda. Berkas di folder kerja tidak diubah. "
        "Rincian "
        "untuk pengembang ada di jendela terminal.",
    ),
}


_TANPA_JALAN = ("salah_alamat", "tanpa_kunci")
"""From these pages a way back would only lead here again."""


def halaman_galat(request: HttpRequest, status: int, jenis: str, **isi: object) -> HttpResponse:
    """Return the page of one kind of failure."""
    judul, teks = HALAMAN[jenis]
    konteks = {
        "judul": judul,
        "teks": teks.format(**isi) if isi else teks,
        "ke_awal": jenis not in _TANPA_JALAN,
    }
    return HttpResponse(render_to_string("situs/galat.html", konteks), status=status)


def csrf_gagal(request: HttpRequest, **_: object) -> HttpResponse:
    """Answer a form without the mark of this start."""
    return halaman_galat(request, 403, "csrf")


def tidak_ada(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address where nothing is."""
    return halaman_galat(request, 404, "tidak_ada")


def kiriman_buruk(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that Django refuses to read."""
    return _kiriman(request, exception) or halaman_galat(request, 400, "rusak")


def tak_terduga(request: HttpRequest) -> HttpResponse:
    """Answer when nothing else did."""
    return halaman_galat(request, 500, "tak_terduga")


class Penangkap:
    """Turns what a view raises into a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; see ``process_exception``."""
        return self._lanjut(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page for what a view raised; None leaves it to Django (404)."""
        if isinstance(exception, OSError):
            return halaman_galat(request, 409, "berkas", rincian=pesan_os(exception))
        if jawaban := _kiriman(request, exception):
            return jawaban
        if not isinstance(exception, SuspiciousOperation) and type(exception).__name__ != "Http404":
            print(jejak(exception), file=sys.stderr)
            return halaman_galat(request, 500, "tak_terduga")
        return None


def _kiriman(request: HttpRequest, salah: Exception | None) -> HttpResponse | None:
    if isinstance(salah, TooManyFilesSent):
        return halaman_galat(request, 400, "banyak_berkas", batas=BANYAK_BERKAS)
    if isinstance(salah, RequestDataTooBig):
        return halaman_galat(request, 413, "terlalu_besar", batas=4)
    return None


def pesan_os(salah: OSError) -> str:
    """Return in plain words why a file cannot be used."""
    nama = salah.filename or "Berkas"
    if isinstance(salah, FileNotFoundError):
        return f"{nama} tidak ditemukan lagi."
    if isinstance(salah, PermissionError):
        return f"{nama} tidak boleh dibuka atau ditulis."
    return f"{nama} tidak dapat dipakai: {salah.strerror or salah}."
