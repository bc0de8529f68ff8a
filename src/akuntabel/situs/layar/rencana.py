"""The plan: its tree, its indicators, their targets over the years."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .tampil_rencana import susun_rencana


@tahunan()
@require_GET
def rencana(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the plan from vision to subkegiatan."""
    return render(request, "layanan/rencana.html", {"rencana": susun_rencana(api.hitung(potret(buku)))})
