"""Ceilings and spending."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .tampil_anggaran import susun_anggaran


@tahunan()
@require_GET
def anggaran(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show ceilings, spending and absorption by program, kegiatan and subkegiatan."""
    return render(request, "layanan/anggaran.html", {"anggaran": susun_anggaran(api.hitung(potret(buku)))})
