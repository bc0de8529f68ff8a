"""The plan: its tree, its indicators, their targets over the years."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import JenisInstansi
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.nomenklatur import beda_tahun, edisi_berlaku
from akuntabel.situs.potret import potret

from .tampil_rencana import susun_rencana


@tahunan()
@require_GET
def rencana(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the plan from vision to subkegiatan."""
    kini, tk = potret(buku), buku.tahun_kinerja
    edisi = edisi_berlaku(tk)
    isi = {
        "rencana": susun_rencana(api.hitung(kini)),
        "edisi": edisi,
        "beda": beda_tahun(buku, kini, edisi),
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA),
        "pemerintah": tk.instansi.jenis == JenisInstansi.PEMERINTAH,
    }
    return render(request, "layanan/rencana.html", isi)
