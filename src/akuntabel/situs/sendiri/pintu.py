"""The way in and the way out: the key of this start becomes a session; closing ends the application."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel.situs.akses import masuk as perlu_masuk
from akuntabel.situs.akses import umum
from akuntabel.situs.antrean.models import TERBUKA, TugasLatar
from akuntabel.situs.instansi.models import TahunKinerja

from .gerbang import halaman_gerbang, pembukaan
from .orang import saya
from .pembukaan import kini


@umum
@require_GET
def masuk(request: HttpRequest) -> HttpResponse:
    """Let in who brings the key; the address without it then stands in the browser."""
    p = kini()
    if not settings.MODE_SENDIRI or p is None:
        raise Http404
    if not p.cocok(request.GET.get("kunci", "")):
        return halaman_gerbang("tanpa_kunci", 403)
    login(request, saya())
    return redirect("beranda")


@perlu_masuk
@require_http_methods(["GET", "POST"])
def tutup(request: HttpRequest) -> HttpResponse:
    """Ask, then close: the data stay where they are."""
    p = pembukaan()
    isi = {
        "ada": TahunKinerja.objects.exists(),
        "berjalan": TugasLatar.objects.filter(keadaan__in=TERBUKA),
        "folder": p.folder,
        "sementara": p.sementara,
    }
    if request.method == "GET":
        return render(request, "sendiri/tutup.html", isi)
    logout(request)
    p.berhenti()
    return render(request, "sendiri/ditutup.html", isi)
