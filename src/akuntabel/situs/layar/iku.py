"""The sheet of main indicators: what each one means, how it is computed, how its data are collected."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret


@tahunan()
@require_GET
def iku(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the sheet, and what it still lacks."""
    lembar = api.lembar_iku(potret(buku))
    kurang = sum(len(b.kurang) for b in lembar.butir)
    bentuk = {"docx": "Word (DOCX)", "pdf": "PDF"}
    return render(request, "layanan/iku.html", {"lembar": lembar, "kurang": kurang, "bentuk": bentuk})
