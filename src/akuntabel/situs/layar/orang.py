"""People of a government, for its Admin: list, new account, name, active or not."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel.situs.akses import lingkup, untuk
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.kelola import orang as kelola
from akuntabel.situs.kelola.formulir import Bidang, Formulir

from .kabar import kabarkan
from .masukan_cari import teks_pilihan

_SEHALAMAN = 50
_PANJANG_NAMA, _PANJANG_USERNAME = 150, 60
_YA, _TIDAK = "ya", "tidak"
_USERNAME = Bidang(
    "username",
    "Nama pengguna",
    paling=_PANJANG_USERNAME,
    bantuan="Dipakai untuk masuk, misalnya nama depan dan belakang; tidak dapat diubah lagi.",
)
_NAMA = Bidang("nama", "Nama lengkap", paling=_PANJANG_NAMA)


def satu_orang(request: HttpRequest, nomor: int) -> Pengguna:
    """Return somebody one may administer; nothing tells whether others exist."""
    satu = kelola.dikelola(lingkup(request)).filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


@untuk(Tindakan.KELOLA_AKUN)
@require_GET
def orang(request: HttpRequest) -> HttpResponse:
    """List the people, with what they are."""
    cari = teks_pilihan(request, "cari")
    semua = kelola.dikelola(lingkup(request)).order_by("nama", "pk")
    if cari:
        semua = semua.filter(Q(nama__icontains=cari) | Q(username__icontains=cari))
    semua = semua.prefetch_related("penugasan__instansi")
    halaman = Paginator(semua, _SEHALAMAN).get_page(request.GET.get("halaman"))
    hari = timezone.localdate()
    baris = [(p, [t for t in p.penugasan.all() if t.berlaku(hari)]) for p in halaman]
    isi = {"halaman": halaman, "baris": baris, "cari": cari}
    return render(request, "layanan/kelola/orang.html", isi)


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def orang_baru(request: HttpRequest) -> HttpResponse:
    """Make an account; its one-time password is shown once."""
    formulir = Formulir(_NAMA, _USERNAME, kiriman=request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.sah:
        pemerintah = kelola.pemerintah_kelola(lingkup(request))
        try:
            satu, sandi = kelola.buat(
                request.user, pemerintah, formulir.nilai("username"), formulir.nilai("nama")
            )
        except kelola.TidakDapat as salah:
            formulir.tolak("username", str(salah))
        else:
            return _sandi_sekali(request, satu, sandi, "Akun dibuat")
    isi = {"formulir": formulir}
    return render(request, "layanan/kelola/orang_baru.html", isi, status=200 if formulir.sah else 422)


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def sunting_orang(request: HttpRequest, nomor: int) -> HttpResponse:
    """Show somebody, and change the name or close the account."""
    satu = satu_orang(request, nomor)
    aktif = Bidang(
        "aktif",
        "Akun",
        nilai=_YA if satu.is_active else _TIDAK,
        pilihan=((_YA, "Aktif"), (_TIDAK, "Tidak aktif: tidak dapat masuk, sesinya diakhiri")),
    )
    nama = Bidang("nama", "Nama lengkap", nilai=satu.nama, paling=_PANJANG_NAMA)
    formulir = Formulir(nama, aktif, kiriman=request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.sah:
        pemerintah = kelola.pemerintah_kelola(lingkup(request))
        dipilih = formulir.nilai("aktif") == _YA
        try:
            kelola.ubah(request.user, pemerintah, satu, formulir.nilai("nama"), aktif=dipilih)
        except kelola.TidakDapat as salah:
            formulir.tolak("aktif", str(salah))
        else:
            kabarkan(request, f"Akun {satu.username} disimpan.")
            return redirect("sunting_orang", nomor=satu.pk)
    return _tampil(request, satu, formulir)


def _tampil(request: HttpRequest, satu: Pengguna, formulir: Formulir) -> HttpResponse:
    hari = timezone.localdate()
    semua = [(t, t.berlaku(hari)) for t in satu.penugasan.select_related("instansi")]
    isi = {"satu": satu, "formulir": formulir, "tugas": semua, "hari": hari}
    return render(request, "layanan/kelola/satu_orang.html", isi, status=200 if formulir.sah else 422)


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def sandi_orang(request: HttpRequest, nomor: int) -> HttpResponse:
    """Give somebody a one-time password, after saying what that does."""
    satu = satu_orang(request, nomor)
    teks = (
        f"{satu.nama} mendapat kata sandi sekali pakai yang ditampilkan satu kali, dan harus menggantinya "
        "saat masuk. Kata sandinya sekarang tidak berlaku lagi, dan semua sesinya berakhir."
    )
    if request.method == "GET":
        return tanya(request, satu, "Setel ulang kata sandi", teks)
    try:
        sandi = kelola.setel_ulang_sandi(request.user, kelola.pemerintah_kelola(lingkup(request)), satu)
    except kelola.TidakDapat as salah:
        return tanya(request, satu, "Setel ulang kata sandi", teks, str(salah))
    return _sandi_sekali(request, satu, sandi, "Kata sandi disetel ulang")


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def kode_orang(request: HttpRequest, nomor: int) -> HttpResponse:
    """Let somebody in without codes, after saying what that does."""
    satu = satu_orang(request, nomor)
    teks = (
        f"{satu.nama} dapat masuk dengan kata sandi saja, sampai kode dinyalakan lagi. Kode pemulihannya "
        "dihapus dan semua sesinya berakhir. Pastikan permintaan ini memang darinya."
    )
    if request.method == "GET":
        return tanya(request, satu, "Lepas kode sekali pakai", teks)
    try:
        kelola.lepas_totp(request.user, kelola.pemerintah_kelola(lingkup(request)), satu)
    except kelola.TidakDapat as salah:
        return tanya(request, satu, "Lepas kode sekali pakai", teks, str(salah))
    kabarkan(request, f"Kode sekali pakai {satu.username} sudah dilepas.")
    return redirect("sunting_orang", nomor=satu.pk)


def tanya(request: HttpRequest, satu: Pengguna, judul: str, teks: str, salah: str = "") -> HttpResponse:
    """Ask before something is done to an account."""
    isi = {"satu": satu, "judul": judul, "teks": teks, "salah": salah}
    return render(request, "layanan/kelola/tanya.html", isi, status=422 if salah else 200)


def _sandi_sekali(request: HttpRequest, satu: Pengguna, sandi: str, judul: str) -> HttpResponse:
    isi = {"satu": satu, "sandi": sandi, "judul": judul}
    return render(request, "layanan/kelola/sandi_sekali.html", isi)
