"""What the pages of a workbook share."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan, keadaan
from akuntabel.situs.pekerjaan import Pekerjaan


def ambil(kode: str) -> tuple[Keadaan, Pekerjaan]:
    """Return the state and a workbook; 404 when there is none of that name."""
    k = keadaan()
    p = pekerjaan.cari(k, kode)
    if p is None:
        raise Http404(kode)
    return k, p


def tampilkan(
    request: HttpRequest, nama: str, p: Pekerjaan, isi: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """Return a page of a workbook with its navigation."""
    konteks = {"p": p, "periksa": pekerjaan.periksa(keadaan(), p), "halaman": nama, **(isi or {})}
    return render(request, f"situs/{nama}.html", konteks, status=status)
