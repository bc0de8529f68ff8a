"""The officials who sign: their appointment and period, and what does not fit together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel.kinerja.jabatan import periksa_jabatan
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret


@tahunan()
@require_GET
def pejabat(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """List the officials of a year."""
    isi = potret(buku)
    nama = {u.kode: u.nama for u in isi.unit}
    konteks = {
        "pejabat": [(p, nama.get(p.unit, p.unit)) for p in isi.pejabat],
        "catatan": periksa_jabatan(isi),
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_PROFIL),
    }
    return render(request, "layanan/pejabat.html", konteks)
