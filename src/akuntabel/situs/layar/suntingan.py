"""Edits made in Word come back: compared section by section, decided, applied."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from akuntabel import api
from akuntabel.api import TelaahSerapan, Tujuan
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.kalimat import tanpa_pilihan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.muat import beda_isi
from akuntabel.situs.potret import potret
from akuntabel.situs.uraian_serap import uraian_serap

from .kiriman import Kiriman, KirimanDitolak, satu_berkas
from .penerapan import berubah, terapkan_telaah
from .titipan import isi_titipan, nama_titipan, sudah_lama, titipkan

_APA = "dokumen"
_JENIS = ("narasi", "analisis", "rencana_aksi", "sisipan", "aset")
_PUTUSAN = "putus:"


@tahunan(ubah=Tindakan.UBAH_LAPORAN)
@require_http_methods(["GET", "POST"])
def suntingan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Offer to take a document in, show what was changed in it, and apply what was decided."""
    if request.method == "GET":
        return _tampil(request, buku, {})
    try:
        kiriman = _kiriman(request, buku)
    except KirimanDitolak as tolak:
        return _tampil(request, buku, {"salah": str(tolak)}, 422)
    try:
        telaah = _telaah(request, buku, kiriman)
        if request.POST.get("terapkan") == "ya":
            return _terapkan(request, buku, telaah)
    except (api.Ditolak, api.BukanDokumenAkuntabel) as tolak:
        return _tolak(request, buku, kiriman, str(tolak))
    titipan = titipkan(request, buku, kiriman.isi, kiriman.nama)
    isi: dict[str, object] = {"titipan": titipan, "paksa": request.POST.get("paksa") == "ya"}
    return _tampil(request, buku, isi | uraian_serap(telaah))


def _kiriman(request: HttpRequest, buku: BukuTerbuka) -> Kiriman:
    ditelaah = isi_titipan(request, buku)
    if ditelaah:
        return Kiriman(nama_titipan(request, buku), ditelaah)
    return satu_berkas(request, "berkas", "dokumen Word (.docx) yang disusun di sini lalu disunting")


def _telaah(request: HttpRequest, buku: BukuTerbuka, kiriman: Kiriman) -> TelaahSerapan:
    tujuan = Tujuan(potret(buku), "halaman ini")
    return api.telaah_serapan_isi(kiriman.isi, kiriman.nama, tujuan, paksa=request.POST.get("paksa") == "ya")


def _terapkan(request: HttpRequest, buku: BukuTerbuka, telaah: TelaahSerapan) -> HttpResponse:
    if sudah_lama(request, buku):
        return berubah(request, _APA)
    ambil = {b.kunci for b in telaah.bagian if request.POST.get(f"{_PUTUSAN}{b.kunci}") == "word"}
    kosongkan = set(request.POST.getlist("kosongkan"))
    baru = api.potret_serapan(telaah, ambil=ambil, kosongkan=kosongkan)
    perihal = f"Mengambil suntingan Word dari {telaah.dokumen.name}"
    return terapkan_telaah(request, buku, beda_isi(buku, baru, _JENIS), perihal, _APA)


def _tolak(request: HttpRequest, buku: BukuTerbuka, kiriman: Kiriman, pesan: str) -> HttpResponse:
    """Say why a document is not compared, and offer to go on where a person may know better."""
    isi: dict[str, object] = {"salah": tanpa_pilihan(pesan)}
    if "--paksa" in pesan:
        isi["tetap"] = titipkan(request, buku, kiriman.isi, kiriman.nama)
    return _tampil(request, buku, isi, 422)


def _tampil(
    request: HttpRequest, buku: BukuTerbuka, isi: Mapping[str, object], status: int = 200
) -> HttpResponse:
    boleh = boleh_ubah(request, buku, Tindakan.UBAH_LAPORAN)
    return render(request, "layanan/suntingan.html", {"boleh": boleh, **isi}, status=status)
