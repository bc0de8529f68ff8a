"""The second step of logging in: a one-time code, for accounts that ask for one."""

from __future__ import annotations

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import login
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import umum
from akuntabel.situs.akun.kode_masuk import terima
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.kelola.formulir import Bidang, Formulir

TUNGGU = "tunggu_kode"
_PINTU = "akuntabel.situs.akun.pintu.PintuAkun"
_DETIK = 300
_TIDAK_COCOK = (
    "Kode ini tidak cocok, sudah dipakai, atau sudah lewat. Tunggu kode berikutnya di ponsel, atau pakai "
    "salah satu kode pemulihan."
)


def tunggu_kode(request: HttpRequest, orang: Pengguna, ke: str) -> HttpResponse:
    """Remember who gave the right password, and ask for the code."""
    request.session.cycle_key()
    request.session[TUNGGU] = [orang.pk, _kini(), orang.get_session_auth_hash(), ke]
    return redirect("masuk_kode")


@umum
@require_http_methods(["GET", "POST"])
def masuk_kode(request: HttpRequest) -> HttpResponse:
    """Ask for the code, or let in who has it."""
    orang = _yang_menunggu(request)
    if orang is None:
        return redirect("masuk")
    formulir = _formulir(request)
    if request.method == "GET":
        return _tampil(request, formulir)
    nama = {"username": orang.username}
    if not AxesProxyHandler.is_allowed(request, nama):
        request.axes_locked_out, request.axes_credentials = True, nama
        return _tampil(request, formulir, status=429)
    if not formulir.sah or not terima(orang, formulir.nilai("kode")):
        formulir.tolak("kode", _TIDAK_COCOK)
        user_login_failed.send(sender=__name__, credentials=nama, request=request)
        return _tampil(request, formulir, status=422)
    ke = request.session.pop(TUNGGU)[3]
    login(request, orang, backend=_PINTU)
    aman = url_has_allowed_host_and_scheme(ke, {request.get_host()}, require_https=request.is_secure())
    return redirect(ke if ke and aman else "beranda")


def _yang_menunggu(request: HttpRequest) -> Pengguna | None:
    nomor, sejak, tanda, _ = request.session.get(TUNGGU) or (0, 0, "", "")
    if _kini() - sejak > _DETIK:
        return None
    orang = Pengguna.objects.filter(pk=nomor, is_active=True).first()
    return orang if orang and orang.totp_garam and orang.get_session_auth_hash() == tanda else None


def _formulir(request: HttpRequest) -> Formulir:
    bantuan = "Enam angka dari aplikasi kode di ponsel, atau satu kode pemulihan."
    kode = Bidang("kode", "Kode sekali pakai", bantuan=bantuan, paling=40, pelengkap="one-time-code")
    return Formulir(kode, kiriman=request.POST if request.method == "POST" else None)


def _tampil(request: HttpRequest, formulir: Formulir, status: int = 200) -> HttpResponse:
    return render(request, "layanan/akun/masuk_kode.html", {"formulir": formulir}, status=status)


def _kini() -> int:
    return int(timezone.now().timestamp())
