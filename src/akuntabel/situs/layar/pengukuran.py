"""Results of the year against their targets."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .bagan import bagan_halaman
from .tampil_ukur import susun_tabel


@tahunan()
@require_GET
def pengukuran(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show every indicator with target, result and capaian."""
    tabel = susun_tabel(api.hitung(potret(buku)))
    isi = {"tabel": tabel, "bagan": bagan_halaman(buku, "capaian")}
    return render(request, "layanan/pengukuran.html", isi)
