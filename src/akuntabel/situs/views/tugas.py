"""Work under way: its steps, and where it leads. Without JavaScript the page loads itself again."""

from __future__ import annotations

import sys
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.galat import pesan_os
from akuntabel.situs.kalimat import tanpa_pilihan
from akuntabel.situs.tugas import Tugas, jejak

from .halaman import ambil, tampilkan
from .susun import kelompokkan


@require_GET
def tugas(request: HttpRequest, kode: str, nomor: int) -> HttpResponse:
    """Show the steps; go to the results when it has ended well."""
    _, p = ambil(kode)
    t = _cari(kode, nomor)
    if t.berhasil:
        return redirect(_tujuan(t))
    isi = {"tugas": t, **_gagal(t.galat)}
    return tampilkan(request, "tugas", p, isi, status=200 if t.galat is None else 422)


@require_GET
def langkah(request: HttpRequest, kode: str, nomor: int) -> JsonResponse:
    """Return the steps for the script of the page."""
    t = _cari(kode, nomor)
    return JsonResponse({"lalu": t.langkah_lalu, "kini": t.langkah_kini, "selesai": t.selesai})


def _cari(kode: str, nomor: int) -> Tugas:
    k, _ = ambil(kode)
    t = k.papan.cari(nomor)
    if t is None or t.kode != kode:
        raise Http404(str(nomor))
    return t


def _tujuan(t: Tugas) -> str:
    return reverse("hasil", kwargs={"kode": t.kode})


def _gagal(salah: Exception | None) -> dict[str, Any]:
    """Return what a page says of work that did not end well."""
    match salah:
        case None:
            return {}
        case api.TidakTerbaca():
            return {"pesan": f"{salah}.", "ke_temuan": True}
        case api.Ditolak():
            return {
                "pesan": tanpa_pilihan(str(salah)),
                "celah": kelompokkan(salah.celah),
                "tawarkan_timpa": not salah.celah,
            }
        case OSError():
            return {"pesan": f"{pesan_os(salah)} Bila berkas itu terbuka di Excel atau Word, tutuplah dulu."}
        case _ if isinstance(salah, api.salah_susun()):
            return {"pesan": str(salah.args[0] if salah.args else salah)}
    print(jejak(salah), file=sys.stderr)
    return {
        "pesan": "Ada kesalahan di aplikasi ini; rinciannya ada di jendela terminal. Berkas Anda tidak "
        "diubah."
    }
