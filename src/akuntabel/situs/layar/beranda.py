"""The first page, the list of agencies, and a year at a glance."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import lingkup, masuk, tahunan
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.jadwal import susun_jadwal
from akuntabel.situs.kemajuan import kemajuan
from akuntabel.situs.lingkup import BukuTerbuka, Lingkup
from akuntabel.situs.potret import potret

from .bagan import bagan_halaman
from .daftar_kerja import Keadaan, daftar_kerja
from .daftar_tahun import daftar_tahun
from .masukan_cari import teks_pilihan
from .tampil_siklus import susun_siklus
from .tampil_ukur import kartu, susun_tabel
from .tanda_tangan import menunggu

_SEHALAMAN = 50
_SEKALI_LIHAT = 12
_ANGKA_TAHUN = 4


@masuk
@require_GET
def beranda(request: HttpRequest) -> HttpResponse:
    """Show what is to be done now, how far the chosen year is, and where the work is."""
    return render(request, "layanan/beranda.html", isi_beranda(request))


def isi_beranda(request: HttpRequest) -> dict[str, Any]:
    """Return what is to be done now, how far the chosen year is, and where the work is."""
    siapa, pada = lingkup(request), localdate()
    milik = daftar_tahun(siapa)
    isi: dict[str, Any] = {"tahun": milik[:12], "banyak": len(milik), "tugas": siapa.penugasan}
    isi |= {"menunggu": len(menunggu(siapa))}
    if milik:
        buku = siapa.buka(_terpilih(request, siapa) or milik[0])
        request.tahun_terpilih = buku.tahun_kinerja
        tahun = buku.tahun_kinerja.tahun
        jadwal = susun_jadwal(siapa, tahun, pada)
        sendiri = next(j for j in jadwal if j.instansi.pk == buku.tahun_kinerja.instansi_id)
        maju = kemajuan(buku)
        keadaan = Keadaan(pada, tahun, jadwal, sendiri, maju)
        kerja = daftar_kerja([p.peran for p in siapa.penugasan], keadaan)
        isi |= {"kerja": kerja[:_SEKALI_LIHAT], "sisa": len(kerja[_SEKALI_LIHAT:])}
        isi |= {"siklus": susun_siklus(maju, sendiri)}
    return isi


def _terpilih(request: HttpRequest, siapa: Lingkup) -> TahunKinerja | None:
    """Return the year that was chosen at the top of the page, None where none (within reach) was."""
    kode, tahun = teks_pilihan(request, "instansi"), teks_pilihan(request, "tahun")
    if not (kode and tahun.isascii() and tahun.isdigit() and len(tahun) == _ANGKA_TAHUN):
        return None
    semua = TahunKinerja.objects.filter(instansi__in=siapa.instansi()).select_related("instansi")
    return semua.filter(instansi__kode=kode, tahun=int(tahun)).first()


@masuk
@require_GET
def daftar(request: HttpRequest) -> HttpResponse:
    """List the agencies one may look at, with their years."""
    cari = teks_pilihan(request, "cari")
    semua = lingkup(request).instansi().order_by("nama", "pk").prefetch_related("tahun_kinerja")
    dipilih = semua.filter(nama__icontains=cari) if cari else semua
    halaman = Paginator(dipilih, _SEHALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "layanan/instansi.html", {"halaman": halaman, "cari": cari})


@tahunan()
@require_GET
def ringkasan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show a year at a glance: key figures, then the main indicators."""
    hitungan = api.hitung(potret(buku))
    tabel = susun_tabel(hitungan, hanya_iku=True)
    isi = {"kartu": kartu(hitungan), "tabel": tabel, "bagan": bagan_halaman(buku, "capaian-iku")}
    return render(request, "layanan/ringkasan.html", isi)
