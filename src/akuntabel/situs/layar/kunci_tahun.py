"""Locking a year and opening it again: what exactly happens, the reason, and who did so before."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import lingkup, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.kelola.formulir import Bidang, Formulir
from akuntabel.situs.kelola.kunci import catatan_kunci, setel_kunci
from akuntabel.situs.kelola.orang import TidakDapat
from akuntabel.situs.lingkup import BukuTerbuka

from .kabar import kabarkan

_KUNCI, _BUKA = "kunci", "buka"
_ALASAN = Bidang(
    "alasan", "Alasan", paling=500, bantuan="Dicatat, dan tampak bagi siapa pun yang membuka tahun ini."
)


@tahunan(ubah=Tindakan.KUNCI_TAHUN)
@require_http_methods(["GET", "POST"])
def kunci_tahun(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show whether the year is locked, and lock or open it."""
    formulir = Formulir(_ALASAN, kiriman=request.POST if request.method == "POST" else None)
    tk = buku.tahun_kinerja
    if request.method == "POST" and formulir.sah:
        # What was agreed to is what the page said, not whatever the state is by now.
        kunci = request.POST.get("laku") == _KUNCI
        try:
            setel_kunci(request.user, tk, formulir.nilai("alasan"), kunci=kunci)
        except TidakDapat as salah:
            formulir.tolak("alasan", str(salah))
        else:
            kabarkan(request, f"{tk} sudah {'dikunci' if kunci else 'dibuka kembali'}.")
            return redirect("kunci_tahun", kode=tk.instansi.kode, tahun=tk.tahun)
    isi = {
        "formulir": formulir,
        "laku": _BUKA if tk.dikunci else _KUNCI,
        "boleh": lingkup(request).boleh(Tindakan.KUNCI_TAHUN, tk.instansi),
        "catatan": catatan_kunci(tk),
    }
    return render(request, "layanan/kelola/kunci_tahun.html", isi, status=200 if formulir.sah else 422)
