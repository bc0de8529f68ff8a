"""Who may speak to the single-person mode: only this computer, only our own pages, only with the key.

A page of another site in the same browser could send requests to 127.0.0.1 (also under a name of its own that
points here, "DNS rebinding"). So the name asked for, where the request comes from, and the key are checked.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from .pembukaan import Pembukaan, kini

Jawab = Callable[[HttpRequest], HttpResponse]
MASUK = "/masuk/"
BATAS_KIRIMAN = 250
_MB = 1 << 20
_KEPALA = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_KEBIJAKAN = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SENDIRI = ("same-origin", "none", "")
_HALAMAN = {
    "salah_alamat": (
        "Alamat ini bukan milik Akuntabel",
        "Halaman ini hanya menjawab lewat alamat yang ditampilkan di jendela terminal saat Akuntabel dibuka, "
        "yaitu yang dimulai dengan http://127.0.0.1. Bukalah alamat itu.",
    ),
    "situs_lain": (
        "Permintaan dari halaman lain ditolak",
        "Sebuah halaman di luar Akuntabel mencoba memakai aplikasi ini. Tidak ada yang diubah. Bukalah "
        "Akuntabel lewat alamat di jendela terminal, bukan lewat tautan di halaman lain.",
    ),
    "tanpa_kunci": (
        "Halaman ini perlu dibuka lagi",
        "Akuntabel membuat kunci baru setiap kali dibuka, dan peramban ini belum memilikinya atau masih "
        "memegang kunci yang lama. Salinlah alamat lengkap dari jendela terminal (dimulai dengan "
        'http://127.0.0.1 dan memuat "kunci=") ke peramban. Bila jendela itu sudah ditutup, jalankan lagi: '
        "akuntabel buka. Data Anda tidak hilang.",
    ),
    "terlalu_besar": (
        "Berkas terlalu besar",
        f"Kiriman lebih besar dari {BATAS_KIRIMAN} MB, jadi tidak diterima. Buku kerja biasanya di bawah 5 "
        "MB: perkecil gambar di dalamnya, hapus lembar yang tidak dipakai, atau kirim berkas satu per satu.",
    ),
}
_TANPA_JALAN = ("salah_alamat", "tanpa_kunci")
"""From these pages a way back would only lead here again."""


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
        if not request.path.startswith(settings.STATIC_URL):
            jawaban.headers.setdefault("Cache-Control", "no-store")
        jawaban.headers.setdefault("Content-Security-Policy", _KEBIJAKAN)
        return jawaban

    def _tolak(self, request: HttpRequest) -> HttpResponse | None:
        p = kini()
        if p is None or request.META.get("HTTP_HOST", "") not in p.tuan_rumah:
            return halaman_gerbang("salah_alamat", 421)
        asal = request.META.get("HTTP_ORIGIN", "")
        if asal and asal not in {f"http://{h}" for h in p.tuan_rumah}:
            return halaman_gerbang("situs_lain", 403)
        if request.path != MASUK and request.META.get("HTTP_SEC_FETCH_SITE", "") not in _SENDIRI:
            return halaman_gerbang("situs_lain", 403)
        return halaman_gerbang("terlalu_besar", 413) if _panjang(request) > BATAS_KIRIMAN * _MB else None


class Kunci:
    """The inner gate: without a session, which the key of this start gives, there is nothing here."""

    def __init__(self, get_response: Jawab) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let in who has shown the key."""
        if request.path == MASUK or request.user.is_authenticated:
            return self._lanjut(request)
        return halaman_gerbang("tanpa_kunci", 403)


def pembukaan() -> Pembukaan:
    """Return the start under way; the gate lets nothing pass without one."""
    p = kini()
    if p is None:
        raise RuntimeError("mode sendiri dipakai tanpa akuntabel buka")
    return p


def halaman_gerbang(jenis: str, status: int) -> HttpResponse:
    """Return the page of one kind of refusal."""
    judul, teks = _HALAMAN[jenis]
    konteks = {"judul": judul, "teks": teks, "ke_awal": jenis not in _TANPA_JALAN}
    return HttpResponse(render_to_string("sendiri/gerbang.html", konteks), status=status)


def _panjang(request: HttpRequest) -> int:
    teks = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(teks) if teks.isdecimal() else 0
