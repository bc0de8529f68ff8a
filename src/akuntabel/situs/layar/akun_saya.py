"""One's own account: what one may do, the password, the sessions."""

from __future__ import annotations

from django.contrib.auth import authenticate, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from akuntabel.situs.akses import masuk, sebelum_ganti_sandi
from akuntabel.situs.akun import sandi
from akuntabel.situs.akun.sesi import akhiri
from akuntabel.situs.kelola.formulir import Bidang, Formulir

from .kabar import kabarkan

SANDI_KINI = Bidang(
    "kini", "Kata sandi sekarang", jenis="password", pelengkap="current-password", paling=sandi.PALING_PANJANG
)
_BARU = Bidang(
    "baru",
    "Kata sandi baru",
    jenis="password",
    pelengkap="new-password",
    paling=sandi.PALING_PANJANG,
    bantuan="Paling sedikit 12 huruf; beberapa kata yang tidak berhubungan mudah diingat dan sukar ditebak.",
)
_ULANG = Bidang(
    "ulang", "Ulangi kata sandi baru", jenis="password", pelengkap="new-password", paling=sandi.PALING_PANJANG
)


@masuk
@require_GET
def akun_saya(request: HttpRequest) -> HttpResponse:
    """Show one's own account."""
    sisa = request.user.kode_pemulihan.count() if request.user.totp_garam else 0
    return render(request, "layanan/akun/saya.html", {"sisa": sisa})


@sebelum_ganti_sandi
@require_http_methods(["GET", "POST"])
def ganti_sandi(request: HttpRequest) -> HttpResponse:
    """Change one's password; the other sessions end. A one-time password need not be typed again."""
    wajib = request.user.wajib_ganti_sandi
    bidang = (_BARU, _ULANG) if wajib else (SANDI_KINI, _BARU, _ULANG)
    kiriman = request.POST if request.method == "POST" else None
    formulir = Formulir(*bidang, kiriman=kiriman)
    if kiriman is None:
        return _tampil_sandi(request, formulir)
    _periksa(request, formulir, wajib=wajib)
    if not formulir.sah:
        return _tampil_sandi(request, formulir, status=422)
    orang = request.user
    orang.set_password(formulir.nilai("baru"))
    orang.wajib_ganti_sandi = False
    orang.save(update_fields=["password", "wajib_ganti_sandi"])
    update_session_auth_hash(request, orang)
    kabarkan(request, "Kata sandi sudah diganti. Sesi Anda di tempat lain diakhiri.")
    return redirect("beranda" if wajib else "akun_saya")


def _periksa(request: HttpRequest, formulir: Formulir, *, wajib: bool) -> None:
    baru = formulir.nilai("baru")
    if formulir.sah and not wajib:
        periksa_sandi_kini(request, formulir)
    for pesan in sandi.kekurangan(baru, request.user):
        formulir.tolak("baru", pesan)
    if request.user.check_password(baru):
        formulir.tolak("baru", "Kata sandi baru harus lain daripada yang sekarang.")
    if baru != formulir.nilai("ulang"):
        formulir.tolak("ulang", "Kedua kata sandi tidak sama.")


def periksa_sandi_kini(request: HttpRequest, formulir: Formulir) -> bool:
    """Refuse a wrong password of today, and tell; guessing is held up as at the door."""
    sama = authenticate(request, username=request.user.username, password=formulir.nilai("kini"))
    if sama is None:
        formulir.tolak("kini", "Kata sandi sekarang tidak cocok.")
    return sama is not None


def _tampil_sandi(request: HttpRequest, formulir: Formulir, status: int = 200) -> HttpResponse:
    return render(request, "layanan/akun/sandi.html", {"formulir": formulir}, status=status)


@masuk
@require_POST
def akhiri_sesi(request: HttpRequest) -> HttpResponse:
    """End one's sessions everywhere else."""
    akhiri(request.user, request)
    request.user.save(update_fields=["tanda_sesi"])
    kabarkan(request, "Sesi Anda di peramban dan komputer lain sudah diakhiri. Yang ini tetap.")
    return redirect("akun_saya")
