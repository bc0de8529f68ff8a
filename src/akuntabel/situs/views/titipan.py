"""A Word document that was handed over alone: to which workbook do its edits go?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan, keadaan
from akuntabel.situs.pekerjaan import Pekerjaan

from .serap import alamat_telaah


@require_http_methods(["GET", "POST"])
def titipan(request: HttpRequest) -> HttpResponse:
    """Ask for the workbook, or go on with it."""
    k = keadaan()
    if k.titipan is None:
        return redirect("beranda")
    p = pekerjaan.cari(k, request.POST.get("kode", "")) if request.method == "POST" else None
    if p is not None:
        return serahkan(k, p)
    daftar = [(p, pekerjaan.periksa(k, p)) for p in pekerjaan.semua(k)]
    return render(request, "situs/titipan.html", {"daftar": daftar, "nama": k.titipan.nama})


def serahkan(k: Keadaan, p: Pekerjaan) -> HttpResponse:
    """Keep the document with a workbook and show what was changed in it."""
    assert k.titipan is not None
    letak = p.simpan_masukan(k.titipan.nama, k.titipan.isi)
    k.titipan = None
    return redirect(alamat_telaah(p.kode, f"masukan/{letak.name}"))
