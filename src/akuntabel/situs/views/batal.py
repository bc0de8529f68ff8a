"""Taking the last change of a workbook back."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from akuntabel import api

from .halaman import ambil, tampilkan


@require_http_methods(["GET", "POST"])
def batal(request: HttpRequest, kode: str) -> HttpResponse:
    """Say what would be taken back, or take it back; a workbook edited since is kept as a copy."""
    k, p = ambil(kode)
    try:
        terakhir = api.akan_batal(p.buku, paksa=True)
        if request.method == "GET":
            return tampilkan(request, "batal", p, {"terakhir": terakhir, "disunting": _disunting(p.buku)})
        hasil = api.batal(p.buku, paksa=True)
    except api.Ditolak as tolak:
        k.kabarkan("salah", str(tolak))
        return redirect("temuan", kode=kode)
    disimpan = f" Yang sebelum dibatalkan disimpan sebagai {hasil.disimpan.name}." if hasil.disimpan else ""
    k.kabarkan("baik", f"Dibatalkan: {hasil.perubahan.perihal}.{disimpan}")
    return redirect("temuan", kode=kode)


def _disunting(buku: Path) -> bool:
    try:
        api.akan_batal(buku)
    except api.Ditolak:
        return True
    return False
