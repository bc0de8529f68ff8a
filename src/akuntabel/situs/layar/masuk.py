"""Logging in and out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from akuntabel.situs.akses import sebelum_ganti_sandi, umum
from akuntabel.situs.akun.models import SANDI_CONTOH, Pengguna

from .masuk_kode import tunggu_kode


class FormulirMasuk(AuthenticationForm):
    """Name and password, in Indonesian."""

    username = forms.CharField(
        label="Nama pengguna",
        max_length=60,
        error_messages={"max_length": "Nama pengguna paling panjang 60 huruf."},
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )
    password = forms.CharField(
        label="Kata sandi",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    error_messages = {  # noqa: RUF012
        "invalid_login": "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu "
        "coba lagi. Lupa kata sandi? Admin dapat membuatkan yang baru.",
        "inactive": "Akun ini tidak aktif. Hubungi Admin.",
    }


class LayarMasuk(LoginView):
    """Logging in; never back to logging in, which would go in circles."""

    def get_redirect_url(self) -> str:
        """Return where somebody wanted to go, empty for the first page."""
        ke: str = super().get_redirect_url()
        return "" if ke.startswith((reverse("masuk"), reverse("keluar"))) else ke

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in, or ask for the code of an account that has codes."""
        orang = form.get_user()
        if orang.totp_garam:
            return tunggu_kode(self.request, orang, self.get_redirect_url())
        return super().form_valid(form)


@umum
@require_http_methods(["GET", "POST"])
def masuk(request: HttpRequest) -> HttpResponse:
    """Show the form, or let in who has the password."""
    contoh = _akun_contoh() if settings.AKUNTABEL_CONTOH else ()
    layar = LayarMasuk.as_view(
        template_name="layanan/masuk.html",
        authentication_form=FormulirMasuk,
        redirect_authenticated_user=True,
        extra_context={"contoh": contoh, "sandi_contoh": SANDI_CONTOH},
    )
    return layar(request)


def _akun_contoh() -> tuple[tuple[str, str], ...]:
    semua = Pengguna.objects.filter(contoh=True).prefetch_related("penugasan__instansi").order_by("pk")
    return tuple((p.username, ", ".join(str(t) for t in p.penugasan.all())) for p in semua)


@sebelum_ganti_sandi
@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("masuk")


def terkunci(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """Answer after too many wrong passwords."""
    teks = (
        "Terlalu banyak percobaan dengan kata sandi atau kode yang salah. Tunggu 15 menit, atau "
        "mintalah Admin menyetel ulang kata sandi Anda."
    )
    isi = {"judul": "Masuk ditahan sementara", "teks": teks}
    return render(request, "layanan/ditolak.html", isi, status=429)
