"""One-time codes of one's own account: turned on with a confirming code, off with the password."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import masuk
from akuntabel.situs.akun import kode_masuk, totp
from akuntabel.situs.kelola.formulir import Bidang, Formulir

from .akun_saya import SANDI_KINI, periksa_sandi_kini
from .kabar import kabarkan

_GARAM = "totp_garam"
_TIDAK_COCOK = "Kode ini tidak cocok. Periksa jam ponsel, lalu tulis kode yang sedang tampak."
_KODE = Bidang(
    "kode",
    "Kode yang kini tampak di ponsel",
    bantuan="Enam angka; berganti setiap 30 detik.",
    paling=20,
    pelengkap="one-time-code",
)


@masuk
@require_http_methods(["GET", "POST"])
def nyalakan_kode(request: HttpRequest) -> HttpResponse:
    """Show the secret, and turn codes on when one of them was typed."""
    if request.user.totp_garam:
        return redirect("akun_saya")
    garam = request.session.get(_GARAM) or kode_masuk.garam_baru()
    request.session[_GARAM] = garam
    rahasia = totp.rahasia(settings.SECRET_KEY, garam)
    kiriman = request.POST if request.method == "POST" else None
    formulir = Formulir(SANDI_KINI, _KODE, kiriman=kiriman)
    if kiriman is not None and formulir.sah and periksa_sandi_kini(request, formulir):
        if kode_masuk.nyalakan(request.user, garam, formulir.nilai("kode"), rahasia):
            del request.session[_GARAM]
            return _pemulihan(request, "Kode sekali pakai sudah menyala.")
        formulir.tolak("kode", _TIDAK_COCOK)
    return _tampil_nyala(request, formulir, rahasia)


def _tampil_nyala(request: HttpRequest, formulir: Formulir, rahasia: bytes) -> HttpResponse:
    tulisan = totp.tulisan(rahasia)
    isi = {
        "formulir": formulir,
        "kelompok": " ".join(tulisan[n : n + 4] for n in range(0, len(tulisan), 4)),
        "tautan": totp.tautan(rahasia, request.user.username),
    }
    status = 200 if formulir.sah else 422
    return render(request, "layanan/akun/kode.html", isi, status=status)


@masuk
@require_http_methods(["GET", "POST"])
def matikan_kode(request: HttpRequest) -> HttpResponse:
    """Turn codes off, with the password."""
    formulir = _dengan_sandi(request)
    if request.method == "GET" or not formulir.sah:
        return _tanya(request, formulir, "Matikan kode sekali pakai", _MATIKAN)
    kode_masuk.matikan(request.user)
    kabarkan(request, "Kode sekali pakai sudah dimatikan. Masuk kini cukup dengan kata sandi.")
    return redirect("akun_saya")


@masuk
@require_http_methods(["GET", "POST"])
def pemulihan_baru(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes, with the password."""
    if not request.user.totp_garam:
        return redirect("akun_saya")
    formulir = _dengan_sandi(request)
    if request.method == "GET" or not formulir.sah:
        return _tanya(request, formulir, "Buat kode pemulihan baru", _PEMULIHAN)
    return _pemulihan(request, "Kode pemulihan yang lama tidak berlaku lagi.")


_MATIKAN = "Sesudah ini masuk cukup dengan kata sandi. Kode pemulihan dan kode di ponsel tidak berlaku lagi."
_PEMULIHAN = "Sepuluh kode baru dibuat dan ditampilkan sekali. Kode pemulihan yang lama tidak berlaku lagi."


def _dengan_sandi(request: HttpRequest) -> Formulir:
    if request.method == "GET":
        return Formulir(SANDI_KINI)
    formulir = Formulir(SANDI_KINI, kiriman=request.POST)
    if formulir.sah:
        periksa_sandi_kini(request, formulir)
    return formulir


def _tanya(request: HttpRequest, formulir: Formulir, judul: str, teks: str) -> HttpResponse:
    isi = {"formulir": formulir, "judul": judul, "teks": teks}
    return render(request, "layanan/akun/dengan_sandi.html", isi, status=200 if formulir.sah else 422)


def _pemulihan(request: HttpRequest, teks: str) -> HttpResponse:
    isi = {"semua": kode_masuk.kode_pemulihan_baru(request.user), "teks": teks}
    return render(request, "layanan/akun/pemulihan.html", isi)
