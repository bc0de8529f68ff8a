"""Going to another agency or year without leaving the part of the work one is in."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from akuntabel.situs.akses import lingkup, masuk
from akuntabel.situs.bagian import SETAHUN
from akuntabel.situs.instansi.models import TahunKinerja

from .masukan_cari import teks_pilihan


@masuk
@require_GET
def pindah(request: HttpRequest) -> HttpResponse:
    """Lead to the same part of another agency or year; where that year is missing, to the nearest one."""
    kode, tahun, ke = (teks_pilihan(request, n) for n in ("instansi", "tahun", "ke"))
    semua = TahunKinerja.objects.filter(instansi__in=lingkup(request).instansi(), instansi__kode=kode)
    ada = sorted(semua.values_list("tahun", flat=True))
    if not ada:
        isi = {
            "judul": "Pilih instansi lebih dulu",
            "teks": "Pilih instansi dan tahun di bagian atas halaman.",
        }
        return render(request, "layanan/ditolak.html", isi)
    diminta = int(tahun) if tahun.isascii() and tahun.isdigit() else ada[-1]
    dekat = min(reversed(ada), key=lambda t: abs(t - diminta))
    if ke == "beranda":
        return redirect(f"{reverse('beranda')}?{urlencode({'instansi': kode, 'tahun': dekat})}")
    bagian = ke if any(ke == b.nama[0] for b in SETAHUN) else "ringkasan"
    return redirect(bagian, kode=kode, tahun=dekat)
