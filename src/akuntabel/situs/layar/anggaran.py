"""Ceilings and spending."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .bagan import bagan_halaman
from .tampil_anggaran import susun_anggaran


@tahunan()
@require_GET
def anggaran(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show ceilings, spending and absorption by program, kegiatan and subkegiatan."""
    isi = {
        "anggaran": susun_anggaran(api.hitung(potret(buku))),
        "bagan": bagan_halaman(buku, "serapan"),
        "boleh_impor": boleh_ubah(request, buku, Tindakan.UBAH_ANGGARAN),
    }
    return render(request, "layanan/anggaran.html", isi)
