"""The first page, the list of agencies, and a year at a glance."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import lingkup, masuk, tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .bagan import bagan_halaman
from .daftar_tahun import daftar_tahun
from .tampil_ukur import kartu, susun_tabel

_SEHALAMAN = 50


@masuk
@require_GET
def beranda(request: HttpRequest) -> HttpResponse:
    """Show who one is, and where the work is."""
    milik = daftar_tahun(lingkup(request))
    isi = {"tahun": milik[:12], "banyak": len(milik), "tugas": lingkup(request).penugasan}
    return render(request, "layanan/beranda.html", isi)


@masuk
@require_GET
def daftar(request: HttpRequest) -> HttpResponse:
    """List the agencies one may look at, with their years."""
    cari = request.GET.get("cari", "").replace("\0", "").strip()[:100]
    semua = lingkup(request).instansi().order_by("nama", "pk").prefetch_related("tahun_kinerja")
    dipilih = semua.filter(nama__icontains=cari) if cari else semua
    halaman = Paginator(dipilih, _SEHALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "layanan/instansi.html", {"halaman": halaman, "cari": cari})


@tahunan()
@require_GET
def ringkasan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show a year at a glance: key figures, then the main indicators."""
    hitungan = api.hitung(potret(buku))
    tabel = susun_tabel(hitungan, hanya_iku=True)
    isi = {"kartu": kartu(hitungan), "tabel": tabel, "bagan": bagan_halaman(buku, "capaian-iku")}
    return render(request, "layanan/ringkasan.html", isi)
