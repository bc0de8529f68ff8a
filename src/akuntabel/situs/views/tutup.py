"""Closing the page from the browser."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from akuntabel.situs.keadaan import keadaan


@require_http_methods(["GET", "POST"])
def tutup(request: HttpRequest) -> HttpResponse:
    """Ask, then close: the files stay where they are."""
    k = keadaan()
    if request.method == "GET":
        return render(request, "situs/tutup.html", {"ada": any(k.folder.iterdir())})
    jawaban = render(request, "situs/ditutup.html", {"ada": any(k.folder.iterdir())})
    jawaban.delete_cookie(k.kue, samesite="Strict")
    k.berhenti()
    return jawaban
