"""The report of a year, and its workbook in both directions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .cetakan import FORMAT, celah_laporan, cetak_tersimpan
from .penerapan import berubah, terapkan_telaah
from .terima_buku import BATAS_BUKU, BukuDitolak, telaah, tulis_buku
from .titipan import isi_titipan, sudah_lama, titipkan
from .unduhan import lampiran

_APA = "buku kerja"


@tahunan()
@require_GET
def laporan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show what is still missing, and offer the documents."""
    isi = {"format": FORMAT, "celah": celah_laporan(buku)}
    return render(request, "layanan/laporan.html", isi)


@tahunan()
@require_GET
def unduh(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return a document made of the facts as they stand."""
    dokumen, bentuk = request.GET.get("dokumen", "lkjip"), request.GET.get("bentuk", "")
    if dokumen not in ("lkjip", "pk") or bentuk not in FORMAT:
        return render(request, "layanan/ditolak.html", {"judul": "Dokumen tidak dikenal"}, status=404)
    nama, isi = cetak_tersimpan(buku, dokumen, bentuk)
    return lampiran(nama, isi)


@tahunan()
@require_GET
def unduh_buku(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the facts as a workbook."""
    return lampiran(*tulis_buku(potret(buku)))


@tahunan(ubah=Tindakan.UBAH_RENCANA)
@require_http_methods(["GET", "POST"])
def buku_kerja(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Offer the workbook, show what an edited one would change, and apply it."""
    boleh = boleh_ubah(request, buku, Tindakan.UBAH_RENCANA)
    if request.method == "GET":
        return render(request, "layanan/buku_kerja.html", {"boleh": boleh})
    try:
        isi = isi_titipan(request, buku) or _unggahan(request)
        hasil = telaah(buku, isi)
    except BukuDitolak as tolak:
        konteks = {"boleh": boleh, "salah": str(tolak), "temuan": tolak.temuan}
        return render(request, "layanan/buku_kerja.html", konteks, status=422)
    if request.POST.get("terapkan") != "ya":
        konteks = {"boleh": boleh, "telaah": hasil, "titipan": titipkan(request, buku, isi)}
        return render(request, "layanan/buku_kerja.html", konteks)
    if sudah_lama(request, buku):
        return berubah(request, _APA)
    return terapkan_telaah(request, buku, hasil.ubahan, "Memuat buku kerja", _APA)


def _unggahan(request: HttpRequest) -> bytes:
    berkas = request.FILES.get("berkas")
    if berkas is None:
        raise BukuDitolak("Belum ada berkas yang dipilih. Pilihlah buku kerja .xlsx lebih dulu.")
    if berkas.size > BATAS_BUKU:
        raise BukuDitolak(f"Berkas lebih besar daripada {BATAS_BUKU >> 20} MB, jadi tidak dibuka.")
    return berkas.read()
