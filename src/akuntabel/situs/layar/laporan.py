"""The report of a year, and its workbook in both directions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel import api
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.kalimat import tanpa_pilihan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .cetakan import FORMAT, celah_laporan, cetak_tersimpan
from .penerapan import berubah, terapkan_telaah
from .pilihan_cetak import SUSUNAN, TEMA, PilihanKurang, PilihanTidakDikenal, pilihan_cetak
from .terima_buku import BATAS_BUKU, BukuDitolak, telaah
from .titipan import isi_titipan, sudah_lama, titipkan
from .unduhan import lampiran

_APA = "buku kerja"


@tahunan()
@require_GET
def laporan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show what is still missing, and offer the documents."""
    return _tampil(request, buku)


@tahunan()
@require_GET
def unduh(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return a document made of the facts as they stand."""
    try:
        return lampiran(*cetak_tersimpan(buku, pilihan_cetak(request.GET, localdate())))
    except PilihanTidakDikenal:
        return render(request, "layanan/ditolak.html", {"judul": "Dokumen tidak dikenal"}, status=404)
    except (PilihanKurang, api.Ditolak) as salah:
        return _tampil(request, buku, 422, salah=tanpa_pilihan(str(salah)), isian=request.GET)


def _tampil(request: HttpRequest, buku: BukuTerbuka, status: int = 200, **lain: object) -> HttpResponse:
    ada = potret(buku)
    kosong = not (ada.sasaran or ada.indikator or ada.program)
    isi = {
        "format": FORMAT,
        "celah": () if kosong else celah_laporan(buku),
        "kosong": kosong,
        "susunan": SUSUNAN,
        "tema": TEMA,
        "isian": {},
        **lain,
    }
    return render(request, "layanan/laporan.html", isi, status=status)


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
        konteks = {"boleh": boleh, "salah": str(tolak), "kelompok": tolak.kelompok}
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
