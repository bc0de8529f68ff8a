"""The record of administration, for the Admin: who did what, when."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel.situs.akses import lingkup, untuk
from akuntabel.situs.akun.models import CatatanKelola
from akuntabel.situs.akun.peran import Tindakan

from .masukan_cari import teks_pilihan

_SEHALAMAN = 50


@untuk(Tindakan.KELOLA_AKUN)
@require_GET
def catatan(request: HttpRequest) -> HttpResponse:
    """List the acts, the newest first."""
    cari = teks_pilihan(request, "cari")
    jangkauan = lingkup(request).instansi(Tindakan.KELOLA_AKUN)
    semua = CatatanKelola.objects.filter(pemerintah__in=jangkauan).select_related("oleh")
    if cari:
        semua = semua.filter(perihal__icontains=cari)
    halaman = Paginator(semua, _SEHALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "layanan/kelola/catatan.html", {"halaman": halaman, "cari": cari})
