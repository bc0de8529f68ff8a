"""The way in: the key of this start is taken from the address into a cookie."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from akuntabel.situs.galat import halaman_galat
from akuntabel.situs.gerbang import cocok
from akuntabel.situs.keadaan import keadaan


@require_GET
def masuk(request: HttpRequest) -> HttpResponse:
    """Let in who brings the key; the address without it then stands in the browser."""
    k = keadaan()
    if not cocok(request.GET.get("kunci", ""), k.kunci):
        return halaman_galat(request, 403, "tanpa_kunci")
    jawaban = redirect("beranda")
    jawaban.set_cookie(k.kue, k.kunci, httponly=True, samesite="Strict")
    return jawaban
