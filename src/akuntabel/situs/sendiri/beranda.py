"""The first page: hand over files, go on with a year, or begin an empty one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import lingkup, masuk
from akuntabel.situs.layar.beranda import isi_beranda

from . import terima

_BELUM = terima.Tolakan(
    "", "Belum ada berkas yang dipilih. Pilihlah buku kerja .xlsx, arsip, atau dokumen lebih dulu."
)


@masuk
@require_http_methods(["GET", "POST"])
def beranda(request: HttpRequest) -> HttpResponse:
    """Show the start, or take in files."""
    if request.method == "GET":
        return tampilkan_beranda(request)
    kiriman = terima.terima(request.FILES.getlist("berkas"))
    if kiriman.jenis(*terima.PEMAKAI):
        terima.ingat(request, kiriman)
        return redirect("kiriman")
    ditolak = kiriman.ditolak or (_sendirian(kiriman) if kiriman.berkas else _BELUM,)
    return tampilkan_beranda(request, 422, ditolak=ditolak)


def _sendirian(kiriman: terima.Kiriman) -> terima.Tolakan:
    return terima.Tolakan(
        kiriman.berkas[0].nama, "Gambar dikirim bersama buku kerjanya, atau di halaman Gambar tahun itu."
    )


def tampilkan_beranda(request: HttpRequest, status: int = 200, **isi: object) -> HttpResponse:
    """Return the first page."""
    semua = lingkup(request).instansi().prefetch_related("tahun_kinerja").order_by("nama", "pk")
    konteks = isi_beranda(request) | {
        "daftar": [i for i in semua if i.tahun_kinerja.all()],
        "tahun_lalu": localdate().year - 1,
        "isian": {},
        **isi,
    }
    return render(request, "sendiri/beranda.html", konteks, status=status)
