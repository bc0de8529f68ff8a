"""What was changed in a year, and taking back the newest change."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.muat import balikan
from akuntabel.situs.riwayat.models import Kumpulan
from akuntabel.situs.tulis import Berbenturan, Catatan, terapkan

from .urai_batal import uraikan

_SEHALAMAN = 30
_DIGIT = 18
_DISEBUT = 40


@tahunan()
@require_GET
def riwayat(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """List the changes of a year, the newest first."""
    semua = Kumpulan.objects.dalam(buku).select_related("oleh", "dibatalkan_oleh").order_by("-pk")
    semua = semua.annotate(banyak=Count("kejadian"))
    halaman = Paginator(semua, _SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {"halaman": halaman, "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA)}
    return render(request, "layanan/riwayat.html", isi)


@tahunan(ubah=Tindakan.UBAH_RENCANA)
@require_http_methods(["GET", "POST"])
def batal(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Take back what was changed together, after showing it; later changes are never overwritten."""
    nomor = (request.POST if request.method == "POST" else request.GET).get("kumpulan", "")
    dikenal = nomor.isdecimal() and len(nomor) <= _DIGIT
    satu = Kumpulan.objects.dalam(buku).filter(pk=nomor if dikenal else 0).first()
    tk = buku.tahun_kinerja
    if satu is None:
        return render(request, "layanan/ditolak.html", {"judul": "Perubahan tidak ditemukan"}, status=404)
    if Kumpulan.objects.dalam(buku).filter(membatalkan=satu).exists():
        teks = "Perubahan ini sudah pernah dibatalkan. Lihat yang terbaru di Riwayat."
        isi = {"judul": "Sudah dibatalkan", "teks": teks}
        return render(request, "layanan/ditolak.html", isi, status=409)
    if request.method == "GET":
        return _tanya(request, buku, satu)
    try:
        catatan = Catatan(f"Membatalkan: {satu.perihal}"[:200], timezone.now(), membatalkan=satu)
        terapkan(buku, balikan(buku, satu), catatan)
    except Berbenturan as salah:
        teks = (
            f"{len(salah.kini)} baris dari perubahan ini sudah diubah lagi sesudahnya, jadi tidak ada yang "
            "dibatalkan. Batalkan dulu perubahan yang lebih baru, dari yang paling atas."
        )
        isi = {"judul": "Belum dapat dibatalkan", "teks": teks}
        return render(request, "layanan/ditolak.html", isi, status=409)
    return redirect("riwayat", kode=tk.instansi.kode, tahun=tk.tahun)


def _tanya(request: HttpRequest, buku: BukuTerbuka, satu: Kumpulan) -> HttpResponse:
    baris = uraikan(balikan(buku, satu))
    isi = {
        "satu": satu,
        "baris": baris[:_DISEBUT],
        "banyak": len(baris),
        "sisa": max(0, len(baris) - _DISEBUT),
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA),
    }
    return render(request, "layanan/batal.html", isi)
